#pragma once
// What lies in a folder of bundles: a place that is nothing but files, one or two of each computer. "<name>.bundle" holds a
// library whole; "<name>-new.bundle" beside it what came since, so that a large library is not written again for each edit.
// In the courier alone.

#include "sync/courier/bundleheader.h"

#include <QString>
#include <QStringList>

namespace mycel::sync {

struct BundleFolder {
    QStringList bundles;     ///< names; at most 1,000
    bool holdsOther = false; ///< anything else than what systems leave in every folder

    /// NotFound ("no-such-folder").
    static Result<BundleFolder> look(const QString &path);
};

/// The name of the file with the news beside a whole one.
QString newsBeside(const QString &whole);

/// Opens one and reads its header; `file` is then where its pack begins.
Result<BundleHeader> openBundle(const QString &path, QFile &file);

} // namespace mycel::sync
