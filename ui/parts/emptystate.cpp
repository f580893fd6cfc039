#include "ui/parts/emptystate.h"

#include "ui/icons.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace mycel::ui {

EmptyState::EmptyState(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(8);
    column->addStretch(2);
    m_picture = new QLabel(this);
    m_picture->setAlignment(Qt::AlignCenter);
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("strong"));
    m_text = new QLabel(this);
    m_text->setObjectName(QStringLiteral("muted"));
    for (QLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_step = new QPushButton(this);
    connect(m_step, &QPushButton::clicked, this, &EmptyState::stepTaken);
    column->addWidget(m_picture);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(4);
    column->addWidget(m_step, 0, Qt::AlignCenter);
    column->addStretch(3);
}

void EmptyState::setTheme(const Theme &theme)
{
    m_theme = theme;
    draw();
}

void EmptyState::say(const QString &icon, const QString &title, const QString &text, const QString &step)
{
    m_icon = icon;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_step->setText(step);
    m_step->setAccessibleName(step);
    m_step->setVisible(!step.isEmpty());
    draw();
}

void EmptyState::draw()
{
    if (!m_icon.isEmpty())
        m_picture->setPixmap(iconPixmap(m_icon, m_theme.muted, m_theme.px(30), devicePixelRatioF()));
}

} // namespace mycel::ui
