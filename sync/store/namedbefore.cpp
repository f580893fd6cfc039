#include "sync/store/namedbefore.h"

#include "sync/store/rawtree.h"
#include "sync/store/readobject.h"

namespace mycel::sync {

namespace {

constexpr qsizetype MostCommits = 16;
constexpr int MostDepth = 16;

/// None where it cannot be read.
Id folderOf(git_odb *odb, const Id &commit)
{
    const auto object = readObject(odb, commit);
    if (!object || git_odb_object_type(object->get()) != GIT_OBJECT_COMMIT)
        return {};
    const auto named = readStrictCommit(bytesOf(*object));
    return named ? named->front().id : Id();
}

class Looking {
public:
    Looking(git_odb *ours, git_odb *arrived, const QHash<Id, git_object_t> &kinds) : m_ours(ours), m_arrived(arrived), m_kinds(kinds) {}

    NamedBefore look(const QList<Upon> &all)
    {
        for (const Upon &each : all.first(qMin(all.size(), MostCommits)))
            compare(each.folder, folderOf(m_ours, each.commit), 0);
        return std::move(m_before);
    }

private:
    void compare(const Id &now, const Id &before, int depth)
    {
        if (depth > MostDepth || !m_kinds.contains(now) || m_compared.contains(now))
            return;
        m_compared.insert(now);
        const auto arrived = RawTree::read(m_arrived, now), ours = RawTree::read(m_ours, before);
        if (!arrived || !ours)
            return;
        for (const TreeItem &item : ours->items()) {
            if (item.entry.isFolder())
                m_before.folders.insert(item.entry.id);
            else if (item.entry.isFile())
                m_before.files.insert(item.entry.id);
        }
        for (const TreeItem &item : arrived->items()) {
            const TreeItem *was = item.entry.isFolder() ? ours->find(item.name, true) : nullptr;
            if (was)
                compare(item.entry.id, was->entry.id, depth + 1);
        }
    }

    git_odb *m_ours, *m_arrived;
    const QHash<Id, git_object_t> &m_kinds;
    QSet<Id> m_compared;
    NamedBefore m_before;
};

} // namespace

NamedBefore namedBefore(git_odb *ours, git_odb *arrived, const QHash<Id, git_object_t> &kinds, const QList<Upon> &all)
{
    return Looking(ours, arrived, kinds).look(all);
}

} // namespace mycel::sync
