#include "sync/courier/server.h"

#include "sync/courier/http.h"
#include "sync/courier/packet.h"
#include "sync/courier/pushreport.h"
#include "sync/courier/quarantine.h"
#include "sync/courier/sending.h"
#include "sync/courier/ssh.h"
#include "sync/git.h"

#include <git2/sys/transport.h>

namespace mycel::sync {

namespace {

/// What libgit2 gave up with: the first thing that we ourselves noted, or its own words.
tl::unexpected<Error> givenUp(const ExchangeContext &context, int code)
{
    if (context.error)
        return fail(*context.error);
    Error error = gitError(code);
    if (context.keyGiven && error.detail.contains(QLatin1String("passphrase"), Qt::CaseInsensitive))
        error = {Error::Kind::SignIn, "wrong-passphrase", error.detail};
    else if (error.detail.contains(QLatin1String("list of SSH authentication methods")))
        error = {Error::Kind::Offline, "cut", error.detail}; // every server has some
    else if (error.kind == Error::Kind::SignIn && context.errand.address.way == Address::Way::Ssh)
        error.why = context.keyGiven ? "wrong-key" : "needs-key";
    if (error.kind == Error::Kind::Damaged && error.why.isEmpty())
        error.why = "pack";
    return fail(error);
}

git_remote_callbacks callbacksFor(ExchangeContext &context)
{
    git_remote_callbacks callbacks = GIT_REMOTE_CALLBACKS_INIT;
    callbacks.payload = &context;
    callbacks.transport = context.errand.address.way == Address::Way::Ssh ? makeSshTransport : makeHttpTransport;
    callbacks.certificate_check = checkHost;
    callbacks.credentials = giveKey;
    callbacks.transfer_progress = [](const git_indexer_progress *progress, void *payload) {
        const bool received = progress->received_objects == progress->total_objects;
        static_cast<ExchangeContext *>(payload)->tell(received ? Progress::Stage::Unpacking : Progress::Stage::Receiving,
                                                      received ? progress->indexed_objects : progress->received_objects, progress->total_objects);
        return 0;
    };
    return callbacks;
}

/// Where the places that libgit2 was let see stand.
Result<Arrival> listed(git_remote *remote, const ExchangeContext &context)
{
    const git_remote_head **heads = nullptr;
    size_t count = 0;
    if (const int code = git_remote_ls(&heads, &count, remote))
        return givenUp(context, code);
    Arrival arrival;
    arrival.branch = context.advertisement.branch();
    for (size_t i = 0; i < count; ++i) {
        const QByteArray name(heads[i]->name);
        if (name.startsWith("refs/heads/"))
            arrival.tips.insert(name.mid(11), toId(heads[i]->oid));
    }
    return arrival;
}

/// A connection on which the server has said what it has.
Result<RemoteHandle> connectTo(ExchangeContext &context, const Quarantine &quarantine, git_direction direction)
{
    git_remote *opened = nullptr;
    if (const int code = git_remote_create_anonymous(&opened, quarantine.handle(), context.errand.address.text().toUtf8().constData()))
        return givenUp(context, code);
    RemoteHandle remote(opened);
    git_remote_connect_options connection = GIT_REMOTE_CONNECT_OPTIONS_INIT;
    connection.callbacks = callbacksFor(context);
    connection.follow_redirects = GIT_REMOTE_REDIRECT_NONE;
    if (const int code = git_remote_connect_ext(opened, direction, &connection))
        return givenUp(context, code);
    return remote;
}

} // namespace

Result<Arrival> fetchFromServer(ExchangeContext &context)
{
    auto quarantine = Quarantine::make(context.errand.quarantine, context.errand.repository, context.errand.place);
    if (!quarantine)
        return fail(quarantine.error());
    context.had = quarantine->had();
    const std::function<void(Error)> wrong = [&context](Error error) { context.stop(std::move(error)); };
    if (const auto ready = quarantine->receive(wrong); !ready)
        return fail(ready.error());
    const auto remote = connectTo(context, *quarantine, GIT_DIRECTION_FETCH);
    if (!remote)
        return fail(remote.error());
    auto arrival = listed(remote->get(), context);
    if (!arrival)
        return arrival;
    const auto have = [&quarantine](const Id &id) { return quarantine->has(toOid(id)); };
    if (std::ranges::all_of(arrival->tips, have))
        return arrival;
    QList<QByteArray> specs;
    for (auto tip = arrival->tips.begin(); tip != arrival->tips.end(); ++tip)
        specs.append("+refs/heads/" + tip.key() + ":refs/arrived/" + tip.key());
    QList<char *> pointers;
    for (QByteArray &spec : specs)
        pointers.append(spec.data());
    const git_strarray wanted{pointers.data(), size_t(pointers.size())};
    git_fetch_options options = GIT_FETCH_OPTIONS_INIT;
    options.callbacks = callbacksFor(context);
    options.download_tags = GIT_REMOTE_DOWNLOAD_TAGS_NONE;
    options.follow_redirects = GIT_REMOTE_REDIRECT_NONE;
    if (const int code = git_remote_download(remote->get(), &wanted, &options))
        return givenUp(context, code);
    arrival->anythingNew = quarantine->holdsPack();
    return arrival;
}

namespace {

using StreamHandle = Handle<git_smart_subtransport_stream, +[](git_smart_subtransport_stream *stream) { stream->free(stream); }>;

/// The command and the pack, as git's protocol has them: what the branch is expected to be, what it is to be.
Result<void> sendPack(ExchangeContext &context, git_smart_subtransport_stream *stream, Outgoing &pack, const Sending &sending, bool inBands)
{
    const auto write = [&](QByteArrayView bytes) -> Result<void> {
        if (const int code = stream->write(stream, bytes.constData(), size_t(bytes.size())))
            return givenUp(context, code);
        context.tellAlive();
        return {};
    };
    const QByteArray command = sending.from.hex() + ' ' + sending.to.hex() + " refs/heads/" + sending.branch + '\0' + (inBands ? "report-status side-band-64k" : "report-status");
    return write(packet(command) + "0000").and_then([&] { return pack.write(write); });
}

Result<Sent> readReport(ExchangeContext &context, git_smart_subtransport_stream *stream, const QByteArray &branch, bool inBands)
{
    PushReport report(inBands);
    QByteArray chunk(16 * 1024, Qt::Uninitialized);
    while (!report.isDone()) {
        size_t count = 0;
        if (const int code = stream->read(stream, chunk.data(), size_t(chunk.size()), &count))
            return givenUp(context, code);
        if (count == 0)
            return fail(Error::Kind::Offline, "cut");
        if (const auto fed = report.feed(QByteArrayView(chunk).first(qsizetype(count))); !fed)
            return fail(fed.error());
    }
    return report.of(branch);
}

Result<Sent> sendBranch(ExchangeContext &context, const Quarantine &quarantine, const Sending &sending)
{
    context.advertisement = Advertisement(context.errand.branch, context.errand.budget.advertisement);
    context.keyGiven = false;
    const auto remote = connectTo(context, quarantine, GIT_DIRECTION_PUSH);
    if (!remote && remote.error().why == "forbidden") // to read was not asked
        return fail(Error::Kind::Refused, "may-not-send", remote.error().detail);
    if (!remote)
        return fail(remote.error());
    const auto there = listed(remote->get(), context);
    if (!there)
        return fail(there.error());
    if (const auto known = compareWith(quarantine, sending, there->tips.value(sending.branch)))
        return *known;
    if (!context.advertisement.offers("report-status"))
        return fail(Error::Kind::Refused, "not-git", QStringLiteral("no report"));
    auto pack = Outgoing::gather(quarantine.handle(), {sending.to}, there->tips.values(), context.packing());
    if (!pack)
        return fail(pack.error());
    git_smart_subtransport_stream *opened = nullptr;
    if (const int code = context.line->action(&opened, context.line, context.errand.address.text().toUtf8().constData(), GIT_SERVICE_RECEIVEPACK))
        return givenUp(context, code);
    // Over HTTP it is a request, and ours; over SSH it is the one channel, and libgit2's.
    const StreamHandle owned(context.errand.address.way == Address::Way::Ssh ? nullptr : opened);
    const bool inBands = context.advertisement.offers("side-band-64k");
    if (const auto sent = sendPack(context, opened, *pack, sending, inBands); !sent)
        return fail(sent.error());
    return readReport(context, opened, sending.branch, inBands);
}

} // namespace

Result<Arrival> sendToServer(ExchangeContext &context)
{
    const auto quarantine = Quarantine::make(context.errand.quarantine, context.errand.repository);
    if (!quarantine)
        return fail(quarantine.error());
    return sendEach(context, [&](const Sending &sending) { return sendBranch(context, *quarantine, sending); });
}

} // namespace mycel::sync
