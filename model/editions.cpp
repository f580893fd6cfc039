// What an editor asks for, as the change of a library that it is: a draft that is to be published, an item that is to go or to
// be called something else.
#include "model/rooms.h"

#include "model/belongings.h"
#include "model/content/manuscript.h"
#include "model/content/naming.h"
#include "model/index/formernames.h"
#include "model/merge/filemerge.h"
#include "model/merge/paths.h"
#include "model/mine/drafts.h"
#include "model/mine/settledby.h"

namespace mycel::model {

namespace {

QString nameOf(const Source &source)
{
    return source.item.title.isEmpty() ? QString::fromUtf8(source.item.ref.path) : source.item.title;
}

/// What an item was called, among its `aliases`: links that say it go on leading to it.
KeyChange aliasesWith(const QByteArray &file, const QStringList &names)
{
    QStringList aliases = readFrontMatter(file).keys[u"aliases"].texts() + names;
    aliases.removeDuplicates();
    return {QStringLiteral("aliases"), listOf(aliases)};
}

} // namespace

sync::Result<QString> Rooms::draftOf(const ItemRef &ref)
{
    const auto drafts = Mine::read(folder).and_then([&ref](Mine mine) { return Drafts(std::move(mine)).all(ref.library); });
    if (!drafts && drafts.error().kind == sync::Error::Kind::NotFound)
        return QString(); // nothing was ever written here
    const auto reader = reading.reader();
    const auto former = reader ? (*reader)->formerNames(ref.library) : sync::Result<std::shared_ptr<FormerNames>>(sync::fail(reader.error()));
    if (!drafts || !former)
        return sync::fail(drafts ? former.error() : drafts.error());
    const auto item = (*reader)->itemNow(ref);
    const QByteArray path = item ? item->ref.path : ref.path; // it may be asked for by a former name, too
    for (const Draft &draft : *drafts) {
        const bool isMoved = !draft.path.isEmpty() && draft.path != path && (*former)->now(draft.path) == path && !(*reader)->item({ref.library, draft.path});
        if (!draft.post && (draft.path == path || isMoved))
            return draft.id;
    }
    return QString();
}

/// Where an item is now of which a draft was begun under another name; nothing where it is called so still, or is gone. One with
/// an id is found by the merge, which knows both sides; any other is known by its path alone.
std::optional<Source> Rooms::renamedSince(const Draft &draft)
{
    if (isItemId(readFrontMatter(draft.opening).keys[u"id"].text()))
        return std::nullopt;
    const auto source = sourceOf({draft.library, draft.path});
    return source && source->item.ref.path != draft.path ? std::optional(*source) : std::nullopt;
}

/// A draft's text on top of what its item became under another name: the two changes meet here as they would in a merge.
QList<sync::Change> Rooms::metUnderItsName(const Draft &draft, const QByteArray &revised, const Source &now)
{
    const QByteArray &path = now.item.ref.path;
    const sync::Repository *store = reading.store(draft.library);
    const merge::MergedFile met = merge::mergeFile(merge::nameOf(path), draft.opening, revised, now.bytes);
    QList<sync::Change> files{{path, met.text}};
    for (const QByteArray &kept : met.kept) {
        const QByteArray name = merge::blobName(kept);
        for (const qsizetype digits : {8, 16, 40}) { // as many as no other text has
            const QByteArray its = merge::itemFolderOf(path) + "versions/" + name.first(digits) + ".md";
            if (const auto there = store ? store->find(now.base, its) : sync::fail(sync::Error::Kind::NotFound); !there || there->hex() == name) {
                files.append({its, kept});
                break;
            }
        }
    }
    return files;
}

sync::Result<Draft> Rooms::draftToGoOn(const ItemRef &ref)
{
    const auto begun = draftOf(ref);
    if (!begun || !begun->isEmpty())
        return begun ? Mine::read(folder).and_then([&begun](Mine mine) { return Drafts(std::move(mine)).draft(*begun); }) : sync::fail(begun.error());
    return sourceOf(ref).and_then([&ref](const Source &source) {
        return mayBeEdited(source.bytes).map([&] { return Draft{{}, ref.library, source.item.ref.path, source.item.kind, source.base, source.bytes, source.bytes, {}, {}}; });
    });
}

sync::Result<Edition> Rooms::editionOf(const Draft &draft)
{
    sync::Result<Edition> edition = Edition{draft.library, draft.base, {}, {}};
    const Manuscript written = readManuscript(draft.bytes);
    if (draft.path.isEmpty()) {
        edition = compose(draft.library, newItemOf(draft.kind, written));
        if (!edition)
            return edition;
    } else {
        const auto may = mayBeEdited(draft.opening);
        const auto revised = may ? reviseItem(draft.bytes, {}, std::nullopt, QDateTime::currentDateTimeUtc().date()) : sync::fail(may.error());
        if (!revised)
            return sync::fail(revised.error());
        if (const auto renamed = renamedSince(draft)) {
            edition->base = renamed->base;
            edition->files = metUnderItsName(draft, *revised, *renamed);
        } else {
            edition->files.append({draft.path, *revised});
        }
        const QString title = written.keys[u"title"].text().simplified();
        const auto before = title.isEmpty() ? sourceOf({draft.library, draft.path}) : sync::fail(sync::Error::Kind::NotFound); // its text may give it its title
        edition->message = QStringLiteral("Change “%1”").arg(!title.isEmpty() ? title : before ? nameOf(*before) : QString::fromUtf8(draft.path));
    }
    const QByteArray place = merge::folderOf(edition->files.first().path);
    for (const sync::Change &file : draft.files) {
        if (draft.bytes.contains(file.path)) // else it was taken out of the text again
            edition->files.append({place + file.path, file.bytes});
    }
    // Both versions of a passage were put into its text: with it they are settled.
    const auto settled = Mine::read(folder).and_then([&draft](const Mine &mine) { return settledBy(mine, draft.id); });
    if (!settled)
        return sync::fail(settled.error());
    const sync::Repository *store = reading.store(draft.library);
    for (const QByteArray &each : store ? *settled : QList<QByteArray>()) {
        const QByteArray kept = draft.path.isEmpty() ? each : place + each.mid(merge::folderOf(draft.path).size());
        if (store->find(edition->base, kept))
            edition->files.append({kept, std::nullopt});
    }
    const bool saysTheSame = draft.bytes == draft.opening && !draft.path.isEmpty() && edition->files.size() == 1; // no picture, nothing settled
    if (saysTheSame && sourceOf({draft.library, draft.path})) // what somebody deleted meanwhile comes back
        return sync::fail(sync::Error::Kind::Refused, "nothing-changed");
    const auto telling = postsTelling(draft, *edition);
    if (!telling)
        return sync::fail(telling.error());
    edition->told = *telling;
    edition->draft = draft.id;
    return edition;
}

sync::Result<Reversible> Rooms::removal(const ItemRef &ref)
{
    const auto all = belongingsOf(ref);
    if (!all)
        return sync::fail(all.error());
    Reversible removal{{ref.library, all->source.base, {}, QStringLiteral("Delete “%1”").arg(nameOf(all->source))}, {ref.library, {}, all->files, QStringLiteral("Bring back “%1”").arg(nameOf(all->source))}};
    for (const sync::Change &file : all->files)
        removal.edition.files.append({file.path, std::nullopt});
    return removal;
}

sync::Result<Reversible> Rooms::renaming(const ItemRef &ref, const QString &title)
{
    if (title.trimmed().isEmpty())
        return sync::fail(sync::Error::Kind::Refused, "no-title");
    const auto all = belongingsOf(ref);
    const sync::Repository *store = reading.store(ref.library);
    if (!all || !store)
        return sync::fail(all ? sync::Error{sync::Error::Kind::NotFound, "library", ref.library} : all.error());
    QList<KeyChange> keys{{QStringLiteral("title"), scalarOf(title.simplified())}};
    const QByteArray was = all->source.item.ref.path;
    QByteArray place = all->folder;
    QStringList former;
    if (!place.isEmpty() && !all->others) {
        const auto isTaken = [&](const QByteArray &its) { return its + '/' != all->folder && store->find(all->source.base, its + "/index.md").has_value(); };
        const QByteArray path = itemPathIn(all->folder.first(all->folder.lastIndexOf('/', -2) + 1), title, isTaken);
        place = path.first(path.lastIndexOf('/') + 1);
        if (place != all->folder)
            former.append(QString::fromUtf8(was));
    }
    if (const auto reader = reading.reader(); reader && (*reader)->isLinkedByTitle(all->source.item).value_or(false))
        former.append(all->source.item.title);
    if (!former.isEmpty())
        keys.append(aliasesWith(all->source.bytes, former));
    const auto revised = reviseItem(all->source.bytes, keys, std::nullopt, QDateTime::currentDateTimeUtc().date());
    if (!revised)
        return sync::fail(revised.error());
    Reversible renaming{{ref.library, all->source.base, {}, QStringLiteral("Rename “%1”").arg(nameOf(all->source))}, {ref.library, {}, all->files, QStringLiteral("Name it “%1” again").arg(nameOf(all->source))}};
    for (const sync::Change &file : all->files) {
        const bool isItem = file.path == was;
        const QByteArray to = place + file.path.mid(all->folder.size());
        renaming.edition.files.append({place.isEmpty() ? file.path : to, isItem ? *revised : *file.bytes});
        if (to != file.path && !place.isEmpty())
            renaming.undo.files.append({to, std::nullopt});
    }
    for (const sync::Change &file : place != all->folder ? all->files : QList<sync::Change>())
        renaming.edition.files.append({file.path, std::nullopt});
    return renaming;
}

} // namespace mycel::model
