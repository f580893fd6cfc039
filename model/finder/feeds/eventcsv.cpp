#include "model/finder/feeds/eventcsv.h"

#include "model/finder/feeds/eventnames.h"
#include "model/finder/feeds/icalendar.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

namespace mycel::model {

namespace {

constexpr qsizetype LongestLine = 200;

QString joined(const QStringList &list)
{
    QString text;
    for (QString each : list)
        text += (text.isEmpty() ? QString() : QStringLiteral("; ")) + each.replace(u';', u',');
    return text;
}

QStringList parted(const QString &text)
{
    QStringList parts;
    const QChar sign = text.contains(u';') ? u';' : text.contains(u'|') ? u'|' : u',';
    for (const QString &each : text.split(sign)) {
        if (const QString part = lineOfFeed(each, 60); !part.isEmpty() && !parts.contains(part) && parts.size() < 20)
            parts.append(part);
    }
    return parts;
}

/// "18:00", "6.30", "6 pm", "18h30".
QTime timeOf(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,2})(?:[:.h](\\d{2}))?(?::(\\d{2}))?\\s*([ap])?\\.?(?:m\\.?)?(?:h|\\s*uhr|\\s*kl)?$"), QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    int hour = match.captured(1).toInt();
    if (const QString half = match.captured(4).toLower(); !half.isEmpty())
        hour = hour > 12 ? 99 : hour % 12 + (half == QLatin1String("p") ? 12 : 0);
    return QTime(hour, match.captured(2).toInt(), match.captured(3).toInt());
}

/// "18.30–21.00": when it begins and ends; of one time alone only the first.
std::pair<QTime, QTime> timesOf(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("\\s*[–—-]\\s*"));
    const QStringList both = text.split(between);
    const std::pair<QTime, QTime> times{timeOf(both.first()), timeOf(both.last())};
    return both.size() == 2 && times.first.isValid() && times.second.isValid() ? times : std::pair(timeOf(text), QTime());
}

/// "2026-03-04", "4.3.2026", "3/4/26", with a time behind it or not.
std::optional<FeedMoment> momentOf(const QString &text, bool monthFirst)
{
    if (const auto iso = feedMoment(text))
        return iso;
    static const QRegularExpression form(QStringLiteral("^(\\d{1,2})([./-])\\s*(\\d{1,2})[./-]\\s*(\\d{4}|\\d{2})(?:[,T ]+(.+))?$")), other(QStringLiteral("^(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})(?:[,T ]+(.+))?$"));
    int year = 0, month = 0, day = 0;
    QString rest;
    if (const auto match = form.match(text.trimmed()); match.hasMatch()) {
        const bool swapped = monthFirst && match.captured(2) != QLatin1String(".");
        day = match.captured(swapped ? 3 : 1).toInt();
        month = match.captured(swapped ? 1 : 3).toInt();
        year = match.captured(4).toInt() + (match.captured(4).size() == 2 ? 2000 : 0);
        rest = match.captured(5);
    } else if (const auto turned = other.match(text.trimmed()); turned.hasMatch()) {
        year = turned.captured(1).toInt();
        month = turned.captured(2).toInt();
        day = turned.captured(3).toInt();
        rest = turned.captured(4);
    }
    const QDate date(year, month, day);
    const QTime time = rest.isEmpty() ? QTime(0, 0) : timesOf(rest).first;
    return date.isValid() && time.isValid() ? std::optional(FeedMoment{QDateTime(date, time, Qt::UTC), rest.isEmpty(), false}) : std::nullopt;
}

/// One row on its way to an event.
class Row {
public:
    Row(const QStringList &cells, const CsvMapping &mapping, int number, FeedProblems &problems) : m_cells(cells), m_mapping(mapping), m_number(number), m_problems(problems) {}

    std::optional<FeedEvent> event()
    {
        m_event.title = line(CsvField::Title);
        m_event.form = formNamed(line(CsvField::Form).toLower());
        if (m_event.title.isEmpty() || !readTimes()) {
            if (m_event.title.isEmpty())
                note("no-title");
            return std::nullopt;
        }
        m_event.uid = boundedUid(cell(CsvField::Uid));
        const QString markdown = cell(CsvField::Markdown);
        m_event.text = markdown.isEmpty() ? markdownOfFeed(cell(CsvField::Description)) : markdownAsIs(markdown);
        m_event.place = line(CsvField::Place);
        m_event.address = line(CsvField::Address);
        readPoint();
        m_event.online = webAddress(cell(CsvField::Online));
        m_event.mode = modeNamed(line(CsvField::Mode));
        m_event.url = webAddress(cell(CsvField::Url));
        m_event.contact = line(CsvField::Contact);
        m_event.categories = parted(cell(CsvField::Categories));
        m_event.cost = line(CsvField::Cost);
        m_event.lang = lineOfFeed(cell(CsvField::Language), 20);
        m_event.capacity = qBound(0, cell(CsvField::Capacity).trimmed().toInt(), 1'000'000);
        readStanding();
        for (int fact = 0; fact < OfferFactCount; ++fact)
            takeFact(m_event.facts, fact, cell(CsvField(FirstFact + fact)));
        return m_event;
    }

private:
    QString cell(CsvField field) const { return m_cells.value(m_mapping.columns.value(field, -1)); }
    QString line(CsvField field) const { return lineOfFeed(cell(field), LongestLine); }
    void note(const QByteArray &reason, const QString &detail = {}) { m_problems.add(reason, m_number, m_event.title, detail); }

    /// What stands in one column or in two.
    std::optional<FeedMoment> moment(CsvField whole, CsvField day, CsvField time, const std::optional<QDate> &orOn = {}) const
    {
        if (const QString text = line(whole); !text.isEmpty()) {
            const QTime alone = orOn ? timesOf(text).first : QTime();
            return alone.isValid() ? FeedMoment{QDateTime(*orOn, alone, Qt::UTC), false, false} : momentOf(text, m_mapping.monthFirst);
        }
        auto moment = momentOf(line(day), m_mapping.monthFirst);
        const QString clock = line(time);
        if (!moment && orOn && !clock.isEmpty())
            moment = FeedMoment{QDateTime(*orOn, QTime(0, 0), Qt::UTC), true, false};
        if (moment && !clock.isEmpty()) {
            const QTime its = timesOf(clock).first;
            if (!its.isValid())
                return std::nullopt;
            moment->time.setTime(its);
            moment->wholeDay = false;
        }
        return moment;
    }

    bool readTimes()
    {
        // "Start" beside "Date" is a time of that day.
        const auto day = momentOf(line(CsvField::StartDate), m_mapping.monthFirst);
        const auto start = moment(CsvField::Start, CsvField::StartDate, CsvField::StartTime, day ? std::optional(day->time.date()) : std::nullopt);
        if (!start) {
            const bool isNoEvent = !m_event.form.isEmpty() && m_event.form != QLatin1String("event");
            QStringList said{line(CsvField::Start), line(CsvField::StartDate), line(CsvField::StartTime)};
            said.removeAll(QString());
            if (said.isEmpty() && isNoEvent) // a role, a task: at no certain time
                return true;
            note("no-start", said.join(u' '));
            return false;
        }
        When &when = m_event.when;
        const QString name = line(CsvField::Zone);
        const QTimeZone named = zoneNamed(name), zone = clockOf(*start, named);
        if (!name.isEmpty() && !named.isValid())
            note("zone", name);
        const auto inZone = [&zone](const FeedMoment &moment) { return moment.utc ? wallIn(moment.time, zone) : moment.time; };
        when.wholeDay = start->wholeDay;
        when.start = inZone(*start);
        when.zone = zone.isValid() ? zone.id() : QByteArray();
        auto end = moment(CsvField::End, CsvField::EndDate, CsvField::EndTime, when.start.date());
        if (!end)
            end = endBesideStart();
        if (end && end->wholeDay == when.wholeDay) {
            when.end = end->wholeDay ? end->time.addDays(1) : inZone(*end); // the last day, of days
            if (when.end < when.start && !end->wholeDay && when.start.secsTo(when.end) > -24 * 3600)
                when.end = when.end.addDays(1); // it ends after midnight
        }
        const QString rule = line(CsvField::Rule);
        when.rule = canonicalRule(rule);
        if (!rule.isEmpty() && when.rule.isEmpty())
            note("rule", rule);
        for (const QString &each : cell(CsvField::Except).left(10'000).split(QRegularExpression(QStringLiteral("[;,]")), Qt::SkipEmptyParts)) {
            if (const auto except = momentOf(each.trimmed(), m_mapping.monthFirst))
                when.except.append(exceptionOf(when, *except));
        }
        settle(when);
        return true;
    }

    /// Of a table that has one column for both times.
    std::optional<FeedMoment> endBesideStart() const
    {
        const QString alone = line(CsvField::StartTime), whole = line(CsvField::Start);
        for (const QString &text : {alone, whole, whole.section(u' ', 1)}) {
            if (const QTime end = timesOf(text).second; end.isValid())
                return FeedMoment{QDateTime(m_event.when.start.date(), end, Qt::UTC), false, false};
        }
        return std::nullopt;
    }

    void readPoint()
    {
        bool hasLat = false, hasLon = false;
        const double lat = cell(CsvField::Latitude).trimmed().replace(u',', u'.').toDouble(&hasLat), lon = cell(CsvField::Longitude).trimmed().replace(u',', u'.').toDouble(&hasLon);
        if (hasLat && hasLon) {
            m_event.at = pointOf(lat, lon);
            if (!m_event.at)
                note("coordinates");
        }
    }

    void readStanding()
    {
        const QString word = line(CsvField::Status).toLower();
        for (const Standing each : {Standing::Confirmed, Standing::Tentative, Standing::Cancelled, Standing::Filled}) {
            if (word == nameOf(each))
                m_event.standing = each;
        }
        if (word == QLatin1String("canceled") || word == QLatin1String("inställt") || word == QLatin1String("abgesagt"))
            m_event.standing = Standing::Cancelled;
    }

    const QStringList &m_cells;
    const CsvMapping &m_mapping;
    int m_number;
    FeedProblems &m_problems;
    FeedEvent m_event;
};

/// Spreadsheets run what begins like a formula, also behind spaces; a quote before it keeps it text.
QByteArray cellOf(const QString &text)
{
    static const QRegularExpression formula(QStringLiteral("^['\\s]*[=+\\-@\\t\\r|%＝＋－＠]"));
    static const QRegularExpression number(QStringLiteral("^-?\\d+(\\.\\d+)?$"));
    QString plain = formula.match(text).hasMatch() && !number.match(text).hasMatch() ? u'\'' + text : text;
    const bool quoted = plain.contains(u',') || plain.contains(u'"') || plain.contains(u'\n') || plain.contains(u';') || plain.contains(u'\t') || plain.startsWith(u'\'') || plain != plain.trimmed();
    return (quoted ? u'"' + plain.replace(u'"', QLatin1String("\"\"")) + u'"' : plain).toUtf8();
}

QString shown(const QDateTime &wall, const When &when)
{
    return !wall.isValid() ? QString() : when.wholeDay ? wall.date().toString(Qt::ISODate) : wall.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString coordinate(const std::optional<Point> &at, double Point::*which)
{
    return at ? QString::number(*at.*which, 'f', QLocale::FloatingPointShortest) : QString();
}

QString textIn(const FeedEvent &event, CsvField field)
{
    const When &when = event.when;
    switch (field) {
    case CsvField::Uid: return event.uid;
    case CsvField::Title: return event.title;
    case CsvField::Markdown: return event.text;
    case CsvField::Start: return shown(when.start, when);
    case CsvField::End: return shown(when.wholeDay && when.end.isValid() ? when.end.addDays(-1) : when.end, when);
    case CsvField::Zone: return QString::fromLatin1(when.zone);
    case CsvField::Rule: return when.rule;
    case CsvField::Except: return joined(when.except);
    case CsvField::Status: return nameOf(event.standing);
    case CsvField::Mode: return event.mode ? QString(nameOf(*event.mode)) : QString();
    case CsvField::Place: return event.place;
    case CsvField::Address: return event.address;
    case CsvField::Latitude: return coordinate(event.at, &Point::lat);
    case CsvField::Longitude: return coordinate(event.at, &Point::lon);
    case CsvField::Online: return event.online;
    case CsvField::Url: return event.url;
    case CsvField::Contact: return event.contact;
    case CsvField::Categories: return joined(event.categories) + (event.categories.size() == 1 ? QStringLiteral(";") : QString());
    case CsvField::Form: return event.form;
    case CsvField::Cost: return event.cost;
    case CsvField::Language: return event.lang;
    case CsvField::Capacity: return event.capacity > 0 ? QString::number(event.capacity) : QString();
    default: return int(field) < FirstFact ? QString() : event.facts.value(QString::fromLatin1(OfferFacts[int(field) - FirstFact].key));
    }
}

} // namespace

CsvMapping CsvMapping::over(const CsvMapping &guessed) const
{
    CsvMapping both = *this;
    both.monthFirst = monthFirst || guessed.monthFirst;
    for (auto each = guessed.columns.begin(); !isWhole && each != guessed.columns.end(); ++each) {
        if (!both.columns.contains(each.key()) && !columns.values().contains(each.value()))
            both.columns.insert(each.key(), each.value());
    }
    return both;
}

Feed readEventCsv(QByteArrayView bytes, const CsvMapping &mapping)
{
    Feed feed;
    feed.form = FeedForm::Csv;
    FeedProblems problems(feed);
    if (bytes.size() > MostFeedBytes)
        problems.add("too-long");
    CsvTable table = readCsvTable(bytes);
    if (table.isOfTheWest || (bytes.contains('\0') && !bytes.startsWith("\xff\xfe") && !bytes.startsWith("\xfe\xff")))
        problems.add(table.isOfTheWest ? "western-letters" : "not-text");
    table.mapping = mapping.over(table.mapping);
    if (!table.mapping.columns.contains(CsvField::Title) || !(table.mapping.columns.contains(CsvField::Start) || table.mapping.columns.contains(CsvField::StartDate))) {
        problems.add("columns", 0, {}, table.header.join(QStringLiteral(", ")));
        return feed;
    }
    if (table.orderIsOpen && !mapping.monthFirst)
        problems.add("day-or-month");
    EventTaking taking(feed, problems);
    for (int number = 1; number <= table.rows.size(); ++number) {
        auto event = Row(table.rows[number - 1], table.mapping, number, problems).event();
        if (!event)
            continue;
        if (feed.events.size() >= MostEvents) {
            problems.add("too-many", number);
            break;
        }
        taking.take(*event, number);
    }
    if (std::ranges::any_of(feed.events, [](const FeedEvent &event) { return event.when.zone.isEmpty() && !event.when.wholeDay && event.when.start.isValid(); }) && !table.mapping.columns.contains(CsvField::Zone))
        problems.add("floating");
    if (table.rows.isEmpty())
        problems.add("no-events");
    return feed;
}

QByteArray writtenCsv(const QList<FeedEvent> &events)
{
    QList<CsvField> fields;
    QByteArrayList header;
    for (int i = 0; i < CsvFields; ++i) {
        const auto field = CsvField(i);
        const bool isInOne = field == CsvField::StartDate || field == CsvField::StartTime || field == CsvField::EndDate || field == CsvField::EndTime || field == CsvField::Description;
        if (!isInOne) {
            fields.append(field);
            header += nameOf(field).data();
        }
    }
    QByteArray bytes = "\xef\xbb\xbf" + header.join(',') + "\r\n"; // the mark tells spreadsheets that it is UTF-8
    for (const FeedEvent &event : events) {
        QByteArrayList cells;
        for (const CsvField field : fields)
            cells += cellOf(textIn(event, field));
        bytes += cells.join(',') + "\r\n";
    }
    return bytes;
}

} // namespace mycel::model
