#pragma once
// The texts of a feed as an item can hold them: titles on one line, descriptions as Markdown whichever way they were written,
// addresses of the web alone. And its moments in the one form in which items have them.

#include "model/finder/calendar.h"
#include "model/finder/feeds/feedevent.h"

namespace mycel::model {

/// UTF-8 or, where it is none, as much of it as is; `broken` tells. NULs and other controls are gone, but line ends and tabs.
QString feedText(QByteArrayView bytes, bool *broken = nullptr);

/// One line of it, at most `longest` characters, that reads as itself however it is kept.
QString lineOfFeed(const QString &text, qsizetype longest);

/// Plain text, or HTML where it has tags, as Markdown: at most MostTextBytes.
QString markdownOfFeed(const QString &text);
/// What was Markdown already, made fit to be kept.
QString markdownAsIs(const QString &text);
/// Markdown for those who know plain text alone, and whether it is the same again when it comes back from them.
QString plainOfMarkdown(const QString &markdown);
bool readsAlike(const QString &markdown);

/// One of the forms that an opportunity may have, or empty.
QString formNamed(const QString &word);

/// An http or https address in one line, or nothing.
QString webAddress(const QString &text);

/// At most 200 characters; a longer one is shortened so that it stays its own.
QString boundedUid(const QString &uid);

/// "20270112T173000", or "20270112" where it is a whole day.
QString writtenMoment(const QDateTime &wall, bool wholeDay);
/// The two forms of RFC 5545 and ISO 8601's, with a zone or an offset: as UTC then.
struct FeedMoment {
    QDateTime time;                ///< wall-clock, kept as UTC
    bool wholeDay = false;
    bool utc = false;              ///< it is a moment, not what a clock shows
    int ahead = 0;                 ///< seconds: the offset that was said

    bool operator==(const FeedMoment &) const = default;
};
std::optional<FeedMoment> feedMoment(const QString &text);

/// The zone as the tz database calls it, from its own name or that of another system, with whatever stands before it; invalid.
QTimeZone zoneNamed(const QString &name);

/// Whose clock a moment goes by: the zone that is named beside it, else one with its offset; invalid where it is no moment.
QTimeZone clockOf(const FeedMoment &moment, const QTimeZone &named);

/// A time that is left out as an item writes it: as the clock shows it where the series is, a day as the series' time on it.
QString exceptionOf(const When &when, const FeedMoment &moment);
/// In the one form in which two of them are equal: an end that says nothing goes, as does a zone of a whole day; what is left
/// out is sorted, each once.
void settle(When &when);

/// Collects what is wrong, and no more than anybody reads.
class FeedProblems {
public:
    explicit FeedProblems(Feed &feed) : m_feed(feed) {}
    void add(const QByteArray &reason, int event = 0, const QString &of = {}, const QString &detail = {});

private:
    Feed &m_feed;
};

} // namespace mycel::model
