#include "model/commons.h"

#include "model/discuss/discussions.h"
#include "model/finder/finder.h"
#include "model/pages.h"
#include "model/rooms.h"

#include <QDir>
#include <QFile>

namespace mycel::model {

namespace {

void makePrivate(const QString &folder)
{
    for (const char *below : {"/libraries", "/quarantine", "/locks"})
        QDir().mkpath(folder + QLatin1String(below));
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

/// Runs a deed that reads the index, on its room's lane; where the index proves damaged, again on one that was built anew.
template <class F>
auto readingIndex(Rooms *rooms, ReadingRoom &room, F deed)
{
    return room.lane.run([rooms, &room, deed] {
        auto answer = deed();
        if (answer || !Rooms::isIndexDamage(answer.error()))
            return answer;
        rooms->indexing.run([rooms, damaged = room.closeReader()] { return rooms->rebuildIndex(damaged); }).waitForFinished();
        return deed();
    });
}

/// Another program shows what it writes before it is in the repository: who reads it then waits a moment, and reads again.
template <class F>
auto withPatience(Rooms *rooms, const QString &library, F deed)
{
    return [rooms, library, deed] {
        auto answer = deed();
        return !answer && rooms->waitForWriter(library, answer.error()) ? deed() : answer;
    };
}

/// What was adopted from a library that is here says what that is called.
void nameOrigin(QList<Fact> &facts, Rooms &rooms)
{
    for (Fact &fact : facts) {
        Value::Map origin = qstrcmp(fact.key.name, "adapted_from") == 0 ? fact.value.map() : Value::Map();
        const QString id = fact.value[u"library"].text();
        for (const Library &each : origin.isEmpty() || id.isEmpty() ? QList<Library>() : rooms.libraries().value_or(QList<Library>())) {
            if (each.id == id || each.key == id)
                std::ranges::find(origin, QStringLiteral("library"), &std::pair<QString, Value>::first)->second = Value{each.name};
        }
        if (!origin.isEmpty())
            fact.value.is = origin;
    }
}

} // namespace

Commons::Commons(const QString &folder, QObject *parent, std::shared_ptr<Keychain> keychain)
    : QObject(parent)
    , m_rooms(std::make_unique<Rooms>(folder, std::move(keychain)))
{
    makePrivate(folder);
    m_rooms->changed = [this](const QList<ItemRef> &items) {
        QMetaObject::invokeMethod(this, [this, items] {
            Q_EMIT changed(items);
            if (items.isEmpty()) // everything: a library may have been found again
                Q_EMIT librariesChanged();
        });
    };
    m_discussions = new Discussions(*this, *m_rooms);
    m_finder = new Finder(*this, *m_rooms);
    m_settled = m_rooms->indexing.run([this]() -> sync::Result<void> { return m_rooms->settle(); });
    m_caughtUp = m_rooms->indexing.run([this]() -> sync::Result<void> {
        const auto settled = m_settled.result();
        return settled ? m_rooms->catchUp(m_rooms->stopAll, {}) : settled;
    });
}

Commons::~Commons()
{
    end();
}

void Commons::end()
{
    m_rooms->stopAll = true;
    std::vector<Errand *> errands;
    {
        const QMutexLocker one(&m_errandsGuard);
        for (const auto &[library, errand] : m_errands)
            errands.push_back(errand.get());
    }
    for (Errand *errand : errands)
        errand->stop = true;
    if (m_rooms->keychain)
        m_rooms->keychain->stop();
    for (Errand *errand : errands)
        errand->lane.end(); // first: an errand or a reader may wait for the lane that writes
    m_finder->end();
    m_rooms->reading.lane.end();
    m_rooms->counting.lane.end();
    m_rooms->desk.end();
    m_rooms->secrets.end();
    m_rooms->indexing.end();
}

const QString &Commons::folder() const
{
    return m_rooms->folder;
}

bool Commons::isNew(const QString &folder)
{
    return Mine::isNew(folder);
}

void Commons::setReaderLanguages(const QStringList &languages)
{
    m_rooms->languages = languages;
    // "C" is what a computer speaks that was told nothing; no text is in it.
    m_rooms->languages.removeIf([](const QString &tag) { return tag == QLatin1String("C") || tag == QLatin1String("POSIX"); });
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
    return readingIndex(m_rooms.get(), m_rooms->reading, [rooms = m_rooms.get()] { return rooms->libraries(); });
}

Future<Answer> Commons::search(const Query &query)
{
    ReadingRoom &room = query.facets ? m_rooms->counting : m_rooms->reading;
    return readingIndex(m_rooms.get(), room, [&room, query]() -> sync::Result<Answer> {
        const auto reader = room.reader();
        return reader ? (*reader)->search(query) : sync::fail(reader.error());
    });
}

Future<Page> Commons::page(const ItemRef &ref)
{
    return readingIndex(m_rooms.get(), m_rooms->reading, withPatience(m_rooms.get(), ref.library, [rooms = m_rooms.get(), ref, languages = readerLanguages()]() -> sync::Result<Page> {
        const auto reader = rooms->reading.reader();
        if (!reader)
            return sync::fail(reader.error());
        const sync::Repository *store = rooms->reading.store(ref.library);
        if (!store)
            return sync::fail(sync::Error::Kind::NotFound, "library", ref.library);
        auto page = makePage(**reader, *store, ref, languages);
        if (page)
            page->library = rooms->library(ref.library).value_or(Library());
        if (page)
            nameOrigin(page->facts, *rooms);
        return page;
    }));
}

Future<QList<Item>> Commons::named(const QString &name)
{
    return readingIndex(m_rooms.get(), m_rooms->reading, [rooms = m_rooms.get(), name, languages = readerLanguages()]() -> sync::Result<QList<Item>> {
        const auto reader = rooms->reading.reader();
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
    return readingIndex(m_rooms.get(), m_rooms->reading, withPatience(m_rooms.get(), library, [rooms = m_rooms.get(), library, path, most]() -> sync::Result<QByteArray> {
        const auto reader = rooms->reading.reader();
        const auto blob = reader ? (*reader)->blobAt(library, path) : sync::Result<sync::Id>(sync::fail(reader.error()));
        if (!blob)
            return sync::fail(blob.error());
        const sync::Repository *store = rooms->reading.store(library);
        return store ? store->read(*blob, most) : sync::fail(sync::Error::Kind::NotFound, "library", library);
    }));
}

Future<QByteArray> Commons::source(const ItemRef &ref)
{
    return file(ref.library, ref.path, sync::MostObjectBytes);
}

Future<QList<Problem>> Commons::problems(const QString &library)
{
    return readingIndex(m_rooms.get(), m_rooms->reading, [rooms = m_rooms.get(), library]() -> sync::Result<QList<Problem>> {
        const auto reader = rooms->reading.reader();
        return reader ? (*reader)->problems(library) : sync::fail(reader.error());
    });
}

std::function<void(const QString &, const sync::State &)> Commons::teller()
{
    return [this](const QString &library, const sync::State &state) {
        QMetaObject::invokeMethod(this, [this, library, state] { Q_EMIT stateChanged(library, state); });
    };
}

Commons::Errand &Commons::errandOf(const QString &library)
{
    const QMutexLocker one(&m_errandsGuard);
    auto &errand = m_errands[library];
    if (!errand)
        errand = std::make_unique<Errand>(library);
    return *errand;
}

void Commons::expectExchange()
{
    m_rooms->awake.wake();
}

Future<Report> Commons::add(const AddRequest &request)
{
    Errand &errand = errandOf({});
    errand.stop = false;
    return errand.lane.run([this, &errand, request]() -> sync::Result<Report> {
        m_settled.waitForFinished();
        const auto added = m_rooms->add(request, errand.stop, teller());
        if (added)
            QMetaObject::invokeMethod(this, [this] { Q_EMIT librariesChanged(); });
        return added;
    });
}

void Commons::stop(const QString &library)
{
    errandOf(library).stop = true;
}

Future<SyncReport> Commons::syncOne(const Kept &kept, const QString &to, const Given &given, sync::Keep keep)
{
    Errand &errand = errandOf(kept.key);
    errand.stop = false;
    return errand.lane.run([this, &errand, kept, to, given, keep]() -> sync::Result<SyncReport> {
        m_places.acquire();
        const QSemaphoreReleaser place(m_places);
        if (m_rooms->stopAll)
            return sync::fail(sync::Error::Kind::Cancelled); // handed out while the program was ending
        const SyncReport report = m_rooms->sync(kept, to, given, keep, m_caughtUp, errand.stop, teller());
        if (m_expectsMore) // by this object's thread, which outlives it
            QMetaObject::invokeMethod(this, &Commons::expectExchange);
        return report;
    });
}

Future<QList<SyncReport>> Commons::syncNow(const QString &library, const Given &given, const QString &to, sync::Keep keep)
{
    // Handed out and waited for on a way of its own, so that a sync of one library never waits for one of all.
    return errandOf(QStringLiteral("sync ") + library).lane.run([this, library, given, to, keep, written = m_written]() mutable -> sync::Result<QList<SyncReport>> {
        m_settled.waitForFinished();
        written.waitForFinished();
        const auto kept = m_rooms->shown();
        if (!kept)
            return sync::fail(kept.error());
        QList<std::pair<QString, Future<SyncReport>>> under;
        for (const Kept &each : *kept) {
            const bool asked = library.isEmpty() || each.key == library;
            const auto places = asked && to.isEmpty() ? m_rooms->placesOf(each) : sync::Result<QStringList>(QStringList{to});
            if (asked && (!places || !places->isEmpty())) // one whose places cannot be read is asked, and tells why
                under.append({each.key, syncOne(each, to, given, keep)});
        }
        QList<SyncReport> reports;
        for (const auto &[key, future] : under) {
            const auto done = future.result();
            SyncReport report;
            report.library = key;
            if (done)
                report = *done;
            else
                report.error = done.error();
            reports.append(report);
        }
        return reports;
    });
}

Future<Removal> Commons::remove(const QString &library)
{
    return m_rooms->indexing.run([this, library]() -> sync::Result<Removal> {
        auto removed = m_rooms->setRemoved(library, true);
        if (removed)
            m_rooms->forgetSecretsOf(library);
        QMetaObject::invokeMethod(this, [this] { Q_EMIT librariesChanged(); });
        return removed;
    });
}

Future<void> Commons::undoRemove(const QString &library)
{
    return m_rooms->indexing.run([this, library]() -> sync::Result<void> {
        const auto back = m_rooms->setRemoved(library, false);
        auto read = back ? m_rooms->reindex(library) : sync::Result<void>(sync::fail(back.error()));
        QMetaObject::invokeMethod(this, [this] { Q_EMIT librariesChanged(); });
        return read;
    });
}

Future<void> Commons::reindex(const QString &library)
{
    return m_rooms->indexing.run([this, library]() -> sync::Result<void> { return m_rooms->reindex(library); });
}

} // namespace mycel::model
