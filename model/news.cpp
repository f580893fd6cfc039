// What was read on this computer, and what became of it since.
#include "model/rooms.h"

#include "model/content/document.h"
#include "model/index/formernames.h"
#include "sync/store/filehistory.h"

namespace mycel::model {

namespace {
constexpr int MostChanges = 100; // since an item was read
}

QString Rooms::nameIn(const QString &library) const
{
    return Mine::read(folder).and_then([&library](const Mine &mine) { return mine.chosenName(library); }).value_or(QString());
}

sync::Result<void> Rooms::markRead(const Item &item, const sync::Id &head) const
{
    return Mine::open(folder).and_then([&](Mine mine) { return ReadMarks(std::move(mine)).keep({item.ref, item.id, item.blob, head, QDateTime::currentDateTimeUtc()}); });
}

sync::Result<QList<ReadMark>> Rooms::readMarks()
{
    auto marks = Mine::read(folder).and_then([](Mine mine) { return ReadMarks(std::move(mine)).all(); });
    const auto reader = marks ? counting.reader() : sync::Result<Reader *>(sync::fail(marks.error()));
    if (!reader)
        return marks;
    // What was read under a former name was read.
    QHash<QString, std::shared_ptr<FormerNames>> former;
    for (ReadMark &mark : *marks) {
        auto &names = former[mark.ref.library];
        if (!names)
            names = (*reader)->formerNames(mark.ref.library).value_or(nullptr);
        const auto now = names ? names->now(mark.ref.path) : std::nullopt;
        if (now && !(*reader)->item(mark.ref))
            mark.ref.path = *now;
    }
    return marks;
}

sync::Result<std::optional<News>> Rooms::newsOf(const ItemRef &ref)
{
    const auto reader = reading.reader();
    const sync::Repository *store = reading.store(ref.library);
    if (!reader || !store)
        return sync::fail(reader ? sync::Error{sync::Error::Kind::NotFound, "library", ref.library} : reader.error());
    const auto item = (*reader)->item(ref);
    const QStringList aliases = item ? (*reader)->aliases(ref).value_or(QStringList()) : QStringList();
    const auto mark = item ? Mine::read(folder).and_then([&](Mine mine) { return ReadMarks(std::move(mine)).of(*item, aliases); }) : sync::fail(item.error());
    if (!mark)
        return sync::fail(mark.error());
    if (!*mark || (*mark)->text == item->blob)
        return std::nullopt;
    const auto before = store->read((*mark)->text, MaxItemBytes), now = store->read(item->blob, MaxItemBytes);
    if (!before || !now)
        return std::nullopt; // a text that is not here any more can be compared with nothing
    News news{(*mark)->time, (*mark)->text, item->blob, {}, false, changedParts(*before, *now)};
    news.parts.keys.removeAll(QStringLiteral("updated"));
    if (news.parts == ChangedParts())
        return std::nullopt;
    const auto tip = newest(ref.library);
    const auto changes = tip ? sync::fileHistory(*store, *tip, ref.path, MostChanges, {}, (*mark)->head) : sync::fail(tip.error());
    for (const sync::FileVersion &change : changes ? *changes : QList<sync::FileVersion>()) {
        if (!news.authors.contains(change.commit.author))
            news.authors.append(change.commit.author);
    }
    const QString me = nameIn(ref.library);
    news.onlyMine = !me.isEmpty() && news.authors == QStringList{me};
    return news;
}

} // namespace mycel::model
