#pragma once
// mycelctl, run as a person runs it, and what it says.

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace mycel::tests {

struct Said {
    int code = -1;
    QByteArray out, error;
    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(out); }
};

inline Said ask(const QStringList &arguments)
{
    QProcess program;
    program.start(QStringLiteral(MYCEL_BIN_DIR "/mycelctl"), arguments);
    if (!program.waitForFinished(60'000))
        return {};
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}

} // namespace mycel::tests
