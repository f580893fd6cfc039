#pragma once
// What a draft changes, beside its text while it is written: compared with what everybody has, word by word. It is made anew
// when the writer pauses, and decides nothing.

#include "model/commons.h"
#include "ui/theme.h"

#include <QFrame>
#include <QTimer>

class QLabel;

namespace mycel::ui {

class ProseView;

class DraftChanges : public QFrame {
    Q_OBJECT
public:
    /// `draft`: asked for the draft as it is now.
    DraftChanges(model::Commons &commons, std::function<sync::Result<model::Draft>()> draft, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    void open();
    /// The draft is another now.
    void follow();

Q_SIGNALS:
    void left();
    void troubled(const mycel::sync::Error &error);

private:
    void ask();

    model::Commons &m_commons;
    std::function<sync::Result<model::Draft>()> m_draft;
    QTimer m_pause;
    QLabel *m_says = nullptr;
    ProseView *m_prose = nullptr;
    quint64 m_asked = 0;
};

} // namespace mycel::ui
