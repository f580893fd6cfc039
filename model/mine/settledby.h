#pragma once
// Which kept versions (merge/keptversions.h) a draft settles when it is published: those that its writer was shown and has in
// the text. Beside the drafts in mine.sqlite, so that it survives what they survive.

#include "model/mine/mine.h"

namespace mycel::model {

/// In the place of what was noted of that draft. Forgets what belonged to drafts that are gone.
sync::Result<void> keepSettledBy(Mine &mine, const QString &draft, const QList<QByteArray> &keptFiles);
sync::Result<QList<QByteArray>> settledBy(const Mine &mine, const QString &draft);

} // namespace mycel::model
