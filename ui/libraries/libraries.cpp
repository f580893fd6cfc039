#include "ui/libraries/libraries.h"

#include <numeric>

namespace mycel::ui {

qsizetype firstToWriteIn(const QList<model::Library> &libraries)
{
    const auto own = std::ranges::find_if(libraries, [](const model::Library &each) { return each.key != QLatin1String("welcome"); });
    return own != libraries.end() ? own - libraries.begin() : libraries.isEmpty() ? -1 : 0;
}

Libraries::Libraries(model::Commons &commons, QObject *parent)
    : QObject(parent)
    , m_commons(commons)
{
    connect(&commons, &model::Commons::librariesChanged, this, &Libraries::read);
    connect(&commons, &model::Commons::changed, this, &Libraries::read);
    connect(&commons, &model::Commons::stateChanged, this, [this](const QString &key, const sync::State &state) {
        m_states.insert(key, state);
        Q_EMIT changed();
    });
    connect(&commons, &model::Commons::published, this, [this](const QString &key) {
        m_schedule.published(key, QDateTime::currentDateTimeUtc());
        setClock();
        readSuggestions();
    });
    m_clock.setSingleShot(true);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        for (const QString &key : m_schedule.due(QDateTime::currentDateTimeUtc()))
            sync(key);
        setClock();
    });
}

void Libraries::keepSchedule()
{
    QStringList placed;
    for (const model::Library &library : m_all) {
        if (!library.address.isEmpty())
            placed.append(library.key);
    }
    m_schedule.set(placed, QDateTime::currentDateTimeUtc());
    setClock();
}

void Libraries::networkReturned()
{
    m_schedule.networkReturned(QDateTime::currentDateTimeUtc());
    setClock();
}

void Libraries::setClock()
{
    const QDateTime next = m_schedule.next();
    if (next.isValid())
        m_clock.start(int(qBound(qint64(0), QDateTime::currentDateTimeUtc().msecsTo(next), qint64(3'600'000))));
    else
        m_clock.stop();
}

const model::Library *Libraries::find(const QString &key) const
{
    const auto found = std::ranges::find(m_all, key, &model::Library::key);
    return found == m_all.end() ? nullptr : &*found;
}

sync::State Libraries::stateOf(const QString &key) const
{
    const model::Library *library = find(key);
    sync::State state = m_states.value(key, library ? library->state : sync::State());
    if (library && (!state.lastSync.isValid() || state.lastSync < library->state.lastSync))
        state.lastSync = library->state.lastSync;
    return state;
}

const model::SyncReport *Libraries::report(const QString &key) const
{
    const auto known = m_reports.constFind(key);
    return known == m_reports.constEnd() ? nullptr : &*known;
}

std::optional<int> Libraries::arrived(const QString &key) const
{
    const model::SyncReport *last = report(key);
    return last ? std::optional(last->arrived) : std::nullopt;
}

int Libraries::suggestions(const QString &key) const
{
    return m_suggestions.value(key);
}

/// Where a place lets nobody publish, how much waits there; other libraries are not asked.
void Libraries::readSuggestions()
{
    for (const model::Library &library : m_all) {
        if (library.mayPublish.value_or(true)) {
            m_suggestions.remove(library.key);
            continue;
        }
        m_commons.waiting(library.key).then(this, [this, key = library.key](const sync::Result<QList<model::Waiting>> &waiting) {
            const int before = suggestions(key), now = waiting ? int(waiting->size()) : before;
            m_suggestions.insert(key, now);
            if (now != before)
                Q_EMIT changed();
        });
    }
}

bool Libraries::isSyncing(const QString &key) const
{
    const auto phase = m_states.value(key).phase;
    return phase == sync::State::Phase::Fetching || phase == sync::State::Phase::Merging || phase == sync::State::Phase::Pushing;
}

int Libraries::items() const
{
    return std::accumulate(m_all.begin(), m_all.end(), 0, [](int sum, const model::Library &library) { return std::accumulate(library.counts.begin(), library.counts.end(), sum); });
}

QDateTime Libraries::lastSync() const
{
    QDateTime last;
    for (const model::Library &library : m_all) {
        const QDateTime when = stateOf(library.key).lastSync;
        if (when.isValid() && (!last.isValid() || when > last))
            last = when;
    }
    return last;
}

bool Libraries::isOffline() const
{
    return std::ranges::any_of(m_all, [this](const model::Library &library) {
        const sync::State state = m_states.value(library.key);
        return state.why && state.why->kind == sync::Error::Kind::Offline && state.why->why != "place-away";
    });
}

void Libraries::read()
{
    m_commons.libraries().then(this, [this](const sync::Result<QList<model::Library>> &libraries) {
        if (!libraries) {
            Q_EMIT troubled(libraries.error());
            return;
        }
        m_all = *libraries;
        keepSchedule();
        readSuggestions();
        Q_EMIT changed();
    });
}

void Libraries::welcome(const QString &key, const QString &place, const sync::Access &access)
{
    m_states.remove(key); // what adding told is over
    remember(key, place, access);
    read();
}

void Libraries::remember(const QString &key, const QString &place, const sync::Access &access)
{
    if (!access.isEmpty())
        m_given[key].update(place, access);
}

void Libraries::forget(const QString &key, const QString &place)
{
    if (const auto given = m_given.find(key); given != m_given.end())
        given->forget(place);
}

QString Libraries::placeOf(const QString &key) const
{
    const model::Library *library = find(key);
    const QString where = stateOf(key).where;
    return where.isEmpty() && library ? library->address : where;
}

void Libraries::sync(const QString &key)
{
    if (!key.isEmpty() || m_given.isEmpty()) {
        syncOne(key);
        return;
    }
    // A secret goes to the one library that it was given for.
    for (const model::Library &library : m_all) {
        if (!library.address.isEmpty())
            syncOne(library.key);
    }
}

void Libraries::sync(const QString &key, const QString &place, const sync::Access &access)
{
    remember(key, place, access);
    syncOne(key);
}

void Libraries::syncWith(const QString &key, const QString &place)
{
    syncOne(key, place);
}

void Libraries::shareAt(const QString &key, const QString &place, const QString &proxy, const sync::ProxyLogin &login)
{
    remember(key, place, {{}, {}, {}, login});
    m_commons.setProxy(key, proxy, login.keep ? login.secret : QString()).then(this, [this, key, place](const sync::Result<void> &set) {
        if (!set)
            Q_EMIT troubled(set.error());
        else if (!place.isEmpty())
            syncWith(key, place);
    });
}

void Libraries::leave(const QString &key, const QString &place)
{
    forget(key, place);
    m_commons.forgetPlace(key, place).then(this, [this, key, place](const sync::Result<void> &left) {
        if (!left) {
            Q_EMIT troubled(left.error());
        } else if (placeOf(key) == place) { // what was wrong there is nobody's trouble any more
            m_states.remove(key);
            m_reports.remove(key);
        }
        read();
        Q_EMIT placeLeft(key);
    });
}

void Libraries::settle(const QString &key, sync::Keep whose)
{
    // It is for the place that asked; the others, which may ask, too, come after it.
    syncOne(key, placeOf(key), whose, [this, key] {
        m_commons.places(key).then(this, [this, key](const sync::Result<QList<model::LibraryPlace>> &places) {
            if (places && places->size() > 1)
                sync(key);
        });
    });
}

void Libraries::addSeparately(const QString &key)
{
    const QString place = placeOf(key);
    if (place.isEmpty())
        return;
    const sync::Access access = m_given.value(key).at(place, {});
    m_commons.add({place, true, access}).then(this, [this, access](const sync::Result<model::Report> &added) {
        if (added)
            welcome(added->library.key, added->library.address, access);
        else
            Q_EMIT troubled(added.error());
    });
}

void Libraries::syncOne(const QString &key, const QString &place, sync::Keep keep, const std::function<void()> &then)
{
    ++m_syncing;
    Q_EMIT changed();
    m_commons.syncNow(key, m_given.value(key), place, keep).then(this, [this, then](const sync::Result<QList<model::SyncReport>> &reports) {
        --m_syncing;
        int arrived = 0;
        for (const model::SyncReport &report : reports ? *reports : QList<model::SyncReport>()) {
            arrived += report.arrived;
            m_reports.insert(report.library, report);
            if (const auto used = m_given.find(report.library); used != m_given.end() && !report.error)
                used->keepNoMore(); // once is enough
            m_states.insert(report.library, report.state);
            m_schedule.ended(report.library, report.state, QDateTime::currentDateTimeUtc());
        }
        read();
        if (reports)
            Q_EMIT synced(arrived);
        else
            Q_EMIT troubled(reports.error());
        Q_EMIT changed();
        if (then)
            then();
    });
}

void Libraries::stop(const QString &key)
{
    m_commons.stop(key);
}

void Libraries::remove(const QString &key)
{
    const model::Library *library = find(key);
    if (!library)
        return;
    const Removed removed{key, library->name, false};
    m_commons.remove(key).then(this, [this, removed](const sync::Result<model::Removal> &done) {
        if (!done) {
            Q_EMIT troubled(done.error());
            return;
        }
        Removed gone = removed;
        gone.unsent = done->unsent;
        m_removed.removeIf([&gone](const Removed &each) { return each.key == gone.key; });
        m_removed.append(gone);
        Q_EMIT removedChanged();
    });
}

void Libraries::undoRemove(const QString &key)
{
    m_removed.removeIf([&key](const Removed &each) { return each.key == key; });
    Q_EMIT removedChanged();
    m_commons.undoRemove(key).then(this, [this](const sync::Result<void> &done) {
        if (!done)
            Q_EMIT troubled(done.error());
    });
}

} // namespace mycel::ui
