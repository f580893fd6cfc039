#pragma once
// The versions of an item in words: who, and which parts.

#include "model/publishing.h"

#include <QString>

namespace mycel::words {

/// The name that somebody chose, or "Somebody".
QString authorText(const QString &author);

/// What a version did: "wrote it", "deleted it", "changed Title, Topics and the text under “Food”".
QString changeText(const model::ItemVersion &version);

/// Who wrote a passage and when: "aspen, yesterday 18:02"; empty where nothing is known.
QString writingText(const model::Writing &writing);

/// "Changed since you read it on 3 Oct, by aspen: 2 parts".
QString newsText(const model::News &news);

/// The same of a page that is open: "This page has just changed, by aspen: Title and “Food”".
QString arrivedText(const model::News &news);

} // namespace mycel::words
