#include "sync/courier/bundle.h"

#include "sync/courier/bundleheader.h"
#include "sync/courier/quarantine.h"

namespace mycel::sync {

Result<void> takePack(QFile &file, const Quarantine &quarantine, ExchangeContext &context)
{
    auto intake = quarantine.intake([&context](const git_indexer_progress &progress) {
        context.tell(Progress::Stage::Receiving, progress.received_objects, progress.total_objects);
        return true;
    });
    if (!intake)
        return fail(intake.error());
    while (!file.atEnd()) {
        const QByteArray chunk = file.read(256 * 1024);
        if (chunk.isEmpty())
            return fail(Error::Kind::Offline, "cut", file.errorString());
        if (!context.count(chunk.size()))
            return fail(*context.error);
        if (const auto appended = intake->append(chunk); !appended)
            return appended;
    }
    return intake->commit().and_then([&quarantine] { return quarantine.refresh(); });
}

Result<Arrival> fetchBundle(ExchangeContext &context)
{
    QFile file(context.errand.address.path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::NotFound, "no-such-folder", file.errorString());
    const auto header = readBundleHeader(file);
    if (!header)
        return fail(header.error());
    Arrival arrival = header->places.follow(context.errand.branch);
    auto quarantine = Quarantine::make(context.errand.quarantine, context.errand.repository);
    if (!quarantine)
        return fail(quarantine.error());
    const auto have = [&quarantine](const Id &id) { return quarantine->has(toOid(id)); };
    if (std::ranges::all_of(arrival.tips, have))
        return arrival;
    if (!std::ranges::all_of(header->needed, have))
        return fail(Error::Kind::Refused, "bundle-needs-more");

    if (const auto taken = takePack(file, *quarantine, context); !taken)
        return fail(taken.error());
    arrival.anythingNew = true;
    return arrival;
}

} // namespace mycel::sync
