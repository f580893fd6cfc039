#pragma once
// The hostile places of hostile.py, run beside a test: their table of what has to come of each, and a switch between their
// three states.

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace mycel::tests {

class HostilePlaces {
public:
    static QString script() { return QStringLiteral(MYCEL_SOURCE_DIR "/tests/hostile/hostile.py"); }

    static QJsonArray table()
    {
        QProcess process;
        process.start(QStringLiteral("python3"), {script(), QStringLiteral("--table")});
        process.waitForFinished(60'000);
        return QJsonDocument::fromJson(process.readAllStandardOutput()).array();
    }

    ~HostilePlaces()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(2'000))
            m_process.kill();
        m_process.waitForFinished();
    }

    bool start()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("python3"), {script(), QStringLiteral("--serve"), m_folder.path()});
        return !line().isEmpty();
    }

    /// The place's address, now that it is in this state.
    QString show(const QString &place, const char *state)
    {
        m_process.write(place.toUtf8() + ' ' + state + '\n');
        return line();
    }

    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    QString line()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(60'000))
                return {};
        }
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }

    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace mycel::tests
