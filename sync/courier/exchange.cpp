#include "sync/courier/exchange.h"

#include "sync/courier/bundle.h"
#include "sync/courier/bundleplace.h"
#include "sync/courier/folder.h"
#include "sync/courier/folderplace.h"
#include "sync/courier/foldersource.h"
#include "sync/courier/page.h"
#include "sync/courier/server.h"
#include "sync/store/gate.h"

namespace mycel::sync {

namespace {

/// Through the gate. Also where no pack came: a tip that we have already may be no commit at all.
Result<Arrival> check(ExchangeContext &context, Arrival arrival)
{
    if (arrival.tips.isEmpty())
        return arrival;
    const auto checked = checkArrival(context.errand.quarantine, context.errand.repository, arrival.tips.values(), [&context](qint64 done, qint64 total) {
        context.tell(Progress::Stage::Checking, done, total);
        return true;
    });
    return checked ? Result<Arrival>(std::move(arrival)) : fail(checked.error());
}

Result<Arrival> fetchAnyWay(ExchangeContext &context)
{
    const auto whole = [&context](Arrival arrival) { return check(context, std::move(arrival)); };
    switch (context.errand.address.way) {
    case Address::Way::Folder:
        return isRepository(context.errand.address.path) ? fetchFolder(context).and_then(whole) : fetchBundles(context); // each of these for itself
    case Address::Way::Bundle:
        return fetchBundle(context).and_then(whole);
    case Address::Way::Https:
    case Address::Way::Http:
    case Address::Way::Ssh:
        break;
    }
    return fetchFromServer(context).and_then(whole);
}

Result<Arrival> sendAnyWay(ExchangeContext &context)
{
    for (const Sending &sending : context.errand.sending) {
        if (sending.to.isNull() || (sending.branch != "discussions" && sending.branch != context.errand.branch))
            return fail(Error::Kind::Internal, {}, QStringLiteral("an errand that sends names its branch"));
    }
    switch (context.errand.address.way) {
    case Address::Way::Folder:
        return isRepository(context.errand.address.path) ? sendToFolder(context) : sendToBundles(context);
    case Address::Way::Bundle:
        return fail(Error::Kind::Refused, "not-a-place", context.errand.address.path);
    case Address::Way::Https:
    case Address::Way::Http:
    case Address::Way::Ssh:
        break;
    }
    return sendToServer(context);
}

} // namespace

Result<Arrival> exchange(const Errand &errand, const std::function<void(const Progress &)> &report)
{
    ExchangeContext context;
    context.errand = errand;
    context.report = report;
    context.advertisement = Advertisement(errand.branch, errand.budget.advertisement);
    context.tell(Progress::Stage::Connecting, 0, 0);
    if (!errand.page.isEmpty())
        return fetchPage(context);
    return errand.sending.isEmpty() ? fetchAnyWay(context) : sendAnyWay(context);
}

} // namespace mycel::sync
