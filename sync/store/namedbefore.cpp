#include "sync/store/namedbefore.h"

#include "sync/git.h"
#include "sync/handle.h"
#include "sync/store/rawtree.h"

namespace mycel::sync {

namespace {

constexpr int MostCommits = 16, MostDepth = 16;

/// Its folder first, then its parents; nothing where it cannot be read.
std::vector<Named> namedBy(git_odb *odb, const Id &commit)
{
    const git_oid oid = toOid(commit);
    git_odb_object *read = nullptr;
    if (git_odb_read(&read, odb, &oid) != 0)
        return {};
    const OdbObjectHandle object(read);
    if (git_odb_object_type(read) != GIT_OBJECT_COMMIT)
        return {};
    return readStrictCommit({static_cast<const char *>(git_odb_object_data(read)), qsizetype(git_odb_object_size(read))}).value_or(std::vector<Named>());
}

class Looking {
public:
    Looking(git_odb *ours, git_odb *arrived, const QHash<Id, git_object_t> &kinds) : m_ours(ours), m_arrived(arrived), m_kinds(kinds) {}

    NamedBefore look()
    {
        int looked = 0;
        for (auto each = m_kinds.begin(); each != m_kinds.end() && looked < MostCommits; ++each) {
            const auto named = *each == GIT_OBJECT_COMMIT ? namedBy(m_arrived, each.key()) : std::vector<Named>();
            for (size_t parent = 1; parent < named.size(); ++parent) {
                const auto before = m_kinds.contains(named[parent].id) ? std::vector<Named>() : namedBy(m_ours, named[parent].id);
                if (before.empty())
                    continue;
                compare(named[0].id, before[0].id, 0);
                ++looked;
            }
        }
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

NamedBefore namedBefore(git_odb *ours, git_odb *arrived, const QHash<Id, git_object_t> &kinds)
{
    return Looking(ours, arrived, kinds).look();
}

} // namespace mycel::sync
