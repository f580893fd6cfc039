#include "model/merge/units.h"

#include "model/merge/text.h"

#include <algorithm>

namespace mycel::model::merge {

namespace {

/// The run of fence signs that a line begins with, or nothing. `line` is trimmed.
QByteArrayView fenceOf(QByteArrayView line)
{
    if (line.isEmpty() || (line[0] != '`' && line[0] != '~'))
        return {};
    const auto end = std::ranges::find_if(line, [&](char c) { return c != line[0]; });
    const QByteArrayView run = line.first(end - line.begin());
    return run.size() >= 3 ? run : QByteArrayView();
}

bool closesFence(QByteArrayView line, QByteArrayView fence)
{
    return line.startsWith(fence) && std::ranges::all_of(line, [&](char c) { return c == fence[0]; });
}

/// A list item, a heading or a table row, each of which starts on its marker.
bool hasMarker(QByteArrayView line)
{
    const QByteArrayView text = withoutLead(line);
    const auto spaceAt = [&text](qsizetype at) { return at < text.size() && isSpace(text[at]); };
    const auto runOf = [&text](auto is) { return std::ranges::find_if_not(text, is) - text.begin(); };
    if (text.isEmpty())
        return false;
    switch (text[0]) {
    case '|': return true;
    case '-':
    case '*':
    case '+': return spaceAt(1);
    case '#': {
        const qsizetype signs = runOf([](char c) { return c == '#'; });
        return signs <= 6 && spaceAt(signs);
    }
    default: {
        const qsizetype digits = runOf([](char c) { return c >= '0' && c <= '9'; });
        return digits >= 1 && digits <= 9 && digits < text.size() && (text[digits] == '.' || text[digits] == ')') && spaceAt(digits + 1);
    }
    }
}

bool isHeading(QByteArrayView unit) { return withoutLead(unit).startsWith('#'); }

QByteArrayView lastLineOf(QByteArrayView text)
{
    return text.sliced(text.lastIndexOf('\n') + 1);
}

enum class Fence { None, Open, Closed };

Fence fenceStateOf(QByteArrayView unit)
{
    const qsizetype firstEnd = unit.indexOf('\n');
    const QByteArrayView fence = fenceOf(trimmed(firstEnd < 0 ? unit : unit.first(firstEnd)));
    if (fence.isEmpty())
        return Fence::None;
    return firstEnd >= 0 && closesFence(trimmed(lastLineOf(unit)), fence) ? Fence::Closed : Fence::Open;
}

/// Whether a unit is told from the one before it without a blank line.
bool standsApart(QByteArrayView before, QByteArrayView unit)
{
    return hasMarker(unit) || isHeading(before) || fenceStateOf(before) == Fence::Closed || fenceStateOf(unit) != Fence::None;
}

} // namespace

Units readUnits(QByteArrayView body)
{
    Units read;
    int blank = 0;
    bool open = false; // whether the last unit may go on
    QByteArray fence;
    for (qsizetype at = 0; at <= body.size();) {
        qsizetype end = body.indexOf('\n', at);
        if (end < 0)
            end = body.size();
        const QByteArrayView line = body.sliced(at, end - at), text = trimmed(line);
        at = end + 1;
        if (!fence.isEmpty()) {
            (read.units.back().text += '\n') += line;
            if (closesFence(text, fence)) {
                fence.clear();
                open = false;
            }
        } else if (text.isEmpty()) {
            ++blank;
            open = false;
        } else {
            fence = fenceOf(text).toByteArray();
            if (!open || !fence.isEmpty() || hasMarker(line) || isHeading(read.units.back().text)) {
                read.units.push_back({blank, line.toByteArray()});
                blank = 0;
                open = true;
            } else {
                (read.units.back().text += '\n') += line;
            }
        }
    }
    read.tail = blank;
    return read;
}

QByteArray writeUnits(const Units &body)
{
    QByteArray text;
    const Unit *before = nullptr;
    for (const Unit &unit : body.units) {
        const bool grows = before && unit.blank == 0 && !standsApart(before->text, unit.text);
        text += QByteArray((before ? 1 : 0) + (grows ? 1 : unit.blank), '\n') + unit.text;
        before = &unit;
    }
    // A fence that nobody closed goes to the end of the file, and what follows it would belong to it.
    if (!before || fenceStateOf(before->text) != Fence::Open)
        text += QByteArray(std::max(body.tail, 1), '\n');
    return text;
}

} // namespace mycel::model::merge
