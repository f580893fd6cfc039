#pragma once
// The real git, for tests: makes repositories as other programs make them.

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace mycel::tests {

/// Runs a program and gives its output; fails the test where it fails.
inline QByteArray run(const QString &folder, const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        QTest::qFail(qPrintable(program + u' ' + arguments.join(u' ') + QStringLiteral(": ") + QString::fromUtf8(process.readAllStandardError())), __FILE__, __LINE__);
    return process.readAllStandardOutput().trimmed();
}

/// A repository with a work tree in a temporary folder.
class Workshop {
public:
    Workshop()
    {
        git({QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("main")});
        git({QStringLiteral("config"), QStringLiteral("user.name"), QStringLiteral("Somebody")});
        git({QStringLiteral("config"), QStringLiteral("user.email"), QStringLiteral("somebody@example.org")});
    }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    QByteArray git(const QStringList &arguments, const QByteArray &input = {}) const { return run(folder(), QStringLiteral("git"), arguments, input); }
    void write(const QString &path, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(folder() + u'/' + path).path());
        QFile file(folder() + u'/' + path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QByteArray commit(const QString &message = QStringLiteral("A change")) const
    {
        git({QStringLiteral("add"), QStringLiteral("-A")});
        git({QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("--allow-empty"), QStringLiteral("-m"), message});
        return git({QStringLiteral("rev-parse"), QStringLiteral("HEAD")});
    }

private:
    QTemporaryDir m_folder;
};

} // namespace mycel::tests
