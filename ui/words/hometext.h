#pragma once
// What Home says of what arrived, what waits and what is being written.

#include "model/arriving.h"
#include "model/caring.h"
#include "model/mine/drafts.h"

#include <QString>

namespace mycel::words {

/// "What has changed since Saturday 9:12", or that nothing has.
QString homeTitle(int news, const QDateTime &since);
/// "12 new or changed items from 3 libraries · 2 discussions with something new", or what will be there.
QString homeAbout(int items, int libraries, int threads);
/// "Street Medics · 2 parts changed · by hazel"
QString arrivedFacts(const model::Arrived &arrived, const QString &library);
QString twoVersionsFacts(const QString &library);
/// "Street Medics · Español is 4 changes behind", "Street Medics · 2 links lead nowhere"
QString careFacts(const model::Care &care, const QString &library);
QString moreCareFacts(const QString &library);
/// As somebody called it so far.
QString draftTitle(const model::Draft &draft);
QString draftFacts(const model::Draft &draft);
/// `mayGo`: false where they stay here as suggestions.
QString waitingTitle(int edits, bool mayGo);
QString waitingFacts(const QString &library, bool mayGo);

} // namespace mycel::words
