#include "model/content/foreignsigns.h"

#include "model/content/figure.h"

#include <algorithm>

namespace mycel::model {

namespace {

constexpr qsizetype LongestIcon = 80;
constexpr qsizetype LongestLabel = 100;
constexpr qsizetype LongestMarked = 1000;

bool isWordPart(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool isNamePart(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
}

/// :material-book-outline:, which is a drawing and no word; :smile: is not of these.
std::optional<Sign> iconAt(QByteArrayView rest, QByteArrayView before)
{
    static constexpr QByteArrayView Sets[] = {":material-", ":octicons-", ":fontawesome-", ":simple-"};
    if (std::ranges::none_of(Sets, [rest](QByteArrayView each) { return rest.startsWith(each); }))
        return std::nullopt;
    const qsizetype end = rest.first(qMin(rest.size(), LongestIcon)).indexOf(':', 1);
    if (end < 0 || !std::ranges::all_of(rest.sliced(1, end - 1), isNamePart))
        return std::nullopt;
    const bool isApart = before.isEmpty() || before.endsWith(' ') || before.endsWith('[');
    return Sign{{}, end + 1 + (isApart && rest.sliced(end + 1).startsWith(' ') ? 1 : 0)};
}

/// Between two signs: neither within a word, nor with a space on their inner side.
QByteArrayView betweenPair(QByteArrayView rest, QByteArrayView before, QByteArrayView pair)
{
    if (!rest.startsWith(pair) || (!before.isEmpty() && (isWordPart(before.back()) || before.endsWith(pair.first(1)))))
        return {};
    const QByteArrayView near = rest.first(qMin(rest.size(), LongestMarked));
    const qsizetype end = near.indexOf(pair, pair.size());
    const QByteArrayView inner = end < 0 ? QByteArrayView() : near.sliced(pair.size(), end - pair.size());
    const QByteArrayView after = end < 0 ? QByteArrayView() : rest.sliced(end + pair.size());
    const bool isClosed = after.isEmpty() || !(isWordPart(after.front()) || after.startsWith(pair.first(1)));
    return isClosed && inner.trimmed().size() == inner.size() ? inner : QByteArrayView();
}

std::optional<Sign> markedAt(QByteArrayView rest, QByteArrayView before)
{
    const QByteArrayView inner = betweenPair(rest, before, "==");
    return inner.isEmpty() || inner.contains('`') ? std::nullopt : std::optional(Sign{"<mark>" + inner.toByteArray() + "</mark>", inner.size() + 4});
}

/// A single word is more often somebody's variable: %%NAME%%.
std::optional<Sign> commentAt(QByteArrayView rest, QByteArrayView before)
{
    const QByteArrayView inner = betweenPair(rest, before, "%%");
    if (!inner.contains(' '))
        return std::nullopt;
    const qsizetype length = inner.size() + 4;
    const bool isApart = before.isEmpty() || before.endsWith(' ');
    return Sign{{}, length + (isApart && rest.sliced(length).startsWith(' ') ? 1 : 0)};
}

/// The words of the heading that comes next, empty where something else does.
QByteArray headingAt(QByteArrayView body, qsizetype at)
{
    while (at < body.size() && (body[at] == '\n' || body[at] == '\r' || body[at] == ' '))
        ++at;
    const qsizetype end = body.indexOf('\n', at);
    QByteArrayView line = body.sliced(at, (end < 0 ? body.size() : end) - at);
    if (!line.startsWith('#'))
        return {};
    while (line.startsWith('#'))
        line = line.sliced(1);
    return line.trimmed().toByteArray();
}

} // namespace

std::optional<Sign> foreignSignAt(QByteArrayView rest, QByteArrayView before)
{
    switch (rest.front()) {
    case ':': return iconAt(rest, before);
    case '=': return markedAt(rest, before);
    case '%': return commentAt(rest, before);
    default: return std::nullopt;
    }
}

QByteArrayView labelOf(QByteArrayView line)
{
    const QByteArrayView text = line.trimmed();
    if (!text.startsWith('(') || !text.endsWith(")="))
        return {};
    const QByteArrayView label = text.sliced(1, text.size() - 3);
    const bool isLabel = label.size() > 1 && std::ranges::all_of(label, [](char c) { return isNamePart(c) || c == '_' || c == '.' || c == ':'; });
    return isLabel ? label : QByteArrayView(); // (x)= is of a formula
}

Labels labelsIn(QByteArrayView body)
{
    Labels labels;
    for (qsizetype end = body.indexOf(")="); end >= 0; end = body.indexOf(")=", end + 2)) {
        const qsizetype start = qMax<qsizetype>(0, end - LongestLabel), next = body.indexOf('\n', end);
        const qsizetype from = start + body.sliced(start, end - start).lastIndexOf('\n') + 1;
        const QByteArray label = next < 0 ? QByteArray() : labelOf(body.sliced(from, next - from)).toByteArray();
        if (const QByteArray words = label.isEmpty() ? label : headingAt(body, next); !words.isEmpty() && !labels.contains(label))
            labels.insert(label, words);
    }
    return labels;
}

std::optional<Sign> roleAt(QByteArrayView rest, const Labels &labels)
{
    static constexpr QByteArrayView Leading[] = {"ref", "doc", "numref", "download", "any"}, Saying[] = {"term", "abbr", "cite", "cite:p", "cite:t", "eq", "sub", "sup"};
    constexpr qsizetype LongestRole = 12;
    const qsizetype open = rest.first(qMin(rest.size(), LongestRole)).indexOf("}`"), close = open < 1 ? -1 : rest.indexOf('`', open + 2);
    if (close < 0)
        return std::nullopt;
    const QByteArrayView role = rest.sliced(1, open - 1), text = rest.sliced(open + 2, close - open - 2).trimmed();
    const bool leads = std::ranges::find(Leading, role) != std::end(Leading);
    if (!leads && std::ranges::find(Saying, role) == std::end(Saying))
        return std::nullopt;
    const qsizetype target = text.endsWith('>') ? text.lastIndexOf('<') : -1;
    const QByteArray to = (target < 0 ? text : text.sliced(target + 1, text.size() - target - 2)).trimmed().toByteArray();
    const bool isFile = role == "doc" || role == "download";
    const QByteArray said = (target < 0 ? isFile ? text : labels.value(to, to) : text.first(target)).trimmed().toByteArray();
    if (isFile)
        return Sign{linkText(said, to), close + 1};
    return Sign{leads && labels.contains(to) ? linkText(said, '#' + to) : said, close + 1};
}

QByteArrayView withoutParagraphName(QByteArrayView line)
{
    const QByteArrayView text = line.trimmed();
    const qsizetype mark = text.lastIndexOf('^');
    const QByteArrayView name = mark < 0 ? QByteArrayView() : text.sliced(mark + 1);
    const bool isApart = mark == 0 || (mark > 0 && text[mark - 1] == ' ');
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const bool isName = name.size() > 2 && std::ranges::all_of(name, isNamePart) && std::ranges::any_of(name, isLetter);
    return isApart && isName ? line.first(line.lastIndexOf('^')).trimmed().isEmpty() ? QByteArrayView() : line.first(line.lastIndexOf('^') - 1) : line;
}

} // namespace mycel::model
