#pragma once
// What can be done with a post of the thread that is open: the links below it, as they are followed. It begins an answer in the
// reply box or publishes an event; what it shows is the thread's page, which it does not draw.

#include "model/commons.h"
#include "model/discuss/posting.h"
#include "ui/words/threadtext.h"

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
    void publish(const model::NewPost &post, const std::function<void()> &then = {});

Q_SIGNALS:
    /// Published, and to be seen in the index.
    void done(const mycel::model::ThreadRef &ref);
    void troubled(const mycel::sync::Error &error);

private:
    [[nodiscard]] const model::Post *postCalled(const QString &id) const;
    void askReason(model::Act act, const QString &post, const QString &question, const QString &deed);
    void quote(const model::Post &post);
    void edit(const model::Post &post);

    model::Commons &m_commons;
    NoticeBar *m_notice = nullptr;
    ReplyBox *m_reply = nullptr;
    model::ThreadPage m_page;
};

} // namespace mycel::ui
