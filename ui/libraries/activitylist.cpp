#include "ui/libraries/activitylist.h"

#include "ui/parts/columnplace.h"
#include "ui/words/statetext.h"
#include "ui/words/waystext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace mycel::ui {

ActivityList::ActivityList(QWidget *parent)
    : QWidget(parent)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
}

void ActivityList::show(const QList<model::Activity> &activity, const QString &myName)
{
    delete std::exchange(m_inside, new QWidget(this));
    auto *column = new QVBoxLayout(m_inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_column->addWidget(m_inside);
    for (const model::Activity &each : activity)
        column->addWidget(card(each, myName));
    setVisible(!activity.isEmpty());
}

QWidget *ActivityList::card(const model::Activity &activity, const QString &myName)
{
    auto *card = new QFrame(m_inside);
    card->setObjectName(QStringLiteral("card"));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(1);
    column->addWidget(textLabel(words::activityText(activity, myName), "strong", card));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const QString when = words::whenText(activity.time);
    const bool isCombined = activity.deed == model::Activity::Deed::Combined;
    auto *small = textLabel(isCombined ? tr("%1 · by themselves, nothing to do").arg(when) : when, "small", card);
    small->setWordWrap(false);
    row->addWidget(small);
    if (activity.deed != model::Activity::Deed::Deleted) {
        auto *open = new QPushButton(tr("open it"), card);
        open->setObjectName(QStringLiteral("link"));
        open->setAccessibleName(tr("Open %1").arg(activity.title));
        connect(open, &QPushButton::clicked, this, [this, item = activity.item] { Q_EMIT itemChosen(item); });
        row->addWidget(open);
    }
    row->addStretch();
    column->addLayout(row);
    return card;
}

} // namespace mycel::ui
