#include "ui/libraries/waitinglist.h"

#include "ui/parts/columnplace.h"
#include "ui/words/historytext.h"
#include "ui/words/plaintext.h"
#include "ui/words/statetext.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace mycel::ui {

namespace {

constexpr qsizetype MostShown = 50;

} // namespace

WaitingList::WaitingList(QWidget *parent)
    : QWidget(parent)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
}

void WaitingList::show(const QList<model::Waiting> &waiting)
{
    delete std::exchange(m_inside, new QWidget(this));
    auto *column = new QVBoxLayout(m_inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_column->addWidget(m_inside);
    for (const model::Waiting &each : waiting.first(qMin(waiting.size(), MostShown)))
        column->addWidget(card(each));
    if (waiting.size() > MostShown)
        column->addWidget(textLabel(tr("and %n more", nullptr, int(waiting.size() - MostShown)), "small", m_inside));
    setVisible(!waiting.isEmpty());
}

QWidget *WaitingList::card(const model::Waiting &waiting)
{
    auto *card = new QFrame(m_inside);
    card->setObjectName(QStringLiteral("card"));
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(14, 10, 14, 10);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(textLabel(words::harmless(waiting.message), "strong", card));
    texts->addWidget(textLabel(tr("%1, %2").arg(words::authorText(waiting.author), words::whenText(waiting.time)), "small", card));
    row->addLayout(texts, 1);
    if (waiting.gone) {
        row->addWidget(textLabel(tr("has gone out, or may have"), "small", card), 0, Qt::AlignVCenter);
        return card;
    }
    auto *back = new QPushButton(tr("Take back"), card);
    back->setAccessibleName(tr("Take back: %1").arg(waiting.message));
    back->setToolTip(tr("It becomes a draft again and never leaves this computer."));
    connect(back, &QPushButton::clicked, this, [this, edit = waiting.commit] { Q_EMIT takeBackAsked(edit); });
    row->addWidget(back, 0, Qt::AlignVCenter);
    return card;
}

} // namespace mycel::ui
