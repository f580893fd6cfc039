#include "sync/courier/exchange.h"

#include "sync/courier/bundle.h"
#include "sync/courier/folder.h"
#include "sync/courier/http.h"
#include "sync/courier/quarantine.h"
#include "sync/courier/ssh.h"
#include "sync/git.h"
#include "sync/store/gate.h"

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

Result<Arrival> fetchFromServer(ExchangeContext &context)
{
    const auto quarantine = Quarantine::make(context.errand.quarantine, context.errand.repository);
    if (!quarantine)
        return fail(quarantine.error());
    git_remote *opened = nullptr;
    if (const int code = git_remote_create_anonymous(&opened, quarantine->handle(), context.errand.address.text().toUtf8().constData()))
        return givenUp(context, code);
    const RemoteHandle remote(opened);
    git_fetch_options options = GIT_FETCH_OPTIONS_INIT;
    options.callbacks = callbacksFor(context);
    options.download_tags = GIT_REMOTE_DOWNLOAD_TAGS_NONE;
    options.follow_redirects = GIT_REMOTE_REDIRECT_NONE;
    git_remote_connect_options connection = GIT_REMOTE_CONNECT_OPTIONS_INIT;
    connection.callbacks = options.callbacks;
    connection.follow_redirects = GIT_REMOTE_REDIRECT_NONE;
    if (const int code = git_remote_connect_ext(opened, GIT_DIRECTION_FETCH, &connection))
        return givenUp(context, code);
    auto arrival = listed(opened, context);
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
    if (const int code = git_remote_download(opened, &wanted, &options))
        return givenUp(context, code);
    arrival->anythingNew = quarantine->holdsPack();
    return arrival;
}

Result<Arrival> fetchAnyWay(ExchangeContext &context)
{
    switch (context.errand.address.way) {
    case Address::Way::Folder:
        return fetchFolder(context);
    case Address::Way::Bundle:
        return fetchBundle(context);
    case Address::Way::Https:
    case Address::Way::Http:
    case Address::Way::Ssh:
        break;
    }
    return fetchFromServer(context);
}

} // namespace

Result<Arrival> exchange(const Errand &errand, const std::function<void(const Progress &)> &report)
{
    ExchangeContext context;
    context.errand = errand;
    context.report = report;
    context.advertisement = Advertisement(errand.branch, errand.budget.advertisement);
    context.tell(Progress::Stage::Connecting, 0, 0);
    auto arrival = fetchAnyWay(context);
    if (!arrival || arrival->tips.isEmpty())
        return arrival;
    // Also where no pack came: a tip that we have already may be no commit at all.
    const auto checked = checkArrival(errand.quarantine, errand.repository, arrival->tips, [&context](qint64 done, qint64 total) {
        context.tell(Progress::Stage::Checking, done, total);
        return true;
    });
    if (!checked)
        return fail(checked.error());
    return arrival;
}

} // namespace mycel::sync
