#pragma once
// What went wrong, in a box where it matters: a sentence, what can be done, and the technical text folded away.

#include "sync/result.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace mycel::ui {

class TroubleBox : public QFrame {
    Q_OBJECT
public:
    explicit TroubleBox(QWidget *parent);
    /// `step`: what the button offers ("Try again"); empty: no button. `where`: of which place it is, where there are several.
    void say(const sync::Error &error, const QString &step, const QString &where = {});

Q_SIGNALS:
    void stepTaken();

private:
    void fold(bool folded);
    QLabel *m_sentence = nullptr;
    QLabel *m_wayOut = nullptr;
    QLabel *m_technical = nullptr;
    QPushButton *m_step = nullptr;
    QPushButton *m_details = nullptr;
};

} // namespace mycel::ui
