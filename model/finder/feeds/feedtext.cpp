#include "model/finder/feeds/feedtext.h"

#include "model/content/kinds.h"
#include "model/content/pastedhtml.h"
#include "model/content/utf8.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QTimeZone>
#include <QUrl>

namespace mycel::model {

namespace {

constexpr qsizetype LongestUid = 200, LongestAddress = 2000;

QString bounded(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return bytes.size() <= MostTextBytes ? text : QString::fromUtf8(firstBytes(bytes, MostTextBytes));
}

bool looksLikeHtml(const QString &text)
{
    static const QRegularExpression tag(QStringLiteral("</?(p|br|a|b|i|ul|ol|li|strong|em|div|span|h[1-6]|script|table|img|u)(\\s[^>]*)?/?>"), QRegularExpression::CaseInsensitiveOption);
    return tag.match(text).hasMatch();
}

/// A word of plain text so that Markdown reads it as itself; an address stays one.
QString escapedWord(const QString &word)
{
    if (word.contains(QLatin1String("://")))
        return word.contains(u'<') || word.contains(u'[') || word.contains(u']') ? QString(word).replace(u'<', QLatin1String("\\<")).replace(u'[', QLatin1String("\\[")).replace(u']', QLatin1String("\\]")) : word;
    QString out;
    for (const QChar letter : word) {
        if (QStringView(u"\\`*_[]<>|~&").contains(letter))
            out += u'\\';
        out += letter;
    }
    return out;
}

/// A line of plain text. What looks like a list stays one; what looks like a heading or a rule was not meant to be.
QString escapedLine(const QString &line)
{
    const QString plain = line.trimmed();
    static const QRegularExpression item(QStringLiteral("^[-*•–] +(.+)$")), rule(QStringLiteral("^([-=*_#]\\s*)+$"));
    if (const auto match = item.match(plain); match.hasMatch())
        return QStringLiteral("- ") + escapedLine(match.captured(1));
    if (rule.match(plain).hasMatch())
        return u'\\' + plain;
    QStringList words;
    for (const QString &word : plain.split(u' ', Qt::SkipEmptyParts))
        words.append(escapedWord(word));
    const QString text = words.join(u' ');
    return text.startsWith(u'#') || text.startsWith(u'+') ? u'\\' + text : text;
}

QString markdownOfPlain(const QString &text)
{
    QString out;
    bool wasItem = false, wasBlank = true;
    for (const QString &each : text.split(u'\n')) {
        const QString line = escapedLine(each);
        const bool isItem = line.startsWith(QLatin1String("- ")), isBlank = line.isEmpty();
        if (isBlank) {
            if (!wasBlank)
                out += u'\n';
        } else {
            if (!out.isEmpty())
                out += wasBlank || (isItem && wasItem) ? QStringLiteral("\n") : isItem || wasItem ? QStringLiteral("\n\n") : QStringLiteral("\\\n");
            out += line;
        }
        wasItem = isItem;
        wasBlank = isBlank;
    }
    return out.trimmed();
}

} // namespace

QString feedText(QByteArrayView bytes, bool *broken)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(bytes);
    if (broken)
        *broken = *broken || decoder.hasError() || bytes.contains('\0');
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    text.removeIf([](QChar letter) { return (letter.unicode() < 0x20 && letter != u'\n' && letter != u'\t') || (letter.unicode() >= 0x7f && letter.unicode() < 0xa0) || letter.unicode() == 0xfeff || letter.unicode() >= 0xfffe; });
    return text;
}

QString lineOfFeed(const QString &text, qsizetype longest)
{
    QString line = oneLine(text, longest);
    if (line.size() > 1 && line.endsWith(u'…') && line[line.size() - 2].isHighSurrogate())
        line.remove(line.size() - 2, 1);
    return QString::fromUtf8(line.toUtf8()); // half a character is none
}

QString markdownOfFeed(const QString &text)
{
    const QString whole = bounded(QString::fromUtf8(text.toUtf8()));
    return bounded(looksLikeHtml(whole) ? markdownOfHtml(whole.toUtf8()) : markdownOfPlain(whole));
}

QString plainOfMarkdown(const QString &markdown)
{
    QString text = markdown;
    static const QRegularExpression escape(QStringLiteral("\\\\([\\\\`*_\\[\\]<>|~&#+=-])"));
    return text.replace(QLatin1String("\\\n"), QLatin1String("\n")).replace(escape, QStringLiteral("\\1"));
}

QString markdownAsIs(const QString &text)
{
    return bounded(feedText(text.toUtf8())).trimmed();
}

bool readsAlike(const QString &markdown)
{
    return markdownOfFeed(plainOfMarkdown(markdown)) == markdown;
}

QString formNamed(const QString &word)
{
    for (const Key &key : keysOf(Kind::Opportunity)) {
        if (qstrcmp(key.name, "form") == 0 && std::ranges::any_of(key.choices, [&word](const char *form) { return word == QLatin1String(form); }))
            return word;
    }
    return {};
}

QString webAddress(const QString &text)
{
    const QUrl url(oneLine(text, LongestAddress + 1), QUrl::StrictMode);
    const bool isWeb = url.isValid() && !url.host().isEmpty() && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http")) && url.userInfo().isEmpty();
    const QString address = isWeb ? QString::fromLatin1(url.toEncoded()) : QString();
    return address.size() <= LongestAddress ? address : QString();
}

QString boundedUid(const QString &uid)
{
    const QString line = lineOfFeed(uid, 10'000);
    if (line.size() <= LongestUid)
        return line;
    return line.left(LongestUid - 33) + u'~' + QString::fromLatin1(QCryptographicHash::hash(line.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

QString writtenMoment(const QDateTime &wall, bool wholeDay)
{
    return wall.toString(wholeDay ? QStringLiteral("yyyyMMdd") : QStringLiteral("yyyyMMddTHHmmss"));
}

std::optional<FeedMoment> feedMoment(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ](\\d{2}):?(\\d{2})(?::?(\\d{2}))?(?:[.,]\\d+)?\\s?(Z|[+-]\\d{2}(?::?\\d{2})?)?)?$"), QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text.trimmed());
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    const bool wholeDay = match.captured(4).isEmpty();
    const QTime time = wholeDay ? QTime(0, 0) : QTime(match.captured(4).toInt(), match.captured(5).toInt(), qMin(59, match.captured(6).toInt()));
    if (!match.hasMatch() || !date.isValid() || !time.isValid() || date.year() < 1)
        return std::nullopt;
    FeedMoment moment{QDateTime(date, time, Qt::UTC), wholeDay, !match.captured(7).isEmpty()};
    if (QString offset = match.captured(7); offset.size() > 1) {
        offset.remove(u':');
        const int seconds = (offset.mid(1, 2).toInt() * 60 + offset.mid(3, 2).toInt()) * 60;
        moment.ahead = offset.startsWith(u'-') ? -seconds : seconds;
        moment.time = moment.time.addSecs(-moment.ahead);
    }
    return moment;
}

QTimeZone zoneNamed(const QString &name)
{
    const QByteArray whole = oneLine(name, 200).toUtf8();
    if (whole == "UTC" || whole == "GMT" || whole == "Etc/UTC" || whole == "Z")
        return QTimeZone("UTC");
    static const QRegularExpression ahead(QStringLiteral("^Etc/GMT[+-]\\d{1,2}$")); // which is no place, and not among those that Qt lists
    if (const QTimeZone zone = ahead.match(QString::fromLatin1(whole)).hasMatch() ? QTimeZone(whole) : QTimeZone(); zone.isValid())
        return zone;
    const auto isPlace = [](const QByteArray &id) { return id.contains('/') && !id.startsWith('/') && QTimeZone::isTimeZoneIdAvailable(id); };
    if (isPlace(whole))
        return QTimeZone(whole);
    if (const QByteArray known = QTimeZone::windowsIdToDefaultIanaId(whole); !known.isEmpty())
        return QTimeZone(known);
    // "/mozilla.org/20050126_1/Europe/Berlin", "America/Argentina/Salta": whatever its own program wrote before it.
    const QByteArrayList parts = whole.split('/');
    for (qsizetype from = 1; from + 1 < parts.size(); ++from) {
        if (const QByteArray tail = parts.mid(from).join('/'); isPlace(tail))
            return QTimeZone(tail);
    }
    return {};
}

QTimeZone clockOf(const FeedMoment &moment, const QTimeZone &named)
{
    return named.isValid() || !moment.utc ? named : QTimeZone(zoneAhead(moment.ahead));
}

QString exceptionOf(const When &when, const FeedMoment &moment)
{
    QDateTime wall = moment.utc ? wallIn(moment.time, QTimeZone(when.zone)) : moment.time;
    if (moment.wholeDay)
        wall.setTime(when.start.time());
    return writtenMoment(wall, when.wholeDay);
}

void settle(When &when)
{
    constexpr qint64 Day = 24 * 3600;
    const qint64 length = when.end.isValid() ? when.start.secsTo(when.end) : 0;
    if (length <= 0 || (when.wholeDay && length == Day))
        when.end = {};
    if (when.wholeDay)
        when.zone.clear();
    QStringList exceptions;
    for (const QString &each : when.rule.isEmpty() ? QStringList() : when.except) {
        if (const auto moment = feedMoment(each))
            exceptions.append(exceptionOf(when, *moment));
    }
    exceptions.sort();
    exceptions.removeDuplicates();
    when.except = exceptions;
}

void FeedProblems::add(const QByteArray &reason, int event, const QString &of, const QString &detail)
{
    if (m_feed.problems.size() < MostFeedProblems)
        m_feed.problems.append({reason, event, oneLine(of, 100), oneLine(detail, 200)});
}

} // namespace mycel::model
