#include "model/proofreading.h"

#include "model/content/keyparts.h"
#include "model/content/utf8.h"
#include "model/finder/opportunity.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace mycel::model {

namespace {

constexpr qsizetype LongestShown = 80; ///< bytes of a value

bool isOneOf(const QString &text, std::initializer_list<const char *> words)
{
    return std::ranges::any_of(words, [&text](const char *word) { return text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0; });
}

bool isNumber(const QLatin1StringView name, QString text)
{
    if (name == QLatin1String("age_min") && text.endsWith(u'+')) // "18+"
        text.chop(1);
    bool isOne = false;
    const double number = text.toDouble(&isOne);
    const double most = name == QLatin1String("lat") ? 90 : name == QLatin1String("lon") ? 180 : std::numeric_limits<double>::max();
    return isOne && std::abs(number) <= most;
}

bool isReadable(const Key &key, const QString &text)
{
    switch (key.shape) {
    case Shape::Choice: return std::ranges::any_of(key.choices, [&text](const char *choice) { return isOneOf(text, {choice}); });
    case Shape::YesNo: return isOneOf(text, {"yes", "no", "true", "false"});
    case Shape::Date: return QDate::fromString(text.left(10), Qt::ISODate).isValid();
    case Shape::Moment: return momentIn(text).has_value();
    case Shape::Number: return isNumber(QLatin1StringView(key.name), text);
    default: return qstrcmp(key.name, "tz") != 0 || QTimeZone::isTimeZoneIdAvailable(text.toLatin1());
    }
}

void look(const Key &key, const Value &value, const QString &within, QStringList &found)
{
    const QString name = within + QLatin1String(key.name), text = value.text();
    for (const Key &part : partsOf(key)) {
        look(part, value[QString::fromLatin1(part.name)], name + u'.', found);
        for (const Value &each : value.list())
            look(part, each[QString::fromLatin1(part.name)], name + u'.', found);
    }
    if (!text.isEmpty() && !isReadable(key, text))
        found.append(name + QStringLiteral(": ") + QString::fromUtf8(firstBytes(text.toUtf8(), LongestShown)));
}

int lineAt(const QByteArray &source, qsizetype at)
{
    return at < 0 ? 0 : 1 + int(QByteArrayView(source).first(at).count('\n'));
}

/// Where a key of keys ("place.lat") is written.
qsizetype placeOfKey(const QByteArray &utf8, const QString &name)
{
    const QString front = QString::fromUtf8(utf8);
    qsizetype at = 0;
    for (const QString &part : name.split(u'.')) {
        const QRegularExpression key(QStringLiteral("(?:^|[\\s{,'\"-])(%1)['\"]?\\s*[:=]").arg(QRegularExpression::escape(part)), QRegularExpression::MultilineOption);
        const auto match = key.match(front, at);
        if (!match.hasMatch())
            return -1;
        at = match.capturedStart(1);
    }
    return QStringView(front).first(at).toUtf8().size();
}

/// Where a destination is written as one, not as a part of a longer one; [[a]] may be written [[a|other words]].
qsizetype placeOfLink(const QByteArray &source, const QByteArray &destination)
{
    if (destination.startsWith("[[") && !source.contains(destination)) {
        const qsizetype plain = source.indexOf(destination.chopped(2) + '|');
        return plain >= 0 ? plain : source.indexOf(destination.chopped(2) + "\\|"); // in a table
    }
    const auto isPartOfOne = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || QByteArrayView("./-_%#").contains(c); };
    for (qsizetype at = source.indexOf(destination); at >= 0; at = source.indexOf(destination, at + 1)) {
        const qsizetype end = at + destination.size();
        if ((at == 0 || !isPartOfOne(source[at - 1])) && (end == source.size() || !isPartOfOne(source[end])))
            return at;
    }
    return source.indexOf(destination);
}

} // namespace

QList<Problem> unreadableValues(const QByteArray &path, const QByteArray &source)
{
    const auto kind = kindAt(path);
    const Value keys = kind ? readFrontMatter(source).keys : Value();
    QStringList found;
    for (const auto &table : {commonKeys(), keysOf(kind.value_or(Kind::Guide))}) {
        for (const Key &key : table)
            look(key, keys[QString::fromLatin1(key.name)], {}, found);
    }
    QList<Problem> problems;
    for (const QString &each : found)
        problems.append({path, "unreadable-value", each});
    return problems;
}

Remark remarkOn(Problem problem, const QByteArray &source)
{
    const FrontMatter matter = readFrontMatter(source);
    const QByteArray front = source.mid(matter.textBegin, matter.textEnd - matter.textBegin);
    const int firstOfFront = lineAt(source, matter.textBegin);
    const auto ofKey = [&](const QString &name) {
        const int line = lineAt(front, placeOfKey(front, name));
        return line > 0 ? firstOfFront + line - 1 : 0;
    };
    if (problem.reason == "front-matter") {
        static const QRegularExpression said(QStringLiteral("^line (\\d+)(?:: )?(.*)$"), QRegularExpression::DotMatchesEverythingOption);
        const auto match = said.match(problem.detail.isEmpty() ? matter.detail : problem.detail); // of library.yaml it is known already
        const QString words = match.hasMatch() ? match.captured(2) : problem.detail;
        problem.detail = words.isEmpty() ? QString::fromLatin1(matter.problem) : words;
        return {problem, match.hasMatch() ? firstOfFront + match.captured(1).toInt() - 1 : 1};
    }
    if (problem.reason == "unreadable-value")
        return {problem, ofKey(problem.detail.section(u':', 0, 0))};
    if (problem.reason == "duplicate-id")
        return {problem, ofKey(QStringLiteral("id"))};
    const bool isLink = problem.reason == "dead-link" || problem.reason == "missing-picture";
    return {problem, isLink && !problem.detail.isEmpty() ? lineAt(source, placeOfLink(source, problem.detail.toUtf8())) : 0};
}

} // namespace mycel::model
