#pragma once
// One thread: what it is about, its page, and where one answers. What is unread stays marked until the thread is left.

#include "model/commons.h"
#include "model/discuss/posting.h"
#include "ui/theme.h"

#include <QFrame>

class QStackedLayout;

namespace mycel::ui {

class EmptyState;
class GuideChoice;
class Hiding;
class NoticeBar;
class PageView;
class PostDeeds;
class ReplyBox;
class ThreadHead;

class ThreadView : public QFrame {
    Q_OBJECT
public:
    ThreadView(model::Commons &commons, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    /// `post`: what to scroll to; empty: the first that is unread.
    void open(const model::ThreadRef &ref, const QString &post = {});
    /// Opens the thread that somebody began to answer, where they did.
    void goOn(const model::Draft &draft);
    void showNothing();
    /// Something of these threads is new.
    void refresh(const QList<model::ThreadRef> &threads);
    /// What was typed is on the disk when this returns true; else it was said why.
    bool settle();
    /// A draft is thrown away.
    void letGo(const QString &draft);
    void readDrafts();
    [[nodiscard]] const std::optional<model::ThreadRef> &ref() const { return m_ref; }
    [[nodiscard]] PageView *reader() const { return m_reader; }

Q_SIGNALS:
    void itemAsked(const model::ItemRef &ref, const QString &anchor);
    void webAsked(const QUrl &url);
    /// An item as it was in a commit.
    void versionAsked(const mycel::model::ItemRef &ref, const QString &rev);
    void sectionChosen(const mycel::model::ItemRef &guide, const mycel::model::NewSection &section);
    void opened(const model::ThreadRef &ref);
    /// One that was not there before.
    void draftKept();
    /// It is not there any more; this is what it began with. `seen`: it was the one that is open.
    void threadTakenBack(const mycel::model::Draft &opening, bool seen);
    void troubled(const mycel::sync::Error &error);

private:
    void connectHead();
    /// `scrollTo`: a post, which is shown wherever it stands; empty: the page stays where it is.
    void load(const QString &scrollTo);
    void reload();
    void draw();
    void follow(const QUrl &url);
    void leave();
    void clear();

    model::Commons &m_commons;
    Theme m_theme;
    std::optional<model::ThreadRef> m_ref;
    std::optional<model::ThreadPage> m_page;
    QSet<QString> m_unread;     ///< when it was opened
    QSet<qsizetype> m_opened;   ///< runs of posts that were unfolded
    QSet<QString> m_wanted;     ///< posts that somebody came for or wrote here: they are not folded
    QSet<QString> m_onPage;     ///< posts that were shown since it was opened
    QString m_goal;             ///< the post to be scrolled to with the next drawing
    bool m_waits = false;       ///< something that is shown has not gone out yet
    QString m_token;            ///< of the page that stands there
    ThreadHead *m_head = nullptr;
    EmptyState *m_nothing = nullptr;
    PageView *m_reader = nullptr;
    QStackedLayout *m_leaves = nullptr;
    NoticeBar *m_notice = nullptr;
    GuideChoice *m_guide = nullptr;
    Hiding *m_hiding = nullptr;
    ReplyBox *m_reply = nullptr;
    PostDeeds *m_deeds = nullptr;
    quint64 m_asked = 0;
};

} // namespace mycel::ui
