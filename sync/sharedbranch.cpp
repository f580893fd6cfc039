#include "sync/sharedbranch.h"

#include "sync/merge/meeting.h"
#include "sync/merge/puttingback.h"
#include "sync/merge/replaying.h"
#include "sync/store/left.h"
#include "sync/store/unsent.h"

#include <QSet>

namespace mycel::sync {

namespace {

constexpr int MostCounted = 100'000; ///< edits of which somebody is told how many they are

/// Whether what the place has now goes on from what it had.
Result<void> goesOn(const Repository &repository, const Id &had, const Id &has)
{
    if (had.isNull() || had == has)
        return {};
    const auto onward = repository.isAncestor(had, has);
    if (!onward)
        return fail(onward.error());
    if (*onward)
        return {};
    if (repository.isAncestor(has, had).value_or(false))
        return fail(Error::Kind::Refused, "older");
    const auto first = repository.firstCommit(had), other = repository.firstCommit(has);
    return fail(Error::Kind::Refused, first && other && *first == *other ? "rewritten" : "unrelated");
}

/// Whether ours and theirs are of one library at all.
Result<void> isOfOne(const Repository &repository, const Id &ours, const Id &theirs)
{
    const auto first = repository.firstCommit(ours), other = repository.firstCommit(theirs);
    if (!first || !other)
        return fail(first ? other.error() : first.error());
    return *first == *other ? Result<void>() : fail(Error::Kind::Refused, "unrelated");
}

/// What a place that had one commit and has another has no longer, and what is new there.
Rewriting rewritingOf(Repository &repository, const Id &had, const Id &has)
{
    Rewriting rewriting;
    QSet<QString> people;
    [[maybe_unused]] const auto gone = repository.walk({has}, had, [&](const Commit &commit) {
        if (!isAutomatic(commit)) {
            ++rewriting.missing;
            people.insert(commit.author);
        }
        return rewriting.missing < MostCounted;
    });
    [[maybe_unused]] const auto came = repository.walk({had}, has, [&](const Commit &commit) {
        rewriting.fresh += isAutomatic(commit) ? 0 : 1;
        return rewriting.fresh < MostCounted;
    });
    rewriting.people = int(people.size());
    return rewriting;
}

} // namespace

Result<void> SharedBranch::check(Repository &arrived)
{
    const Id had = tipOrNull(m_repository, m_place.seenRef(m_name)), ours = tipOrNull(m_repository, headRef());
    if (m_tips.isEmpty())
        return had.isNull() || m_place.passing || m_place.keep == Keep::Ours ? Result<void>() : fail(Error::Kind::Refused, "emptied");
    for (const Id &tip : m_tips) {
        // In a folder of bundles each computer has its own file, and one of them may have been away for long.
        const auto onward = m_tips.size() == 1 && !m_place.passing ? goesOnFrom(arrived, had, ours, tip) : Result<void>();
        const auto ofOne = onward && (had.isNull() || m_place.passing) && !ours.isNull() ? isOfOne(arrived, ours, tip) : onward;
        if (!ofOne)
            return ofOne;
    }
    return {};
}

Result<void> SharedBranch::meet()
{
    const Id ours = tipOrNull(m_repository, headRef());
    if (m_turned) {
        if (const auto kept = m_place.keep == Keep::Theirs ? takeTheirs(ours) : keepOurs(); !kept)
            return kept;
    }
    Id head = tipOrNull(m_repository, headRef());
    for (const Id &tip : m_tips) {
        if (m_tips.size() > 1 && isLeft(m_repository, m_name, head, tip).value_or(false))
            continue; // the file of somebody who has not left that history
        const auto met = head.isNull() ? Result<Id>(tip) : metWith(head, tip).and_then([&](const Id &both) { return withAllThatWas(head, tip, both); });
        if (!met)
            return fail(met.error());
        head = *met;
    }
    if (const Id before = tipOrNull(m_repository, headRef()); head != before) {
        if (const auto moved = moveHead(before, head); !moved)
            return moved;
    }
    for (qsizetype i = 0; i < m_tips.size(); ++i) {
        if (const auto seen = see(m_tips[i], int(i)); !seen)
            return seen;
    }
    return {};
}

Result<std::optional<Sending>> SharedBranch::sending()
{
    const Id ours = tipOrNull(m_repository, headRef());
    if (ours.isNull() || m_tips.contains(ours) || m_place.passing)
        return std::optional<Sending>();
    if (m_tips.size() != 1)
        return std::optional(Sending{m_name, {}, ours});
    const Id theirs = m_tips.first();
    if (m_repository.isNearAncestor(theirs, ours))
        return std::optional(Sending{m_name, theirs, ours});
    const auto known = m_repository.isAncestor(ours, theirs);
    if (!known || *known)
        return known ? Result<std::optional<Sending>>(std::nullopt) : fail(known.error());
    const auto forwards = m_repository.isAncestor(theirs, ours);
    const auto to = !forwards ? Result<Id>(fail(forwards.error())) : *forwards ? Result<Id>(ours) : withMeeting([&](Meeting &meeting) { return meeting.meetAt(theirs, ours); });
    return to ? Result<std::optional<Sending>>(Sending{m_name, theirs, *to}) : fail(to.error());
}

/// Whether what came goes on from what was there, and was not left here; where not, somebody has to have said what is to be.
Result<void> SharedBranch::goesOnFrom(Repository &arrived, const Id &had, const Id &ours, const Id &has)
{
    auto onward = goesOn(arrived, had, has);
    if (onward && !ours.isNull()) {
        const auto left = isLeft(m_repository, m_name, ours, has);
        onward = !left ? fail(left.error()) : *left ? fail(Error::Kind::Refused, "left") : Result<void>();
    }
    m_turned = !onward && (onward.error().why == "older" || onward.error().why == "rewritten" || onward.error().why == "left");
    if (m_turned && m_place.rewritten && m_name != "discussions")
        m_place.rewritten(rewritingOf(arrived, had.isNull() ? ours : had, has));
    return m_turned && m_place.keep != Keep::Ask ? Result<void>() : onward;
}

/// What the place had has gone out, whatever it says now.
Result<void> SharedBranch::keepOurs()
{
    const Id had = tipOrNull(m_repository, m_place.seenRef(m_name));
    int number = 1;
    const auto ref = [&]() -> QByteArray { return "refs/places/" + m_place.name + "-before-" + QByteArray::number(number) + '/' + m_name; };
    while (m_repository.tip(ref()) && tipOrNull(m_repository, ref()) != had)
        ++number;
    return had.isNull() || tipOrNull(m_repository, ref()) == had ? Result<void>() : m_repository.moveTip(ref(), {}, had);
}

/// Kept by name before the branch moves; where that is cut off, the same comes of it again.
Result<void> SharedBranch::takeTheirs(const Id &ours)
{
    const Id had = tipOrNull(m_repository, m_place.seenRef(m_name));
    const auto upon = replayUpon(m_repository, m_tips.first(), ours, {had}, m_place.rules(m_name));
    if (!upon)
        return fail(upon.error());
    return keepLeft(m_repository, m_name, ours).and_then([&] { return moveHead(ours, *upon); });
}

Result<void> SharedBranch::moveHead(const Id &from, const Id &to)
{
    const bool tells = m_place.moving && m_name != "discussions" && !from.isNull();
    return (tells ? m_place.moving(from, to) : Result<void>()).and_then([&] { return m_repository.moveTip(headRef(), from, to); });
}

Result<Id> SharedBranch::metWith(const Id &ours, const Id &theirs)
{
    const std::array ways{std::pair(ours, theirs), std::pair(theirs, ours)};
    for (const auto &[below, above] : ways) {
        if (below == above || m_repository.isNearAncestor(below, above))
            return above;
    }
    return withMeeting([&](Meeting &meeting) -> Result<Id> {
        for (const auto &[below, above] : ways) { // asked of the meeting, which remembers what it reads of the history
            const auto simply = meeting.ancestry().isAncestor(below, above);
            if (!simply || *simply)
                return simply ? Result<Id>(above) : fail(simply.error());
        }
        return meeting.meet(ours, theirs);
    });
}

/// Where files are only ever added, what somebody changed or removed is there again, for everybody alike.
Result<Id> SharedBranch::withAllThatWas(const Id &ours, const Id &theirs, const Id &met)
{
    if (!m_place.rules || met == ours) // nobody says that anything is only ever added
        return met;
    const Rules rules = m_place.rules(m_name);
    if (rules.hasBase)
        return met;
    auto objects = Objects::open(m_repository.folder());
    const auto whole = objects ? putBack(*objects, met == theirs ? QList<Id>{ours} : QList<Id>{ours, theirs}, met, rules.meaning) : Result<PutBack>(fail(objects.error()));
    const auto kept = whole && whole->files > 0 ? objects->keep() : whole.transform([](const PutBack &) {});
    if (!kept)
        return fail(kept.error());
    m_putBack += whole->files;
    return whole->head;
}

Result<Id> SharedBranch::withMeeting(const std::function<Result<Id>(Meeting &)> &work)
{
    const auto meeting = Meeting::open(m_repository.folder(), m_place.rules(m_name));
    const auto met = meeting ? work(**meeting) : Result<Id>(fail(meeting.error()));
    const auto kept = met ? (*meeting)->keep() : Result<void>(fail(met.error()));
    return kept ? met : fail(kept.error());
}

/// A folder of bundles has several of one branch.
Result<void> SharedBranch::see(const Id &tip, int number)
{
    if (m_place.passing)
        return noteFile(m_repository, m_name, tip);
    const QByteArray ref = m_place.seenRef(m_name, number);
    const Id had = tipOrNull(m_repository, ref);
    return had == tip ? Result<void>() : m_repository.moveTip(ref, had, tip);
}

} // namespace mycel::sync
