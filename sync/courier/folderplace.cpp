#include "sync/courier/folderplace.h"

#include "sync/courier/foldersource.h"
#include "sync/courier/placefolder.h"
#include "sync/courier/sending.h"
#include "sync/git.h"

#include <QDir>

namespace mycel::sync {

namespace {

/// Into the place's objects, on the disk; the pack before its index, for git looks for what has one.
Result<void> putPack(const FolderSource &place, const QString &packs, ExchangeContext &context)
{
    const auto root = PlaceFolder::open(place.folder());
    if (!root)
        return fail(root.error());
    const auto objects = root->below("objects");
    if (!objects)
        return fail(objects.error());
    const auto folder = objects->below("pack");
    if (!folder)
        return fail(folder.error());
    const QDir from(packs);
    for (const QString &index : from.entryList({QStringLiteral("pack-*.idx")}, QDir::Files)) {
        if (folder->has(index.toLatin1()))
            continue;
        for (const QString &name : {index.chopped(4) + QStringLiteral(".pack"), index}) {
            if (const auto put = folder->put(from.filePath(name), name.toLatin1(), [&context] { context.tellAlive(); }); !put)
                return put;
        }
    }
    return folder->settle();
}

/// Under the branch's own lock: is it still there? Then it moves.
Result<Sent> moveBranch(const FolderSource &place, const Quarantine &quarantine, const Sending &sending)
{
    QList<QByteArray> parts = ("refs/heads/" + sending.branch).split('/');
    const QByteArray name = parts.takeLast();
    auto folder = PlaceFolder::open(place.folder());
    for (const QByteArray &part : parts) {
        if (!folder)
            return fail(folder.error());
        auto below = folder->below(part);
        if (!below)
            return fail(below.error());
        folder = std::move(*below);
    }
    if (const auto locked = folder->lock(name, sending.to.hex() + '\n'); !locked)
        return fail(locked.error());
    const auto places = place.places();
    const auto known = places ? compareWith(quarantine, sending, places->at(sending.branch)) : std::nullopt;
    if (!places || known) {
        folder->unlock(name);
        return places ? Result<Sent>(*known) : fail(places.error());
    }
    if (const auto moved = folder->moveLock(name); !moved) {
        folder->unlock(name);
        return fail(moved.error());
    }
    return Sent{sending.branch, Sent::Outcome::Accepted, {}};
}

Result<Sent> sendBranch(ExchangeContext &context, const FolderSource &place, const Quarantine &quarantine, const Sending &sending)
{
    const auto places = place.places();
    if (!places)
        return fail(places.error());
    if (const auto known = compareWith(quarantine, sending, places->at(sending.branch)))
        return *known;
    if (place.hasCheckedOut(sending.branch))
        return Sent{sending.branch, Sent::Outcome::Refused, {Error::Kind::Refused, "checked-out", place.folder()}};
    if (place.hasHooks())
        return Sent{sending.branch, Sent::Outcome::Refused, {Error::Kind::Refused, "hooks", place.folder()}};
    const Arrival followed = places->follow(context.errand.branch);
    auto pack = Outgoing::gather(quarantine.handle(), {sending.to}, followed.tips.values(), context.packing());
    if (!pack)
        return fail(pack.error());
    const QString packs = quarantine.folder() + QStringLiteral("/sending/") + QString::fromLatin1(sending.to.hex());
    if (!QDir().mkpath(packs))
        return fail(Error::Kind::Full, "disk", packs);
    if (const auto written = pack->objects() > 0 ? pack->writeInto(packs) : Result<void>(); !written)
        return fail(written.error());
    context.tell(Progress::Stage::Sending, 0, 0);
    if (const auto put = putPack(place, packs, context); !put)
        return fail(put.error());
    return moveBranch(place, quarantine, sending);
}

} // namespace

Result<Arrival> sendToFolder(ExchangeContext &context)
{
    const auto place = FolderSource::find(context.errand.address.path);
    if (!place)
        return fail(place.error());
    const auto quarantine = Quarantine::make(context.errand.quarantine, context.errand.repository);
    if (!quarantine)
        return fail(quarantine.error());
    return sendEach(context, [&](const Sending &sending) { return sendBranch(context, *place, *quarantine, sending); });
}

} // namespace mycel::sync
