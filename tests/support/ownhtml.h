#pragma once
// What our own pages consist of, read strictly and from outside: tests give it any page and hear what in it is not ours. It
// shares nothing with the writer that it judges.

#include <QByteArray>
#include <QRegularExpression>
#include <QSet>
#include <QString>

namespace mycel::tests {

/// What in `html` is not ours: a tag, an attribute or a destination; empty where all is well.
inline QString foreignIn(const QByteArray &html)
{
    static const QSet<QString> tags = [] {
        const QStringList names = QStringLiteral("p br hr b strong i em u s del sub sup small mark kbd code pre blockquote ul ol li dl dt dd table thead tbody tr th td caption details summary figure figcaption bdi a img h1 h2 h3 h4 h5 h6 div span section article").split(u' ');
        return QSet<QString>(names.begin(), names.end());
    }();
    static const QRegularExpression tag(QStringLiteral("<(/?)([a-zA-Z][^\\s/>]*)([^>]*)>"));
    static const QRegularExpression attributes(QStringLiteral("^(\\s+(class|href|src|alt|title|id|start)=\"[^\"<>]*\")*$"));
    static const QRegularExpression target(QStringLiteral("(href|src)=\"([^\"]*)\""));
    QString text = QString::fromUtf8(html);
    for (auto at = tag.globalMatch(text); at.hasNext();) {
        const auto match = at.next();
        if (!tags.contains(match.captured(2)) || !attributes.match(match.captured(3)).hasMatch())
            return match.captured();
        for (auto to = target.globalMatch(match.captured(3)); to.hasNext();) {
            const QString where = to.next().captured(2);
            if (!where.startsWith(u'#') && !where.startsWith(QLatin1String("mycel://")) && !where.startsWith(QLatin1String("http://"), Qt::CaseInsensitive)
                && !where.startsWith(QLatin1String("https://"), Qt::CaseInsensitive) && !where.startsWith(QLatin1String("mailto:")))
                return where;
            if (match.captured(2) == QLatin1String("img") && !where.startsWith(QLatin1String("mycel://")))
                return where;
        }
    }
    text.remove(tag);
    return text.contains(u'<') ? text.mid(text.indexOf(u'<'), 80) : QString();
}

/// The first character that moves a terminal's cursor, changes its colours or turns the direction of text; null where none.
inline QChar unrulyIn(const QString &text)
{
    for (const QChar c : text) {
        const ushort code = c.unicode();
        if ((code < 0x20 && c != u'\n' && c != u'\t') || (code >= 0x7f && code < 0xa0) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069))
            return c;
    }
    return {};
}

} // namespace mycel::tests
