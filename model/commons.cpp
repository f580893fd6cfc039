#include "model/commons.h"

#include "model/pages.h"
#include "model/rooms.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace mycel::model {

namespace {

void makePrivate(const QString &folder)
{
    for (const char *below : {"/libraries", "/quarantine", "/locks"})
        QDir().mkpath(folder + QLatin1String(below));
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

/// Runs a deed that reads the index, on the read lane; where the index proves damaged, again on one that was built anew.
template <class F>
auto readingIndex(Rooms *rooms, F deed)
{
    return rooms->reading.run([rooms, deed] {
        auto answer = deed();
        if (answer || !Rooms::isIndexDamage(answer.error()))
            return answer;
        rooms->git.run([rooms, damaged = rooms->closeReader()] { return rooms->rebuildIndex(damaged); }).waitForFinished();
        return deed();
    });
}

} // namespace

Commons::Commons(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_rooms(std::make_unique<Rooms>(folder))
{
    makePrivate(folder);
    m_rooms->changed = [this](const QList<ItemRef> &items) {
        QMetaObject::invokeMethod(this, [this, items] {
            Q_EMIT changed(items);
            if (items.isEmpty()) // everything: a library may have been found again
                Q_EMIT librariesChanged();
        });
    };
    m_caughtUp = m_rooms->git.run([this]() -> sync::Result<void> { return m_rooms->catchUp(m_rooms->stopAll, {}); });
}

Commons::~Commons()
{
    end();
}

void Commons::end()
{
    m_rooms->stopAll = true;
    m_rooms->reading.end(); // first: a reader may wait for the git lane
    m_rooms->git.end();
}

const QString &Commons::folder() const
{
    return m_rooms->folder;
}

void Commons::setReaderLanguages(const QStringList &languages)
{
    m_rooms->languages = languages;
}

QStringList Commons::readerLanguages() const
{
    return m_rooms->languages;
}

Future<void> Commons::caughtUp()
{
    return m_caughtUp;
}

Future<QList<Library>> Commons::libraries()
{
    return readingIndex(m_rooms.get(), [rooms = m_rooms.get()] { return rooms->libraries(); });
}

Future<Answer> Commons::search(const Query &query)
{
    return readingIndex(m_rooms.get(), [rooms = m_rooms.get(), query]() -> sync::Result<Answer> {
        const auto reader = rooms->reader();
        return reader ? (*reader)->search(query) : sync::fail(reader.error());
    });
}

Future<Page> Commons::page(const ItemRef &ref)
{
    return readingIndex(m_rooms.get(), [rooms = m_rooms.get(), ref, languages = readerLanguages()]() -> sync::Result<Page> {
        const auto reader = rooms->reader();
        if (!reader)
            return sync::fail(reader.error());
        const sync::Repository *store = rooms->store(ref.library);
        if (!store)
            return sync::fail(sync::Error::Kind::NotFound, "library", ref.library);
        auto page = makePage(**reader, *store, ref, languages);
        const auto libraries = rooms->libraries();
        for (const Library &library : libraries ? *libraries : QList<Library>()) {
            if (page && library.key == ref.library)
                page->library = library;
        }
        return page;
    });
}

Future<QList<Item>> Commons::named(const QString &name)
{
    return readingIndex(m_rooms.get(), [rooms = m_rooms.get(), name, languages = readerLanguages()]() -> sync::Result<QList<Item>> {
        const auto reader = rooms->reader();
        if (!reader)
            return sync::fail(reader.error());
        auto items = (*reader)->named(name, {});
        if (items)
            sortForReader(*items, languages);
        return items;
    });
}

Future<QByteArray> Commons::file(const QString &library, const QByteArray &path, qint64 most)
{
    return readingIndex(m_rooms.get(), [rooms = m_rooms.get(), library, path, most]() -> sync::Result<QByteArray> {
        const auto reader = rooms->reader();
        const auto blob = reader ? (*reader)->blobAt(library, path) : sync::Result<sync::Id>(sync::fail(reader.error()));
        if (!blob)
            return sync::fail(blob.error());
        const sync::Repository *store = rooms->store(library);
        return store ? store->read(*blob, most) : sync::fail(sync::Error::Kind::NotFound, "library", library);
    });
}

Future<QByteArray> Commons::source(const ItemRef &ref)
{
    return file(ref.library, ref.path, qint64(32) << 20);
}

Future<QList<Problem>> Commons::problems(const QString &library)
{
    return readingIndex(m_rooms.get(), [rooms = m_rooms.get(), library]() -> sync::Result<QList<Problem>> {
        const auto reader = rooms->reader();
        return reader ? (*reader)->problems(library) : sync::fail(reader.error());
    });
}

Future<Report> Commons::add(const AddRequest &request)
{
    return m_rooms->git.run([this, request]() -> sync::Result<Report> {
        const auto tell = [this](const QString &library, const sync::State &state) {
            QMetaObject::invokeMethod(this, [this, library, state] { Q_EMIT stateChanged(library, state); });
        };
        const auto added = m_rooms->add(request, m_rooms->stopAll, tell);
        if (added)
            QMetaObject::invokeMethod(this, [this] { Q_EMIT librariesChanged(); });
        return added;
    });
}

void Commons::stop(const QString &)
{
    m_rooms->stopAll = true;
    m_rooms->git.run([this]() -> sync::Result<void> {
        m_rooms->stopAll = false;
        return {};
    });
}

Future<QList<SyncReport>> Commons::syncNow(const QString &library, const sync::Credentials &credentials)
{
    return m_rooms->git.run([this, library, credentials]() -> sync::Result<QList<SyncReport>> {
        const auto kept = m_rooms->shown();
        if (!kept)
            return sync::fail(kept.error());
        const auto tell = [this](const QString &key, const sync::State &state) {
            QMetaObject::invokeMethod(this, [this, key, state] { Q_EMIT stateChanged(key, state); });
        };
        QList<SyncReport> reports;
        for (const Kept &each : *kept) {
            if ((library.isEmpty() || each.key == library) && !each.address.isEmpty())
                reports.append(m_rooms->sync(each, credentials, m_rooms->stopAll, tell));
        }
        return reports;
    });
}

Future<void> Commons::remove(const QString &library)
{
    return m_rooms->git.run([this, library]() -> sync::Result<void> {
        auto removed = m_rooms->setRemoved(library, true);
        QMetaObject::invokeMethod(this, [this] { Q_EMIT librariesChanged(); });
        return removed;
    });
}

Future<void> Commons::undoRemove(const QString &library)
{
    return m_rooms->git.run([this, library]() -> sync::Result<void> {
        auto back = m_rooms->setRemoved(library, false);
        if (back)
            back = m_rooms->reindex(library);
        QMetaObject::invokeMethod(this, [this] { Q_EMIT librariesChanged(); });
        return back;
    });
}

Future<void> Commons::reindex(const QString &library)
{
    return m_rooms->git.run([this, library]() -> sync::Result<void> { return m_rooms->reindex(library); });
}

Future<Report> Commons::addWelcome()
{
    return m_rooms->git.run([this]() -> sync::Result<Report> {
        QList<sync::Change> files;
        const QString root = QStringLiteral(":/welcome");
        QDirIterator each(root, QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            if (file.open(QIODevice::ReadOnly))
                files.append({file.fileName().mid(root.size() + 1).toUtf8(), file.readAll()});
        }
        std::ranges::sort(files, {}, &sync::Change::path);
        auto planted = m_rooms->plant(QStringLiteral("Welcome"), files);
        QMetaObject::invokeMethod(this, [this] { Q_EMIT librariesChanged(); });
        return planted;
    });
}

} // namespace mycel::model
