#include "model/finder/feeds/feedreading.h"

#include "model/finder/feeds/eventjson.h"
#include "model/finder/feeds/icalendar.h"

namespace mycel::model {

namespace {

constexpr qsizetype Beginning = 4096;

/// Without what stands before it and says nothing.
QByteArrayView beginningOf(QByteArrayView bytes)
{
    QByteArrayView rest = bytes.startsWith("\xef\xbb\xbf") ? bytes.sliced(3) : bytes;
    return rest.first(qMin(rest.size(), Beginning)).trimmed();
}

} // namespace

FeedForm feedFormOf(QByteArrayView bytes)
{
    const QByteArrayView beginning = beginningOf(bytes);
    if (QByteArrayView(beginning.first(qMin<qsizetype>(beginning.size(), 15))).compare("BEGIN:VCALENDAR", Qt::CaseInsensitive) == 0)
        return FeedForm::ICalendar;
    return beginning.startsWith('{') || beginning.startsWith('[') || beginning.startsWith('<') ? FeedForm::SchemaOrg : FeedForm::Csv;
}

Feed readFeed(QByteArrayView bytes, const CsvMapping &mapping)
{
    switch (feedFormOf(bytes)) {
    case FeedForm::ICalendar: return readICalendar(bytes);
    case FeedForm::Csv: return readEventCsv(bytes, mapping);
    default: break;
    }
    return beginningOf(bytes).startsWith('<') ? readEventPage(bytes) : readEventJson(bytes.startsWith("\xef\xbb\xbf") ? bytes.sliced(3) : bytes);
}

QLatin1StringView nameOf(FeedForm form)
{
    constexpr const char *names[] = {"icalendar", "schema-org", "osdi", "mobilize", "csv"};
    return QLatin1StringView(names[int(form)]);
}

} // namespace mycel::model
