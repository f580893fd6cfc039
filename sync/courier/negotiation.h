#pragma once
// How a client and a server find out what both have (https://git-scm.com/docs/gitprotocol-pack, "Packfile Negotiation"): libgit2
// names some twenty commits and waits for the server to say which of them it has. What a place had when it was last gone to is
// known here, so nobody need wait for that: the answer is made here, and the server hears all at once with the last word. Should
// it not have them any more, it goes by the twenty; one that has none of these either sends all of its history. Pure.

#include "sync/id.h"

#include <QList>

#include <optional>

namespace mycel::sync {

struct Negotiated {
    QByteArray asked;  ///< what was to be sent, with what the place had named as well and without the end that asks for an answer
    QByteArray answer; ///< a server's, that has it all
};

/// Nothing where `round` is none, or `had` is empty: then the server is to be asked. For the capability "multi_ack_detailed".
std::optional<Negotiated> negotiate(const QByteArray &round, const QList<Id> &had);

} // namespace mycel::sync
