#include "sync/merge/threetrees.h"

#include "sync/store/rawtree.h"
#include "sync/store/treewriting.h"

#include <algorithm>

namespace mycel::sync {

namespace {

constexpr qint64 MostVisits = 5'000'000; ///< of entries, folders included
constexpr int Deepest = 64;              ///< below that a folder is taken whole

struct Folder {
    QByteArray path; ///< with the slash at its end
    std::array<Id, 3> trees;
    int depth = 0;
};

class Walk {
public:
    explicit Walk(git_odb *odb) : m_odb(odb) {}

    Result<QList<ThreeWay>> run(const std::array<Id, 3> &trees)
    {
        m_waiting.push_back({{}, trees, 0});
        while (!m_waiting.empty()) {
            const Folder folder = std::move(m_waiting.back());
            m_waiting.pop_back();
            if (const auto walked = walk(folder); !walked)
                return fail(walked.error());
        }
        return std::move(m_files);
    }

private:
    Result<void> walk(const Folder &folder)
    {
        std::array<RawTree, 3> trees;
        std::array<size_t, 3> at{};
        for (size_t i = 0; i < 3; ++i) {
            auto tree = RawTree::read(m_odb, folder.trees[i]);
            if (!tree)
                return fail(tree.error());
            trees[i] = std::move(*tree);
        }
        for (;;) {
            const TreeItem *first = nullptr;
            for (size_t i = 0; i < 3; ++i) {
                const auto &items = trees[i].items();
                if (at[i] < items.size() && (!first || order(items[at[i]], *first) < 0))
                    first = &items[at[i]];
            }
            if (!first)
                return {};
            if (++m_visits > MostVisits)
                return fail(Error::Kind::TooLarge, "object", QString::fromUtf8(folder.path));
            std::array<Entry, 3> entries;
            for (size_t i = 0; i < 3; ++i) {
                const auto &items = trees[i].items();
                if (at[i] < items.size() && order(items[at[i]], *first) == 0)
                    entries[i] = items[at[i]++].entry;
            }
            if (entries[0] != entries[1] || entries[0] != entries[2])
                meet(folder, first->name, entries);
        }
    }

    static std::strong_ordering order(const TreeItem &a, const TreeItem &b)
    {
        return placeOf(a.name, a.entry.isFolder(), b.name, b.entry.isFolder());
    }

    void meet(const Folder &folder, QByteArrayView name, const std::array<Entry, 3> &entries)
    {
        const bool isFolder = std::ranges::any_of(entries, &Entry::isFolder);
        if (isFolder && folder.depth < Deepest)
            m_waiting.push_back({folder.path + name.toByteArray() + '/', {entries[0].id, entries[1].id, entries[2].id}, folder.depth + 1});
        else
            m_files.append({folder.path + name.toByteArray(), entries[0], entries[1], entries[2]});
    }

    git_odb *m_odb;
    std::vector<Folder> m_waiting;
    QList<ThreeWay> m_files;
    qint64 m_visits = 0;
};

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

Result<QList<ThreeWay>> differingFiles(git_odb *odb, const Id &base, const Id &a, const Id &b)
{
    return Walk(odb).run({base, a, b});
}

namespace {

Result<Id> mergeAll(Objects &objects, const Id &base, const Id &a, const Id &b, const Meaning &meaning, const std::function<Result<bool>(const QByteArray &)> &isSettled)
{
    const auto files = differingFiles(objects.odb(), base, a, b);
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
    const auto tree = writeTree(objects, a, b, std::move(*changes));
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
