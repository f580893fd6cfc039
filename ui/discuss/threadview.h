#pragma once
// One thread: what it is about, its page, and where one answers. What is unread stays marked until the thread is left.

#include "model/commons.h"
#include "model/discuss/posting.h"
#include "ui/theme.h"
#include "ui/words/threadtext.h"

#include <QFrame>

class QPushButton;
class QStackedLayout;

namespace mycel::ui {

class EmptyState;
class Hiding;
class KindTag;
class MenuButton;
class NoticeBar;
class PageView;
class ReplyBox;

class ThreadView : public QFrame {
    Q_OBJECT
public:
    ThreadView(model::Commons &commons, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    /// `post`: what to scroll to; empty: the first that is unread.
    void open(const model::ThreadRef &ref, const QString &post = {});
    void showNothing();
    /// Something of these threads is new.
    void refresh(const QList<model::ThreadRef> &threads);
    [[nodiscard]] const std::optional<model::ThreadRef> &ref() const { return m_ref; }
    [[nodiscard]] PageView *reader() const { return m_reader; }

Q_SIGNALS:
    void itemAsked(const model::ItemRef &ref, const QString &anchor);
    void webAsked(const QUrl &url);
    void opened(const model::ThreadRef &ref);
    void troubled(const mycel::sync::Error &error);

private:
    void makeHead(class QVBoxLayout *column);
    void load(const QString &scrollTo);
    void draw(const QString &scrollTo);
    void showHead();
    void follow(const QUrl &url);
    void carryOut(const words::PostDeed &deed);
    void askReason(model::Act act, const QString &post, const QString &question, const QString &deed);
    void post(const model::ThreadEvent &event, const QByteArray &text, const std::function<void()> &done);
    void quote(const model::Post &post);
    void edit(const model::Post &post);
    [[nodiscard]] const model::Post *postCalled(const QString &id) const;
    void leave();

    model::Commons &m_commons;
    Theme m_theme;
    std::optional<model::ThreadRef> m_ref;
    std::optional<model::ThreadPage> m_page;
    QSet<QString> m_unread;     ///< when it was opened
    QSet<qsizetype> m_opened;   ///< runs of posts that were unfolded
    QString m_token;            ///< of the page that stands there
    KindTag *m_tag = nullptr;
    QPushButton *m_about = nullptr;
    MenuButton *m_state = nullptr;
    QPushButton *m_follow = nullptr;
    QPushButton *m_read = nullptr;
    QFrame *m_head = nullptr;
    EmptyState *m_nothing = nullptr;
    PageView *m_reader = nullptr;
    QStackedLayout *m_leaves = nullptr;
    NoticeBar *m_notice = nullptr;
    Hiding *m_hiding = nullptr;
    ReplyBox *m_reply = nullptr;
    quint64 m_asked = 0;
};

} // namespace mycel::ui
