#pragma once
// What a feed says: its events as plain values, whichever way they were written, and beside them what was wrong with it. The
// readers are pure and bounded; none of them asks a network or a disk.

#include "model/finder/opportunity.h"

#include <QDateTime>
#include <QList>
#include <QMap>

namespace mycel::model {

/// How events are written.
enum class FeedForm { ICalendar, SchemaOrg, Osdi, Mobilize, Csv };

/// What a feed may hold; what is beyond is left out, and named.
inline constexpr qsizetype MostFeedBytes = qsizetype(32) << 20, MostEventBytes = 256 << 10, MostTextBytes = 64 << 10;
inline constexpr int MostEvents = 5000, MostFeedProblems = 500, MostJsonValues = 500'000;

struct FeedEvent {
    QString uid;                   ///< of the feed; one time of a series that was moved has the series' own, "#" and when it would have been
    int sequence = 0;              ///< RFC 5545: the higher is the later
    QDateTime modified;            ///< UTC, or invalid
    QString title;                 ///< one line, never empty
    QString text;                  ///< Markdown
    QString url;                   ///< its page, http or https
    When when;
    Standing standing = Standing::Confirmed;
    QString place, address;
    std::optional<Point> at;
    std::optional<Mode> mode;
    QString online;                ///< where one joins from afar: http or https
    QString contact;               ///< who holds it; an organiser's own mail address is not taken
    QStringList categories;
    QString form;                  ///< as the format has it; empty: an event
    QString cost, lang;
    int capacity = 0;              ///< 0: not said
    QMap<QString, QString> facts;  ///< what it says beyond an event, see OfferFacts; where one signs up on the web is `url`
    bool onlyIfHere = false;       ///< one time of a series that does not take place: of interest to who has it already

    bool operator==(const FeedEvent &) const = default;
};

/// Something that could not be used as it was written. The reasons are stable words, with a sentence in ui/words.
struct FeedProblem {
    QByteArray reason;             ///< "no-start", "rule", "zone", "twice" …
    int event = 0;                 ///< which, from 1 in their order; 0: all of the feed, or the one called `of`
    QString of;                    ///< its title or uid
    QString detail;                ///< what stood there, one line

    bool operator==(const FeedProblem &) const = default;
};

struct Feed {
    FeedForm form = FeedForm::ICalendar;
    QList<FeedEvent> events;
    QList<FeedProblem> problems;

    bool operator==(const Feed &) const = default;
};

} // namespace mycel::model
