// Our opportunities for others: as a calendar, as JSON-LD, as a table, and on a sheet of paper.
#include "model/finder/feeds/feeds.h"

#include "model/content/document.h"
#include "model/content/markdown.h"
#include "model/finder/feeds/eventjson.h"
#include "model/finder/feeds/feedtext.h"
#include "model/finder/feeds/icalendar.h"
#include "model/rooms.h"

#include <QLocale>

namespace mycel::model {

namespace {

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

QString shownTime(const When &when)
{
    if (!when.start.isValid())
        return {};
    const QString form = when.wholeDay ? QStringLiteral("yyyy-MM-dd") : QStringLiteral("yyyy-MM-dd HH:mm");
    QString text = when.start.toString(form);
    const QDateTime end = when.wholeDay && when.end.isValid() ? when.end.addDays(-1) : when.end;
    if (end.isValid())
        text += QStringLiteral(" – ") + end.toString(!when.wholeDay && end.date() == when.start.date() ? QStringLiteral("HH:mm") : form);
    if (!when.zone.isEmpty())
        text += QStringLiteral(" (%1)").arg(shownZone(when.zone));
    return text;
}

/// Pictures, scripts and anything that would be fetched stay away; links lead to the web alone.
Target onPaper(const QByteArray &destination, bool picture)
{
    const bool isWeb = !picture && (destination.startsWith("https://") || destination.startsWith("http://"));
    return {isWeb ? Target::Is::Web : Target::Is::Dead, isWeb ? QString::fromUtf8(destination) : QString(), {}};
}

QByteArray sheetOf(const QList<FeedEvent> &events, const Sheet &sheet)
{
    const QByteArray title = escaped(sheet.title);
    QByteArray html = "<!doctype html>\n<html><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"><meta name=\"viewport\" content=\"width=device-width\">"
                      "<title>" + title + "</title><style>body{font:12pt/1.45 sans-serif;max-width:46rem;margin:1.5rem auto;padding:0 1rem}article{border-top:1px solid;padding:.6rem 0;break-inside:avoid}"
                      "h2{margin:0 0 .2rem;font-size:14pt}.facts{margin:0 0 .4rem;font-weight:600}.more{margin:0}.off h2{text-decoration:line-through}</style></head><body><h1>" + title + "</h1>\n";
    for (const FeedEvent &event : events) {
        const bool isInAddress = event.address.startsWith(event.place); // as Mobilize says it
        QStringList facts{shownTime(event.when), isInAddress ? QString() : event.place, event.address, event.online, event.cost, event.contact, event.url};
        facts.removeAll(QString());
        const bool isOff = event.standing == Standing::Cancelled;
        html += "<article" + QByteArray(isOff ? " class=\"off\"" : "") + "><h2>" + escaped(event.title) + "</h2><p class=\"facts\">" + escaped(facts.join(QStringLiteral(" · "))) + "</p>";
        for (const QString &line : sheet.lines ? sheet.lines(event) : QStringList())
            html += "<p class=\"more\">" + escaped(line) + "</p>";
        html += toHtml(event.text.toUtf8(), onPaper).body + "</article>\n";
    }
    return html + "</body></html>\n";
}

} // namespace

std::optional<ExportForm> exportFormNamed(const QString &name)
{
    if (name == QLatin1String("ics"))
        return ExportForm::ICalendar;
    if (name == QLatin1String("jsonld"))
        return ExportForm::SchemaOrg;
    if (name == QLatin1String("csv"))
        return ExportForm::Csv;
    return name == QLatin1String("html") ? std::optional(ExportForm::Sheet) : std::nullopt;
}

/// What is to be done, and when, its source says; a translation says it in other words. On the reading lane.
sync::Result<FeedEvent> Feeds::eventOfItem(const ItemRef &ref)
{
    const auto asked = m_rooms.sourceOf(ref);
    if (!asked)
        return sync::fail(asked.error());
    auto original = asked;
    if (!asked->item.original) {
        const auto reader = m_rooms.reading.reader();
        const auto all = reader ? (*reader)->translations(asked->item) : sync::Result<QList<Item>>(sync::fail(reader.error()));
        for (const Item &each : all ? *all : QList<Item>()) {
            if (each.original)
                original = m_rooms.sourceOf(each.ref);
        }
        if (!original)
            return sync::fail(original.error());
    }
    const FrontMatter matter = readFrontMatter(original->bytes);
    FeedEvent event = eventOf(matter.keys, original->bytes.mid(matter.bodyAt));
    event.uid = uidOf(matter.keys, original->item.identity());
    event.title = lineOfFeed(original->item.title, 200);
    if (!asked->item.original) {
        event.title = lineOfFeed(asked->item.title, 200);
        event.text = feedText(asked->bytes.mid(readFrontMatter(asked->bytes).bodyAt)).trimmed();
        event.lang = asked->item.lang;
    }
    if (original->item.changed.isValid())
        event.modified = original->item.changed;
    return event;
}

sync::Future<GivenOut> Feeds::exported(const QList<ItemRef> &offers, ExportForm form, const Sheet &sheet)
{
    return m_rooms.reading.lane.run([this, offers, form, sheet]() -> sync::Result<GivenOut> {
        QList<FeedEvent> events;
        for (const ItemRef &ref : offers) {
            auto event = eventOfItem(ref);
            if (!event && m_rooms.waitForWriter(ref.library, event.error()))
                event = eventOfItem(ref);
            if (!event)
                return sync::fail(event.error());
            events.append(*event);
        }
        const int withoutTime = int(std::ranges::count_if(events, [](const FeedEvent &event) { return !event.when.start.isValid(); }));
        switch (form) {
        case ExportForm::ICalendar: return GivenOut{writtenICalendar(events, QDateTime::currentDateTimeUtc()), withoutTime};
        case ExportForm::SchemaOrg: return GivenOut{writtenSchemaOrg(events), withoutTime};
        case ExportForm::Csv: return GivenOut{writtenCsv(events)};
        case ExportForm::Sheet: break;
        }
        return GivenOut{sheetOf(events, sheet)};
    });
}

} // namespace mycel::model
