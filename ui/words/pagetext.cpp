#include "ui/words/pagetext.h"

#include "ui/words/plaintext.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace mycel::words {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Page", text);
}

/// ISO 8601: "P2W" → "2 weeks".
QString durationText(const QString &iso)
{
    static const QRegularExpression form(QStringLiteral("^P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?)?$"));
    const auto match = form.match(iso);
    if (!match.hasMatch())
        return iso;
    const char *const units[] = {QT_TRANSLATE_NOOP("Page", "%n year(s)"), QT_TRANSLATE_NOOP("Page", "%n month(s)"), QT_TRANSLATE_NOOP("Page", "%n week(s)"),
                                 QT_TRANSLATE_NOOP("Page", "%n day(s)"), QT_TRANSLATE_NOOP("Page", "%n hour(s)"), QT_TRANSLATE_NOOP("Page", "%n minute(s)")};
    QStringList parts;
    for (int i = 0; i < 6; ++i) {
        if (!match.captured(i + 1).isEmpty())
            parts.append(QCoreApplication::translate("Page", units[i], nullptr, match.captured(i + 1).toInt()));
    }
    return parts.join(QStringLiteral(" "));
}

QString mapText(const model::Value &value)
{
    const QString least = value[u"min"].text(), most = value[u"max"].text();
    if (!least.isEmpty() && !most.isEmpty())
        return least + QStringLiteral("–") + most;
    QStringList parts;
    for (const auto &[key, inner] : value.map()) {
        if (const QString text = inner.texts().join(QStringLiteral(", ")); !text.isEmpty())
            parts.append(key == QLatin1String("name") ? text : keyText(key) + QStringLiteral(": ") + text);
    }
    return parts.join(QStringLiteral("; "));
}

/// HTML has no place for control characters; a page shows that there was one.
QString withoutControls(QString html)
{
    for (QChar &c : html) {
        if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t')
            c = QChar::ReplacementCharacter;
    }
    return html;
}

} // namespace

QString keyText(const QString &key)
{
    QString text = key;
    text.replace(u'_', u' ');
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return QCoreApplication::translate("Keys", text.toUtf8().constData());
}

QString factText(const model::Fact &fact)
{
    if (fact.key.shape == model::Shape::Duration)
        return durationText(fact.value.text());
    if (!fact.value.map().isEmpty())
        return mapText(fact.value);
    if (fact.key.shape == model::Shape::Line || fact.key.shape == model::Shape::Text)
        return fact.value.text();
    return fact.value.texts().join(QStringLiteral(", "));
}

QString pageHtml(const model::Page &page)
{
    const auto safe = [](const QString &text) { return text.toHtmlEscaped(); };
    QString html = QStringLiteral("<h1>%1</h1>").arg(safe(page.item.title));
    if (!page.item.summary.isEmpty())
        html += QStringLiteral("<p class=\"summary\">%1</p>").arg(safe(page.item.summary));
    if (!page.contentWarning.isEmpty())
        html += QStringLiteral("<p><strong>%1</strong> %2</p>").arg(tr("Before you read:"), safe(page.contentWarning));
    QString facts;
    for (const model::Fact &fact : page.facts) {
        if (const QString text = factText(fact); !text.isEmpty())
            facts += QStringLiteral("<tr><td class=\"key\">%1</td><td>%2</td></tr>").arg(safe(keyText(QString::fromLatin1(fact.key.name))), safe(text));
    }
    if (!facts.isEmpty())
        html += QStringLiteral("<table class=\"facts\">%1</table>").arg(facts);
    QString body = QString::fromUtf8(page.html.body);
    // A handbook's text often begins with its title again.
    static const QRegularExpression first(QStringLiteral("^\\s*<h1[^>]*>(.*?)</h1>\\s*"));
    const auto match = first.match(body);
    if (match.hasMatch() && match.captured(1) == safe(page.item.title))
        body.remove(0, match.capturedLength());
    html += body;
    if (page.html.cut)
        html += QStringLiteral("<p class=\"meta\">%1</p>").arg(tr("This text is too long or too nested to be shown whole."));
    QStringList about;
    if (!page.item.authors.isEmpty())
        about.append(tr("By %1").arg(safe(page.item.authors.join(QStringLiteral(", ")))));
    about.append(tr("From %1").arg(safe(page.library.name)));
    if (!page.license.isEmpty())
        about.append(tr("Licence: %1").arg(safe(page.license)));
    if (page.item.changed.isValid())
        about.append(page.changedBy.isEmpty() ? tr("Changed %1").arg(page.item.changed.date().toString(Qt::ISODate)) : tr("Changed %1 by %2").arg(page.item.changed.date().toString(Qt::ISODate), safe(page.changedBy)));
    return withoutControls(html + QStringLiteral("<hr><p class=\"meta\">%1</p>").arg(about.join(QStringLiteral(" · "))));
}

} // namespace mycel::words
