#include "ui/libraries/placeslist.h"

#include "ui/parts/columnplace.h"
#include "ui/words/plaintext.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace mycel::ui {

PlacesList::PlacesList(model::Commons &commons, QWidget *parent)
    : QWidget(parent)
    , m_commons(commons)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(10);
    m_column->addWidget(sectionLabel(tr("Folders and sticks"), this));
    hide();
}

void PlacesList::open(const QString &library)
{
    if (library != m_library)
        show({});
    m_library = library;
    if (library.isEmpty())
        return;
    m_commons.otherPlaces(library).then(this, [this, library](const sync::Result<QList<model::OtherPlace>> &places) {
        if (library == m_library && places && *places != m_shown)
            show(*places);
    });
}

void PlacesList::show(const QList<model::OtherPlace> &places)
{
    m_shown = places;
    delete std::exchange(m_inside, new QWidget(this));
    auto *column = new QVBoxLayout(m_inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (const model::OtherPlace &place : places)
        column->addWidget(card(place));
    m_column->addWidget(m_inside);
    setVisible(!places.isEmpty());
}

QWidget *PlacesList::card(const model::OtherPlace &place)
{
    auto *card = new QFrame(m_inside);
    card->setObjectName(QStringLiteral("card"));
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(14, 10, 14, 10);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(textLabel(words::harmless(place.address), "strong", card));
    texts->addWidget(textLabel(place.isThere ? tr("There now: every sync brings both together.") : tr("Not there now: it is brought together when it is plugged in."), "small", card));
    row->addLayout(texts, 1);
    if (place.isThere) {
        auto *sync = new QPushButton(tr("Sync with it"), card);
        sync->setAccessibleName(tr("Sync with %1").arg(place.address));
        connect(sync, &QPushButton::clicked, this, [this, address = place.address] { Q_EMIT syncAsked(address); });
        row->addWidget(sync, 0, Qt::AlignVCenter);
    }
    auto *leave = new QPushButton(tr("Leave it"), card);
    leave->setAccessibleName(tr("Leave %1").arg(place.address));
    leave->setToolTip(tr("It is not gone to any more. What is there stays there."));
    connect(leave, &QPushButton::clicked, this, [this, address = place.address] { forget(address); });
    row->addWidget(leave, 0, Qt::AlignVCenter);
    return card;
}

void PlacesList::forget(const QString &place)
{
    m_commons.forgetPlace(m_library, place).then(this, [this](const sync::Result<void> &forgotten) {
        if (!forgotten)
            Q_EMIT troubled(forgotten.error());
        open(m_library);
    });
}

} // namespace mycel::ui
