// A repository's commits, one after the other.
#include "sync/git.h"
#include "sync/store/repository.h"

namespace mycel::sync {

namespace {
constexpr qsizetype MostInLine = 16;
}

/// The few commits that were made one upon the other since `from`, the newest first; nothing where it is otherwise. As with
/// isAncestor(), libgit2 would look through much of the history.
std::optional<QList<Commit>> Repository::latest(const Id &from, const Id &to) const
{
    QList<Commit> line;
    for (Id at = to; at != from;) {
        const auto found = commit(at);
        if (!found || found->parents.size() != 1 || line.size() == MostInLine)
            return std::nullopt;
        line.append(*found);
        at = found->parents.first();
    }
    return line;
}

Result<void> Repository::walk(const QList<Id> &from, const Id &to, const std::function<bool(const Commit &)> &visit) const
{
    if (const auto line = from.size() == 1 ? latest(from.first(), to) : std::nullopt) {
        for (const Commit &each : *line) {
            if (!visit(each))
                break;
        }
        return {};
    }
    git_revwalk *opened = nullptr;
    if (const int code = git_revwalk_new(&opened, m_handle.get()))
        return fail(gitError(code));
    const RevwalkHandle walk(opened);
    git_revwalk_sorting(opened, GIT_SORT_TOPOLOGICAL | GIT_SORT_TIME);
    const git_oid begin = toOid(to);
    if (const int code = git_revwalk_push(opened, &begin))
        return fail(gitError(code));
    for (const Id &known : from) {
        const git_oid end = toOid(known);
        git_revwalk_hide(opened, &end);
    }
    git_oid next;
    while (git_revwalk_next(&next, opened) == 0) {
        const auto found = commit(toId(next));
        if (!found)
            return fail(found.error());
        if (!visit(*found))
            return {};
    }
    return {};
}

Result<void> Repository::history(const Id &from, const Id &to, const std::function<bool(const Commit &, const QList<Difference> &)> &visit) const
{
    Result<void> trouble;
    const auto walked = walk(from.isNull() ? QList<Id>() : QList<Id>{from}, to, [&](const Commit &each) {
        if (each.parents.size() > 1)
            return true;
        const auto touched = changes(each.parents.isEmpty() ? Id() : each.parents.first(), each.id);
        if (!touched)
            trouble = fail(touched.error());
        return touched && visit(each, touched->files);
    });
    return walked ? trouble : walked;
}

} // namespace mycel::sync
