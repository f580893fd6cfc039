#pragma once
// How far an exchange is: in words, and as a bar where it is known how much there is. Hidden while nothing runs.

#include "sync/state.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QProgressBar;

namespace mycel::ui {

class ProgressBox : public QFrame {
    Q_OBJECT
public:
    explicit ProgressBox(QWidget *parent);
    void show(const sync::State &state);
    /// Stands beside the words.
    void addButton(QWidget *button);

private:
    QHBoxLayout *m_row = nullptr;
    QLabel *m_says = nullptr;
    QProgressBar *m_bar = nullptr;
};

} // namespace mycel::ui
