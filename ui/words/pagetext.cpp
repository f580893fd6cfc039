#include "ui/words/pagetext.h"

#include "model/content/frontmatter.h"
#include "ui/words/keynames.h"
#include "ui/words/plaintext.h"
#include "ui/words/postlink.h"
#include "ui/words/repeattext.h"
#include "ui/words/statetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace mycel::words {

namespace {

constexpr qsizetype LongestBody = 3 << 20; ///< characters

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

QString dayText(const QDate &date)
{
    return QLocale().toString(date, Words::tr("d MMMM yyyy"));
}

/// "2026-05-01" → "1 May 2026"; anything else as it is.
QString dateText(const QString &iso)
{
    const QDate date = QDate::fromString(iso, Qt::ISODate);
    return date.isValid() ? dayText(date) : iso;
}

/// RFC 5545: "20280527T100000" → "27 May 2028 10:00"; a date alone stays one; anything else as it is.
QString momentText(const QString &written)
{
    QDateTime moment = QDateTime::fromString(written.left(15), QStringLiteral("yyyyMMdd'T'HHmmss"));
    if (!moment.isValid())
        moment = QDateTime::fromString(written, Qt::ISODate);
    if (moment.isValid() && written.size() > 10)
        return QStringLiteral("%1 %2").arg(dayText(moment.date()), QLocale().toString(moment.time(), QStringLiteral("HH:mm")));
    const QDate date = QDate::fromString(written, QStringLiteral("yyyyMMdd"));
    return date.isValid() ? dayText(date) : dateText(written);
}

/// What a key that names other items says: their titles, where they are in the library.
QString namedItems(const model::Page &page, const model::Fact &fact)
{
    QStringList titles;
    for (const model::Relation &relation : page.related) {
        if (relation.rel == QLatin1String(fact.key.name) && !titles.contains(relation.item.title))
            titles.append(relation.item.title);
    }
    return titles.join(QStringLiteral(", "));
}

/// How often it comes again, and on whose clock where that is another than the one here.
QString takesPlaceText(const model::Page &page, const QByteArray &key)
{
    model::Value::Map keys;
    for (const model::Fact &fact : page.facts)
        keys.append({QString::fromLatin1(fact.key.name), fact.value});
    model::Value all;
    all.is = keys;
    const model::When when = model::whenOf(all);
    if (key == "rrule")
        return repeatText(when);
    return when.wholeDay || when.zone == QTimeZone::systemTimeZoneId() ? QString() : QString::fromLatin1(when.zone);
}

QString factOf(const model::Page &page, const model::Fact &fact)
{
    const QByteArray key = fact.key.name;
    if (key == "rrule" || key == "tz")
        return takesPlaceText(page, key);
    const bool namesItems = fact.key.shape == model::Shape::Item || fact.key.shape == model::Shape::Items;
    const QString titles = namesItems ? namedItems(page, fact) : QString();
    return titles.isEmpty() ? factText(fact) : titles;
}

QString yesNoText(const QString &value)
{
    const QString lower = value.toLower();
    return lower == QLatin1String("yes") || lower == QLatin1String("true") ? Words::tr("Yes") : lower == QLatin1String("no") || lower == QLatin1String("false") ? Words::tr("No") : value;
}

QString languagesText(const QStringList &tags)
{
    QStringList names;
    for (const QString &tag : tags)
        names.append(languageName(tag));
    return names.join(QStringLiteral(", "));
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

QString mapText(const model::Value &value)
{
    const QString least = value[u"min"].text(), most = value[u"max"].text();
    if (!least.isEmpty() && !most.isEmpty()) {
        const QString number = least == most ? least : least + QStringLiteral("–") + most;
        const QString unit = value[u"unit"].text(), per = value[u"per"].text();
        return per.isEmpty() || unit.isEmpty() ? number + (unit.isEmpty() ? QString() : u' ' + spanText(unit)) : Words::tr("%1 %2 per %3").arg(number, spanText(unit), spanText(per));
    }
    QStringList parts;
    for (const auto &[key, inner] : value.map()) {
        if (const QString text = inner.texts().join(QStringLiteral(", ")); !text.isEmpty())
            parts.append(key == QLatin1String("name") ? text : keyText(key) + QStringLiteral(": ") + text);
    }
    return parts.join(QStringLiteral("; "));
}

QString factsHtml(const model::Page &page, Facts form)
{
    constexpr qsizetype Wide = 60;
    QList<std::pair<QString, QString>> rows;
    for (const model::Fact &fact : page.facts) {
        const QByteArray key = fact.key.name;
        if (key == "authors" || (key == "sensitivity" && fact.value.text() == QLatin1String("open")))
            continue; // said at the end of the page; and what is open needs no word
        if (const QString text = factOf(page, fact); !text.isEmpty())
            rows.append({keyText(QString::fromLatin1(fact.key.name)), text});
    }
    if (page.item.changed.isValid())
        rows.append({Words::tr("Last changed"), agoText(page.item.changed.date(), QDate::currentDate())});
    if (rows.isEmpty())
        return {};
    std::ranges::stable_partition(rows, [](const auto &row) { return row.second.size() <= Wide; }); // the short ones share lines
    QString html;
    for (const auto &[key, value] : rows) {
        if (form == Facts::Table)
            html += QStringLiteral("<tr><td class=\"key\">%1</td><td>%2</td></tr>").arg(safe(key), safe(value));
        else
            html += QStringLiteral("<div%1><dt>%2</dt><dd><bdi>%3</bdi></dd></div>").arg(value.size() > Wide ? QStringLiteral(" class=\"wide\"") : QString(), safe(key), safe(value));
    }
    return (form == Facts::Table ? QStringLiteral("<table class=\"facts\">%1</table>") : QStringLiteral("<dl class=\"facts\">%1</dl>")).arg(html);
}

/// The model's writer made this HTML, so the form of its elements is known and nothing of a document looks like them. Said in
/// words here: what is dead, what is on another server; a picture that stands alone becomes a figure with its caption.
QString withWords(QString body)
{
    static const QRegularExpression remote(QStringLiteral("<a class=\"remote-picture\" href=\"([^\"]*)\" title=\"([^\"]*)\">([^<]*)</a>"));
    static const QRegularExpression missing(QStringLiteral("<span class=\"dead picture\">([^<]*)</span>"));
    static const QRegularExpression captioned(QStringLiteral("<p>(<img src=\"[^\"]*\" alt=\"[^\"]*\") title=\"([^\"]*)\">\\s*</p>"));
    static const QRegularExpression alone(QStringLiteral("<p>(<img src=\"[^\"]*\" alt=\"[^\"]*\">)\\s*</p>"));
    body.replace(remote, QStringLiteral("<a class=\"remote-picture\" href=\"\\1\"><span class=\"where\">%1</span> \\3</a>").arg(safe(Words::tr("Picture on another server: %1")).arg(QStringLiteral("\\2"))));
    body.replace(missing, QStringLiteral("<span class=\"dead picture\"><span class=\"where\">%1</span> \\1</span>").arg(safe(Words::tr("This picture is missing in the library."))));
    body.replace(QLatin1String("<span class=\"dead\">"), QStringLiteral("<span class=\"dead\" title=\"%1\">").arg(safe(Words::tr("This link leads to a page that is not in the library."))));
    body.replace(captioned, QStringLiteral("<figure>\\1><figcaption>\\2</figcaption></figure>"));
    body.replace(alone, QStringLiteral("<figure>\\1</figure>"));
    return body;
}

QString attribution(const model::Page &page)
{
    QStringList about;
    if (!page.item.authors.isEmpty())
        about.append(Words::tr("By %1").arg(safe(page.item.authors.join(QStringLiteral(", ")))));
    about.append(Words::tr("From %1").arg(safe(page.library.name)));
    if (!page.license.isEmpty())
        about.append(Words::tr("Licence: %1").arg(safe(page.license)));
    if (page.item.changed.isValid()) {
        const QString date = dayText(page.item.changed.date());
        const QString changed = page.changedBy.isEmpty() ? Words::tr("Changed %1").arg(date) : Words::tr("Changed %1 by %2").arg(date, safe(page.changedBy));
        about.append(QStringLiteral("<a href=\"%1\">%2</a>").arg(QLatin1String(HistoryAddress), changed));
    }
    return about.join(QStringLiteral(" · "));
}

} // namespace

QString agoText(const QDate &changed, const QDate &today)
{
    constexpr qint64 Recent = 14;
    const qint64 days = changed.daysTo(today);
    if (days < 0 || days > Recent)
        return dayText(changed);
    if (days == 0)
        return Words::tr("today");
    return QCoreApplication::translate("Page", "%n day(s) ago", nullptr, int(days));
}

QString factText(const model::Fact &fact)
{
    switch (fact.key.shape) {
    case model::Shape::Duration: return durationText(fact.value.text());
    case model::Shape::Choice: return keyText(fact.value.text());
    case model::Shape::Moment: return momentText(fact.value.text());
    case model::Shape::Date: return dateText(fact.value.text());
    case model::Shape::YesNo: return yesNoText(fact.value.text());
    default: break;
    }
    if (qstrcmp(fact.key.name, "languages") == 0)
        return languagesText(fact.value.texts());
    if (!fact.value.map().isEmpty())
        return mapText(fact.value);
    if (fact.key.shape == model::Shape::Line || fact.key.shape == model::Shape::Text)
        return fact.value.text();
    return fact.value.texts().join(QStringLiteral(", "));
}

QString withoutControls(QString html)
{
    for (QChar &c : html) {
        if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t')
            c = QChar::ReplacementCharacter;
    }
    return html;
}

QString pageHtml(const model::Page &page, Facts form)
{
    QString body = QString::fromUtf8(page.html.body), anchor;
    // A handbook's text often begins with its title again.
    static const QRegularExpression first(QStringLiteral("^\\s*<h1( id=\"[^\"]*\")?>(.*?)</h1>\\s*"));
    const auto match = first.match(body);
    if (match.hasMatch() && match.captured(2) == safe(page.item.title)) {
        anchor = match.captured(1);
        body.remove(0, match.capturedLength());
    }
    QString html = QStringLiteral("<h1%1>%2</h1>").arg(anchor, safe(page.item.title));
    if (!page.item.summary.isEmpty())
        html += QStringLiteral("<p class=\"summary\">%1</p>").arg(safe(page.item.summary));
    if (!page.contentWarning.isEmpty())
        html += QStringLiteral("<p class=\"warning\"><strong><bdi>%1</bdi></strong> %2</p>").arg(Words::tr("Before you read:"), safe(page.contentWarning));
    const QString worded = withWords(body);
    html += factsHtml(page, form) + (worded.size() <= LongestBody ? worded : body); // ten thousand pictures need no words each
    if (page.html.cut)
        html += QStringLiteral("<p class=\"meta\">%1</p>").arg(Words::tr("This text is too long or too nested to be shown whole."));
    return withoutControls(html + QStringLiteral("<hr><p class=\"meta\"><bdi>%1</bdi></p>").arg(attribution(page)));
}

} // namespace mycel::words
