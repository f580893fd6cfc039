#pragma once
// What somebody noted for themselves in the finder, in mine.sqlite alone: marks on offers, and searches that are kept with what
// they have shown already. What is taken off is overwritten in the file.

#include "model/finder/savedsearch.h"
#include "model/mine/mine.h"

#include <QHash>

namespace mycel::model {

using OfferMarks = QHash<OfferKey, Mark>;

sync::Result<OfferMarks> keptMarks(const Mine &mine);
/// `Mark::None` takes it off.
sync::Result<void> keepMark(const Mine &mine, const OfferKey &offer, Mark mark);

sync::Result<QList<SavedSearch>> keptSearches(const Mine &mine);
/// Anew, or over the one with its id.
sync::Result<void> keepSearch(const Mine &mine, const SavedSearch &search);
sync::Result<void> dropSearch(const Mine &mine, const QString &id);
sync::Result<QSet<OfferKey>> seenBy(const Mine &mine, const QString &id);
/// From now on the search has shown these, and no others.
sync::Result<void> setSeenBy(const Mine &mine, const QString &id, const QList<OfferKey> &offers);
/// All of it, with the profile.
sync::Result<void> forgetFinder(const Mine &mine);

} // namespace mycel::model
