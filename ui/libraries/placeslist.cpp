#include "ui/libraries/placeslist.h"

#include "ui/libraries/connectioncard.h"
#include "ui/libraries/sharebox.h"
#include "ui/parts/columnplace.h"
#include "ui/words/plaintext.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace mycel::ui {

namespace {

bool isServer(const QString &address)
{
    return sync::readAddress(address).map(&sync::Address::isServer).value_or(false);
}

} // namespace

PlacesList::PlacesList(model::Commons &commons, Libraries &libraries, QWidget *parent)
    : QWidget(parent)
    , m_commons(commons)
    , m_known(libraries)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(10);
    m_column->addWidget(sectionLabel(tr("Where it is shared"), this));
    m_inside = new QWidget(this);
    m_column->addWidget(m_inside);
    auto *further = new QPushButton(tr("Share it at another place, too…"), this);
    further->setObjectName(QStringLiteral("link"));
    m_share = new ShareBox(commons, libraries, ShareBox::For::Further, this);
    m_column->addWidget(further, 0, Qt::AlignLeading);
    m_column->addWidget(m_share);
    hide();
    connect(further, &QPushButton::clicked, m_share, &ShareBox::unfold);
    connect(&libraries, &Libraries::synced, this, &PlacesList::read);
    connect(&libraries, &Libraries::placeLeft, this, &PlacesList::read);
    connect(&libraries, &Libraries::changed, this, [this] {
        if (const model::Library *library = m_known.find(m_library); library && library->address != m_address)
            read();
    });
}

void PlacesList::open(const QString &library)
{
    if (library != m_library) {
        for (ConnectionCard *each : m_connections)
            each->leave();
        show({});
    }
    m_library = library;
    m_share->open(library);
    read();
}

void PlacesList::read()
{
    if (m_library.isEmpty())
        return;
    const model::Library *known = m_known.find(m_library);
    m_address = known ? known->address : QString();
    m_commons.places(m_library).then(this, [this, library = m_library](const sync::Result<QList<model::LibraryPlace>> &places) {
        if (library == m_library && places && *places != m_shown)
            show(*places);
    });
}

void PlacesList::show(const QList<model::LibraryPlace> &places)
{
    m_shown = places;
    auto *inside = new QWidget(this);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (ConnectionCard *each : m_connections)
        each->setParent(this);
    delete m_column->replaceWidget(m_inside, inside);
    delete std::exchange(m_inside, inside);
    qsizetype servers = 0;
    for (const model::LibraryPlace &place : places) {
        column->addWidget(card(place, places.size() == 1));
        if (!isServer(place.address))
            continue;
        if (servers == m_connections.size())
            m_connections.append(new ConnectionCard(m_commons, m_known, this));
        ConnectionCard *connection = m_connections[servers];
        column->addWidget(connection);
        connection->open(m_library, place.address, servers++ == 0);
    }
    for (ConnectionCard *each : m_connections.mid(servers))
        each->leave();
    setVisible(!places.isEmpty());
}

QString PlacesList::aboutText(const model::LibraryPlace &place)
{
    if (!isServer(place.address))
        return place.isThere ? tr("There now: every sync brings both together.") : tr("Not there now: it is brought together when it is plugged in.");
    return place.isOwn ? tr("Its own address: an invitation names it, and every sync brings both together.") : tr("Every sync brings both together.");
}

QWidget *PlacesList::card(const model::LibraryPlace &place, bool isOnly)
{
    auto *card = new QFrame(m_inside);
    card->setObjectName(QStringLiteral("card"));
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(14, 10, 14, 10);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(textLabel(words::harmless(place.address), "strong", card));
    texts->addWidget(textLabel(aboutText(place), "small", card));
    row->addLayout(texts, 1);
    if (place.isThere && !isOnly) {
        auto *sync = new QPushButton(tr("Sync with it"), card);
        sync->setAccessibleName(tr("Sync with %1").arg(place.address));
        connect(sync, &QPushButton::clicked, this, [this, address = place.address] { m_known.syncWith(m_library, address); });
        row->addWidget(sync, 0, Qt::AlignVCenter);
    }
    auto *leave = new QPushButton(tr("Leave it"), card);
    leave->setAccessibleName(tr("Leave %1").arg(place.address));
    leave->setToolTip(isOnly ? tr("It is not gone to any more, and the library is only on this computer until it has another place. What is there stays there, and what waits here goes on waiting.") : tr("It is not gone to any more. What is there stays there."));
    connect(leave, &QPushButton::clicked, this, [this, address = place.address] { m_known.leave(m_library, address); });
    row->addWidget(leave, 0, Qt::AlignVCenter);
    return card;
}

} // namespace mycel::ui
