#include "ui/finder/offerpanel.h"

#include "ui/finder/takepart.h"
#include "ui/parts/columnplace.h"
#include "ui/words/findertext.h"
#include "ui/words/plaintext.h"

#include <QLabel>
#include <QPushButton>

namespace mycel::ui {

OfferPanel::OfferPanel(model::Finder &finder, QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("footRow"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(6);
    auto *head = new QHBoxLayout;
    m_title = textLabel({}, "strong", this);
    auto *read = new QPushButton(tr("Read all of it"), this);
    head->addWidget(m_title, 1);
    head->addWidget(read, 0, Qt::AlignTop);
    m_facts = textLabel({}, "muted", this);
    m_summary = textLabel({}, "", this);
    m_takePart = new TakePart(finder, this);
    column->addLayout(head);
    column->addWidget(m_facts);
    column->addWidget(m_summary);
    column->addWidget(m_takePart);
    hide();
    connect(read, &QPushButton::clicked, this, [this] { Q_EMIT readAsked(m_ref); });
}

void OfferPanel::show(const model::Match &match)
{
    m_ref = match.offer.ref;
    m_title->setText(words::harmless(match.offer.title));
    QStringList facts{words::matchText(match), words::fitText(match.fit)};
    facts.removeAll(QString());
    m_facts->setText(facts.join(QStringLiteral("\n")));
    m_summary->setText(words::harmless(match.offer.summary));
    m_summary->setVisible(!match.offer.summary.isEmpty());
    m_takePart->show(match.offer, match.mark);
    setVisible(true);
}

} // namespace mycel::ui
