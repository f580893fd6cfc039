#pragma once
// A small world for one test: a home, a place for temporary files, a data folder, and our programs run in it. What a
// program did is told whole: how it ended, what it said, what it left behind.

#include <QByteArray>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <sys/resource.h>

namespace mycel::tests {

/// The largest that any process became that was started from here and has ended, its children included; megabytes.
inline long peakOfChildren()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return usage.ru_maxrss / 1024;
}

struct Outcome {
    int code = -1;
    bool crashed = false;
    bool late = false;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(out); }
    /// The word in parentheses at the end of an error: "… (bad-tree: detail)".
    [[nodiscard]] QByteArray why() const
    {
        static const QRegularExpression last(QStringLiteral("\\(([a-z0-9-]+)(?::.*)?\\)\\s*$"));
        return last.match(QString::fromUtf8(err)).captured(1).toUtf8();
    }
};

class World {
public:
    World()
    {
        for (const char *folder : {"home", "tmp", "data"})
            QDir(m_folder.path()).mkpath(QLatin1String(folder));
    }
    QProcessEnvironment also; ///< what its programs find in their environment beside the usual
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString data() const { return m_folder.path() + QStringLiteral("/data"); }

    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
        all.insert(QStringLiteral("HOME"), m_folder.path() + QStringLiteral("/home"));
        all.insert(QStringLiteral("TMPDIR"), m_folder.path() + QStringLiteral("/tmp"));
        for (const char *name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
            all.remove(QLatin1String(name));
        all.insert(also);
        return all;
    }

    Outcome ctl(const QStringList &words, int mostMilliseconds = 60'000) const
    {
        return run(QStringLiteral(MYCEL_BIN_DIR "/mycelctl"), QStringList{QStringLiteral("--data"), data()} + words, mostMilliseconds);
    }

    Outcome run(const QString &program, const QStringList &arguments, int mostMilliseconds) const
    {
        QProcess process;
        process.setProcessEnvironment(environment());
        process.setWorkingDirectory(m_folder.path() + QStringLiteral("/home"));
        process.start(program, arguments);
        process.closeWriteChannel();
        Outcome outcome;
        outcome.late = !process.waitForFinished(mostMilliseconds);
        if (outcome.late) {
            process.kill();
            process.waitForFinished();
        }
        outcome.crashed = process.exitStatus() == QProcess::CrashExit;
        outcome.code = process.exitCode();
        outcome.out = process.readAllStandardOutput();
        outcome.err = process.readAllStandardError();
        return outcome;
    }

    /// Every repository's branches and packs: what a refused exchange must not have touched.
    [[nodiscard]] QStringList kept() const
    {
        QStringList all;
        QDirIterator each(data() + QStringLiteral("/libraries"), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            const bool isRef = file.fileName().contains(QLatin1String("/refs/")) || file.fileName().endsWith(QLatin1String("packed-refs"));
            all.append(file.fileName() + (isRef && file.open(QIODevice::ReadOnly) ? u' ' + QString::fromUtf8(file.readAll().trimmed()) : QString()));
        }
        all.sort();
        return all;
    }

    /// What lies about that nobody should have left: outside of the data folder, or in quarantine.
    [[nodiscard]] QStringList litter() const
    {
        QStringList all;
        for (const char *folder : {"/home", "/tmp", "/data/quarantine"}) {
            QDirIterator each(m_folder.path() + QLatin1String(folder), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
            while (each.hasNext())
                all.append(each.next());
        }
        const QStringList top = QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        for (const QString &name : top) {
            if (name != QLatin1String("home") && name != QLatin1String("tmp") && name != QLatin1String("data"))
                all.append(name);
        }
        return all;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace mycel::tests
