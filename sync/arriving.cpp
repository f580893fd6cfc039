#include "sync/arriving.h"

#include "sync/sharedbranch.h"
#include "sync/store/unsent.h"

#include <QDir>

namespace mycel::sync {

namespace {

const QByteArray Heads = "refs/heads/";
const QByteArray Discussions = "discussions";

/// Takes everything in, into a repository that has not its final name yet.
Result<Repository> takeIn(const QString &beside, const Place &place, const QString &quarantine, const Arrival &arrival)
{
    auto repository = Repository::create(beside);
    if (!repository)
        return fail(repository.error());
    if (const auto adopted = repository->adopt(quarantine); !adopted)
        return fail(adopted.error());
    // A folder of bundles has several tips of a branch: whoever comes has what is in all of them, as everybody else there.
    for (const QByteArray &name : arrival.tips.uniqueKeys()) {
        const auto met = SharedBranch(*repository, place, name, arrival.tips.values(name)).meet();
        if (!met && name != Discussions)
            return fail(met.error());
    }
    const auto remembered = repository->remember({arrival.branch, place.errand.address.text()}).and_then([&] { return Repository::noteSynced(beside); });
    if (!remembered)
        return fail(remembered.error());
    return repository;
}

/// Where a place was cut off before it said whether it has something, it may have it.
bool isKnown(const Sent &sent)
{
    return sent.outcome != Sent::Outcome::Refused || sent.why.kind == Error::Kind::Refused;
}

} // namespace

Result<Synced> settleIn(const Place &place, const QString &quarantine, const Arrival &arrival)
{
    if (arrival.branch.isEmpty() || !arrival.tips.contains(arrival.branch))
        return fail(Error::Kind::Refused, "empty");
    const QString beside = place.repository + QStringLiteral(".new");
    QDir(beside).removeRecursively();
    Id head;
    const auto settled = takeIn(beside, place, quarantine, arrival)
        .and_then([&](const Repository &repository) {
            head = tipOrNull(repository, Heads + arrival.branch);
            return place.mayStay ? place.mayStay(repository, head) : Result<void>();
        })
        .and_then([&] { return Repository::rename(beside, place.repository); });
    if (!settled) {
        QDir(beside).removeRecursively();
        return fail(settled.error());
    }
    return Synced{arrival.branch, {}, head, {}, {}};
}

Result<Met> goOn(const Place &place, const QString &quarantine, const Arrival &arrival)
{
    auto repository = Repository::open(place.repository);
    if (!repository)
        return fail(repository.error());
    const QByteArray followed = place.errand.branch.isEmpty() ? repository->origin().value_or(Origin()).branch : place.errand.branch;
    const QByteArray name = followed.isEmpty() ? arrival.branch : followed;
    // The quarantine leans on our repository, so what came can be asked where it is, and left there if it is refused.
    auto arrived = Repository::open(arrival.anythingNew ? quarantine : place.repository);
    if (!arrived)
        return fail(arrived.error());
    SharedBranch knowledge(*repository, place, name, arrival.tips.values(name)), threads(*repository, place, Discussions, arrival.tips.values(Discussions));
    if (const auto good = knowledge.check(*arrived); !good)
        return fail(good.error());
    if (const auto adopted = arrival.anythingNew ? repository->adopt(quarantine) : Result<void>(); !adopted)
        return fail(adopted.error());
    Met met{{name, tipOrNull(*repository, Heads + name), {}, {}, arrival.leftOut}, {}};
    if (const auto one = knowledge.meet(); !one)
        return fail(one.error());
    // A place whose discussions do not go on from ours is refused for good, and nothing is to be told; what only did not work is.
    if (const auto beside = threads.check(*repository).and_then([&threads] { return threads.meet(); }); !beside && beside.error().kind != Error::Kind::Refused)
        met.synced.trouble = beside.error();
    met.synced.to = tipOrNull(*repository, Heads + name);
    met.synced.putBack = threads.filesPutBack();
    for (SharedBranch *branch : {&knowledge, &threads}) {
        const auto sending = branch->sending();
        if (!sending && branch == &knowledge)
            return fail(sending.error());
        if (!sending)
            continue;
        // From here on it may be gone, and is not to be taken back any more: the lock is not held until it went.
        const auto noted = *sending ? noteLeaving(*repository, place.name, branch->name(), (*sending)->to) : noteLeft(*repository, place.name, branch->name());
        if (!noted)
            return fail(noted.error());
        if (*sending)
            met.sending.append(**sending);
    }
    return met;
}

Result<void> noteStayed(const Place &place, const QList<Sending> &sending)
{
    auto repository = Repository::open(place.repository);
    if (!repository)
        return fail(repository.error());
    for (const Sending &each : sending) {
        if (const auto noted = noteLeft(*repository, place.name, each.branch); !noted)
            return noted;
    }
    return {};
}

Result<void> noteSent(const Place &place, const QList<Sending> &sending, const QList<Sent> &sent)
{
    auto repository = Repository::open(place.repository);
    if (!repository)
        return fail(repository.error());
    for (const Sent &each : sent) {
        const auto what = std::ranges::find(sending, each.branch, &Sending::branch);
        if (what == sending.end())
            continue;
        if (each.outcome != Sent::Outcome::Accepted) {
            if (const auto stayed = isKnown(each) ? noteLeft(*repository, place.name, each.branch) : Result<void>(); !stayed)
                return stayed;
            continue;
        }
        const QByteArray seen = place.seenRef(each.branch), head = Heads + each.branch;
        const Id had = tipOrNull(*repository, seen), ours = tipOrNull(*repository, head);
        if (const auto moved = had == what->to ? Result<void>() : repository->moveTip(seen, had, what->to); !moved)
            return moved;
        if (ours != what->to && repository->isAncestor(ours, what->to).value_or(false)) {
            if (const auto moved = repository->moveTip(head, ours, what->to); !moved)
                return moved;
        }
        if (const auto arrived = noteLeft(*repository, place.name, each.branch); !arrived)
            return arrived;
    }
    return {};
}

} // namespace mycel::sync
