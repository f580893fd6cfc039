#pragma once
// What is said of what is not shown: hidden by its reader, by a maintainer, or waiting for one; of names that look like another;
// and of proposals that wait for an answer. Nothing vanishes without a word.

#include "model/discuss/posting.h"
#include "model/discuss/threadquery.h"

#include <QString>

namespace mycel::words {

/// "Hidden by you: what mallory writes"
QString hiddenByYou(const model::Muted &muted);
/// What was hidden, as a list of it says it: "What mallory writes"; `title`: of a thread.
QString mutedText(const model::Muted &muted, const QString &title = {});
/// The title of a thread in a list, or why it is not said.
QString cardTitle(const model::ThreadCard &card);
/// That a name looks like another one of the library.
QString alikeText(const QString &name, const QString &other);
/// "Consent round · ends on Friday · you have not answered"
QString roundFacts(const model::OpenRound &round, const QString &library, const QDateTime &now);

} // namespace mycel::words
