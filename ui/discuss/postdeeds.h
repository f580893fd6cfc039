#pragma once
// What can be done with a post of the thread that is open: the links below it, as they are followed. It begins an answer in the
// reply box or publishes an event; what it shows is the thread's page, which it does not draw.

#include "model/commons.h"
#include "model/discuss/posting.h"
#include "ui/words/threadpage.h"

#include <QWidget>

namespace mycel::ui {

class NoticeBar;
class ReplyBox;

class PostDeeds : public QObject {
    Q_OBJECT
public:
    PostDeeds(model::Commons &commons, NoticeBar *notice, ReplyBox *reply, QWidget *parent);
    /// The page that its links stand on from now on.
    void setPage(const model::ThreadPage &page) { m_page = page; }
    void carryOut(const words::PostDeed &deed);
    /// Something without a text.
    void publish(const model::ThreadEvent &event) { publish({m_page.ref.library, m_page.ref.id, event, {}}); }
    /// A summary or an outcome, which begins with the one that there is.
    void writeOnTop(model::Act act);
    void publish(const model::NewPost &post, const std::function<void(bool accepted)> &then = {});

Q_SIGNALS:
    /// Published, and to be seen in the index. `post`: the one that is new by it; empty where it is about another.
    void done(const mycel::model::ThreadRef &ref, const QString &post);
    void versionAsked(const mycel::model::ItemRef &ref, const QString &rev);
    /// What somebody said is to be a section of a guide: of which, or of one that is to be chosen.
    void sectionAsked(const mycel::model::NewSection &section, const std::optional<mycel::model::Item> &guide);
    /// As if it had never been said; the draft that it is again (an empty one where it had no text).
    void takenBack(const mycel::model::ThreadRef &thread, const mycel::model::Draft &draft);
    void troubled(const mycel::sync::Error &error);

private:
    [[nodiscard]] const model::Post *postCalled(const QString &id) const;
    void askReason(model::Act act, const QString &post, const QString &question, const QString &deed);
    void textOf(const model::Post &post, const std::function<void(const QByteArray &text)> &use);
    void quote(const model::Post &post);
    void edit(const model::Post &post);
    void recall(const model::Post &post);
    void askSection(const model::Post &post);
    void showVersion(const model::Post &post);

    model::Commons &m_commons;
    NoticeBar *m_notice = nullptr;
    ReplyBox *m_reply = nullptr;
    model::ThreadPage m_page;
};

} // namespace mycel::ui
