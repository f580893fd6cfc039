#include "sync/store/treewriting.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <span>

namespace mycel::sync {

namespace {

struct Slot {
    QByteArray name;
    bool folder = false;
    Entry entry; ///< null: gone
};

Id folderIn(const RawTree &tree, QByteArrayView name)
{
    const TreeItem *item = tree.find(name, true);
    return item ? item->entry.id : Id();
}

class Writing {
public:
    Writing(Objects &objects, Trees &read) : m_objects(objects), m_trees(read) {}

    /// `changes` are sorted, and below one folder, whose path has `depth` bytes.
    Result<Id> write(const Id &from, const Id &like, std::span<const TreeChange> changes, qsizetype depth)
    {
        const auto old = m_trees.at(from), other = m_trees.at(like);
        if (!old || !other)
            return fail(old ? other.error() : old.error());
        const auto places = slotsOf(**old, **other, changes, depth);
        if (!places)
            return fail(places.error());
        const QByteArray tree = spliced(**old, *places);
        if (tree.isEmpty())
            return Id();
        if (tree == (*old)->bytes())
            return from;
        if (tree == (*other)->bytes())
            return like;
        return m_objects.write(GIT_OBJECT_TREE, tree);
    }

private:
    Result<std::vector<Slot>> slotsOf(const RawTree &old, const RawTree &other, std::span<const TreeChange> changes, qsizetype depth)
    {
        std::vector<Slot> places;
        for (size_t i = 0; i < changes.size();) {
            const QByteArray &path = changes[i].path;
            const qsizetype slash = path.indexOf('/', depth);
            if (slash < 0) {
                places.push_back({path.mid(depth), changes[i].entry.isFolder(), changes[i].entry});
                ++i;
                continue;
            }
            const QByteArray folder = path.first(slash + 1), name = path.mid(depth, slash - depth);
            const size_t begin = i;
            while (i < changes.size() && changes[i].path.startsWith(folder))
                ++i;
            const auto below = write(folderIn(old, name), folderIn(other, name), changes.subspan(begin, i - begin), slash + 1);
            if (!below)
                return fail(below.error());
            places.push_back({name, true, below->isNull() ? Entry() : Entry{*below, 0040000}});
        }
        dropPairs(places, old);
        std::ranges::sort(places, [](const Slot &a, const Slot &b) { return placeOf(a.name, a.folder, b.name, b.folder) < 0; });
        return places;
    }

    /// Of a file and a folder of one name a tree has one: what is new, and of two that are new the folder.
    static void dropPairs(std::vector<Slot> &places, const RawTree &old)
    {
        QHash<QByteArray, bool> wanted; // whether it is a folder
        for (const Slot &place : places) {
            if (!place.entry.isNone())
                wanted[place.name] = wanted.value(place.name) || place.folder;
        }
        std::erase_if(places, [&wanted](const Slot &place) { return !place.entry.isNone() && wanted.value(place.name) != place.folder; });
        QSet<QByteArray> gone; // of what has to go, what is said already
        for (const Slot &place : places) {
            if (wanted.contains(place.name) && wanted.value(place.name) != place.folder)
                gone.insert(place.name);
        }
        for (auto each = wanted.cbegin(); each != wanted.cend(); ++each) {
            if (!gone.contains(each.key()) && old.find(each.key(), !each.value()))
                places.push_back({each.key(), !each.value(), {}});
        }
    }

    static QByteArray spliced(const RawTree &old, const std::vector<Slot> &places)
    {
        QByteArray tree;
        tree.reserve(old.bytes().size() + 64 * qsizetype(places.size()));
        auto kept = old.items().begin();
        for (const Slot &place : places) {
            const auto at = old.from(place.name, place.folder);
            tree += old.bytes(kept, at);
            append(tree, place);
            kept = old.find(place.name, place.folder) ? std::next(at) : at;
        }
        return tree += old.bytes(kept, old.items().end());
    }

    static void append(QByteArray &tree, const Slot &place)
    {
        if (!place.entry.isNone())
            appendItem(tree, place.name, place.entry);
    }

    Objects &m_objects;
    Trees &m_trees;
};

} // namespace

Result<Id> writeTree(Objects &objects, const Id &from, const Id &like, std::vector<TreeChange> changes)
{
    Trees read(objects.odb());
    return writeTree(objects, read, from, like, std::move(changes));
}

Result<Id> writeTree(Objects &objects, Trees &read, const Id &from, const Id &like, std::vector<TreeChange> changes)
{
    std::ranges::sort(changes, {}, &TreeChange::path);
    return Writing(objects, read).write(from, like, changes, 0);
}

} // namespace mycel::sync
