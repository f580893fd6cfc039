#include "model/index/query.h"

#include <QRegularExpression>

namespace mycel::model {

namespace {

constexpr qsizetype MostTyped = 4000;
constexpr int MostTerms = 24;
constexpr qsizetype LongestTerm = 200;

/// A year, a month or a day, as the first and the last day of it.
std::optional<std::pair<QDate, QDate>> spanOf(const QString &text)
{
    const auto whole = [](QDate from, QDate to) { return from.isValid() ? std::optional(std::pair(from, to)) : std::nullopt; };
    if (text.size() == 4)
        return whole(QDate(text.toInt(), 1, 1), QDate(text.toInt(), 12, 31));
    if (text.size() == 7) {
        const QDate first = QDate::fromString(text + QStringLiteral("-01"), Qt::ISODate);
        return whole(first, first.addMonths(1).addDays(-1));
    }
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return whole(day, day);
}

bool readChanged(const QString &value, Operators &asked)
{
    static const QRegularExpression ago(QStringLiteral("^(\\d{1,4})([dwmy])$"));
    if (const auto match = ago.match(value); match.hasMatch()) {
        const int number = match.captured(1).toInt();
        const QDate today = QDate::currentDate();
        switch (match.captured(2)[0].unicode()) {
        case u'd': asked.changedFrom = today.addDays(-number); break;
        case u'w': asked.changedFrom = today.addDays(-7 * number); break;
        case u'm': asked.changedFrom = today.addMonths(-number); break;
        default: asked.changedFrom = today.addYears(-number); break;
        }
        return true;
    }
    const bool after = value.startsWith(u'>'), before = value.startsWith(u'<');
    const auto span = spanOf(after || before ? value.mid(1) : value);
    if (!span)
        return false;
    asked.changedFrom = before ? QDate() : after ? span->second.addDays(1) : span->first;
    asked.changedTo = after ? QDate() : before ? span->first.addDays(-1) : span->second;
    return true;
}

bool readOperator(const QString &name, const QString &value, Operators &asked)
{
    if (value.isEmpty())
        return false;
    if (name == QLatin1String("topic"))
        asked.topic = value;
    else if (name == QLatin1String("lang"))
        asked.lang = value;
    else if (name == QLatin1String("type"))
        asked.type = value.toLower();
    else if (name == QLatin1String("library"))
        asked.library = value;
    else if (name == QLatin1String("by"))
        asked.by = value;
    else if (name == QLatin1String("changed"))
        return readChanged(value, asked);
    else
        return false;
    return true;
}

} // namespace

Words readWords(const QString &typed)
{
    // An operator with its value, plain or in quotes; a phrase; a word. Anything at all matches something here. Two dashes are
    // no minus: they begin the name of an option.
    static const QRegularExpression part(QStringLiteral("(-(?!-)|)(?:([a-z]+):\"([^\"]*)\"?|([a-z]+):(\\S+)|\"([^\"]*)\"?|(\\S+))"), QRegularExpression::CaseInsensitiveOption);
    Words words;
    for (auto at = part.globalMatch(typed.left(MostTyped)); at.hasNext() && words.terms.size() < MostTerms;) {
        const auto match = at.next();
        const bool without = !match.captured(1).isEmpty();
        const bool quoted = match.hasCaptured(2) && !match.captured(2).isEmpty();
        const QString name = (quoted ? match.captured(2) : match.captured(4)).toLower();
        const QString value = quoted ? match.captured(3) : match.captured(5);
        Operators unwanted;
        if (!name.isEmpty() && readOperator(name, value, without ? unwanted : words.asked)) {
            if (without && words.without.size() < MostTerms)
                words.without.append(unwanted);
            continue;
        }
        const bool phrase = match.hasCaptured(6) && match.capturedStart(6) >= 0;
        const QString text = phrase ? match.captured(6) : !name.isEmpty() ? name + u' ' + value : match.captured(7);
        if (!text.trimmed().isEmpty())
            words.terms.append({text.left(LongestTerm), phrase, without, !name.isEmpty() ? -1 : match.capturedStart(phrase ? 6 : 7)});
    }
    return words;
}

} // namespace mycel::model
