#include "model/finder/feeds/icalendar.h"

#include "model/finder/feeds/calendarzones.h"
#include "model/finder/feeds/offerfacts.h"

#include <QLocale>
#include <QMap>
#include <QRegularExpression>
#include <QUrl>

namespace mycel::model {

namespace {

constexpr qsizetype LongestLine = 75; ///< bytes, without the line end
constexpr int YearsAhead = 20;        ///< that a rule without end is told of where the clocks follow none

QByteArray escaped(const QString &text)
{
    QString out = text;
    out.replace(u'\\', QLatin1String("\\\\")).replace(u';', QLatin1String("\\;")).replace(u',', QLatin1String("\\,")).replace(u'\n', QLatin1String("\\n"));
    return out.toUtf8();
}

/// Where no letter is taken apart.
void addLine(QByteArray &to, QByteArray line)
{
    for (qsizetype room = LongestLine; line.size() > room; room = LongestLine - 1) {
        qsizetype cut = room;
        while (cut > 1 && (static_cast<unsigned char>(line[cut]) & 0xc0) == 0x80)
            --cut;
        to += line.left(cut) + "\r\n ";
        line.remove(0, cut);
    }
    to += line + "\r\n";
}

/// Where one signs up by mail or by phone, as other calendars can open it.
QByteArray signUpAddress(const FeedEvent &event)
{
    static const QRegularExpression mail(QStringLiteral("^[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+\\.[^\\s@<>,;:\"]+$")), phone(QStringLiteral("^\\+?[\\d ()./-]{5,30}$"));
    QString where = event.facts.value(QStringLiteral("sign_up.value"));
    if (mail.match(where).hasMatch())
        return "mailto:" + QUrl::toPercentEncoding(where, "@");
    if (!phone.match(where).hasMatch())
        return {};
    return "tel:" + where.removeIf([](QChar letter) { return !letter.isDigit() && letter != u'+'; }).toLatin1();
}

class Writing {
public:
    explicit Writing(const QDateTime &now) : m_now(now) {}

    void add(const FeedEvent &event)
    {
        const When &when = event.when;
        if (!when.start.isValid())
            return;
        line("BEGIN:VEVENT");
        line("UID:" + escaped(event.uid));
        line("DTSTAMP:" + moment(event.modified.isValid() ? event.modified : m_now));
        if (event.modified.isValid())
            line("LAST-MODIFIED:" + moment(event.modified));
        if (event.sequence > 0)
            line("SEQUENCE:" + QByteArray::number(event.sequence));
        addTimes(when);
        line((event.lang.isEmpty() ? QByteArray("SUMMARY:") : "SUMMARY;LANGUAGE=" + parameter(event.lang) + ':') + escaped(event.title));
        if (!event.text.isEmpty())
            line(readsAlike(event.text) ? "DESCRIPTION:" + escaped(plainOfMarkdown(event.text)) : "DESCRIPTION;X-MYCEL-TEXT=markdown:" + escaped(event.text));
        addWhere(event);
        line(event.standing == Standing::Cancelled ? "STATUS:CANCELLED" : event.standing == Standing::Tentative ? "STATUS:TENTATIVE" : "STATUS:CONFIRMED");
        if (event.standing == Standing::Filled)
            line("X-MYCEL-STATUS:filled");
        text("CONTACT", event.contact);
        QByteArrayList categories;
        for (const QString &each : event.categories)
            categories += escaped(each);
        if (!categories.isEmpty())
            line("CATEGORIES:" + categories.join(','));
        text("X-MYCEL-FORM", event.form);
        text("X-MYCEL-COST", event.cost);
        if (event.capacity > 0)
            line("X-MYCEL-CAPACITY:" + QByteArray::number(event.capacity));
        for (const OfferFact &fact : OfferFacts)
            text("X-MYCEL-" + QByteArray(fact.key).toUpper().replace('.', '-').replace('_', '-'), event.facts.value(QString::fromLatin1(fact.key)));
        line("END:VEVENT");
    }

    [[nodiscard]] QByteArray whole() const
    {
        QByteArray bytes;
        for (const char *each : {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Mycel//Opportunities//EN", "CALSCALE:GREGORIAN"})
            addLine(bytes, each);
        for (auto zone = m_years.begin(); zone != m_years.end(); ++zone) {
            for (const QByteArray &each : writtenZone(QTimeZone(zone.key()), zone->first, zone->second))
                addLine(bytes, each);
        }
        bytes += m_events;
        addLine(bytes, "END:VCALENDAR");
        return bytes;
    }

private:
    void line(const QByteArray &text) { addLine(m_events, text); }
    void text(const QByteArray &name, const QString &value)
    {
        if (!value.isEmpty())
            line(name + ':' + escaped(value));
    }
    static QByteArray moment(const QDateTime &utc) { return writtenMoment(utc, false).toLatin1() + 'Z'; }
    static QByteArray parameter(const QString &text)
    {
        QString plain = text;
        plain.removeIf([](QChar letter) { return !letter.isLetterOrNumber() && letter != u'-'; });
        return plain.toUtf8();
    }

    void addTimes(const When &when)
    {
        const QTimeZone zone(when.zone);
        const bool isUtc = when.zone == "UTC", hasZone = !when.wholeDay && !isUtc && !when.zone.isEmpty() && zone.isValid();
        const QByteArray how = when.wholeDay ? QByteArray(";VALUE=DATE:") : hasZone ? ";TZID=" + when.zone + ':' : QByteArray(":");
        const QByteArray end = isUtc && !when.wholeDay ? "Z" : "";
        line("DTSTART" + how + writtenMoment(when.start, when.wholeDay).toLatin1() + end);
        if (when.end.isValid())
            line("DTEND" + how + writtenMoment(when.end, when.wholeDay).toLatin1() + end);
        if (const QString rule = canonicalRule(when.rule); !rule.isEmpty())
            line("RRULE:" + rule.toLatin1());
        for (const QString &each : when.except)
            line("EXDATE" + how + each.toLatin1() + end);
        if (!hasZone)
            return;
        const int from = when.start.date().year(), to = qMax(when.end.isValid() ? when.end.date().year() : from, when.rule.isEmpty() ? from : from + YearsAhead);
        auto &years = m_years.contains(when.zone) ? m_years[when.zone] : m_years[when.zone] = {from, to};
        years = {qMin(years.first, from), qMax(years.second, to)};
    }

    void addWhere(const FeedEvent &event)
    {
        text("LOCATION", event.place + (event.address.isEmpty() ? QString() : u'\n' + event.address));
        if (event.at)
            line("GEO:" + QByteArray::number(event.at->lat, 'f', QLocale::FloatingPointShortest) + ';' + QByteArray::number(event.at->lon, 'f', QLocale::FloatingPointShortest));
        if (const QByteArray page = event.url.isEmpty() ? signUpAddress(event) : event.url.toUtf8(); !page.isEmpty())
            line("URL:" + page);
        if (!event.online.isEmpty())
            line("CONFERENCE;VALUE=URI;FEATURE=VIDEO:" + event.online.toUtf8());
        if (event.mode)
            line("X-MYCEL-MODE:" + QByteArray(nameOf(*event.mode).data()));
    }

    QDateTime m_now;
    QByteArray m_events;
    QMap<QByteArray, std::pair<int, int>> m_years; ///< of each zone that is needed
};

} // namespace

QByteArray writtenICalendar(const QList<FeedEvent> &events, const QDateTime &now)
{
    Writing writing(now);
    for (const FeedEvent &event : events)
        writing.add(event);
    return writing.whole();
}

} // namespace mycel::model
