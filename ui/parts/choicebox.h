#pragma once
// Something that its reader has to know where it stands, and may answer: a sentence, what it means, and a choice of what can be
// done. Instead of a dialog; it stays until what it tells of is over.

#include "ui/parts/noticebar.h"

class QVBoxLayout;

namespace mycel::ui {

class ChoiceBox : public QFrame {
    Q_OBJECT
public:
    explicit ChoiceBox(QWidget *parent);
    /// `calm`: it is how things are, and nothing went wrong.
    void say(const QString &sentence, const QString &more, const QList<NoticeBar::Choice> &choices, bool calm = false);

private:
    void makeButtons();
    QLabel *m_sentence = nullptr;
    QLabel *m_more = nullptr;
    QHBoxLayout *m_row = nullptr;
    QList<NoticeBar::Choice> m_choices;
    QList<QWidget *> m_buttons; ///< one of each
    std::function<void()> m_chosen;
};

} // namespace mycel::ui
