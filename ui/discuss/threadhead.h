#pragma once
// Above a thread: what it is about, how it stands, and what can be done with all of it. It says what was asked for, and does
// nothing itself.

#include "model/discuss/posting.h"
#include "ui/theme.h"

#include <QFrame>

class QPushButton;

namespace mycel::ui {

class KindTag;
class MenuButton;

class ThreadHead : public QFrame {
    Q_OBJECT
public:
    ThreadHead(const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    void show(const model::ThreadPage &page, bool hasUnread);

Q_SIGNALS:
    void aboutAsked();
    void stateAsked(const QString &state);
    /// A summary or an outcome.
    void writeAsked(mycel::model::Act act);
    void followAsked();
    void readAsked();

private:
    void drawAbout();

    Theme m_theme;
    QString m_title; ///< of what it is about
    KindTag *m_tag = nullptr;
    QPushButton *m_about = nullptr;
    MenuButton *m_state = nullptr;
    QPushButton *m_follow = nullptr;
    QPushButton *m_read = nullptr;
};

} // namespace mycel::ui
