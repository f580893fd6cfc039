#pragma once
// What an empty place shows: what belongs there, and the first step.

#include "ui/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace mycel::ui {

class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    /// `step` empty: there is nothing to do here but wait or choose.
    void say(const QString &icon, const QString &title, const QString &text, const QString &step = {});

Q_SIGNALS:
    void stepTaken();

private:
    void draw();
    Theme m_theme;
    QString m_icon;
    QLabel *m_picture = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_step = nullptr;
};

} // namespace mycel::ui
