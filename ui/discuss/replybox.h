#pragma once
// Where somebody writes a post: what it answers, its text, and Post. What is written keeps itself as a draft, one for each place
// in a thread that can be answered, and is gone only when it was accepted.

#include "model/discuss/posting.h"
#include "ui/discuss/keptpost.h"
#include "ui/theme.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace mycel::ui {

class MarkdownEdit;
class PostEdit;

class ReplyBox : public QFrame {
    Q_OBJECT
public:
    ReplyBox(model::Commons &commons, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    /// The thread that is answered from now on: what was begun in it goes on.
    void open(const model::ThreadPage &page);
    /// Of what was begun in a thread, this is to go on; as soon as that is open.
    void want(const model::Draft &draft);
    /// What the next post is: an answer, an edit of one's own, a round's answer. Where one was begun in that place, it goes on;
    /// `adds`: with the text behind it.
    void begin(const model::ThreadEvent &event, const QString &text, bool adds = false);
    /// For whether it is accepted; done() says so of the number that comes back.
    int wait();
    /// Accepted, its text may go; where it is not, it stays. What is written by then instead stays anyway.
    void done(const model::ThreadRef &thread, int post, bool accepted);
    /// What was typed is on the disk when this returns true; else it was said why.
    bool settle();
    /// A draft is thrown away: where it stands here, the box is empty.
    void letGo(const QString &draft);
    /// What was thrown away may be back.
    void readDrafts();
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QString name() const;

Q_SIGNALS:
    void postAsked(const model::NewPost &post);
    void draftKept();
    void troubled(const mycel::sync::Error &error);

private:
    void makeFoot(class QVBoxLayout *column);
    void show(const model::ThreadEvent &event, const QString &text);
    void goOn(const model::Draft &draft);
    void leavePlace();
    void turnFromPlace();
    void look();
    [[nodiscard]] model::ThreadEvent asWritten() const;

    model::Commons &m_commons;
    std::optional<model::ThreadPage> m_page;
    model::ThreadEvent m_event;      ///< what the post is to be
    KeptPost *m_keep = nullptr;
    QList<model::Draft> m_begun;     ///< in other places of the thread
    QString m_wanted;
    QLabel *m_says = nullptr;
    QLabel *m_hint = nullptr;
    QLineEdit *m_title = nullptr;    ///< of the thread that one began and edits
    PostEdit *m_box = nullptr;
    MarkdownEdit *m_edit = nullptr;  ///< in the box
    QLineEdit *m_name = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_preview = nullptr;
    QPushButton *m_post = nullptr;
    int m_waiting = 0;               ///< for which post; 0: for none
    int m_posts = 0;
    bool m_showing = false;          ///< what changes now was not typed
};

} // namespace mycel::ui
