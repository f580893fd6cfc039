#include "sync/merge/threetrees.h"

#include "sync/store/inhalves.h"
#include "sync/store/trees.h"
#include "sync/store/treewriting.h"

#include <algorithm>
#include <atomic>

namespace mycel::sync {

namespace {

constexpr qint64 MostVisits = 5'000'000; ///< of entries, folders included
constexpr int Deepest = 64;              ///< below that a folder is taken whole
constexpr qsizetype FewFolders = 64;     ///< walked by one thread

struct Folder {
    QByteArray path; ///< with the slash at its end
    std::array<Id, 3> trees;
    int depth = 0;
};

class Walk {
public:
    Walk(Trees &trees, std::atomic<qint64> &visits) : m_trees(trees), m_visits(visits) {}

    /// What differs in this folder itself, and which of its folders do.
    Result<void> walk(const Folder &folder)
    {
        std::array<const RawTree *, 3> trees{};
        std::array<size_t, 3> at{};
        for (size_t i = 0; i < 3; ++i) {
            const auto tree = m_trees.at(folder.trees[i]);
            if (!tree)
                return fail(tree.error());
            trees[i] = *tree;
        }
        for (;;) {
            const TreeItem *first = nullptr;
            for (size_t i = 0; i < 3; ++i) {
                const auto &items = trees[i]->items();
                if (at[i] < items.size() && (!first || order(items[at[i]], *first) < 0))
                    first = &items[at[i]];
            }
            if (!first)
                return {};
            if (++m_visits > MostVisits)
                return fail(Error::Kind::TooLarge, "object", QString::fromUtf8(folder.path));
            std::array<Entry, 3> entries;
            for (size_t i = 0; i < 3; ++i) {
                const auto &items = trees[i]->items();
                if (at[i] < items.size() && order(items[at[i]], *first) == 0)
                    entries[i] = items[at[i]++].entry;
            }
            if (entries[0] != entries[1] || entries[0] != entries[2])
                meet(folder, first->name, entries);
        }
    }
    /// And all that is below it.
    Result<void> walkDown(const Folder &folder)
    {
        auto walked = walk(folder);
        while (walked && !m_folders.empty()) {
            const Folder next = std::move(m_folders.back());
            m_folders.pop_back();
            walked = walk(next);
        }
        return walked;
    }
    [[nodiscard]] std::vector<Folder> takeFolders() { return std::exchange(m_folders, {}); }
    [[nodiscard]] QList<ThreeWay> takeFiles() { return std::exchange(m_files, {}); }

private:
    static std::strong_ordering order(const TreeItem &a, const TreeItem &b)
    {
        return placeOf(a.name, a.entry.isFolder(), b.name, b.entry.isFolder());
    }

    void meet(const Folder &folder, QByteArrayView name, const std::array<Entry, 3> &entries)
    {
        const bool isFolder = std::ranges::any_of(entries, &Entry::isFolder);
        if (isFolder && folder.depth < Deepest)
            m_folders.push_back({folder.path + name.toByteArray() + '/', {entries[0].id, entries[1].id, entries[2].id}, folder.depth + 1});
        else
            m_files.append({folder.path + name.toByteArray(), entries[0], entries[1], entries[2]});
    }

    Trees &m_trees;
    std::atomic<qint64> &m_visits;
    std::vector<Folder> m_folders;
    QList<ThreeWay> m_files;
};

/// The same by two threads where many folders differ, unless what is only in memory, which another handle does not see, may be among
/// what is compared. All that is read is in `trees` afterwards.
Result<QList<ThreeWay>> differingFiles(const Objects &objects, Trees &trees, const std::array<Id, 3> &ids)
{
    std::atomic<qint64> visits = 0;
    Walk here(trees, visits);
    std::vector<Folder> folders{{{}, ids, 0}};
    while (!folders.empty() && qsizetype(folders.size()) <= FewFolders) {
        for (const Folder &folder : std::exchange(folders, {})) {
            if (const auto walked = here.walk(folder); !walked)
                return fail(walked.error());
        }
        folders = here.takeFolders();
    }
    const auto own = folders.empty() || objects.hasNew() ? fail(Error::Kind::NotFound) : Objects::open(objects.folder());
    Trees others(own ? own->odb() : objects.odb());
    Walk beside(others, visits);
    const auto walkOne = [&](int half, qsizetype which) { return (half == 0 ? here : beside).walkDown(folders[size_t(which)]); };
    const qsizetype count = qsizetype(folders.size());
    if (const auto walked = inHalves(count, walkOne, {}, own ? FewFolders : count); !walked)
        return fail(walked.error());
    trees.take(std::move(others));
    return here.takeFiles() + beside.takeFiles();
}

Result<Entry> entryInAll(git_odb *odb, const std::array<Id, 3> &trees, const QByteArray &path)
{
    std::array<Entry, 3> entries;
    for (size_t i = 0; i < 3; ++i) {
        const auto entry = entryAt(odb, trees[i], path);
        if (!entry)
            return entry;
        entries[i] = *entry;
    }
    const bool same = entries[0] == entries[1] && entries[0] == entries[2];
    return same || std::ranges::all_of(entries, &Entry::isFolder) ? entries[0] : Entry();
}

/// What of the answer side a has otherwise.
Result<std::vector<TreeChange>> changesIn(Objects &objects, const QList<ThreeWay> &files, const Answer &answer)
{
    std::vector<TreeChange> changes;
    for (const ThreeWay &file : files) {
        if (!answer.contains(file.path) && !file.a.isNone())
            changes.push_back({file.path, {}});
    }
    QHash<QByteArray, Entry> before;
    for (const ThreeWay &file : files)
        before.insert(file.path, file.a);
    for (auto file = answer.begin(); file != answer.end(); ++file) {
        Entry entry = file->entry;
        if (file->bytes) {
            const auto blob = objects.write(GIT_OBJECT_BLOB, *file->bytes);
            if (!blob)
                return fail(blob.error());
            entry.id = *blob;
        }
        if (const auto was = before.constFind(file.key()); was == before.constEnd() || entry != *was)
            changes.push_back({file.key(), entry});
    }
    return changes;
}

} // namespace

Result<QList<ThreeWay>> differingFiles(const Objects &objects, const Id &base, const Id &a, const Id &b)
{
    Trees trees(objects.odb());
    return differingFiles(objects, trees, {base, a, b});
}

namespace {

Result<Id> mergeAll(Objects &objects, const Id &base, const Id &a, const Id &b, const Meaning &meaning, const std::function<Result<bool>(const QByteArray &)> &isSettled)
{
    Trees trees(objects.odb());
    const auto files = differingFiles(objects, trees, {base, a, b});
    if (!files)
        return fail(files.error());
    Question question{*files, [&](const Id &id) { return objects.read(id); }, [&](const Id &id) { return objects.sizeOf(id); },
                      [&](const QByteArray &path) { return entryInAll(objects.odb(), {base, a, b}, path); }, isSettled};
    const auto answer = meaning(question);
    if (!answer)
        return fail(answer.error());
    auto changes = changesIn(objects, *files, *answer);
    if (!changes)
        return fail(changes.error());
    const auto tree = writeTree(objects, trees, a, b, std::move(*changes));
    return tree && tree->isNull() ? objects.write(GIT_OBJECT_TREE, {}) : tree;
}

} // namespace

Result<Id> mergeTrees(Objects &objects, const Id &base, const Id &a, const Id &b, const Meaning &meaning,
                      const std::function<Result<bool>(const QByteArray &)> &isSettled)
{
    if (a == b || b == base)
        return a;
    return a == base ? Result<Id>(b) : mergeAll(objects, base, a, b, meaning, isSettled);
}

Result<Id> uniteTrees(Objects &objects, const Id &a, const Id &b, const Meaning &meaning)
{
    // As base the one of them: nothing that they share is walked, and the meaning asks nothing of a base.
    return a == b ? Result<Id>(a) : mergeAll(objects, a, a, b, meaning, {});
}

} // namespace mycel::sync
