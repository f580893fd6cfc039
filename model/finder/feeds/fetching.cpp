// What others announce at an address of the web, fetched by the courier when somebody asks for it: on the way of the library that
// it is for, and apart from it where that way keeps connections apart.
#include "model/finder/feeds/feeds.h"

#include "model/rooms.h"
#include "sync/exchangefolder.h"
#include "sync/pageaddress.h"

#include <QCryptographicHash>
#include <QFile>

namespace mycel::model {

namespace {

constexpr int MostSeconds = 300;

} // namespace

sync::Result<QByteArray> Rooms::fetchPage(const QString &library, const QString &address, const sync::Access &access, const std::atomic<bool> &stop)
{
    const auto page = sync::readPageAddress(address);
    const auto kept = page ? keptAs(library) : sync::Result<Kept>(sync::fail(page.error()));
    const auto mine = kept ? Mine::read(folder) : sync::Result<Mine>(sync::fail(kept.error()));
    const auto room = mine ? sync::ExchangeFolder::begin(folder + QStringLiteral("/quarantine")) : sync::Result<sync::ExchangeFolder>(sync::fail(mine.error()));
    if (!room)
        return sync::fail(room.error());
    sync::Errand errand;
    errand.address = page->address;
    errand.page = page->url;
    errand.quarantine = room->path();
    errand.budget.bytes = MostFeedBytes;
    errand.budget.totalSeconds = MostSeconds;
    prepare(errand, *kept, *mine, access);
    // Who we are in the library is nobody's business there, and where we come from for it neither.
    errand.access.credentials = {};
    errand.apart = QString::fromLatin1(QCryptographicHash::hash("feed " + kept->key.toUtf8() + ' ' + page->address.server().toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
    const auto arrived = sendCourier(errand, {}, stop);
    if (!arrived)
        return sync::fail(arrived.error());
    QFile file(room->path() + u'/' + QLatin1String(sync::PageFile));
    return file.open(QIODevice::ReadOnly) ? sync::Result<QByteArray>(file.read(MostFeedBytes)) : sync::fail(sync::Error::Kind::Internal, {}, file.errorString());
}

sync::Future<QByteArray> Feeds::fetch(const QString &library, const QString &address, const sync::Access &access)
{
    m_stop = false;
    return m_fetching.run([this, library, address, access] { return m_rooms.fetchPage(library, address, access, m_stop); });
}

} // namespace mycel::model
