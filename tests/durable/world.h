#pragma once
// A small world to try durability in: libraries made by the real git, the real mycelctl on a data folder of its own, and
// what has to be true of that folder whatever happened to it.

#include "tests/support/realgit.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>

#include <memory>

namespace mycel::tests {

struct Said {
    int code = -1;        ///< -1: it did not end in time, or by itself
    QByteArray out, error;
    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
    /// One line, and no more, for people.
    [[nodiscard]] bool isOneSentence() const { return error.count('\n') == 1 && error.startsWith("mycelctl: ") && error.contains('.'); }
};

inline QString program(const char *name) { return QStringLiteral(MYCEL_BIN_DIR "/") + QLatin1String(name); }

/// A program with its end of a data folder. `extra` are environment variables, NAME=VALUE.
inline std::unique_ptr<QProcess> prepared(const QString &data, const QStringList &words, const QStringList &extra = {})
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &pair : extra)
        environment.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    process->setProcessEnvironment(environment);
    process->setProgram(program("mycelctl"));
    process->setArguments(QStringList{QStringLiteral("--json"), QStringLiteral("--data"), data} + words);
    return process;
}

inline Said ended(QProcess &process, int milliseconds = 60'000)
{
    if (!process.waitForFinished(milliseconds)) {
        process.kill();
        process.waitForFinished();
        return {-1, {}, "it did not end"};
    }
    const bool byItself = process.exitStatus() == QProcess::NormalExit;
    return {byItself ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

inline Said ask(const QString &data, const QStringList &words, const QStringList &extra = {})
{
    const auto process = prepared(data, words, extra);
    process->start();
    return ended(*process);
}

/// What is listed, without the library's key, which is another one in each data folder.
inline QJsonArray listed(const Said &said)
{
    QJsonArray items;
    for (const QJsonValue &value : said.array()) {
        QJsonObject item = value.toObject();
        item.remove(QStringLiteral("library"));
        items.append(item);
    }
    return items;
}

inline QJsonArray listing(const QString &data) { return listed(ask(data, {QStringLiteral("list")})); }

inline QStringList found(const QString &data, const QString &word)
{
    QStringList paths;
    for (const QJsonValue &hit : ask(data, {QStringLiteral("search"), QStringLiteral("--limit"), QStringLiteral("1000"), word}).array())
        paths.append(hit.toObject()[QStringLiteral("path")].toString());
    paths.sort();
    return paths;
}

/// Guides with links between them, a translation now and then, and a picture.
inline void fill(const Workshop &shop, int guides)
{
    for (int i = 0; i < guides; ++i) {
        const QByteArray number = QByteArray::number(i), next = QByteArray::number((i + 1) % guides);
        shop.write(QStringLiteral("guides/g%1/index.md").arg(i), "---\ntitle: Guide " + number + "\nlang: en\ntopics: [actions, t" + QByteArray::number(i % 7) + "]\n---\n# Part\n\nHold the blockade number" + number
                                                                     + " together.\n\n" + QByteArray(200, char('a' + i % 26)) + "\n\n[next](../g" + next + "/index.md)\n");
        if (i % 5 == 0)
            shop.write(QStringLiteral("guides/g%1/index.sv.md").arg(i), "---\ntitle: Handledning " + number + "\nlang: sv\n---\nHåll blockaden ihop.\n");
    }
    shop.write(QStringLiteral("guides/g0/files/a.png"), QByteArray(3000, 'p'));
    shop.commit();
}

/// What a change brings: one guide is other, one is new, one is gone.
inline void change(const Workshop &shop)
{
    shop.write(QStringLiteral("guides/g1/index.md"), "---\ntitle: Guide one, better\n---\nA better blockade.\n");
    shop.write(QStringLiteral("guides/new/index.md"), "---\ntitle: A new guide\n---\nAnother blockade.\n");
    QFile::remove(shop.folder() + QStringLiteral("/guides/g2/index.md"));
    shop.commit();
}

inline QStringList entries(const QString &folder, const QStringList &names = {})
{
    return QDir(folder).entryList(names, QDir::Dirs | QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot);
}

/// What is not as it must be in a data folder that nobody works on; empty where all is well.
inline QString unwell(const QString &data)
{
    const QStringList repositories = entries(data + QStringLiteral("/libraries"));
    for (const QString &name : repositories) {
        if (!name.endsWith(QLatin1String(".git")))
            return QStringLiteral("left in libraries: ") + name;
        QProcess git;
        git.setProcessChannelMode(QProcess::MergedChannels);
        git.start(QStringLiteral("git"), {QStringLiteral("-C"), data + QStringLiteral("/libraries/") + name, QStringLiteral("-c"), QStringLiteral("safe.directory=*"), QStringLiteral("fsck"), QStringLiteral("--full"), QStringLiteral("--strict")});
        git.waitForFinished(60'000);
        if (git.exitCode() != 0)
            return QStringLiteral("git fsck: ") + QString::fromUtf8(git.readAll());
    }
    if (const QStringList left = entries(data + QStringLiteral("/quarantine")); !left.isEmpty())
        return QStringLiteral("left in quarantine: ") + left.join(u' ');
    // A lock for each library, and the four that are no library's.
    if (const QStringList locks = entries(data + QStringLiteral("/locks")); locks.size() > repositories.size() + 4)
        return QStringLiteral("left in locks: ") + locks.join(u' ');
    if (const QStringList left = entries(data, {QStringLiteral("*.new*")}); !left.isEmpty())
        return QStringLiteral("left in the data folder: ") + left.join(u' ');
    return {};
}

inline void copyFolder(const QString &from, const QString &to) { run(QStringLiteral("/"), QStringLiteral("cp"), {QStringLiteral("-a"), from, to}); }

/// How much more than in a usual test run: MYCEL_SOAK, or once.
inline int soak() { return qMax(1, qEnvironmentVariableIntValue("MYCEL_SOAK")); }

} // namespace mycel::tests
