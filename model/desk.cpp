// The part of the one door through which things are written: what is published goes to the journal on a lane of its own, and
// from there into the library, while whoever wrote it goes on.
#include "model/commons.h"

#include "model/content/libraryediting.h"
#include "model/rooms.h"

namespace mycel::model {

namespace {

/// A future that ends with what it is told first.
class Once {
public:
    Once() { m_promise.start(); }
    Future<void> future() const { return m_promise.future(); }
    void end(const sync::Result<void> &outcome)
    {
        if (std::exchange(m_ended, true))
            return;
        m_promise.addResult(outcome);
        m_promise.finish();
    }

private:
    QPromise<sync::Result<void>> m_promise;
    bool m_ended = false;
};

} // namespace

Future<Item> Commons::item(const ItemRef &ref)
{
    return m_rooms->reading.lane.run([rooms = m_rooms.get(), ref]() -> sync::Result<Item> {
        const auto reader = rooms->reading.reader();
        return reader ? (*reader)->itemNow(ref) : sync::fail(reader.error());
    });
}

Future<Source> Commons::edit(const ItemRef &ref)
{
    return m_rooms->reading.lane.run([rooms = m_rooms.get(), ref] {
        auto source = rooms->sourceOf(ref);
        return !source && rooms->waitForWriter(ref.library, source.error()) ? rooms->sourceOf(ref) : source;
    });
}

Future<LibrarySource> Commons::editLibrary(const QString &library)
{
    return m_rooms->reading.lane.run([rooms = m_rooms.get(), library] { return rooms->librarySource(library); });
}

sync::Result<Edition> Commons::describing(const QString &library, const LibrarySource &source, const QList<KeyChange> &changes)
{
    const auto bytes = reviseLibraryFile(source.bytes, changes);
    if (!bytes)
        return sync::fail(bytes.error());
    const LibraryFile now = readLibraryFile(*bytes);
    const bool decides = std::ranges::any_of(changes, [](const KeyChange &change) { return change.key == QLatin1String("new_posts") || change.key == QLatin1String("maintainers"); });
    if (decides && now.newNamesWait && now.maintainers.isEmpty())
        return sync::fail(sync::Error::Kind::Refused, "nobody-lets-in");
    return Edition{library, source.base, {{LibraryFilePath, *bytes}}, QStringLiteral("Change what this library says of itself")};
}

std::pair<Future<void>, Future<void>> Commons::publish(const Edition &edition)
{
    if (!edition.base.isNull()) // nobody has to be asked, and no reader waited for
        return publish(edition.library, QtFuture::makeReadyFuture(sync::Result<Edition>(edition)));
    return publish(edition.library, m_rooms->reading.lane.run([rooms = m_rooms.get(), edition]() -> sync::Result<Edition> {
        Edition whole = edition;
        const auto base = rooms->newest(edition.library);
        whole.base = base.value_or(sync::Id());
        return base ? sync::Result<Edition>(whole) : sync::fail(base.error());
    }));
}

std::pair<Future<void>, Future<void>> Commons::publish(const QString &library, const Future<Edition> &composed)
{
    const Future<void> accepted = m_rooms->desk.run([this, composed]() -> sync::Result<void> {
        const auto edition = composed.result();
        if (!edition)
            return sync::fail(edition.error());
        const auto known = m_rooms->accept(*edition);
        if (known && !edition->draft.isEmpty())
            QMetaObject::invokeMethod(this, [this] { Q_EMIT draftsChanged(); });
        return known;
    });
    // It is shown when the deed says so, or when that has ended: mostly the one, before it is in the repository.
    const auto shown = std::make_shared<Once>();
    m_written = m_rooms->indexing.run([this, accepted, library, shown]() -> sync::Result<void> {
        if (const auto known = accepted.result(); !known)
            return known;
        const auto played = m_rooms->playJournal(library, [shown] { shown->end({}); });
        QMetaObject::invokeMethod(this, [this, library, played] {
            Q_EMIT published(library);
            if (!played) {
                sync::State state;
                state.phase = sync::State::Phase::NeedsYou;
                state.why = played.error();
                Q_EMIT stateChanged(library, state);
            }
        });
        if (played)
            return {};
        // It is no longer to be done again: whoever did would have it twice.
        return sync::fail(played.error().kind, "published", QString::fromLatin1(played.error().why) + u' ' + played.error().detail);
    });
    Future<void>(m_written).then([shown](const sync::Result<void> &outcome) { shown->end(outcome); });
    return {accepted, shown->future()};
}

Future<Edition> Commons::compose(const QString &library, const NewItem &item)
{
    return m_rooms->reading.lane.run([rooms = m_rooms.get(), library, item] { return rooms->compose(library, item); });
}

Future<Edition> Commons::compose(const Draft &draft)
{
    return m_rooms->reading.lane.run([rooms = m_rooms.get(), draft] { return rooms->editionOf(draft); });
}

Future<Reversible> Commons::removal(const ItemRef &ref)
{
    return m_rooms->reading.lane.run([rooms = m_rooms.get(), ref] { return rooms->removal(ref); });
}

Future<Reversible> Commons::renaming(const ItemRef &ref, const QString &title)
{
    return m_rooms->reading.lane.run([rooms = m_rooms.get(), ref, title] { return rooms->renaming(ref, title); });
}

Future<Draft> Commons::keepDraft(const Draft &draft)
{
    return m_rooms->desk.run([this, draft]() -> sync::Result<Draft> {
        auto kept = Drafts::open(m_rooms->folder).and_then([&draft](Drafts drafts) { return drafts.keep(draft); });
        if (kept && draft.id.isEmpty())
            QMetaObject::invokeMethod(this, [this] { Q_EMIT draftsChanged(); });
        return kept;
    });
}

Future<QList<Draft>> Commons::drafts()
{
    return m_rooms->desk.run([rooms = m_rooms.get()]() -> sync::Result<QList<Draft>> {
        return Mine::read(rooms->folder).and_then([](Mine mine) { return Drafts(std::move(mine)).all(); });
    });
}

Future<Draft> Commons::draft(const QString &id)
{
    return m_rooms->desk.run([rooms = m_rooms.get(), id]() -> sync::Result<Draft> {
        return Mine::read(rooms->folder).and_then([&id](Mine mine) { return Drafts(std::move(mine)).draft(id); });
    });
}

Future<QString> Commons::draftOf(const ItemRef &ref)
{
    return m_rooms->reading.lane.run([rooms = m_rooms.get(), ref] { return rooms->draftOf(ref); });
}

Future<void> Commons::dropDraft(const QString &id)
{
    return m_rooms->desk.run([this, id]() -> sync::Result<void> {
        const auto dropped = Drafts::open(m_rooms->folder).and_then([&id](Drafts drafts) { return drafts.drop(id); });
        QMetaObject::invokeMethod(this, [this] { Q_EMIT draftsChanged(); });
        return dropped;
    });
}

Future<QList<ItemVersion>> Commons::history(const ItemRef &ref, int most)
{
    return m_rooms->reading.lane.run([rooms = m_rooms.get(), ref, most] { return rooms->history(ref, most); });
}

Future<QList<Waiting>> Commons::waiting(const QString &library)
{
    return m_rooms->counting.lane.run([rooms = m_rooms.get(), library, written = m_written]() mutable {
        written.waitForFinished();
        return rooms->waiting(library);
    });
}

Future<void> Commons::takeBack(const QString &library, const sync::Id &edit)
{
    return m_rooms->indexing.run([this, library, edit]() -> sync::Result<void> {
        auto taken = m_rooms->takeBackEdit(library, edit);
        QMetaObject::invokeMethod(this, [this] { Q_EMIT draftsChanged(); });
        return taken;
    });
}

Future<QList<TwoVersions>> Commons::versions(const ItemRef &ref)
{
    return m_rooms->reading.lane.run([rooms = m_rooms.get(), ref] { return rooms->versions(ref); });
}

Future<Reversible> Commons::settle(const ItemRef &ref, const QHash<QByteArray, Keep> &decisions)
{
    return m_rooms->reading.lane.run([rooms = m_rooms.get(), ref, decisions] { return rooms->settle(ref, decisions); });
}

Future<QString> Commons::chosenName(const QString &library)
{
    return m_rooms->desk.run([rooms = m_rooms.get(), library]() -> sync::Result<QString> {
        return Mine::read(rooms->folder).and_then([&library](const Mine &mine) { return mine.chosenName(library); });
    });
}

Future<void> Commons::chooseName(const QString &library, const QString &name)
{
    return m_rooms->desk.run([rooms = m_rooms.get(), library, name]() -> sync::Result<void> {
        return Mine::open(rooms->folder).and_then([&](Mine mine) { return mine.chooseName(library, name.simplified()); });
    });
}

} // namespace mycel::model
