#include "model/merge/segments.h"

#include "model/merge/text.h"

#include <algorithm>

namespace mycel::model::merge {

namespace {

bool isBlank(QByteArrayView line) { return trimmed(line).isEmpty(); }

/// The length of the key that a line begins with, without its colon; 0 where it begins with none.
qsizetype keyLength(QByteArrayView line)
{
    if (line.isEmpty() || isSpace(line[0]) || line[0] == '#' || line[0] == '-')
        return 0;
    const qsizetype colon = line.indexOf(':', 1);
    if (colon < 0 || line.first(colon).contains('\n'))
        return 0;
    return colon + 1 == line.size() || isSpace(line[colon + 1]) ? colon : 0;
}

qsizetype indentOf(QByteArrayView line) { return line.size() - withoutLead(line).size(); }

bool isIndented(QByteArrayView line, qsizetype by)
{
    return line.size() > by && isBlank(line.first(by));
}

bool readFlow(QByteArrayView value, Field &field)
{
    if (value.size() < 2 || !value.startsWith('[') || !value.endsWith(']'))
        return false;
    const QByteArray inside = value.sliced(1, value.size() - 2).toByteArray();
    if (std::ranges::any_of(inside, [](char c) { return QByteArrayView("[]{}\"'#").contains(c); }))
        return false;
    for (const QByteArray &item : inside.split(',')) {
        if (const QByteArrayView text = trimmed(item); !text.isEmpty())
            field.items.push_back(text.toByteArray());
    }
    field.is = Field::Is::List;
    field.flow = true;
    return true;
}

bool readBlockList(const std::vector<QByteArrayView> &lines, qsizetype indent, Field &field)
{
    std::vector<QByteArray> items;
    for (const QByteArrayView line : lines) {
        if (isBlank(line)) {
            if (items.empty())
                return false;
            items.back() += '\n';
        } else if (!isIndented(line, indent)) {
            return false;
        } else if (line.sliced(indent).startsWith("- ")) {
            items.push_back(line.sliced(indent + 2).toByteArray());
        } else if (!items.empty()) {
            items.back() += line.sliced(indent);
        } else {
            return false;
        }
    }
    for (QByteArray &item : items) {
        while (item.endsWith('\n'))
            item.chop(1);
    }
    field.is = Field::Is::List;
    field.items = std::move(items);
    return true;
}

bool readBlockMap(const std::vector<QByteArrayView> &lines, qsizetype indent, Field &field)
{
    QByteArray text;
    for (const QByteArrayView line : lines) {
        if (!isBlank(line) && !isIndented(line, indent))
            return false;
        text += isBlank(line) ? QByteArrayView("\n") : line.sliced(indent);
    }
    auto map = segmentsOf(text);
    if (indent == 0 || !map || map->empty())
        return false;
    field.is = Field::Is::Map;
    field.map = std::move(*map);
    return true;
}

} // namespace

std::optional<Segments> segmentsOf(QByteArrayView text)
{
    Segments segments;
    QSet<QByteArray> keys{CommentsAtTheEnd};
    QByteArray above; // comments and blank lines: of the key that follows, if one does
    for (const QByteArrayView line : linesOf(text)) {
        if (const qsizetype length = keyLength(line); length > 0) {
            const QByteArray key = line.first(length).toByteArray();
            if (keys.contains(key))
                return std::nullopt;
            keys.insert(key);
            segments.push_back({key, above + line.toByteArray()});
            above.clear();
        } else if (isBlank(line) || line.startsWith('#')) {
            above += line;
        } else if (!segments.empty()) {
            segments.back().lines += above + line.toByteArray();
            above.clear();
        } else {
            return std::nullopt;
        }
    }
    if (!above.isEmpty())
        segments.push_back({CommentsAtTheEnd, above});
    return segments;
}

Field readField(const Segment &segment)
{
    Field field;
    auto lines = linesOf(segment.lines);
    std::erase_if(lines, [](QByteArrayView line) { return line.startsWith('#'); });
    lines.erase(lines.begin(), std::ranges::find_if_not(lines, isBlank));
    if (lines.empty() || segment.key == CommentsAtTheEnd) {
        field.scalar = segment.lines;
        return field;
    }
    const QByteArrayView first = lines.front().sliced(segment.key.size() + 1);
    QByteArray value = first.toByteArray();
    for (auto line = lines.begin() + 1; line != lines.end(); ++line)
        value += *line;
    field.scalar = trimmed(value).toByteArray();
    if (readFlow(field.scalar, field) || first != "\n")
        return field;
    lines.erase(lines.begin());
    const auto filled = std::ranges::find_if_not(lines, isBlank);
    if (filled == lines.end())
        return field;
    const qsizetype indent = indentOf(*filled);
    field.indent = QByteArray(indent, ' ');
    if (withoutLead(*filled).startsWith("- "))
        readBlockList(lines, indent, field);
    else
        readBlockMap(lines, indent, field);
    return field;
}

QByteArray plainScalar(const QByteArray &scalar)
{
    if (scalar.startsWith('"') || scalar.startsWith('\'')) {
        const qsizetype end = scalar.indexOf(scalar[0], 1);
        return end < 0 ? scalar : scalar.mid(1, end - 1);
    }
    const qsizetype comment = scalar.indexOf(" #");
    return comment < 0 ? scalar : trimmed(QByteArrayView(scalar).first(comment)).toByteArray();
}

QByteArray headOf(const Segment &segment)
{
    QByteArray head;
    bool above = true;
    for (const QByteArrayView line : linesOf(segment.lines)) {
        above = above && (isBlank(line) || line.startsWith('#'));
        if (above || line.startsWith('#'))
            head += line;
    }
    return head;
}

QByteArray indented(const QByteArray &lines, const QByteArray &indent)
{
    QByteArray text;
    for (const QByteArrayView line : linesOf(lines))
        (text += isBlank(line) ? QByteArray() : indent) += line;
    return text;
}

} // namespace mycel::model::merge
