// How a library begins here: the one that ships with the program, and those that people make.
#include "model/commons.h"

#include "model/content/libraryfile.h"
#include "model/content/naming.h"
#include "model/content/starter.h"
#include "model/rooms.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace mycel::model {

namespace {

const QString WelcomeKey = QStringLiteral("welcome");

/// The files of the library that ships inside the program, by their paths; none in a program that brings none along.
QList<sync::Change> shippedFiles()
{
    QList<sync::Change> files;
    const QString root = QStringLiteral(":/welcome");
    QDirIterator each(root, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        if (file.open(QIODevice::ReadOnly))
            files.append({file.fileName().mid(root.size() + 1).toUtf8(), file.readAll()});
    }
    std::ranges::sort(files, {}, &sync::Change::path);
    return files;
}

} // namespace

/// The repository with its first commit, under its final name when it is whole.
sync::Result<void> Rooms::found(const Kept &kept, const sync::Edit &first) const
{
    const auto lock = sync::FileLock::take(lockOf(kept.key));
    if (!lock)
        return sync::fail(lock.error());
    const QString beside = repositoryOf(kept.key) + QStringLiteral(".new");
    QDir(beside).removeRecursively();
    QDir(repositoryOf(kept.key)).removeRecursively();
    const auto made = sync::Repository::create(beside);
    const auto commit = made ? sync::writeEdit(*made, first) : sync::fail(made.error());
    auto store = commit ? sync::Repository::open(beside) : sync::fail(commit.error());
    if (!store)
        return sync::fail(store.error());
    const QByteArray everywhere = "refs/places/program/" + kept.branch;
    return store->moveTip("refs/heads/" + kept.branch, {}, *commit)
        .and_then([&] { return kept.key == WelcomeKey ? store->moveTip(everywhere, {}, *commit) : sync::Result<void>(); })
        .and_then([&] { return store->remember({kept.branch, kept.address}); })
        .and_then([&] { return sync::Repository::rename(beside, repositoryOf(kept.key)); });
}

sync::Result<Report> Rooms::plant(const Kept &kept, const sync::Edit &first)
{
    const auto known = found(kept, first).and_then([&] { return Mine::open(folder); }).and_then([&kept](Mine mine) { return mine.keep(kept); });
    const auto applied = known ? bringIn(kept, stopAll, {}) : sync::Result<Applied>(sync::fail(known.error()));
    return applied ? reportOf(kept, applied->items) : sync::fail(applied.error());
}

sync::Result<Report> Rooms::plantWelcome(const QList<sync::Change> &files)
{
    // It ships with the program, so what is in it is everywhere; only what somebody writes into it is theirs alone.
    const sync::Edit first{{}, files, QStringLiteral("Mycel"), QDateTime(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC), QStringLiteral("The library that ships with Mycel")};
    return plant({WelcomeKey, {}, "main", QStringLiteral("Welcome"), {}}, first);
}

sync::Result<Report> Rooms::create(const NewLibrary &library, const QList<sync::Change> &starter, const QString &author)
{
    if (library.name.trimmed().isEmpty())
        return sync::fail(sync::Error::Kind::Refused, "no-name");
    const Kept kept{freshLibraryKey(), {}, "main", library.name.simplified(), {}};
    QList<sync::Change> files = starter;
    NewLibrary whole = library;
    whole.maintainer = author;
    files.append({LibraryFilePath, composeLibraryFile(whole, freshItemId())});
    if (const auto chosen = Mine::open(folder).and_then([&](Mine mine) { return mine.chooseName(kept.key, author); }); !chosen)
        return sync::fail(chosen.error());
    return plant(kept, {{}, files, author, QDateTime::currentDateTimeUtc(), QStringLiteral("Begin this library")});
}

Future<Report> Commons::create(const NewLibrary &library, const QString &author, bool withStarter)
{
    return m_rooms->indexing.run([this, library, author, withStarter]() -> sync::Result<Report> {
        const QList<sync::Change> starter = withStarter ? starterOf(shippedFiles(), library.languages, QDateTime::currentDateTimeUtc().date()) : QList<sync::Change>();
        NewLibrary whole = library;
        whole.guidelines = QString::fromUtf8(starterGuidelines(starter));
        auto created = m_rooms->create(whole, starter, author);
        QMetaObject::invokeMethod(this, [this] { Q_EMIT librariesChanged(); });
        return created;
    });
}

Future<Report> Commons::addWelcome()
{
    return m_rooms->indexing.run([this]() -> sync::Result<Report> {
        auto planted = m_rooms->plantWelcome(shippedFiles());
        QMetaObject::invokeMethod(this, [this] { Q_EMIT librariesChanged(); });
        return planted;
    });
}

} // namespace mycel::model
