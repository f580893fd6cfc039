#include "sync/courier/sending.h"

namespace mycel::sync {

std::optional<Sent> compareWith(const Quarantine &quarantine, const Sending &sending, const Id &there)
{
    // An answer that was lost on its way may have left it there.
    if (there == sending.to)
        return Sent{sending.branch, Sent::Outcome::Accepted, {}};
    if (there != sending.from)
        return Sent{sending.branch, Sent::Outcome::Behind, {}};
    const git_oid from = toOid(sending.from), to = toOid(sending.to);
    if (!there.isNull() && git_graph_descendant_of(quarantine.handle(), &to, &from) != 1)
        return Sent{sending.branch, Sent::Outcome::Refused, {Error::Kind::Internal, {}, QStringLiteral("a place moves forward only")}};
    return std::nullopt;
}

Result<Arrival> sendEach(ExchangeContext &context, const std::function<Result<Sent>(const Sending &)> &send)
{
    Arrival arrival;
    arrival.branch = context.errand.branch;
    for (const Sending &sending : context.errand.sending) {
        const auto sent = send(sending);
        if (!sent && arrival.sent.isEmpty())
            return fail(sent.error());
        arrival.sent.append(sent ? *sent : Sent{sending.branch, Sent::Outcome::Refused, sent.error()});
        context.error.reset();
    }
    return arrival;
}

} // namespace mycel::sync
