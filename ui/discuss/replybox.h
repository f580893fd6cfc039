#pragma once
// Where somebody writes a post: what it answers, its text, and Post. What is written is kept while the window is open, for each
// thread, and is gone only when it was accepted.

#include "model/discuss/posting.h"
#include "ui/theme.h"

#include <QFrame>
#include <QHash>

class QLabel;
class QLineEdit;
class QPushButton;

namespace mycel::ui {

class MarkdownEdit;

class ReplyBox : public QFrame {
    Q_OBJECT
public:
    ReplyBox(const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    void open(const model::ThreadRef &thread);
    /// What the next post is: an answer, an edit of one's own, a round's answer. `says`: a line above that tells so.
    void begin(const model::ThreadEvent &event, const QString &says, const QString &text);
    /// Accepted: its text may go.
    void done();
    /// It was not: the text stays.
    void setWaiting(bool waiting);
    [[nodiscard]] bool isEmpty() const;
    /// Who one is in this library.
    void setName(const QString &name);
    [[nodiscard]] QString name() const;

Q_SIGNALS:
    void postAsked(const model::ThreadEvent &event, const QByteArray &text);

private:
    void leave();
    void say(const QString &says);
    void look();

    struct Begun {
        model::ThreadEvent event;
        QString says, text;
    };
    QHash<model::ThreadRef, Begun> m_begun; ///< in other threads
    model::ThreadRef m_thread;
    Begun m_now;
    QLabel *m_says = nullptr;
    MarkdownEdit *m_edit = nullptr;
    QLineEdit *m_name = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_post = nullptr;
    bool m_waiting = false;
};

} // namespace mycel::ui
