#include "sync/courier/bundle.h"

#include "sync/courier/followed.h"
#include "sync/courier/quarantine.h"

#include <QFile>

namespace mycel::sync {

namespace {

constexpr qint64 LongestLine = 4096;
constexpr int MostLines = 100'000;

struct Header {
    QList<Id> needed;
    Places places;
};

tl::unexpected<Error> notABundle()
{
    return fail(Error::Kind::Refused, "not-bundle");
}

Result<Header> readHeader(QFile &file)
{
    const QByteArray first = file.readLine(LongestLine);
    if (first != "# v2 git bundle\n" && first != "# v3 git bundle\n")
        return notABundle();
    Header header;
    for (int number = 0; number < MostLines; ++number) {
        QByteArray line = file.readLine(LongestLine);
        if (line == "\n")
            return header;
        if (!line.endsWith('\n'))
            return notABundle();
        line.chop(1);
        if (line.startsWith('@')) {
            if (line != "@object-format=sha1")
                return fail(Error::Kind::Refused, line.startsWith("@object-format") ? "sha256" : "not-bundle", QString::fromLatin1(line));
            continue;
        }
        const bool needs = line.startsWith('-');
        const auto id = Id::fromHex(QByteArrayView(line).sliced(needs ? 1 : 0, qMin<qsizetype>(40, line.size() - (needs ? 1 : 0))));
        if (!id)
            return notABundle();
        if (needs)
            header.needed.append(*id);
        else
            header.places.add(line.mid(41), *id);
    }
    return fail(Error::Kind::TooLarge, "advertisement");
}

} // namespace

Result<Arrival> fetchBundle(ExchangeContext &context)
{
    QFile file(context.errand.address.path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::NotFound, "no-such-folder", file.errorString());
    const auto header = readHeader(file);
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

    auto intake = PackIntake::begin(*quarantine, [&context](const git_indexer_progress &progress) {
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
            return fail(appended.error());
    }
    if (const auto done = intake->commit(); !done)
        return fail(done.error());
    arrival.anythingNew = true;
    return arrival;
}

} // namespace mycel::sync
