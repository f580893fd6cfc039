#pragma once
// The line in a thread's page that stands in the place of a post which its reader does not see, and what else a page says for
// the good of those who talk: a name that looks like another, the ways to hide and to let in. Names are text in it.

#include "model/discuss/posting.h"

#include <QString>

namespace mycel::words {

/// Inside of the post's article: why it is not shown, and how it is. Empty where it is to be shown.
QString foldedPostHtml(const model::Post &post, const model::ThreadPage &page, const QString &token);
/// Under a name that looks like another one; else empty.
QString alikeHtml(const QString &name, const model::ThreadPage &page);
/// To hide what somebody writes for oneself; for a maintainer, to let in a new name.
QString liveableDeedsHtml(const model::Post &post, const model::ThreadPage &page, const QString &token);
/// On top of a thread that its reader hid; and for a maintainer whose deeds count only with a key, why none is offered.
QString threadNoteHtml(const model::ThreadPage &page, const QString &token);
/// How much of a thread was not taken into account, and why, a line for each reason.
QString ignoredText(const model::Thread &thread);
QStringList ignoredTexts(const model::Thread &thread);
/// The same at the end of a thread's page; empty where nothing was.
QString ignoredHtml(const model::Thread &thread);

} // namespace mycel::words
