#include "ui/parts/choicebox.h"

#include "ui/parts/columnplace.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

namespace mycel::ui {

ChoiceBox::ChoiceBox(QWidget *parent)
    : QFrame(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 8);
    column->setSpacing(4);
    m_sentence = textLabel({}, "strong", this);
    m_more = textLabel({}, "muted", this);
    m_row = new QHBoxLayout;
    m_row->setSpacing(18);
    m_row->addStretch();
    column->addWidget(m_sentence);
    column->addWidget(m_more);
    column->addLayout(m_row);
    hide();
}

void ChoiceBox::say(const QString &sentence, const QString &more, const QList<NoticeBar::Choice> &choices, bool calm)
{
    const bool asksTheSame = std::ranges::equal(choices, m_choices, {}, &NoticeBar::Choice::text, &NoticeBar::Choice::text);
    m_choices = choices;
    if (!asksTheSame)
        makeButtons();
    for (QWidget *button : m_buttons)
        button->setAccessibleDescription(sentence);
    setObjectName(calm ? QStringLiteral("box") : QStringLiteral("trouble"));
    style()->unpolish(this);
    style()->polish(this);
    const bool isNew = m_sentence->text() != sentence || isHidden();
    m_sentence->setText(sentence);
    m_more->setText(more);
    m_more->setVisible(!more.isEmpty());
    show();
    setAccessibleName(sentence + u' ' + more);
    QAccessibleEvent said(this, QAccessible::Alert);
    if (isNew && !calm)
        QAccessible::updateAccessibility(&said);
}

/// Where more is said beside the same choices they stay: somebody may just be pressing one.
void ChoiceBox::makeButtons()
{
    for (QWidget *button : m_buttons) {
        button->disconnect(this);
        button->deleteLater();
    }
    m_buttons.clear();
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        auto *button = new QPushButton(m_choices[i].text, this);
        button->setObjectName(QStringLiteral("link"));
        button->setAccessibleName(m_choices[i].text);
        // What is done is what stood there when the button went down.
        connect(button, &QPushButton::pressed, this, [this, i] { m_chosen = m_choices[i].chosen; });
        connect(button, &QPushButton::clicked, this, [this] {
            if (const auto chosen = std::exchange(m_chosen, {}))
                chosen();
        });
        m_row->insertWidget(int(i), button);
        m_buttons.append(button);
    }
}

} // namespace mycel::ui
