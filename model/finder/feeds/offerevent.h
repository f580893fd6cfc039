#pragma once
// An event and an opportunity's item, each as the other: which keys hold what a feed says, and how an item that has both what a
// feed said and what people wrote here since is brought up to date. Pure functions.
//
// 1. What a feed says falls into parts (title, text, when, where …), each of which is taken or left as a whole.
// 2. Beside the uid an item remembers of each part what its feed said last, as eight letters of a hash: `source.said`. It travels
//    with the library, so that whoever imports the feed next decides as we do.
// 3. A part that stands as the feed said it last follows the feed. One that somebody changed here stays; where the feed says
//    something new of it, that is reported each time until the two agree. That it is cancelled is always taken.
// 4. What its feed still has still stands: that is noted, where it was not said for some weeks.

#include "model/finder/feeds/feedevent.h"
#include "model/content/frontmatteredit.h"
#include "sync/result.h"

#include <QDate>

namespace mycel::model {

/// A part of an offer, and the keys that hold it ("place.name"); the text is the key "text".
struct OfferPart {
    QString name;
    Value::Map keys;

    bool operator==(const OfferPart &) const = default;
};

/// All parts, always in this order; those of which nothing is said hold nothing.
QList<OfferPart> partsOf(const FeedEvent &event);
FeedEvent eventOf(const Value &keys, const QByteArray &body);

/// Whose an event is by its uid: that of its feed or, of an item that was written here, its own.
QString uidOf(const Value &keys, const QString &identity);

/// What was changed here and is otherwise in the feed now.
struct Differing {
    QString part;
    QString here, there;           ///< for people, one line

    bool operator==(const Differing &) const = default;
};

struct Updating {
    QByteArray file;               ///< as it is to be; empty: as it is
    QStringList changed;           ///< names of parts
    QList<Differing> differing;
};

/// `feed`: where it comes from; of an address the item keeps the server alone. The item gets this id.
sync::Result<QByteArray> newOffer(const FeedEvent &event, const QString &feed, const QString &id, const QDate &today);
/// Refused ("front-matter"), TooLarge ("long-item").
sync::Result<Updating> updatedOffer(const QByteArray &file, const FeedEvent &event, const QString &feed, const QDate &today);

} // namespace mycel::model
