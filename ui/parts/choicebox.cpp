#include "ui/parts/choicebox.h"

#include "ui/parts/columnplace.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

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
    for (QWidget *button : m_buttons)
        button->deleteLater();
    m_buttons.clear();
    setObjectName(calm ? QStringLiteral("box") : QStringLiteral("trouble"));
    style()->unpolish(this);
    style()->polish(this);
    const bool isNew = m_sentence->text() != sentence || isHidden();
    m_sentence->setText(sentence);
    m_more->setText(more);
    m_more->setVisible(!more.isEmpty());
    for (const NoticeBar::Choice &choice : choices) {
        auto *button = new QPushButton(choice.text, this);
        button->setObjectName(QStringLiteral("link"));
        button->setAccessibleName(choice.text);
        button->setAccessibleDescription(sentence);
        connect(button, &QPushButton::clicked, this, [chosen = choice.chosen] { chosen(); });
        m_row->insertWidget(int(m_buttons.size()), button);
        m_buttons.append(button);
    }
    show();
    setAccessibleName(sentence + u' ' + more);
    QAccessibleEvent said(this, QAccessible::Alert);
    if (isNew && !calm)
        QAccessible::updateAccessibility(&said);
}

} // namespace mycel::ui
