#pragma once
// A thread as people read it: the whole page as HTML, and the words for its states, answers and reactions.

#include "model/content/markdown.h"
#include "model/discuss/leavingout.h"
#include "model/discuss/posting.h"

#include <QString>

namespace mycel::words {

/// What a link of a thread's page asks for: mycel://post/<deed>/<post>[/<value>]?<token>. A deed that writes counts only with the
/// token of the page that it stands on, so that no text can have it done.
struct PostDeed {
    QString deed;              ///< "reply", "quote", "edit", "take-back", "react", "hide", "show", "open", "answer"
    QString post;
    QString value;
    QString token;
};
std::optional<PostDeed> postDeedOf(const QUrl &url);

QString stateText(const QString &state);
QString formText(const QString &form);
QString reactionText(const QString &value);
/// What somebody answers in a round: "stand-aside" → "Stands aside".
QString answerText(const QString &value);
QString methodText(model::Method method);
/// A category in words: its name, or where it is one of the usual ones its translation.
QString categoryText(const model::Category &category);
/// Above a box in which somebody writes: "To aspen", "What you wrote, edited"; empty where it is an answer to the thread.
QString replyText(const model::ThreadEvent &event, const model::ThreadPage &page);
/// Under a thread's title in a list: "4 replies · Harbour · today".
QString cardText(const model::ThreadCard &card, const QString &library);
/// Of a thread in which something is unread: "2 new posts · Harbour".
QString saidFacts(const model::ThreadCard &card, const QString &library);

/// The body of a thread's page. `bodies`: the texts of the posts that are shown.
QString threadHtml(const model::ThreadPage &page, const QList<model::ShownPost> &shown, const QHash<sync::Id, model::Html> &bodies, const QString &token);

} // namespace mycel::words
