#include "model/finder/opportunity.h"

#include "model/content/frontmatter.h"
#include "model/finder/calendar.h"

#include <QDataStream>
#include <QIODevice>
#include <QRegularExpression>

namespace mycel::model {

namespace {

constexpr const char *NeedNames[] = {"step_free", "sign_language", "captions", "quiet_space", "children", "smoke_free"};
constexpr const char *ModeNames[] = {"in-person", "online", "hybrid", "from-home"};
constexpr const char *RiskNames[] = {"none", "low", "arrestable"};
constexpr const char *StandingNames[] = {"confirmed", "tentative", "cancelled", "filled"};
constexpr const char *PerNames[] = {"time", "day", "week", "month"};
constexpr qsizetype LongestLine = 200, LongestRule = 500, LongestZone = 60;
constexpr int MostWords = 30, MostExcept = 500;
constexpr double MostHours = 1000;

template <class Enum, size_t N>
std::optional<Enum> named(const QString &word, const char *const (&names)[N])
{
    for (size_t i = 0; i < N; ++i) {
        if (word.compare(QLatin1String(names[i]), Qt::CaseInsensitive) == 0)
            return Enum(int(i));
    }
    return std::nullopt;
}

Stated saidIn(const QString &word)
{
    if (word.compare(QLatin1String("yes"), Qt::CaseInsensitive) == 0 || word.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0)
        return Stated::Yes;
    return word.compare(QLatin1String("no"), Qt::CaseInsensitive) == 0 || word.compare(QLatin1String("false"), Qt::CaseInsensitive) == 0 ? Stated::No : Stated::NotStated;
}

QStringList wordsIn(const Value &value)
{
    QStringList words;
    for (const QString &each : value.texts()) {
        if (const QString word = oneLine(each, LongestLine); !word.isEmpty() && !words.contains(word) && words.size() < MostWords)
            words.append(word);
    }
    return words;
}

double hoursOf(double count, const QString &unit)
{
    const bool minutes = unit.startsWith(QLatin1String("min"), Qt::CaseInsensitive), days = unit.startsWith(QLatin1String("day"), Qt::CaseInsensitive);
    return qBound(0.0, std::isfinite(count) ? count * (minutes ? 1.0 / 60 : days ? HoursOfADay : 1) : 0.0, MostHours);
}

void readTime(Opportunity &opportunity, const Value &time)
{
    const QString unit = time[u"unit"].text();
    opportunity.per = named<Per>(time[u"per"].text(), PerNames).value_or(Per::Time);
    opportunity.leastHours = hoursOf(time[u"min"].text().toDouble(), unit);
    opportunity.mostHours = qMax(opportunity.leastHours, hoursOf(time[u"max"].text().toDouble(), unit));
}

bool costsNothing(const QString &cost)
{
    // The word, whom or what it is for, and after a comma anything but another amount.
    static const QRegularExpression nothing(QStringLiteral("^(?:free|none|no|nothing|gratis|kostenlos|gratuit|gratuito|bezplatn\\w*|ilmainen|0(?:[.,]0+)?\\s*(?:[^\\d\\s.,]{1,4})?)"
                                                           "(?:\\s+(?:of charge|entry|entrance|admission|inträde|eintritt|(?:for|för|für|pour|para) \\w+))?\\s*(?:[.,;!(–-]\\D*)?$"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression forSome(QStringLiteral("\\b(?:members?|medlemmar|mitglieder|membres|miembros|students?|children|kids)\\b"), QRegularExpression::CaseInsensitiveOption);
    return nothing.match(cost.trimmed()).hasMatch() && !forSome.match(cost).hasMatch();
}

} // namespace

std::optional<Moment> momentIn(const QString &written)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ](\\d{2}):?(\\d{2})(?::?(\\d{2}))?(?:\\.\\d+)?(Z|[+-]\\d{2}:?\\d{2})?)?$"));
    const auto match = form.match(written.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    const QTime time = match.captured(4).isEmpty() ? QTime(0, 0) : QTime(match.captured(4).toInt(), match.captured(5).toInt(), qMin(59, match.captured(6).toInt()));
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    const QString offset = match.captured(7);
    const int sign = offset.startsWith(u'-') ? -1 : 1, ahead = offset.size() < 5 ? 0 : sign * 60 * (offset.mid(1, 2).toInt() * 60 + offset.right(2).toInt());
    return Moment{QDateTime(date, time, Qt::UTC).addSecs(-ahead), match.captured(4).isEmpty(), !offset.isEmpty(), ahead};
}

When whenOf(const Value &keys)
{
    When when;
    const auto start = momentIn(keys[u"dtstart"].text());
    if (!start)
        return when;
    const QByteArray named = oneLine(keys[u"tz"].text(), LongestZone).toLatin1();
    const QTimeZone zone = named.isEmpty() ? QTimeZone() : QTimeZone(named);
    // A moment goes by the clock that is named beside it, else a series would move by an hour with that clock.
    const QTimeZone clock = start->utc && !zone.isValid() ? QTimeZone(zoneAhead(start->ahead)) : zone;
    const auto wall = [&clock](const Moment &moment) { return moment.utc ? wallIn(moment.time, clock) : moment.time; };
    when.start = wall(*start);
    when.wholeDay = start->wholeDay;
    when.zone = start->utc ? clock.id() : named;
    const auto end = momentIn(keys[u"dtend"].text());
    const bool isComparable = end && end->wholeDay == start->wholeDay && (end->utc == start->utc || zone.isValid());
    if (isComparable && wall(*end) > when.start)
        when.end = wall(*end);
    when.rule = oneLine(keys[u"rrule"].text(), LongestRule);
    if (when.rule.startsWith(QLatin1String("RRULE:"), Qt::CaseInsensitive))
        when.rule.remove(0, 6);
    for (const QString &each : keys[u"exdate"].texts()) {
        if (const auto moment = momentIn(each); moment && when.except.size() < MostExcept)
            when.except.append(moment->utc ? moment->time.toString(QStringLiteral("yyyyMMddTHHmmss")) + u'Z' : each.trimmed());
    }
    return when;
}

QLatin1StringView nameOf(Need need)
{
    return QLatin1StringView(NeedNames[int(need)]);
}

QLatin1StringView nameOf(Mode mode)
{
    return QLatin1StringView(ModeNames[int(mode)]);
}

QLatin1StringView nameOf(Standing standing)
{
    return QLatin1StringView(StandingNames[int(standing)]);
}

std::optional<Mode> modeNamed(const QString &word)
{
    return named<Mode>(word, ModeNames);
}

std::optional<Risk> riskNamed(const QString &word)
{
    return named<Risk>(word, RiskNames);
}

Opportunity opportunityOf(const Value &keys)
{
    Opportunity opportunity;
    opportunity.form = oneLine(keys[u"form"].text(), LongestLine);
    opportunity.when = whenOf(keys);
    const Value &place = keys[u"place"];
    opportunity.place = oneLine(place.text().isEmpty() ? place[u"name"].text() : place.text(), LongestLine);
    opportunity.address = oneLine(place[u"address"].text(), LongestLine);
    bool hasLat = false, hasLon = false;
    const double lat = place[u"lat"].text().toDouble(&hasLat), lon = place[u"lon"].text().toDouble(&hasLon);
    opportunity.at = hasLat && hasLon ? pointOf(lat, lon) : std::nullopt;
    opportunity.mode = modeNamed(keys[u"mode"].text());
    readTime(opportunity, keys[u"time"]);
    opportunity.skills = wordsIn(keys[u"skills"]);
    opportunity.noExperience = saidIn(keys[u"no_experience_needed"].text());
    opportunity.languages = wordsIn(keys[u"languages"]);
    opportunity.risk = riskNamed(keys[u"risk"].text());
    opportunity.cost = oneLine(keys[u"cost"].text(), LongestLine);
    opportunity.free = costsNothing(opportunity.cost);
    static const QRegularExpression years(QStringLiteral("^\\s*(\\d{1,3})\\s*\\+?\\s*$")); // "18+"
    opportunity.leastAge = qBound(0, years.match(keys[u"age_min"].text()).captured(1).toInt(), 120);
    for (int need = 0; need < Needs; ++need)
        opportunity.access[need] = saidIn(keys[u"access"][QString(nameOf(Need(need)))].text());
    opportunity.group = oneLine(keys[u"group"].text(), LongestLine);
    opportunity.campaign = oneLine(keys[u"campaign"].text(), LongestLine);
    opportunity.standing = named<Standing>(keys[u"status"].text(), StandingNames).value_or(Standing::Confirmed);
    opportunity.expires = QDate::fromString(keys[u"expires"].text().left(10), Qt::ISODate);
    opportunity.lastConfirmed = QDate::fromString(keys[u"last_confirmed"].text().left(10), Qt::ISODate);
    opportunity.contact = oneLine(keys[u"contact"].text(), LongestLine);
    opportunity.signUpHow = oneLine(keys[u"sign_up"][u"how"].text(), LongestLine);
    opportunity.signUp = oneLine(keys[u"sign_up"].text().isEmpty() ? keys[u"sign_up"][u"value"].text() : keys[u"sign_up"].text(), LongestLine);
    opportunity.uid = oneLine(keys[u"source"][u"uid"].text(), LongestLine);
    return opportunity;
}

QByteArray packed(const Opportunity &o)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << o.form << o.when.start << o.when.end << o.when.wholeDay << o.when.zone << o.when.rule << o.when.except << o.at.has_value() << o.at.value_or(Point()).lat << o.at.value_or(Point()).lon << o.place << o.address
           << qint8(o.mode ? int(*o.mode) : -1) << o.leastHours << o.mostHours << qint8(o.per) << o.skills << qint8(o.noExperience) << o.languages << qint8(o.risk ? int(*o.risk) : -1) << o.free << o.cost
           << qint8(o.leastAge);
    for (const Stated said : o.access)
        stream << qint8(said);
    stream << o.group << o.campaign << qint8(o.standing) << o.expires << o.lastConfirmed << o.contact << o.signUpHow << o.signUp << o.uid;
    return bytes;
}

std::optional<Opportunity> unpackedOpportunity(const QByteArray &bytes)
{
    Opportunity o;
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_0);
    bool hasPoint = false;
    Point at;
    qint8 mode = -1, per = 0, experience = 0, risk = -1, age = 0, standing = 0;
    stream >> o.form >> o.when.start >> o.when.end >> o.when.wholeDay >> o.when.zone >> o.when.rule >> o.when.except >> hasPoint >> at.lat >> at.lon >> o.place >> o.address >> mode >> o.leastHours >> o.mostHours >> per >> o.skills >> experience
        >> o.languages >> risk >> o.free >> o.cost >> age;
    for (Stated &said : o.access) {
        qint8 each = 0;
        stream >> each;
        said = Stated(each);
    }
    stream >> o.group >> o.campaign >> standing >> o.expires >> o.lastConfirmed >> o.contact >> o.signUpHow >> o.signUp >> o.uid;
    if (stream.status() != QDataStream::Ok)
        return std::nullopt;
    o.at = hasPoint ? std::optional(at) : std::nullopt;
    o.mode = mode < 0 ? std::nullopt : std::optional(Mode(mode));
    o.risk = risk < 0 ? std::nullopt : std::optional(Risk(risk));
    o.per = Per(per);
    o.noExperience = Stated(experience);
    o.leastAge = age;
    o.standing = Standing(standing);
    return o;
}

} // namespace mycel::model
