#pragma once
// By which name an event is known again: within its feed, and in a library that may have it already. Pure functions of values.
//
// 1. An event without a uid has its page's address as one. Where several have the same page (a group's home page beside each row),
//    each has its beginning behind it.
// 2. A uid that may well be anybody's ("12") counts where it is from: of a server that server's name stands before it. Of a file it
//    is only the same event where the title or the beginning is, too; else next year's table would be written over this year's.

#include "model/finder/feeds/feedtext.h"
#include "model/finder/finding.h"

#include <functional>

namespace mycel::model {

/// Takes events into a feed, each once: of one that is there twice the later state.
class EventTaking {
public:
    EventTaking(Feed &feed, FeedProblems &problems) : m_feed(feed), m_problems(problems) {}
    /// Gives it a uid where it has none. `number`: which, for what is said of it.
    void take(FeedEvent event, int number);

private:
    [[nodiscard]] QString byItsPage(const FeedEvent &event);

    Feed &m_feed;
    FeedProblems &m_problems;
    QHash<QString, qsizetype> m_known;          ///< by uid
    QHash<QString, QList<qsizetype>> m_ofPages; ///< those that have their page's address as a uid, or did
};

/// The events that a library has, by their uids.
class EventsHere {
public:
    EventsHere(const QList<Offer> &offers, const QString &library);

    /// Where an item says that it is from.
    using FeedOf = std::function<QString(const ItemRef &)>;
    /// The same events with the uids that they have in this library, or get there. `host`: of the feed's server; empty: it is a file.
    [[nodiscard]] QList<FeedEvent> named(QList<FeedEvent> events, const QString &host, const FeedOf &feedOf) const;
    [[nodiscard]] std::optional<ItemRef> called(const QString &uid) const;
    [[nodiscard]] QStringList uids() const { return m_here.keys(); }

private:
    struct Known {
        ItemRef ref;
        QString title;
        When when;
    };
    [[nodiscard]] QString nameOf(const FeedEvent &event, const QString &host, const FeedOf &feedOf) const;
    [[nodiscard]] QString byItsPage(const FeedEvent &event) const;
    [[nodiscard]] QString ofAServer(const FeedEvent &event, const QString &host, const FeedOf &feedOf) const;
    [[nodiscard]] QString ofAFile(const FeedEvent &event) const;

    QHash<QString, Known> m_here;
    QSet<QString> m_sharedPages;                ///< that several events had
    QHash<QString, QStringList> m_ofFiles;      ///< by what a file calls them
};

/// The server that a feed is of; empty for a file.
QString hostOf(const QString &feed);

} // namespace mycel::model
