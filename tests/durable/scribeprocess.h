#pragma once
// A scribe (tests/durable/scribe.cpp) as a process with its own group, and what it said so far, which outlives it.

#include "tests/durable/accepted.h"

#include <csignal>
#include <unistd.h>

namespace mycel::tests {

class ScribeProcess {
public:
    ScribeProcess(const QString &data, const QString &stick, unsigned seed, int deeds, const QString &which = {}, const QStringList &extra = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("MYCEL_COURIER"), program("mycel-courier"));
        for (const QString &pair : extra)
            environment.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
        m_process.setProcessEnvironment(environment);
        m_process.setChildProcessModifier([] { setpgid(0, 0); });
        m_process.start(QStringLiteral(MYCEL_SCRIBE), QStringList{data, stick, QString::number(seed), QString::number(deeds)} + (which.isEmpty() ? QStringList() : QStringList(which)));
        m_process.waitForStarted();
        m_id = pid_t(m_process.processId());
    }
    ~ScribeProcess() { kill(true); }

    /// Everything that was said until now.
    void listen()
    {
        m_process.waitForReadyRead(1);
        said.hear(m_process.readAllStandardOutput());
    }
    /// Until so many lines were said, or it ended.
    void waitForLines(int lines)
    {
        while (said.lines() < lines && m_process.state() == QProcess::Running) {
            m_process.waitForReadyRead(1000);
            said.hear(m_process.readAllStandardOutput());
        }
    }
    /// It, or its couriers as well; listens to the rest.
    void kill(bool all)
    {
        if (m_id > 0)
            ::kill(all ? -m_id : m_id, SIGKILL);
        m_id = 0;
        m_process.waitForFinished();
        said.hear(m_process.readAllStandardOutput());
    }
    /// To its own end; false where that was none.
    bool end()
    {
        const bool ended = m_process.waitForFinished(120'000);
        said.hear(m_process.readAllStandardOutput());
        m_id = 0;
        return ended && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
    }

    Accepted said;

private:
    QProcess m_process;
    pid_t m_id = 0;
};

} // namespace mycel::tests
