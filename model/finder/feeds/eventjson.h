#pragma once
// Events as JSON: schema.org's Event as JSON-LD, by itself or in a web page, and what organising programs give away: OSDI and
// Mobilize. Which of them it is, its own keys tell.

#include "model/finder/feeds/feedevent.h"

class QJsonArray;
class QJsonObject;
class QJsonValue;

namespace mycel::model {

class FeedProblems;

Feed readEventJson(QByteArrayView bytes);
/// What a web page says of events to those who do not read it: its script elements of JSON-LD.
Feed readEventPage(QByteArrayView html);

/// A list of schema.org's Event, in the order of the events. A time that leaves something out is said as a Schedule.
QByteArray writtenSchemaOrg(const QList<FeedEvent> &events);

// The rooms of the above, each from one object to an event; nothing where it has no title or no start, which is named.
std::optional<FeedEvent> schemaOrgEvent(const QJsonObject &json, int number, FeedProblems &problems);
std::optional<FeedEvent> osdiEvent(const QJsonObject &json, int number, FeedProblems &problems);
/// One for each of its times.
QList<FeedEvent> mobilizeEvents(const QJsonObject &json, int number, FeedProblems &problems);

/// A string, a number as it is written, or the name that an object has.
QString jsonLine(const QJsonValue &value, qsizetype longest = 200);
QStringList jsonLines(const QJsonValue &value);

} // namespace mycel::model
