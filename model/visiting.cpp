// A library's visit to one of its places: what the place has comes here, and what waits here goes there.
#include "model/rooms.h"

#include "model/mine/journal.h"
#include "model/mine/rights.h"

#include <QCryptographicHash>

namespace mycel::model {

namespace {

QByteArray shortHash(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
}

/// What tells this computer's file from others in a folder of bundles; the key itself never leaves.
QString ownSign(const Kept &kept)
{
    return QString::fromLatin1(shortHash(kept.key).left(8));
}

/// What came is here, and what is written here stays here as suggestions: that is no trouble.
bool letsNobodyPublish(const sync::Error &error)
{
    return error.why == "may-not-send" || error.why == "declined";
}

/// The same of somebody who goes on without an account, and is asked who they are.
bool asksWho(const sync::Error &error)
{
    return error.why == "needs-secret" || error.why == "needs-key";
}

/// What kept something from going there, although what came is here.
std::optional<sync::Error> troubleOf(const sync::Synced &synced)
{
    const auto refused = std::ranges::find(synced.sent, sync::Sent::Outcome::Refused, &sync::Sent::outcome);
    return synced.trouble ? synced.trouble : refused == synced.sent.end() ? std::nullopt : std::optional(refused->why);
}

} // namespace

QByteArray Rooms::nameOfPlace(const Kept &kept, const QString &where)
{
    return where == kept.address ? QByteArray("origin") : "p" + shortHash(where);
}

class Rooms::Visit {
public:
    Visit(Rooms &rooms, const Kept &kept, const QString &where, const sync::Access &access, const std::atomic<bool> &stop, const Tell &tell);

    SyncReport go(sync::Keep keep, const Future<void> &caughtUp);

private:
    void step(sync::Event::Kind kind, std::optional<sync::Error> error = {});
    void show(const sync::Progress &progress);
    SyncReport failed(const sync::Error &error);
    SyncReport away();
    sync::Place place(const sync::Address &address, sync::Keep keep);
    sync::Result<sync::Synced> exchange(const sync::Place &place, const Future<void> &caughtUp);
    sync::Result<void> noteLosses(const sync::Id &from, const sync::Id &to);
    void takeIn();
    void rememberWay(const sync::Address &address);
    /// Whether somebody goes on without an account there, and was not somebody for once.
    [[nodiscard]] bool isGuest() const;
    SyncReport settle(const sync::Address &address, const sync::Synced &synced);

    Rooms &m_rooms;
    const Kept &m_kept;
    const QString &m_where;
    const sync::Access &m_access;
    const std::atomic<bool> &m_stop;
    const Tell &m_tell;
    std::optional<Mine> m_mine;
    SyncReport m_report;
    int m_waitedBefore = 0;
    sync::Result<void> m_read; ///< of what came last
};

Rooms::Visit::Visit(Rooms &rooms, const Kept &kept, const QString &where, const sync::Access &access, const std::atomic<bool> &stop, const Tell &tell)
    : m_rooms(rooms)
    , m_kept(kept)
    , m_where(where)
    , m_access(access)
    , m_stop(stop)
    , m_tell(tell)
{
    m_report.library = kept.key;
    m_report.state.where = where;
    m_report.state.lastSync = sync::Repository::lastSynced(rooms.repositoryOf(kept.key));
}

SyncReport Rooms::Visit::go(sync::Keep keep, const Future<void> &caughtUp)
{
    step(sync::Event::Kind::Asked);
    const auto address = sync::readAddress(m_where);
    if (!address)
        return address.error().why == "no-such-folder" ? away() : failed(address.error());
    auto mine = Mine::open(m_rooms.folder);
    if (!mine)
        return failed(mine.error());
    m_mine = std::move(*mine);
    m_waitedBefore = m_rooms.waitingIn(m_kept);
    const auto synced = exchange(place(*address, keep), caughtUp);
    return synced ? settle(*address, *synced) : failed(synced.error());
}

void Rooms::Visit::step(sync::Event::Kind kind, std::optional<sync::Error> error)
{
    m_report.state = sync::next(m_report.state, {kind, std::move(error), QDateTime::currentDateTimeUtc()});
    if (m_tell)
        m_tell(m_kept.key, m_report.state);
}

void Rooms::Visit::show(const sync::Progress &progress)
{
    const bool sending = progress.stage == sync::Progress::Stage::Packing || progress.stage == sync::Progress::Stage::Sending;
    m_report.state.phase = sending ? sync::State::Phase::Pushing : sync::State::Phase::Fetching;
    m_report.state.progress = progress;
    if (m_tell)
        m_tell(m_kept.key, m_report.state);
}

SyncReport Rooms::Visit::failed(const sync::Error &error)
{
    m_report.error = error;
    m_report.waiting = m_rooms.waitingIn(m_kept);
    step(sync::Event::Kind::Failed, error);
    return m_report;
}

/// Its own stick, which is waited for.
SyncReport Rooms::Visit::away()
{
    m_report.waiting = m_rooms.waitingIn(m_kept);
    step(sync::Event::Kind::Failed, sync::Error{sync::Error::Kind::Offline, "place-away", m_where});
    return m_report;
}

sync::Place Rooms::Visit::place(const sync::Address &address, sync::Keep keep)
{
    sync::Place place = m_rooms.placeOf(m_kept, address);
    place.name = nameOfPlace(m_kept, m_where);
    place.passing = address.way == sync::Address::Way::Bundle;
    place.keep = keep;
    place.rewritten = [this](const sync::Rewriting &what) { m_report.rewriting = what; };
    place.errand.bundle = sync::bundleName(m_kept.name, ownSign(m_kept));
    m_rooms.prepare(place.errand, m_kept, *m_mine, m_access);
    place.mayStay = [this](const sync::Repository &, const sync::Id &) -> sync::Result<void> {
        const auto still = m_rooms.shown(); // it may have been removed meanwhile, or its place left, by another program
        const bool wanted = still && std::ranges::any_of(*still, [this](const Kept &each) { return each.key == m_kept.key && each.address == m_kept.address; });
        return wanted ? sync::Result<void>() : sync::fail(sync::Error::Kind::NotFound, "library", m_kept.key);
    };
    place.moving = [this](const sync::Id &from, const sync::Id &to) { return noteLosses(from, to); };
    place.arrived = [this](const sync::Synced &) { takeIn(); }; // whoever waits for what came need not wait for what goes
    return place;
}

sync::Result<sync::Synced> Rooms::Visit::exchange(const sync::Place &place, const Future<void> &caughtUp)
{
    const auto send = [&](const sync::Errand &errand, const auto &progress, const std::atomic<bool> &stopped) {
        auto arrival = m_rooms.sendCourier(errand, progress, stopped);
        Future<void>(caughtUp).waitForFinished();
        return arrival;
    };
    return sync::Syncer(send).sync(place, [this](const sync::Progress &progress) { show(progress); }, m_stop);
}

/// Before they are taken away here: whatever happens then, it is told. Of what was taken over, few as well, so that it can be answered.
sync::Result<void> Rooms::Visit::noteLosses(const sync::Id &from, const sync::Id &to)
{
    return m_rooms.noteLosses(m_kept, from, to, m_report.rewriting.has_value()).map([this](int items) { m_report.lost += items; });
}

/// Into the index.
void Rooms::Visit::takeIn()
{
    const bool accepted = Journal::librariesWaiting(*m_mine).value_or(QStringList()).contains(m_kept.key); // and could not be played so far
    const auto applied = m_rooms.indexing.run([&] { return accepted ? m_rooms.playJournal(m_kept.key) : m_rooms.bringIn(m_kept, m_stop, m_tell); }).result();
    m_report.arrived += applied ? (applied->many ? applied->items : int(applied->changed.size())) + applied->posts : 0;
    m_read = applied ? sync::Result<void>() : sync::fail(applied.error());
}

void Rooms::Visit::rememberWay(const sync::Address &address)
{
    m_rooms.remember(m_kept, address, *m_mine, m_access.credentials);
    m_rooms.rememberProxy(m_kept, *m_mine, m_access.proxyLogin);
}

bool Rooms::Visit::isGuest() const
{
    return m_access.credentials.isEmpty() && connectionOf(*m_mine, m_kept.key, m_where).value_or(Connection()).signIn == Connection::SignIn::Guest;
}

/// What was exchanged is here, and is told and written down.
SyncReport Rooms::Visit::settle(const sync::Address &address, const sync::Synced &synced)
{
    m_report.putBack = synced.putBack;
    m_report.state.phase = sync::State::Phase::Fetching; // whichever way it went last
    step(sync::Event::Kind::Fetched);
    [[maybe_unused]] const auto trusted = m_mine->trust(address.server(), m_access); // others may go there meanwhile
    takeIn();
    rememberWay(address);
    if (!m_read)
        return failed(m_read.error());
    m_report.received = true;
    m_report.waiting = m_rooms.waitingIn(m_kept);
    m_report.sent = std::max(0, m_waitedBefore - m_report.waiting);
    const auto trouble = troubleOf(synced);
    m_report.suggestsOnly = trouble && (letsNobodyPublish(*trouble) || (asksWho(*trouble) && isGuest()));
    if (trouble && !m_report.suggestsOnly)
        return failed(*trouble);
    if (!synced.sent.isEmpty() || trouble)
        [[maybe_unused]] const auto known = Rights(std::move(*m_mine)).note(m_kept.key, m_where, !trouble);
    step(sync::Event::Kind::NothingToSend);
    if (synced.from != synced.to)
        m_rooms.lookAfter(m_kept.key);
    if (address.way == sync::Address::Way::Bundle)
        m_report.state.lastSync = sync::Repository::lastSynced(m_rooms.repositoryOf(m_kept.key)); // a file that is passing is no place
    else if (const auto noted = sync::Repository::noteSynced(m_rooms.repositoryOf(m_kept.key)); !noted)
        m_report.error = noted.error();
    return m_report;
}

SyncReport Rooms::visit(const Kept &kept, const QString &where, const sync::Access &access, sync::Keep keep, const Future<void> &caughtUp, const std::atomic<bool> &stop, const Tell &tell)
{
    return Visit(*this, kept, where, access, stop, tell).go(keep, caughtUp);
}

} // namespace mycel::model
