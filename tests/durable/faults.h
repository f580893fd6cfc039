#pragma once
// Operations on files that fail on purpose, in every process of a deed (tests/durable/fault.c): at the K-th that would change
// something below a folder, or would read of it, or from there on.

#include "tests/durable/world.h"

#include <cerrno>

namespace mycel::tests {

struct Fault {
    int at = 0;            ///< from 1; 0: none, they are counted
    int error = 0;         ///< with which errno
    bool forever = false;  ///< every later one as well
    bool reading = false;  ///< of those that read, instead of those that change

    [[nodiscard]] QString text() const { return QStringLiteral("%1 %2, %3%4").arg(reading ? QStringLiteral("reading") : QStringLiteral("operation")).arg(at).arg(QString::fromLocal8Bit(std::strerror(error)), forever ? QStringLiteral(" for ever") : QString()); }
};

class Faults {
public:
    static constexpr int Errors[] = {ENOSPC, EIO, EDQUOT, EROFS};

    /// `counter`: a file that may be made.
    explicit Faults(QString counter) : m_counter(std::move(counter)) {}

    /// What a process is to be started with; counts from the beginning.
    QStringList environment(const QString &below, const Fault &fault = {}) const
    {
        QFile counter(m_counter);
        if (!counter.open(QIODevice::WriteOnly | QIODevice::Truncate) || counter.write(QByteArray(8, '\0')) != 8)
            return {};
        QStringList extra{QStringLiteral("LD_PRELOAD=" MYCEL_FAULT_LIBRARY), QStringLiteral("MYCEL_FAULT_COUNTER=") + m_counter, QStringLiteral("MYCEL_FAULT_BELOW=") + below + u'/',
                          QStringLiteral("MYCEL_FAULT_ERRNO=%1").arg(fault.error)};
        if (fault.at > 0)
            extra.append(QStringLiteral("MYCEL_FAULT_AT=%1").arg(fault.at));
        if (fault.reading)
            extra.append(QStringLiteral("MYCEL_FAULT_READING=1"));
        if (fault.forever)
            extra.append(QStringLiteral("MYCEL_FAULT_FOREVER=1"));
        return extra;
    }
    [[nodiscard]] int counted() const
    {
        QFile counter(m_counter);
        qint64 count = 0;
        if (counter.open(QIODevice::ReadOnly))
            counter.read(reinterpret_cast<char *>(&count), sizeof count);
        return int(count);
    }

    /// Calls `tried` for each operation of `count` with each error in `./dev soak`, else for so many of them in turn.
    template <class F>
    static void everywhere(int count, int most, F tried)
    {
        const bool all = soak() > 1;
        const int step = all ? 1 : qMax(1, count / most);
        for (int at = 1; at <= count; at += step) {
            for (int i = 0; i < int(std::size(Errors)); ++i) {
                if (all || i == (at / step) % int(std::size(Errors)))
                    tried(Fault{at, Errors[i], (at / step + i) % 2 == 0});
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }

private:
    QString m_counter;
};

} // namespace mycel::tests
