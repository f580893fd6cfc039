#include "sync/arriving.h"

#include "sync/merge/meeting.h"
#include "sync/store/repository.h"

#include <QDir>

namespace mycel::sync {

namespace {

const QByteArray Heads = "refs/heads/";
const QByteArray Discussions = "discussions";

Id tipOrNull(const Repository &repository, const QByteArray &ref)
{
    return repository.tip(ref).value_or(Id());
}

/// Takes everything in, into a repository that has not its final name yet.
Result<Repository> takeIn(const QString &beside, const Place &place, const QString &quarantine, const Arrival &arrival)
{
    auto repository = Repository::create(beside);
    if (!repository)
        return fail(repository.error());
    if (const auto adopted = repository->adopt(quarantine); !adopted)
        return fail(adopted.error());
    for (auto tip = arrival.tips.begin(); tip != arrival.tips.end(); ++tip) {
        for (const QByteArray &ref : {Heads + tip.key(), place.seenRef(tip.key())}) {
            if (!tipOrNull(*repository, ref).isNull())
                continue; // of several in a folder of bundles the others are met at the next sync
            if (const auto moved = repository->moveTip(ref, {}, tip.value()); !moved)
                return fail(moved.error());
        }
    }
    const auto remembered = repository->remember({arrival.branch, place.errand.address.text()}).and_then([&] { return Repository::noteSynced(beside); });
    if (!remembered)
        return fail(remembered.error());
    return repository;
}

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

/// One branch of a library and the place's tips of it.
class Branch {
public:
    Branch(Repository &repository, const Place &place, QByteArray name, QList<Id> tips)
        : m_repository(repository), m_place(place), m_name(std::move(name)), m_tips(std::move(tips)) {}

    /// Before anything was taken in: `arrived` sees it where it lies.
    [[nodiscard]] Result<void> check(const Repository &arrived) const
    {
        const Id had = tipOrNull(m_repository, m_place.seenRef(m_name)), ours = tipOrNull(m_repository, Heads + m_name);
        if (m_tips.isEmpty())
            return had.isNull() ? Result<void>() : fail(Error::Kind::Refused, "emptied");
        for (const Id &tip : m_tips) {
            // In a folder of bundles each computer has its own file, and one of them may have been away for long.
            const auto onward = m_tips.size() == 1 ? goesOn(arrived, had, tip) : Result<void>();
            const auto ofOne = onward && had.isNull() && !ours.isNull() ? isOfOne(arrived, ours, tip) : onward;
            if (!ofOne)
                return ofOne;
        }
        return {};
    }

    /// Our head and theirs become one.
    Result<void> meet()
    {
        const Id ours = tipOrNull(m_repository, Heads + m_name);
        Id head = ours;
        for (const Id &tip : m_tips) {
            const auto met = head.isNull() ? Result<Id>(tip) : metWith(head, tip);
            if (!met)
                return fail(met.error());
            head = *met;
        }
        if (head != ours) {
            if (const auto moved = m_repository.moveTip(Heads + m_name, ours, head); !moved)
                return moved;
        }
        for (qsizetype i = 0; i < m_tips.size(); ++i) {
            if (const auto seen = see(m_tips[i], int(i)); !seen)
                return seen;
        }
        return {};
    }

    /// What the place is to have, if it has not.
    Result<std::optional<Sending>> sending()
    {
        const Id ours = tipOrNull(m_repository, Heads + m_name);
        if (ours.isNull() || m_tips.contains(ours))
            return std::optional<Sending>();
        if (m_tips.size() != 1)
            return std::optional(Sending{m_name, {}, ours});
        const Id theirs = m_tips.first();
        const auto known = m_repository.isAncestor(ours, theirs);
        if (!known || *known)
            return known ? Result<std::optional<Sending>>(std::nullopt) : fail(known.error());
        const auto forwards = m_repository.isAncestor(theirs, ours);
        const auto to = !forwards ? Result<Id>(fail(forwards.error())) : *forwards ? Result<Id>(ours) : withMeeting([&](Meeting &meeting) { return meeting.meetAt(theirs, ours); });
        return to ? Result<std::optional<Sending>>(Sending{m_name, theirs, *to}) : fail(to.error());
    }

private:
    Result<Id> metWith(const Id &ours, const Id &theirs)
    {
        for (const auto &[below, above] : {std::pair(ours, theirs), std::pair(theirs, ours)}) {
            const auto simply = m_repository.isAncestor(below, above);
            if (!simply || *simply)
                return simply ? Result<Id>(above) : fail(simply.error());
        }
        return withMeeting([&](Meeting &meeting) { return meeting.meet(ours, theirs); });
    }

    Result<Id> withMeeting(const std::function<Result<Id>(Meeting &)> &work)
    {
        const auto meeting = Meeting::open(m_repository.folder(), m_place.rules(m_name));
        const auto met = meeting ? work(**meeting) : Result<Id>(fail(meeting.error()));
        const auto kept = met ? (*meeting)->keep() : Result<void>(fail(met.error()));
        return kept ? met : fail(kept.error());
    }

    /// A folder of bundles has several of one branch.
    Result<void> see(const Id &tip, int number)
    {
        const QByteArray ref = m_place.seenRef(m_name, number);
        const Id had = tipOrNull(m_repository, ref);
        return had == tip ? Result<void>() : m_repository.moveTip(ref, had, tip);
    }

    Repository &m_repository;
    const Place &m_place;
    QByteArray m_name;
    QList<Id> m_tips;
};

} // namespace

Result<Synced> settleIn(const Place &place, const QString &quarantine, const Arrival &arrival)
{
    if (arrival.branch.isEmpty() || !arrival.tips.contains(arrival.branch))
        return fail(Error::Kind::Refused, "empty");
    const QString beside = place.repository + QStringLiteral(".new");
    QDir(beside).removeRecursively();
    const auto settled = takeIn(beside, place, quarantine, arrival)
        .and_then([&](const Repository &repository) { return place.mayStay ? place.mayStay(repository, arrival.tips.value(arrival.branch)) : Result<void>(); })
        .and_then([&] { return Repository::rename(beside, place.repository); });
    if (!settled) {
        QDir(beside).removeRecursively();
        return fail(settled.error());
    }
    return Synced{arrival.branch, {}, arrival.tips.value(arrival.branch), {}, {}};
}

Result<Met> goOn(const Place &place, const QString &quarantine, const Arrival &arrival)
{
    auto repository = Repository::open(place.repository);
    if (!repository)
        return fail(repository.error());
    const QByteArray followed = place.errand.branch.isEmpty() ? repository->origin().value_or(Origin()).branch : place.errand.branch;
    const QByteArray name = followed.isEmpty() ? arrival.branch : followed;
    // The quarantine leans on our repository, so what came can be asked where it is, and left there if it is refused.
    const auto arrived = Repository::open(arrival.anythingNew ? quarantine : place.repository);
    if (!arrived)
        return fail(arrived.error());
    Branch knowledge(*repository, place, name, arrival.tips.values(name)), threads(*repository, place, Discussions, arrival.tips.values(Discussions));
    if (const auto good = knowledge.check(*arrived); !good)
        return fail(good.error());
    if (const auto adopted = arrival.anythingNew ? repository->adopt(quarantine) : Result<void>(); !adopted)
        return fail(adopted.error());
    Met met{{name, tipOrNull(*repository, Heads + name), {}, {}, arrival.leftOut}, {}};
    if (const auto one = knowledge.meet(); !one)
        return fail(one.error());
    [[maybe_unused]] const auto beside = threads.check(*repository).and_then([&threads] { return threads.meet(); });
    met.synced.to = tipOrNull(*repository, Heads + name);
    for (Branch *branch : {&knowledge, &threads}) {
        const auto sending = branch->sending();
        if (sending && *sending)
            met.sending.append(**sending);
        else if (!sending && branch == &knowledge)
            return fail(sending.error());
    }
    return met;
}

Result<void> noteSent(const Place &place, const QList<Sending> &sending, const QList<Sent> &sent)
{
    auto repository = Repository::open(place.repository);
    if (!repository)
        return fail(repository.error());
    for (const Sent &each : sent) {
        const auto what = std::ranges::find(sending, each.branch, &Sending::branch);
        if (each.outcome != Sent::Outcome::Accepted || what == sending.end())
            continue;
        const QByteArray seen = place.seenRef(each.branch), head = Heads + each.branch;
        const Id had = tipOrNull(*repository, seen), ours = tipOrNull(*repository, head);
        if (const auto moved = had == what->to ? Result<void>() : repository->moveTip(seen, had, what->to); !moved)
            return moved;
        if (ours != what->to && repository->isAncestor(ours, what->to).value_or(false)) {
            if (const auto moved = repository->moveTip(head, ours, what->to); !moved)
                return moved;
        }
    }
    return {};
}

} // namespace mycel::sync
