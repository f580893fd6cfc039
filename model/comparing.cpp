// Versions of an item: two of them compared, one of them again; and the part of the one door that leads here.
#include "model/commons.h"

#include "model/content/document.h"
#include "model/rooms.h"

namespace mycel::model {

namespace {

/// The files beside an item that a text of it names and that are not there any more, as they were then.
QList<sync::Change> filesOfThen(const sync::Repository &store, const QByteArray &text, const ItemVersion &version, const QByteArray &path, const sync::Id &now)
{
    const QByteArray folderThen = version.path.first(version.path.lastIndexOf('/') + 1), folder = path.first(path.lastIndexOf('/') + 1);
    const Reading reading = readMarkdown(QByteArrayView(text).sliced(readFrontMatter(text).bodyAt));
    QList<sync::Change> files;
    for (const QByteArray &address : reading.pictures + reading.links) {
        const QByteArray name = QByteArray::fromPercentEncoding(address);
        if (name.contains("..") || name.startsWith('/') || name.contains(':') || store.find(now, folder + name))
            continue;
        const auto bytes = store.find(version.commit, folderThen + name).and_then([&store](const sync::Id &blob) { return store.read(blob, sync::MostObjectBytes); });
        if (bytes && !isItemPath(name))
            files.append({folder + name, *bytes});
    }
    return files;
}

} // namespace

sync::Result<ProseDiff> Rooms::compare(const QString &library, const sync::Id &before, const sync::Id &after)
{
    const sync::Repository *store = reading.store(library);
    if (!store)
        return sync::fail(sync::Error::Kind::NotFound, "library", library);
    const auto textOf = [store](const sync::Id &blob) { return blob.isNull() ? sync::Result<QByteArray>(QByteArray()) : store->read(blob, MaxItemBytes); };
    const auto old = textOf(before), now = textOf(after);
    if (!old || !now)
        return sync::fail(old ? now.error() : old.error());
    return compareItems(*old, *now);
}

sync::Result<ProseDiff> Rooms::changesOf(const Draft &draft)
{
    const auto shared = draft.path.isEmpty() ? sync::Result<Source>(Source()) : sourceOf({draft.library, draft.path});
    return shared ? compareItems(shared->bytes, draft.bytes) : sync::Result<ProseDiff>(sync::fail(shared.error()));
}

sync::Result<Reversible> Rooms::restoring(const ItemRef &ref, const ItemVersion &version)
{
    const auto source = sourceOf(ref);
    const sync::Repository *store = reading.store(ref.library);
    if (!source || !store)
        return sync::fail(source ? sync::Error{sync::Error::Kind::NotFound, "library", ref.library} : source.error());
    const auto then = store->read(version.blob, MaxItemBytes);
    if (!then)
        return sync::fail(then.error());
    QList<KeyChange> keys;
    if (!source->item.id.isEmpty() && readFrontMatter(*then).keys[u"id"].text() != source->item.id) {
        Value id;
        id.is = source->item.id; // what links to it still finds it
        keys.append({QStringLiteral("id"), id});
    }
    const auto again = reviseItem(*then, keys, std::nullopt, QDateTime::currentDateTimeUtc().date());
    if (!again)
        return sync::fail(again.error());
    const QByteArray path = source->item.ref.path; // it may have been asked for by a former name
    const QString name = source->item.title.isEmpty() ? QString::fromUtf8(path) : source->item.title;
    Reversible restoring{{ref.library, source->base, {{path, *again}}, QStringLiteral("Restore an earlier version of “%1”").arg(name)},
                         {ref.library, {}, {{path, source->bytes}}, QStringLiteral("Take back what was restored of “%1”").arg(name)}};
    for (const sync::Change &file : filesOfThen(*store, *then, version, path, source->base)) {
        restoring.edition.files.append(file);
        restoring.undo.files.append({file.path, std::nullopt});
    }
    return restoring;
}

sync::Result<sync::Id> Rooms::textAt(const ItemRef &ref, const sync::Id &commit)
{
    const sync::Repository *store = reading.store(ref.library);
    if (!store)
        return sync::fail(sync::Error::Kind::NotFound, "library", ref.library);
    const auto text = store->find(commit, ref.path);
    if (text)
        return text;
    // It may have had another name then.
    const auto reader = reading.reader();
    for (const QString &name : reader ? (*reader)->aliases(ref).value_or(QStringList()) : QStringList()) {
        if (const auto then = store->find(commit, name.toUtf8()))
            return then;
    }
    return text;
}

Future<sync::Id> Commons::textAt(const ItemRef &ref, const sync::Id &commit)
{
    return m_rooms->reading.lane.run([rooms = m_rooms.get(), ref, commit] { return rooms->textAt(ref, commit); });
}

Future<ProseDiff> Commons::compare(const QString &library, const sync::Id &before, const sync::Id &after)
{
    return m_rooms->reading.lane.run([rooms = m_rooms.get(), library, before, after] { return rooms->compare(library, before, after); });
}

Future<ProseDiff> Commons::changesOf(const Draft &draft)
{
    return m_rooms->reading.lane.run([rooms = m_rooms.get(), draft] { return rooms->changesOf(draft); });
}

Future<Reversible> Commons::restoring(const ItemRef &ref, const ItemVersion &version)
{
    return m_rooms->reading.lane.run([rooms = m_rooms.get(), ref, version] { return rooms->restoring(ref, version); });
}

Future<Draft> Commons::draftOfBoth(const ItemRef &ref)
{
    return m_rooms->reading.lane.run([this, ref]() -> sync::Result<Draft> {
        auto draft = m_rooms->draftOfBoth(ref);
        QMetaObject::invokeMethod(this, [this] { Q_EMIT draftsChanged(); });
        return draft;
    });
}

Future<QList<Item>> Commons::withTwoVersions()
{
    return m_rooms->reading.lane.run([rooms = m_rooms.get()] { return rooms->withTwoVersions(); });
}

Future<std::optional<News>> Commons::news(const ItemRef &ref)
{
    return m_rooms->reading.lane.run([rooms = m_rooms.get(), ref] { return rooms->newsOf(ref); });
}

Future<void> Commons::markRead(const Item &item)
{
    const auto newest = m_rooms->reading.lane.run([rooms = m_rooms.get(), item] { return rooms->newest(item.ref.library); });
    return m_rooms->desk.run([rooms = m_rooms.get(), item, newest]() -> sync::Result<void> {
        const auto head = newest.result();
        return head ? rooms->markRead(item, *head) : sync::fail(head.error());
    });
}

Future<QList<ReadMark>> Commons::readMarks()
{
    return m_rooms->counting.lane.run([rooms = m_rooms.get()] { return rooms->readMarks(); });
}

} // namespace mycel::model
