#include "ui/words/pagetext.h"

#include "model/content/frontmatter.h"
#include "model/finder/calendar.h"
#include "ui/words/facttext.h"
#include "ui/words/keynames.h"
#include "ui/words/plaintext.h"
#include "ui/words/postlink.h"
#include "ui/words/repeattext.h"

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

/// What a key that names other items says: their titles, where they are in the library.
QList<FactLine> namedItems(const model::Page &page, const model::Fact &fact)
{
    QList<FactLine> titles;
    for (const model::Relation &relation : page.related) {
        if (relation.rel == QLatin1String(fact.key.name) && !titles.contains(FactLine{relation.item.title, {}}))
            titles.append({relation.item.title, {}});
    }
    return titles;
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
    return when.wholeDay || when.zone == QTimeZone::systemTimeZoneId() ? QString() : model::shownZone(when.zone);
}

QList<FactLine> linesOf(const model::Page &page, const model::Fact &fact)
{
    const QByteArray key = fact.key.name;
    if (key == "rrule" || key == "tz") {
        const QString text = takesPlaceText(page, key);
        return text.isEmpty() ? QList<FactLine>() : QList<FactLine>{{text, {}}};
    }
    const bool namesItems = fact.key.shape == model::Shape::Item || fact.key.shape == model::Shape::Items;
    const QList<FactLine> titles = namesItems ? namedItems(page, fact) : QList<FactLine>();
    return titles.isEmpty() ? factLines(fact) : titles;
}

QString lineHtml(const FactLine &line)
{
    return line.address.isEmpty() ? safe(line.text) : QStringLiteral("<a href=\"%1\">%2</a>").arg(safe(line.address), safe(line.text));
}

/// A fact as a row of the box: a few words in one line, more of them as a list.
struct FactRow {
    QString key;
    QList<FactLine> lines;
    bool wide = false;         ///< has a line of the box for itself
};

FactRow rowOf(const QString &key, const model::Fact &fact, const QList<FactLine> &lines)
{
    constexpr qsizetype Wide = 60;
    QStringList texts;
    for (const FactLine &line : lines)
        texts.append(line.text);
    const QString together = texts.join(QStringLiteral(", "));
    const bool plain = fact.value.map().isEmpty() && fact.key.shape != model::Shape::Maps;
    if (plain && lines.size() > 1 && together.size() <= Wide)
        return {key, {{together, {}}}, false};
    return {key, lines, together.size() > Wide};
}

QString rowHtml(const FactRow &row, Facts form)
{
    QStringList lines;
    for (const FactLine &line : row.lines)
        lines.append(lineHtml(line));
    if (form == Facts::Table)
        return QStringLiteral("<tr><td class=\"key\">%1</td><td>%2</td></tr>").arg(safe(row.key), lines.join(QStringLiteral("<br>")));
    const QString value = lines.size() == 1 ? QStringLiteral("<bdi>%1</bdi>").arg(lines.first())
                                            : QStringLiteral("<ul><li><bdi>%1</bdi></li></ul>").arg(lines.join(QStringLiteral("</bdi></li><li><bdi>")));
    return QStringLiteral("<div%1><dt>%2</dt><dd>%3</dd></div>").arg(row.wide ? QStringLiteral(" class=\"wide\"") : QString(), safe(row.key), value);
}

/// What is said at the end of the page; and what is open needs no word.
bool isNoRow(const model::Fact &fact)
{
    const QByteArray key = fact.key.name;
    return key == "authors" || key == "adapted_from" || (key == "sensitivity" && fact.value.text() == QLatin1String("open"));
}

QString factsHtml(const model::Page &page, Facts form)
{
    QList<FactRow> rows;
    for (const model::Fact &fact : page.facts) {
        if (const QList<FactLine> lines = isNoRow(fact) ? QList<FactLine>() : linesOf(page, fact); !lines.isEmpty())
            rows.append(rowOf(keyText(QString::fromLatin1(fact.key.name)), fact, lines));
    }
    if (page.item.changed.isValid())
        rows.append({Words::tr("Last changed"), {{agoText(page.item.changed.date(), QDate::currentDate()), {}}}, false});
    if (rows.isEmpty())
        return {};
    std::ranges::stable_sort(rows, {}, &FactRow::wide); // the short ones share lines
    QString html;
    for (const FactRow &row : rows)
        html += rowHtml(row, form);
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

struct Opening {
    QString banner; ///< the words of what stands above the title on each page of a handbook
    QString anchor; ///< of the title, as an attribute
};

/// A handbook's text often begins with its title again, and that with a banner in HTML: they are taken away.
Opening takeOpening(QString &body, const model::Page &page)
{
    const QString title = safe(page.item.title);
    const bool beginsInHtml = page.html.contents.isEmpty() || page.html.contents.first().inHtml;
    static const QRegularExpression heading(QStringLiteral("\\s*<h[1-6]( id=\"[^\"]*\")?>(.*?)</h[1-6]>\\s*"), QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    const auto words = [](const QRegularExpressionMatch &match) { return match.captured(2).remove(tag).simplified(); };
    QString banner;
    for (qsizetype from = 0;;) {
        const auto found = heading.match(body, from, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (found.hasMatch() && words(found) == title) {
            body.remove(0, found.capturedEnd());
            return {banner, found.captured(1)};
        }
        if (!found.hasMatch() || from > 0 || !(beginsInHtml || found.captured(1).isEmpty() || words(found).isEmpty()))
            return {};
        banner = words(found);
        from = found.capturedEnd();
    }
}

QString attribution(const model::Page &page)
{
    QStringList about;
    if (!page.item.authors.isEmpty())
        about.append(Words::tr("By %1").arg(safe(page.item.authors.join(QStringLiteral(", ")))));
    if (const QString adapted = adaptedText(page); !adapted.isEmpty())
        about.append(Words::tr("Adapted from %1", "a text").arg(safe(adapted)));
    about.append(Words::tr("From %1").arg(safe(page.library.name)));
    if (!page.license.isEmpty())
        about.append(Words::tr("Licence: %1").arg(safe(page.license)));
    if (page.item.changed.isValid()) {
        const QString date = dayOfPage(page.item.changed.date());
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
        return dayOfPage(changed);
    if (days == 0)
        return Words::tr("today");
    return QCoreApplication::translate("Page", "%n day(s) ago", nullptr, int(days));
}

QString adaptedText(const model::Page &page)
{
    const auto fact = std::ranges::find_if(page.facts, [](const model::Fact &each) { return qstrcmp(each.key.name, "adapted_from") == 0; });
    if (fact == page.facts.end())
        return {};
    QStringList parts{fact->value[u"title"].text(), fact->value[u"library"].text()};
    if (static const QRegularExpression key(QStringLiteral("^[0-9A-Za-z]{16}([0-9A-Za-z]{10})?$")); key.match(parts[1]).hasMatch())
        parts[1].clear(); // of a library that is not here, and no word
    parts.removeAll(QString());
    const QString license = fact->value[u"license"].text(), text = parts.join(QStringLiteral(", "));
    return text.isEmpty() || license.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, license);
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
    QString body = QString::fromUtf8(page.html.body);
    const Opening opening = takeOpening(body, page);
    QString html = opening.banner.isEmpty() ? QString() : QStringLiteral("<p class=\"meta\">%1</p>").arg(opening.banner);
    html += QStringLiteral("<h1%1>%2</h1>").arg(opening.anchor, safe(page.item.title));
    if (!page.saidSummary.isEmpty())
        html += QStringLiteral("<p class=\"summary\">%1</p>").arg(safe(page.saidSummary));
    if (!page.contentWarning.isEmpty())
        html += QStringLiteral("<p class=\"warning\"><strong><bdi>%1</bdi></strong> %2</p>").arg(Words::tr("Before you read:"), safe(page.contentWarning));
    const QString worded = withWords(body);
    html += factsHtml(page, form) + (worded.size() <= LongestBody ? worded : body); // ten thousand pictures need no words each
    if (page.html.cut)
        html += QStringLiteral("<p class=\"meta\">%1</p>").arg(Words::tr("This text is too long or too nested to be shown whole."));
    return withoutControls(html + QStringLiteral("<hr><p class=\"meta\"><bdi>%1</bdi></p>").arg(attribution(page)));
}

} // namespace mycel::words
