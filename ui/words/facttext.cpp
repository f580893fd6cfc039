#include "ui/words/facttext.h"

#include "model/content/keyparts.h"
#include "ui/words/findertext.h"
#include "ui/words/keynames.h"
#include "ui/words/repeattext.h"
#include "ui/words/statetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace mycel::words {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Page)
};

/// ISO 8601: "P2W" → "2 weeks".
QString durationText(const QString &iso)
{
    static const QRegularExpression form(QStringLiteral("^P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?)?$"));
    const auto match = form.match(iso);
    if (!match.hasMatch())
        return iso;
    const char *const units[] = {QT_TRANSLATE_N_NOOP("Page", "%n year(s)"), QT_TRANSLATE_N_NOOP("Page", "%n month(s)"), QT_TRANSLATE_N_NOOP("Page", "%n week(s)"),
                                 QT_TRANSLATE_N_NOOP("Page", "%n day(s)"), QT_TRANSLATE_N_NOOP("Page", "%n hour(s)"), QT_TRANSLATE_N_NOOP("Page", "%n minute(s)")};
    QStringList parts;
    for (int i = 0; i < 6; ++i) {
        if (!match.captured(i + 1).isEmpty())
            parts.append(QCoreApplication::translate("Page", units[i], nullptr, match.captured(i + 1).toInt()));
    }
    return parts.join(QStringLiteral(" "));
}

/// "2026-05-01" → "1 May 2026"; anything else as it is.
QString dateText(const QString &iso)
{
    const QDate date = QDate::fromString(iso, Qt::ISODate);
    return date.isValid() ? dayOfPage(date) : iso;
}

/// RFC 5545: "20280527T100000" → "27 May 2028 10:00"; a date alone stays one; anything else as it is.
QString momentText(const QString &written)
{
    QDateTime moment = QDateTime::fromString(written.left(15), QStringLiteral("yyyyMMdd'T'HHmmss"));
    if (!moment.isValid())
        moment = QDateTime::fromString(written, Qt::ISODate);
    if (moment.isValid() && written.size() > 10)
        return QStringLiteral("%1 %2").arg(dayOfPage(moment.date()), QLocale().toString(moment.time(), QStringLiteral("HH:mm")));
    const QDate date = QDate::fromString(written, QStringLiteral("yyyyMMdd"));
    return date.isValid() ? dayOfPage(date) : dateText(written);
}

QString yesNoText(const QString &value)
{
    const QString lower = value.toLower();
    return lower == QLatin1String("yes") || lower == QLatin1String("true") ? Words::tr("Yes") : lower == QLatin1String("no") || lower == QLatin1String("false") ? Words::tr("No") : value;
}

/// The units of how long something takes and how often; another word stays as it is written.
QString spanText(const QString &word)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("minutes"), QT_TRANSLATE_NOOP("Page", "minutes")}, {QStringLiteral("hours"), QT_TRANSLATE_NOOP("Page", "hours")}, {QStringLiteral("days"), QT_TRANSLATE_NOOP("Page", "days")},
        {QStringLiteral("day"), QT_TRANSLATE_NOOP("Page", "day")}, {QStringLiteral("evening"), QT_TRANSLATE_NOOP("Page", "evening")}, {QStringLiteral("week"), QT_TRANSLATE_NOOP("Page", "week")},
        {QStringLiteral("month"), QT_TRANSLATE_NOOP("Page", "month")}, {QStringLiteral("year"), QT_TRANSLATE_NOOP("Page", "year")}, {QStringLiteral("guide"), QT_TRANSLATE_NOOP("Page", "guide")}};
    const char *known = words.value(word.toLower());
    return known ? QCoreApplication::translate("Page", known) : word;
}

/// A scalar as its shape has it; of a list all, with commas between.
QString plainText(model::Shape shape, const model::Value &value)
{
    const QString text = value.text().isEmpty() ? value.texts().join(QStringLiteral(", ")) : value.text();
    switch (shape) {
    case model::Shape::Duration: return durationText(text);
    case model::Shape::Choice: return keyText(text);
    case model::Shape::Moment: return momentText(text);
    case model::Shape::Date: return dateText(text);
    case model::Shape::YesNo: return yesNoText(text);
    default: return text;
    }
}

/// "5–25", "2–4 hours per week"; empty where only one end of it is said.
QString rangeText(const model::Value &value)
{
    const QString least = value[u"min"].text(), most = value[u"max"].text();
    if (least.isEmpty() || most.isEmpty())
        return {};
    const QString number = least == most ? least : least + QStringLiteral("–") + most;
    const QString unit = value[u"unit"].text(), per = value[u"per"].text();
    return per.isEmpty() || unit.isEmpty() ? number + (unit.isEmpty() ? QString() : u' ' + spanText(unit)) : Words::tr("%1 %2 per %3").arg(number, spanText(unit), spanText(per));
}

/// Its name and its address; where it lies is for the map.
QString placeText(const model::Value &place)
{
    QStringList parts{place[u"name"].text(), place[u"address"].text()};
    parts.removeAll(QString());
    if (parts.isEmpty() && !place[u"lat"].text().isEmpty())
        parts.append(place[u"lat"].text() + QStringLiteral(", ") + place[u"lon"].text());
    const QString text = parts.join(QStringLiteral(", "));
    if (const double kilometres = place[u"radius_km"].text().toDouble(); kilometres > 0 && !text.isEmpty())
        return Words::tr("%1 (%2 km around it)", "a place; a number").arg(text, QLocale().toString(kilometres));
    return text;
}

QString periodText(const model::Value &period)
{
    const QString from = dateText(period[u"from"].text()), to = dateText(period[u"to"].text());
    if (from.isEmpty() || to.isEmpty())
        return from.isEmpty() ? (to.isEmpty() ? QString() : Words::tr("until %1", "a day").arg(to)) : Words::tr("from %1", "a day").arg(from);
    return from == to ? from : from + QStringLiteral(" – ") + to;
}

QString addressOf(const QString &value)
{
    static const QRegularExpression web(QStringLiteral("^https?://[^\\s\"<>]+$")), mail(QStringLiteral("^[^\\s@?&\"<>:/]+@[^\\s@?&\"<>:/]+$"));
    return web.match(value).hasMatch() ? value : mail.match(value).hasMatch() ? QStringLiteral("mailto:") + value : QString();
}

/// "E-mail: kim@example.org".
FactLine reachedBy(const QString &how, const QString &value)
{
    return {how.isEmpty() || value.isEmpty() ? how + value : QStringLiteral("%1: %2").arg(how, value), addressOf(value)};
}

/// One of several maps: of a lesson who takes care of it, of an event its day, of a book its year.
FactLine lineOf(const model::Key &key, const model::Value &value)
{
    const QLatin1String name(key.name);
    if (name == QLatin1String("contacts"))
        return reachedBy(keyText(value[u"kind"].text()), value[u"value"].text());
    QString text = value[name == QLatin1String("sources") ? u"title" : u"text"].text();
    if (name == QLatin1String("sources")) {
        const QString url = value[u"url"].text(), year = value[u"year"].text();
        text = text.isEmpty() ? url : text;
        return {year.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, year), addressOf(url)};
    }
    if (const QString owner = value[u"owner"].text(); name == QLatin1String("lessons") && !owner.isEmpty())
        return {QStringLiteral("%1 (%2)").arg(text, owner), {}};
    if (const QString date = value[u"date"].text(); name == QLatin1String("timeline") && !date.isEmpty())
        return {QStringLiteral("%1: %2").arg(dateText(date), text), {}};
    return {text.isEmpty() ? value.text() : text, {}};
}

/// Each key of a map in the words of the interface, and its value as that key's shape has it.
QList<FactLine> mapLines(const model::Key &key, const model::Value &value)
{
    const auto parts = model::partsOf(key);
    QList<FactLine> lines;
    for (const auto &[name, inner] : value.map()) {
        const auto part = std::ranges::find_if(parts, [&name](const model::Key &each) { return name == QLatin1String(each.name); });
        const QString text = plainText(part == parts.end() ? model::Shape::Line : part->shape, inner);
        if (!text.isEmpty())
            lines.append({name == QLatin1String("name") ? text : keyText(name) + QStringLiteral(": ") + text, {}});
    }
    return lines;
}

QList<FactLine> linesOfMap(const model::Key &key, const model::Value &value)
{
    const QLatin1String name(key.name);
    QString text = rangeText(value);
    if (name == QLatin1String("when"))
        text = periodText(value);
    else if (key.shape == model::Shape::Place)
        text = placeText(value);
    else if (name == QLatin1String("sign_up"))
        return {reachedBy(signUpText(value[u"how"].text()), value[u"value"].text())};
    return text.isEmpty() ? mapLines(key, value) : QList<FactLine>{{text, {}}};
}

QList<FactLine> linesOfList(const model::Key &key, const model::Value &value)
{
    const bool isOfLanguages = qstrcmp(key.name, "languages") == 0 || qstrcmp(key.name, "interpretation") == 0;
    QList<FactLine> lines;
    for (const model::Value &each : value.list())
        lines.append(each.map().isEmpty() ? FactLine{isOfLanguages ? languageName(each.text()) : plainText(key.shape, each), {}} : lineOf(key, each));
    return lines;
}

} // namespace

QString dayOfPage(const QDate &date)
{
    return QLocale().toString(date, Words::tr("d MMMM yyyy"));
}

QList<FactLine> factLines(const model::Fact &fact)
{
    QList<FactLine> lines;
    const model::Shape shape = fact.key.shape;
    if (!fact.value.list().isEmpty()) {
        lines = linesOfList(fact.key, fact.value);
    } else if (!fact.value.map().isEmpty()) {
        lines = shape == model::Shape::Maps ? QList<FactLine>{lineOf(fact.key, fact.value)} : linesOfMap(fact.key, fact.value);
    } else if (shape == model::Shape::List || shape == model::Shape::Items) {
        model::Value::List list;
        for (const QString &text : fact.value.texts())
            list.append(model::Value{text});
        lines = linesOfList(fact.key, model::Value{list});
    } else {
        const QString text = plainText(shape, fact.value);
        lines.append({qstrcmp(fact.key.name, "meets") == 0 ? ruleText(text) : text, addressOf(text)});
    }
    lines.removeIf([](const FactLine &line) { return line.text.isEmpty(); });
    return lines;
}

QString factText(const model::Fact &fact)
{
    QStringList texts;
    for (const FactLine &line : factLines(fact))
        texts.append(line.text);
    const bool plain = fact.value.map().isEmpty() && fact.key.shape != model::Shape::Maps;
    return texts.join(plain ? QStringLiteral(", ") : QStringLiteral("; "));
}

} // namespace mycel::words
