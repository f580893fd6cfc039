#pragma once
// What a program and everything that it starts asks of the kernel, as strace saw it from outside. Processes and threads are
// told apart by who made them, because names can be changed.

#include "tests/hostile/world.h"

#include <QHash>
#include <QRegularExpression>
#include <QStandardPaths>

namespace mycel::tests {

class SystemCalls {
public:
    struct Call {
        int process = 0;
        QString text;  ///< "connect(3, {sa_family=AF_INET, …"
    };

    static bool arePossible()
    {
        return !QStandardPaths::findExecutable(QStringLiteral("strace")).isEmpty()
            && QProcess::execute(QStringLiteral("strace"), {QStringLiteral("-f"), QStringLiteral("-o"), QStringLiteral("/dev/null"), QStringLiteral("true")}) == 0;
    }

    /// Runs the program to its end under strace.
    static SystemCalls of(const World &world, const QString &program, const QStringList &arguments, Outcome &outcome, int mostMilliseconds)
    {
        const QTemporaryDir folder;
        const QString file = folder.path() + QStringLiteral("/calls");
        outcome = world.run(QStringLiteral("strace"), QStringList{QStringLiteral("-f"), QStringLiteral("-qq"), QStringLiteral("-s"), QStringLiteral("4096"), QStringLiteral("-e"),
                            QStringLiteral("trace=%network,clone,clone3,fork,vfork,execve,open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,rmdir,link,linkat,symlink,symlinkat,truncate,mknod,mknodat"),
                            QStringLiteral("-o"), file, program} + arguments, mostMilliseconds);
        SystemCalls calls;
        QFile written(file);
        if (written.open(QIODevice::ReadOnly))
            calls.read(written.readAll());
        return calls;
    }

    /// Those whose whole text the pattern meets.
    [[nodiscard]] QList<Call> matching(const QString &pattern) const
    {
        const QRegularExpression wanted(pattern);
        QList<Call> found;
        for (const Call &call : m_calls) {
            if (wanted.match(call.text).hasMatch())
                found.append(call);
        }
        return found;
    }

    /// Everything that opens the internet or asks a resolver, whoever does it. What the kernel tells of this computer's own
    /// devices (netlink) names addresses as well, and goes nowhere.
    [[nodiscard]] QList<Call> towardsTheNetwork() const
    {
        return matching(QStringLiteral("^(?!.*nlmsg_).*AF_INET|connect.*(systemd/resolve|avahi)"));
    }

    /// Reading where a resolver would be, or a name that is known without one.
    [[nodiscard]] QList<Call> lookingForAResolver() const
    {
        return matching(QStringLiteral("/etc/(resolv\\.conf|hosts|host\\.conf|gai\\.conf)"));
    }

    /// The same without reading what this computer knows of names: the page engine reads its configuration and asks nobody.
    [[nodiscard]] QList<Call> intoTheNetwork() const
    {
        return matching(QStringLiteral("^(socket|bind|connect|sendto|sendmsg|sendmmsg)\\(.*AF_INET|systemd/resolve|avahi"));
    }

    [[nodiscard]] bool isOfCourier(const Call &call) const
    {
        for (int process = call.process; process; process = m_maker.value(process)) {
            if (m_program.contains(process))
                return m_program.value(process).endsWith(QLatin1String("/mycel-courier"));
        }
        return false;
    }

    /// What makes, changes, moves or removes a file, below none of these places.
    [[nodiscard]] QStringList writesOutside(const QStringList &places) const
    {
        static const QRegularExpression path(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\""));
        static const QRegularExpression reads(QStringLiteral("^(open|openat)\\([^)]*O_RDONLY(?![^)]*O_CREAT)"));
        static const QRegularExpression files(QStringLiteral("^(open|openat|creat|mkdir|mkdirat|rename|renameat|renameat2|unlink|unlinkat|rmdir|link|linkat|symlink|symlinkat|truncate|mknod|mknodat)\\("));
        static const QRegularExpression failed(QStringLiteral("\\)\\s+= -1 "));
        QStringList outside;
        for (const Call &call : m_calls) {
            if (!files.match(call.text).hasMatch() || reads.match(call.text).hasMatch() || failed.match(call.text).hasMatch())
                continue;
            auto each = path.globalMatch(call.text);
            if (call.text.startsWith(QLatin1String("symlink")) && each.hasNext())
                each.next(); // what it says, not where it is
            while (each.hasNext()) {
                const QString name = each.next().captured(1);
                const bool fits = std::ranges::any_of(places, [&name](const QString &place) { return name.startsWith(place); });
                if (!fits)
                    outside.append(call.text);
            }
        }
        return outside;
    }

    [[nodiscard]] qsizetype count() const { return m_calls.size(); }

private:
    void read(const QByteArray &text)
    {
        static const QRegularExpression line(QStringLiteral("^(\\d+)\\s+(.*)$"));
        static const QRegularExpression made(QStringLiteral("^(<\\.\\.\\. )?(clone|clone3|fork|vfork)\\b.*= (\\d+)$"));
        static const QRegularExpression started(QStringLiteral("^execve\\(\"([^\"]+)\""));
        for (const QString &each : QString::fromUtf8(text).split(u'\n')) {
            const auto parts = line.match(each);
            if (!parts.hasMatch())
                continue;
            const Call call{parts.captured(1).toInt(), parts.captured(2)};
            if (const auto child = made.match(call.text); child.hasMatch())
                m_maker.insert(child.captured(3).toInt(), call.process);
            if (const auto program = started.match(call.text); program.hasMatch())
                m_program.insert(call.process, program.captured(1));
            m_calls.append(call);
        }
    }

    QList<Call> m_calls;
    QHash<int, int> m_maker;          ///< process or thread → who made it
    QHash<int, QString> m_program;    ///< process → what it became
};

} // namespace mycel::tests
