#include "sync/merge/rebuilding.h"

#include "sync/merge/threetrees.h"
#include "sync/store/unsent.h"
#include "sync/store/writing.h"

#include <algorithm>

namespace mycel::sync {

namespace {

/// Where all that either has stays, an edit is what it added: what its parent lost meanwhile does not come back with it.
Result<Answer> additions(const Question &question)
{
    Answer answer;
    for (const ThreeWay &file : question.files) {
        const Entry &now = file.b == file.base ? file.a : file.b;
        if (!now.isNone())
            answer.insert(file.path, {now, {}});
    }
    return answer;
}

class Rebuilding {
public:
    Rebuilding(Meeting &meeting, const Id &gone, const Rules &rules) : m_meeting(meeting), m_gone(gone), m_rules(rules) {}

    /// Parents come before their children.
    Result<void> take(const Commit &commit)
    {
        const auto now = rebuilt(commit);
        if (!now)
            return fail(now.error());
        m_now.insert(commit.id, *now);
        return {};
    }

    [[nodiscard]] Id nowOf(const Id &commit) const { return m_now.value(commit, commit); }

private:
    Result<Id> rebuilt(const Commit &commit)
    {
        if (commit.id == m_gone)
            return commit.parents.isEmpty() ? Result<Id>(fail(Error::Kind::NotFound, "edit")) : nowOf(commit.parents.first());
        const bool same = std::ranges::all_of(commit.parents, [this](const Id &parent) { return nowOf(parent) == parent; });
        if (same)
            return commit.id;
        if (commit.parents.size() == 1)
            return uponAnother(commit);
        Result<Id> met = nowOf(commit.parents.first());
        for (qsizetype i = 1; met && i < commit.parents.size(); ++i)
            met = m_meeting.meet(*met, nowOf(commit.parents[i]));
        return met;
    }

    /// The same edit, made where its parent is now.
    Result<Id> uponAnother(const Commit &commit)
    {
        const auto was = m_meeting.ancestry().facts(commit.parents.first()), now = m_meeting.ancestry().facts(nowOf(commit.parents.first())), own = m_meeting.ancestry().facts(commit.id);
        if (!was || !now || !own)
            return fail(!was ? was.error() : !now ? now.error() : own.error());
        const auto tree = mergeTrees(m_meeting.objects(), was->tree, now->tree, own->tree, m_rules.hasBase ? m_rules.meaning : Meaning(additions), {});
        if (!tree)
            return tree;
        if (*tree == now->tree)
            return nowOf(commit.parents.first());
        if (const auto apart = isApart(*was, *now, *tree, *own); !apart || !*apart)
            return apart ? Result<Id>(fail(Error::Kind::Refused, "built-upon", commit.message.trimmed())) : fail(apart.error());
        return m_meeting.objects().write(GIT_OBJECT_COMMIT, commitText({nowOf(commit.parents.first()), {}, commit.author, commit.time, commit.message.trimmed()}, *tree, now->time));
    }

    /// Whether an edit has nothing of what goes: then that, put back beside it, gives the edit as it was. Where all that either
    /// has stays, no edit changes another's.
    Result<bool> isApart(const Facts &was, const Facts &now, const Id &tree, const Facts &own)
    {
        if (!m_rules.hasBase)
            return true;
        return mergeTrees(m_meeting.objects(), now.tree, was.tree, tree, m_rules.meaning, {}).map([&own](const Id &again) { return again == own.tree; });
    }

    Meeting &m_meeting;
    Id m_gone;
    const Rules &m_rules;
    QHash<Id, Id> m_now;
};

} // namespace

Result<Id> rebuildWithout(const Repository &repository, const QByteArray &branch, const Id &gone, const Rules &rules)
{
    const auto edits = unsentEdits(repository, branch);
    const auto tip = edits ? repository.tip("refs/heads/" + branch) : Result<Id>(fail(edits.error()));
    if (!tip)
        return tip;
    if (std::ranges::find(*edits, gone, &Commit::id) == edits->end())
        return fail(Error::Kind::NotFound, "edit", QString::fromLatin1(gone.hex()));
    QList<Commit> commits;
    const auto seen = seenAnywhere(repository, branch);
    const auto walked = seen ? repository.walk(*seen, *tip, [&commits](const Commit &commit) {
        commits.append(commit);
        return true;
    }) : Result<void>(fail(seen.error()));
    const auto meeting = walked ? Meeting::open(repository.folder(), rules) : fail(walked.error());
    if (!meeting)
        return fail(meeting.error());
    Rebuilding rebuilding(**meeting, gone, rules);
    for (auto commit = commits.rbegin(); commit != commits.rend(); ++commit) {
        if (const auto taken = rebuilding.take(*commit); !taken)
            return fail(taken.error());
    }
    const auto kept = (*meeting)->keep();
    return kept ? Result<Id>(rebuilding.nowOf(*tip)) : fail(kept.error());
}

} // namespace mycel::sync
