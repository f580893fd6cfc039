#pragma once
// The few lines of text with which a git bundle file begins, read strictly and within a budget. Pure: whatever can be read
// from will do. Used by the courier for bundle files; a fuzzer hands it anything.

#include "sync/courier/followed.h"

#include <QIODevice>

namespace mycel::sync {

struct BundleHeader {
    QList<Id> needed;   ///< commits that whoever takes it must have already
    Places places;
};

/// Leaves `file` where the pack begins. Refused ("not-bundle", "sha256"), TooLarge ("advertisement").
Result<BundleHeader> readBundleHeader(QIODevice &file);

} // namespace mycel::sync
