#pragma once
// What is known right now of the libraries: the list, what each one's sync does, and which were removed since the program
// began. Sidebar, status line and the library's page all read it here and ask it for the deeds; when nobody asks, it syncs by
// itself when the schedule says so. It shows nothing.

#include "model/commons.h"
#include "model/syncschedule.h"

#include <QObject>
#include <QTimer>

namespace mycel::ui {

struct Removed {
    QString key;
    QString name;
    bool unsent = false; ///< kept for 30 days
};

/// Where somebody writes who chose no library: the first that did not come with the program, or that one; -1 where there is none.
qsizetype firstToWriteIn(const QList<model::Library> &libraries);

class Libraries : public QObject {
    Q_OBJECT
public:
    explicit Libraries(model::Commons &commons, QObject *parent = nullptr);

    [[nodiscard]] const QList<model::Library> &all() const { return m_all; }
    [[nodiscard]] const model::Library *find(const QString &key) const;
    [[nodiscard]] sync::State stateOf(const QString &key) const;
    /// Items that the last sync brought; nothing before the first one since the program began.
    [[nodiscard]] std::optional<int> arrived(const QString &key) const;
    /// What the last sync told; nothing before the first one since the program began.
    [[nodiscard]] const model::SyncReport *report(const QString &key) const;
    /// Edits that stay here because the library's place does not let us publish.
    [[nodiscard]] int suggestions(const QString &key) const;
    [[nodiscard]] bool isSyncing(const QString &key) const;
    [[nodiscard]] bool isAnySyncing() const { return m_syncing > 0; }
    [[nodiscard]] const QList<Removed> &removed() const { return m_removed; }
    [[nodiscard]] int items() const;
    [[nodiscard]] QDateTime lastSync() const;
    /// Whether the last try of any library found no network.
    [[nodiscard]] bool isOffline() const;

    void read();
    /// Empty key: all of them.
    void sync(const QString &key = {});
    /// This was given for one of its places, and goes to no other.
    void sync(const QString &key, const QString &place, const sync::Access &access);
    /// With one place: from now on one of the library's.
    void syncWith(const QString &key, const QString &place);
    /// With a place for the first time, on a way that somebody chose for the library: nothing goes there another way before.
    /// Without a place, the way is chosen for later.
    void shareAt(const QString &key, const QString &place, const QString &proxy, const sync::ProxyLogin &login);
    /// It is not gone to any more.
    void leave(const QString &key, const QString &place);
    /// Somebody has said whose history goes on where a place replaced its own.
    void settle(const QString &key, sync::Keep whose);
    /// What is now at a library's place, beside the one that was.
    void addSeparately(const QString &key);
    /// What waits for the network is tried at once.
    void networkReturned();
    void stop(const QString &key = {});
    /// A library was added from this place, with this; the next sync uses it too. Forgotten when the program closes.
    void welcome(const QString &key, const QString &place, const sync::Access &access);
    /// This was given for a library's place; its next sync uses it. Forgotten when the program closes.
    void remember(const QString &key, const QString &place, const sync::Access &access);
    /// What was given for it since the program began counts no more.
    void forget(const QString &key, const QString &place);
    /// The place that a library's state is about.
    [[nodiscard]] QString placeOf(const QString &key) const;
    void remove(const QString &key);
    void undoRemove(const QString &key);

Q_SIGNALS:
    void changed();
    void removedChanged();
    /// A library was to leave one of its places.
    void placeLeft(const QString &key);
    /// A round of syncing ended; `arrived` items in all.
    void synced(int arrived);
    void troubled(const mycel::sync::Error &error);

private:
    void syncOne(const QString &key, const QString &place = {}, sync::Keep keep = sync::Keep::Ask, const std::function<void()> &then = {});
    void readSuggestions();
    void keepSchedule();
    void setClock();
    model::Commons &m_commons;
    model::SyncSchedule m_schedule;
    QTimer m_clock;
    QList<model::Library> m_all;
    QHash<QString, sync::State> m_states;
    QHash<QString, model::SyncReport> m_reports;
    QHash<QString, int> m_suggestions;
    QHash<QString, model::Given> m_given; ///< since the program began
    QList<Removed> m_removed;
    int m_syncing = 0;
};

} // namespace mycel::ui
