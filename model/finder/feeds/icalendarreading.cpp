#include "model/finder/feeds/icalendar.h"

#include "model/finder/feeds/calendarblocks.h"
#include "model/finder/feeds/offerfacts.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <libical/ical.h>

#include <memory>

namespace mycel::model {

namespace {

struct FreeComponent {
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

constexpr qsizetype LongestTitle = 200, LongestLine = 200, LongestRule = 500;
constexpr int MostExcept = 500, MostCategories = 20;
constexpr qint64 LongestSeconds = 366 * 24 * 3600;

/// A time as it stands in a property: what the clock shows, and where.
struct Stamp {
    QDateTime wall;
    bool wholeDay = false;
    bool utc = false;
    QString zone;

    [[nodiscard]] bool isValid() const { return wall.isValid(); }
};

Stamp stampOf(icalproperty *property, const icaltimetype &time)
{
    Stamp stamp;
    if (!property || icaltime_is_null_time(time) || time.year < 1)
        return stamp;
    stamp.wall = QDateTime(QDate(time.year, time.month, time.day), time.is_date ? QTime(0, 0) : QTime(time.hour, time.minute, qMin(59, time.second)), Qt::UTC);
    stamp.wholeDay = time.is_date;
    stamp.utc = icaltime_is_utc(time);
    if (icalparameter *zone = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER))
        stamp.zone = lineOfFeed(QString::fromUtf8(icalparameter_get_tzid(zone)), LongestLine);
    return stamp;
}

/// One VEVENT on its way to an event.
class Reading {
public:
    Reading(icalcomponent *component, int number, CalendarBlocks &calendar, FeedProblems &problems) : m_component(component), m_number(number), m_calendar(calendar), m_problems(problems) {}

    std::optional<FeedEvent> event()
    {
        m_event.uid = boundedUid(text(ICAL_UID_PROPERTY));
        m_event.title = lineOfFeed(text(ICAL_SUMMARY_PROPERTY), LongestTitle);
        if (!readTimes())
            return std::nullopt;
        if (m_event.title.isEmpty()) {
            note("no-title");
            m_event.title = lineOfFeed(text(ICAL_LOCATION_PROPERTY), LongestTitle);
        }
        if (m_event.title.isEmpty())
            return std::nullopt;
        if (!isForEverybody()) {
            note("private");
            return std::nullopt;
        }
        readTexts();
        readWhere();
        readStanding();
        if (icalproperty *sequence = first(ICAL_SEQUENCE_PROPERTY))
            m_event.sequence = qBound(0, icalproperty_get_sequence(sequence), 1'000'000'000);
        if (icalproperty *modified = first(ICAL_LASTMODIFIED_PROPERTY))
            m_event.modified = stampOf(modified, icalproperty_get_lastmodified(modified)).wall;
        return m_event;
    }
    /// When it would have been, of one time of a series.
    Stamp insteadOf;

private:
    icalproperty *first(icalproperty_kind kind) const { return icalcomponent_get_first_property(m_component, kind); }
    void note(const QByteArray &reason, const QString &detail = {}) { m_problems.add(reason, m_number, m_event.title.isEmpty() ? m_event.uid : m_event.title, detail); }

    static QString textOf(icalproperty *property)
    {
        const icalvalue *value = property ? icalproperty_get_value(property) : nullptr;
        const char *plain = value && icalvalue_isa(value) == ICAL_TEXT_VALUE ? icalvalue_get_text(value) : value && icalvalue_isa(value) == ICAL_URI_VALUE ? icalvalue_get_uri(value) : value && icalvalue_isa(value) == ICAL_X_VALUE ? icalvalue_get_x(value) : nullptr;
        return plain ? QString::fromUtf8(plain) : QString();
    }
    QString text(icalproperty_kind kind) const { return textOf(first(kind)); }
    QString ours(const char *name) const
    {
        for (icalproperty *each = first(ICAL_X_PROPERTY); each; each = icalcomponent_get_next_property(m_component, ICAL_X_PROPERTY)) {
            if (qstricmp(icalproperty_get_x_name(each), name) == 0)
                return textOf(each);
        }
        return {};
    }

    /// The wall-clock time in the event's own zone.
    QDateTime inZone(const Stamp &stamp) const
    {
        const QTimeZone zone(m_event.when.zone);
        if (stamp.wholeDay || m_event.when.wholeDay)
            return stamp.wall;
        if (stamp.utc)
            return wallIn(stamp.wall, zone);
        if (stamp.zone.isEmpty() || stamp.zone == m_zone)
            return m_isMoment ? m_calendar.zones.moment(m_zone, stamp.wall) : stamp.wall;
        const QTimeZone theirs = m_calendar.zones.zoneOf(stamp.zone, stamp.wall);
        const QDateTime moment = theirs.isValid() ? momentOf(stamp.wall, theirs) : m_calendar.zones.moment(stamp.zone, stamp.wall);
        return moment.isValid() && zone.isValid() ? wallIn(moment, zone) : stamp.wall;
    }

    void readZone(const Stamp &start)
    {
        When &when = m_event.when;
        if (start.wholeDay)
            return;
        if (start.utc) {
            when.zone = "UTC";
        } else if (start.zone.isEmpty()) {
            when.zone = m_calendar.zone.isValid() ? m_calendar.zone.id() : QByteArray();
        } else if (const QTimeZone zone = m_calendar.zones.zoneOf(start.zone, start.wall); zone.isValid()) {
            when.zone = zone.id();
        } else if (m_calendar.zones.moment(start.zone, start.wall).isValid()) {
            when.zone = "UTC";
            m_isMoment = true;
            if (first(ICAL_RRULE_PROPERTY))
                note("zone", start.zone);
        } else {
            note("zone", start.zone);
        }
        m_zone = start.zone;
    }

    /// A class that nobody knows is as good as private (RFC 5545, 3.8.1.3).
    bool isForEverybody() const
    {
        icalproperty *kind = first(ICAL_CLASS_PROPERTY);
        const icalproperty_class said = kind ? icalproperty_get_class(kind) : ICAL_CLASS_NONE;
        return said == ICAL_CLASS_NONE || said == ICAL_CLASS_PUBLIC;
    }

    bool readTimes()
    {
        icalproperty *property = first(ICAL_DTSTART_PROPERTY);
        const Stamp start = property ? stampOf(property, icalproperty_get_dtstart(property)) : Stamp();
        if (!start.isValid()) {
            note("no-start");
            return false;
        }
        When &when = m_event.when;
        when.wholeDay = start.wholeDay;
        readZone(start);
        when.start = inZone(start);
        if (icalproperty *end = first(ICAL_DTEND_PROPERTY)) {
            const Stamp stamp = stampOf(end, icalproperty_get_dtend(end));
            if (stamp.isValid() && stamp.wholeDay == start.wholeDay)
                when.end = inZone(stamp);
        } else if (icalproperty *length = first(ICAL_DURATION_PROPERTY)) {
            const icaldurationtype duration = icalproperty_get_duration(length);
            when.end = when.start.addSecs(qBound(qint64(0), qint64(icaldurationtype_as_int(duration)), LongestSeconds));
        }
        if (when.end.isValid() && when.end < when.start)
            note("end", writtenMoment(when.end, when.wholeDay));
        readRule();
        if (icalproperty *instead = first(ICAL_RECURRENCEID_PROPERTY)) {
            insteadOf = stampOf(instead, icalproperty_get_recurrenceid(instead));
            if (icalproperty_get_first_parameter(instead, ICAL_RANGE_PARAMETER))
                note("range");
        }
        settle(when);
        return true;
    }

    void readRule()
    {
        icalproperty *rule = first(ICAL_RRULE_PROPERTY);
        When &when = m_event.when;
        if (rule) {
            icalrecurrencetype read = icalproperty_get_rrule(rule);
            const std::unique_ptr<char, decltype(&free)> written(icalrecurrencetype_as_string_r(&read), free);
            when.rule = canonicalRule(QString::fromLatin1(written ? written.get() : ""));
            if (when.rule.isEmpty())
                note("rule", QString::fromLatin1(written ? written.get() : ""));
        }
        if (rule && icalcomponent_get_next_property(m_component, ICAL_RRULE_PROPERTY))
            note("rules");
        if (first(ICAL_RDATE_PROPERTY))
            note("more-dates");
        for (icalproperty *each = first(ICAL_EXDATE_PROPERTY); each && when.except.size() < MostExcept; each = icalcomponent_get_next_property(m_component, ICAL_EXDATE_PROPERTY)) {
            const Stamp stamp = stampOf(each, icalproperty_get_exdate(each));
            if (stamp.isValid())
                when.except.append(writtenMoment(inZone(stamp), stamp.wholeDay));
        }
    }

    void readTexts()
    {
        icalproperty *description = first(ICAL_DESCRIPTION_PROPERTY);
        const std::unique_ptr<char, decltype(&free)> form(description ? icalproperty_get_parameter_as_string_r(description, "X-MYCEL-TEXT") : nullptr, free);
        const bool isOurs = form && qstricmp(form.get(), "markdown") == 0;
        QString text = textOf(description);
        if (text.toUtf8().size() > MostTextBytes)
            note("long-text");
        const QString html = ours("X-ALT-DESC");
        m_event.text = isOurs ? markdownAsIs(text) : markdownOfFeed(text.trimmed().isEmpty() ? html : text);
        m_event.url = webAddress(this->text(ICAL_URL_PROPERTY));
        m_event.contact = lineOfFeed(this->text(ICAL_CONTACT_PROPERTY), LongestLine);
        icalproperty *organiser = first(ICAL_ORGANIZER_PROPERTY);
        if (icalparameter *name = organiser ? icalproperty_get_first_parameter(organiser, ICAL_CN_PARAMETER) : nullptr; name && m_event.contact.isEmpty()) {
            const QString called = lineOfFeed(QString::fromUtf8(icalparameter_get_cn(name)), LongestLine);
            m_event.contact = called.contains(u'@') ? QString() : called; // a person's own address is theirs to give
        }
        if (icalproperty *title = first(ICAL_SUMMARY_PROPERTY)) {
            if (icalparameter *lang = icalproperty_get_first_parameter(title, ICAL_LANGUAGE_PARAMETER))
                m_event.lang = lineOfFeed(QString::fromUtf8(icalparameter_get_language(lang)), 20);
        }
        for (icalproperty *each = first(ICAL_CATEGORIES_PROPERTY); each; each = icalcomponent_get_next_property(m_component, ICAL_CATEGORIES_PROPERTY)) {
            const QString category = lineOfFeed(textOf(each), 60);
            if (!category.isEmpty() && m_event.categories.size() < MostCategories && !m_event.categories.contains(category))
                m_event.categories.append(category);
        }
        m_event.form = formNamed(ours("X-MYCEL-FORM"));
        m_event.cost = lineOfFeed(ours("X-MYCEL-COST"), LongestLine);
        m_event.capacity = qBound(0, ours("X-MYCEL-CAPACITY").toInt(), 1'000'000);
        for (icalproperty *each = first(ICAL_X_PROPERTY); each; each = icalcomponent_get_next_property(m_component, ICAL_X_PROPERTY)) {
            if (const QString name = QString::fromLatin1(icalproperty_get_x_name(each)); name.startsWith(QLatin1String("X-MYCEL-"), Qt::CaseInsensitive))
                takeFact(m_event.facts, offerFactNamed(name.sliced(8)), textOf(each));
        }
    }

    void readWhere()
    {
        const QString written = text(ICAL_LOCATION_PROPERTY).trimmed();
        m_event.place = lineOfFeed(written.section(u'\n', 0, 0), LongestLine);
        m_event.address = lineOfFeed(written.section(u'\n', 1), LongestLine);
        m_event.online = webAddress(text(ICAL_CONFERENCE_PROPERTY));
        for (const char *name : {"X-GOOGLE-CONFERENCE", "X-MYCEL-ONLINE"}) {
            if (m_event.online.isEmpty())
                m_event.online = webAddress(ours(name));
        }
        if (const QString asAddress = webAddress(m_event.place); !asAddress.isEmpty() && m_event.address.isEmpty()) {
            m_event.online = m_event.online.isEmpty() ? asAddress : m_event.online;
            m_event.place.clear();
        }
        if (icalproperty *geo = first(ICAL_GEO_PROPERTY)) {
            const icalgeotype at = icalproperty_get_geo(geo);
            m_event.at = pointOf(at.lat, at.lon);
            if (!m_event.at)
                note("coordinates");
        }
        const QString mode = ours("X-MYCEL-MODE");
        if (!mode.isEmpty())
            m_event.mode = modeNamed(mode);
        else if (!m_event.online.isEmpty())
            m_event.mode = m_event.place.isEmpty() ? Mode::Online : Mode::Hybrid;
    }

    void readStanding()
    {
        icalproperty *status = first(ICAL_STATUS_PROPERTY);
        const icalproperty_status said = status ? icalproperty_get_status(status) : ICAL_STATUS_NONE;
        const bool isCancelled = said == ICAL_STATUS_CANCELLED || m_calendar.method == "CANCEL";
        m_event.standing = isCancelled ? Standing::Cancelled : said == ICAL_STATUS_TENTATIVE ? Standing::Tentative : ours("X-MYCEL-STATUS") == QLatin1String("filled") ? Standing::Filled : Standing::Confirmed;
    }

    icalcomponent *m_component;
    int m_number;
    CalendarBlocks &m_calendar;
    FeedProblems &m_problems;
    FeedEvent m_event;
    QString m_zone;                ///< of the start, as it is called there
    bool m_isMoment = false;       ///< no zone here is like it: times are UTC
};

/// What libical is given: no NULs, no other calendars' rules (which leave memory behind).
Component componentOf(const CalendarBlocks::Block &block, bool &broken)
{
    QString text = feedText(unfolded(block.text), &broken);
    static const QRegularExpression otherCalendars(QStringLiteral("^RRULE[^\\n]*RSCALE[^\\n]*\\n"), QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    text.remove(otherCalendars);
    if (!block.ended)
        text += QLatin1String("END:VEVENT\n");
    Component component(icalparser_parse_string(text.toUtf8().constData()));
    return component && icalcomponent_isa(component.get()) == ICAL_VEVENT_COMPONENT ? std::move(component) : Component();
}

struct Instance {
    FeedEvent event;
    Stamp insteadOf;
    int number;
};

/// Moved times are left out of their series, and have a name of their own.
void placeInstances(Feed &feed, QList<Instance> &instances, FeedProblems &problems)
{
    QHash<QString, qsizetype> series;
    for (qsizetype i = 0; i < feed.events.size(); ++i)
        series.insert(feed.events[i].uid, i);
    for (Instance &each : instances) {
        const auto whole = series.constFind(each.event.uid);
        const FeedMoment instead{each.insteadOf.wall, each.insteadOf.wholeDay, each.insteadOf.utc};
        QString when = writtenMoment(instead.time, instead.wholeDay);
        if (whole != series.constEnd()) {
            When &its = feed.events[*whole].when;
            when = exceptionOf(its, instead);
            its.except.append(when);
            settle(its);
        }
        each.event.when.rule.clear();
        settle(each.event.when);
        each.event.uid = boundedUid(each.event.uid + u'#' + when);
        each.event.onlyIfHere = each.event.standing == Standing::Cancelled;
        if (series.contains(each.event.uid) || feed.events.size() >= MostEvents) {
            problems.add(series.contains(each.event.uid) ? "twice" : "too-many", each.number, each.event.title);
            continue;
        }
        series.insert(each.event.uid, feed.events.size());
        feed.events.append(each.event);
    }
}

} // namespace

QString canonicalRule(const QString &rule)
{
    QString text = oneLine(rule, LongestRule).toUpper();
    if (text.startsWith(QLatin1String("RRULE:")))
        text.remove(0, 6);
    if (text.isEmpty() || text.contains(QLatin1String("RSCALE")) || text.contains(u'…'))
        return {};
    icalrecurrencetype read = icalrecurrencetype_from_string(text.toLatin1().constData());
    const bool isForPeople = read.freq == ICAL_DAILY_RECURRENCE || read.freq == ICAL_WEEKLY_RECURRENCE || read.freq == ICAL_MONTHLY_RECURRENCE || read.freq == ICAL_YEARLY_RECURRENCE;
    const bool isOften = read.by_hour[0] != ICAL_RECURRENCE_ARRAY_MAX || read.by_minute[0] != ICAL_RECURRENCE_ARRAY_MAX || read.by_second[0] != ICAL_RECURRENCE_ARRAY_MAX;
    const std::unique_ptr<char, decltype(&free)> written(isForPeople && !isOften ? icalrecurrencetype_as_string_r(&read) : nullptr, free);
    return written ? QString::fromLatin1(written.get()) : QString();
}

Feed readICalendar(QByteArrayView bytes)
{
    Feed feed;
    FeedProblems problems(feed);
    if (bytes.size() > MostFeedBytes)
        problems.add("too-long");
    CalendarBlocks calendar(bytes.first(qMin(bytes.size(), MostFeedBytes)));
    if (!calendar.isCalendar)
        problems.add("not-a-calendar");
    if (calendar.tooMany > 0)
        problems.add("too-many", 0, {}, QString::number(calendar.tooMany));
    QList<Instance> instances;
    QHash<QString, qsizetype> known;
    for (int number = 1; number <= calendar.events.size(); ++number) {
        const CalendarBlocks::Block &block = calendar.events[number - 1];
        if (!block.ended || block.tooLarge)
            problems.add(block.tooLarge ? "long-event" : "never-ends", number);
        bool broken = false;
        const Component component = block.tooLarge ? Component() : componentOf(block, broken);
        if (broken)
            problems.add("not-text", number);
        if (!component) {
            if (!block.tooLarge)
                problems.add("unreadable-event", number);
            continue;
        }
        Reading reading(component.get(), number, calendar, problems);
        auto event = reading.event();
        if (!event)
            continue;
        if (event->uid.isEmpty()) {
            problems.add("no-uid", number, event->title);
            event->uid = boundedUid(event->title + u' ' + writtenMoment(event->when.start, event->when.wholeDay));
        }
        if (reading.insteadOf.isValid()) {
            instances.append({*event, reading.insteadOf, number});
        } else if (const auto before = known.constFind(event->uid); before != known.constEnd()) {
            problems.add("twice", number, event->title);
            FeedEvent &other = feed.events[*before];
            if (std::pair(event->sequence, event->modified) >= std::pair(other.sequence, other.modified))
                other = *event;
        } else {
            known.insert(event->uid, feed.events.size());
            feed.events.append(*event);
        }
    }
    placeInstances(feed, instances, problems);
    return feed;
}

} // namespace mycel::model
