#include "ui/libraries/troublebox.h"

#include "ui/parts/columnplace.h"
#include "ui/words/errortext.h"
#include "ui/words/plaintext.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace mycel::ui {

TroubleBox::TroubleBox(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("trouble"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 8);
    column->setSpacing(4);
    m_sentence = textLabel({}, "strong", this);
    m_wayOut = textLabel({}, "muted", this);
    m_technical = textLabel({}, "technical", this);
    m_technical->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_step = new QPushButton(this);
    m_step->setObjectName(QStringLiteral("link"));
    m_details = new QPushButton(this);
    m_details->setObjectName(QStringLiteral("link"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_step);
    row->addStretch();
    row->addWidget(m_details);
    column->addWidget(m_sentence);
    column->addWidget(m_wayOut);
    column->addLayout(row);
    column->addWidget(m_technical);
    hide();
    connect(m_step, &QPushButton::clicked, this, &TroubleBox::stepTaken);
    connect(m_details, &QPushButton::clicked, this, [this] { fold(!m_technical->isHidden()); });
}

void TroubleBox::say(const sync::Error &error, const QString &step, const QString &where)
{
    words::ErrorText text = words::textOf(error);
    if (!where.isEmpty())
        text.sentence = QStringLiteral("%1: %2").arg(words::harmless(where), text.sentence);
    m_sentence->setText(text.sentence);
    m_wayOut->setText(text.wayOut);
    const QString technical = QStringLiteral("%1 %2").arg(QString::fromLatin1(error.why), error.detail).trimmed();
    m_technical->setText(technical.left(2000));
    m_details->setVisible(!technical.isEmpty());
    m_step->setText(step);
    m_step->setAccessibleName(step);
    m_step->setVisible(!step.isEmpty());
    fold(true);
    show();
    setAccessibleName(text.text());
    QAccessibleEvent said(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

void TroubleBox::fold(bool folded)
{
    m_technical->setVisible(!folded);
    m_details->setText(folded ? tr("Details") : tr("Hide details"));
    m_details->setAccessibleName(m_details->text());
}

} // namespace mycel::ui
