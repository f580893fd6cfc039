#pragma once
// A thread's page as people read it, as HTML. Whatever others wrote is text in it: names, titles and reasons are escaped, and
// what posts say was written anew by model/content. What can be done stands below each post, as links.

#include "model/discuss/leavingout.h"
#include "model/discuss/posting.h"

#include <QString>

namespace mycel::words {

/// What a link of a thread's page asks for: mycel://post/<deed>/<post>[/<value>]?<token>. A deed that writes counts only with the
/// token of the page that it stands on, so that no text can have it done.
struct PostDeed {
    QString deed;              ///< "reply", "quote", "edit", "take-back", "recall", "react", "hide", "show", "open", "answer", "summary", "outcome", "section", "version"
    QString post;
    QString value;
    QString token;
};
std::optional<PostDeed> postDeedOf(const QUrl &url);

/// The body of a thread's page. `said`: by the posts' ids, of those that are shown and of what stands on top.
QString threadHtml(const model::ThreadPage &page, const QList<model::ShownPost> &shown, const QHash<QString, model::SaidPost> &said, const QString &token);
/// The posts that `said` is needed of.
QList<model::Post> postsShown(const model::Thread &thread, const QList<model::ShownPost> &shown);

} // namespace mycel::words
