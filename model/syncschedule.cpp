#include "model/syncschedule.h"

namespace mycel::model {

void SyncSchedule::set(const QStringList &libraries, const QDateTime &now)
{
    m_when.removeIf([&libraries](const auto &entry) { return !libraries.contains(entry.key()); });
    m_failed.removeIf([&libraries](const auto &entry) { return !libraries.contains(entry.key()); });
    m_underWay.removeIf([&libraries](const auto &entry) { return !libraries.contains(entry.key()); });
    for (const QString &library : libraries) {
        if (!m_when.contains(library))
            m_when.insert(library, now.addSecs(FirstSeconds));
    }
}

void SyncSchedule::published(const QString &library, const QDateTime &now)
{
    if (m_when.contains(library))
        m_when.insert(library, now.addSecs(QuietSeconds));
}

void SyncSchedule::ended(const QString &library, const sync::State &state, const QDateTime &now)
{
    if (!m_when.contains(library))
        return;
    const QDateTime meanwhile = m_when.value(library);
    const bool networkCame = m_underWay.take(library);
    QDateTime when = now.addSecs(EverySeconds);
    sync::State tried = m_failed.take(library); // a report knows of its own try alone
    if (state.phase == sync::State::Phase::Waiting) {
        tried.phase = sync::State::Phase::Fetching;
        tried = sync::next(tried, {sync::Event::Kind::Failed, state.why, now});
        m_failed.insert(library, tried);
        when = networkCame ? now : tried.until; // it began without the network that there is now
    } else if (state.phase == sync::State::Phase::NeedsYou && state.why && state.why->kind == sync::Error::Kind::SignIn) {
        when = {};
    }
    // What was published while it ran is not to wait for the next turn.
    m_when.insert(library, meanwhile.isValid() && when.isValid() ? std::min(meanwhile, when) : when);
}

void SyncSchedule::networkReturned(const QDateTime &now)
{
    for (auto entry = m_when.begin(); entry != m_when.end(); ++entry) {
        const auto failed = m_failed.constFind(entry.key());
        if (entry->isValid() && failed != m_failed.constEnd() && sync::next(*failed, {sync::Event::Kind::NetworkBack, {}, now}).phase == sync::State::Phase::Fetching)
            *entry = std::min(*entry, now);
    }
    for (bool &networkCame : m_underWay)
        networkCame = true;
}

QDateTime SyncSchedule::next() const
{
    QDateTime next;
    for (const QDateTime &when : m_when) {
        if (when.isValid() && (!next.isValid() || when < next))
            next = when;
    }
    return next;
}

QStringList SyncSchedule::due(const QDateTime &now)
{
    QStringList due;
    for (auto entry = m_when.begin(); entry != m_when.end(); ++entry) {
        // Nothing is ever put off for longer than a turn: what seems so was, before somebody set the clock back.
        if (!entry->isValid() || (*entry > now && *entry <= now.addSecs(EverySeconds)))
            continue;
        due.append(entry.key());
        *entry = {};
        m_underWay.insert(entry.key(), false);
    }
    due.sort();
    return due;
}

} // namespace mycel::model
