#include "sync/courier/negotiation.h"

#include "sync/courier/packet.h"

namespace mycel::sync {

namespace {

const QByteArray Flush = "0000";

/// The commits that a round names; nothing where it is more or less than a round.
std::optional<QList<Id>> namedIn(QByteArrayView round)
{
    QList<Id> named;
    bool ends = false;
    while (!round.isEmpty()) {
        const qsizetype length = round.size() < 4 ? -1 : packetLength(round.first(4));
        ends = length == 0;
        if ((length < 4 && !ends) || length > round.size())
            return std::nullopt;
        const QByteArrayView line = ends ? QByteArrayView() : round.first(length).sliced(4);
        round = round.sliced(ends ? 4 : length);
        if (!line.startsWith("have "))
            continue;
        const auto id = Id::fromHex(line.sliced(5).trimmed().toByteArray());
        if (!id)
            return std::nullopt;
        named.append(*id);
    }
    return ends && !named.isEmpty() ? std::optional(named) : std::nullopt;
}

} // namespace

std::optional<Negotiated> negotiate(const QByteArray &round, const QList<Id> &had)
{
    const auto named = had.isEmpty() ? std::nullopt : namedIn(round);
    if (!named)
        return std::nullopt;
    Negotiated all{round.chopped(Flush.size()), {}};
    for (const Id &id : had + *named) {
        if (!named->contains(id))
            all.asked += packet("have " + id.hex() + '\n');
        all.answer += packet("ACK " + id.hex() + " common\n");
    }
    all.answer += packet("NAK\n");
    return all;
}

} // namespace mycel::sync
