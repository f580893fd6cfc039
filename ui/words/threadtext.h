#pragma once
// The words for what a thread is, how it stands and what people answer in it; its page is in threadpage.h.

#include "model/discuss/posting.h"

#include <QString>

namespace mycel::words {

QString stateText(const QString &state);
QString formText(const QString &form);
QString reactionText(const QString &value);
/// What somebody answers in a round: "stand-aside" → "Stands aside".
QString answerText(const QString &value);
/// The same for whoever gives it: "I stand aside".
QString ownAnswerText(const QString &value);
QString methodText(model::Method method);
/// What a round came to, as a sentence; empty where that decides nothing.
QString decisionText(model::Decision decision);
/// Why an answer does not count in its round; empty of one that does, and of anything else.
QString uncountedText(const model::Post &post, const model::ThreadPage &page);
/// What a thread is called on its page: its title, or why that is not to be read.
QString headingText(const model::ThreadPage &page);
/// A category in words: its name, or where it is one of the usual ones its translation.
QString categoryText(const model::Category &category);
/// What a category is for; of the usual ones in the reader's language, unless the library says it otherwise.
QString purposeText(const model::Category &category);
/// Above a box in which somebody writes: "To aspen", "What you wrote, edited"; empty where it is an answer to the thread.
QString replyText(const model::ThreadEvent &event, const model::ThreadPage &page);
/// Under a thread's title in a list: "4 replies · Harbour · today".
QString cardText(const model::ThreadCard &card, const QString &library);
/// Of a thread in which something is unread: "2 new posts · Harbour".
QString saidFacts(const model::ThreadCard &card, const QString &library);

} // namespace mycel::words
