#pragma once
// What sending has in common, whatever the place: what a branch that stands somewhere means for one that is to be moved, and
// that one branch never stops another.

#include "sync/courier/context.h"
#include "sync/courier/quarantine.h"
#include "sync/store/outgoing.h"

#include <optional>

namespace mycel::sync {

/// Where nothing has to be sent: the place has it already, or is not where it was expected. `there`: where it stands; may be null.
std::optional<Sent> compareWith(const Quarantine &quarantine, const Sending &sending, const Id &there);

/// Sends the errand's branches. What stops the first stops the errand; later ones keep their error to themselves.
Result<Arrival> sendEach(ExchangeContext &context, const std::function<Result<Sent>(const Sending &)> &send);

} // namespace mycel::sync
