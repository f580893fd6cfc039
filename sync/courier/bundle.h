#pragma once
// A git bundle file (version 2, and 3 where it names SHA-1): a short text header and a pack, which goes through the indexer
// like one from a server. In the courier alone.

#include "sync/courier/context.h"

#include <QFile>

namespace mycel::sync {

/// Refused ("not-bundle", "sha256", "bundle-needs-more": it builds on what we do not have), Damaged, TooLarge.
Result<Arrival> fetchBundle(ExchangeContext &context);

/// The pack behind a header, into a quarantine; `file` is where it begins.
Result<void> takePack(QFile &file, const class Quarantine &quarantine, ExchangeContext &context);

} // namespace mycel::sync
