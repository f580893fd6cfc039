#include "model/merge/frontmerge.h"

#include "model/merge/bodymerge.h"
#include "model/merge/text.h"
#include "model/merge/words.h"

#include <algorithm>

namespace mycel::model::merge {

namespace {

constexpr int DeepestMap = 16;

bool isOneOf(const QByteArray &key, std::initializer_list<const char *> names)
{
    return std::ranges::any_of(names, [&key](const char *name) { return key == name; });
}

/// Degrees of care of a key, the more careful the higher; -1 where it has none, or the value is not one.
int careOf(const QByteArray &key, const QByteArray &value)
{
    static const QHash<QByteArray, QByteArrayList> degrees{
        {"sensitivity", {"open", "careful", "high"}}, {"consent", {"yes", "no"}}, {"risk", {"none", "low", "arrestable"}}};
    return int(degrees.value(key).indexOf(value));
}

struct MergedKey {
    Segment segment;
    std::vector<LostSegment> lost;
};

struct MergedMap {
    Segments segments;
    std::vector<LostSegment> lost;
};

MergedMap mergeMaps(const Segments &base, const Segments &a, const Segments &b, int depth, const QByteArray &where);

std::vector<QByteArray> mergeLists(const Field &base, const Field &a, const Field &b)
{
    const auto setOf = [](const Field &field) { return QSet<QByteArray>(field.items.begin(), field.items.end()); };
    const QSet<QByteArray> ones = setOf(a), twos = setOf(b);
    return mergeOrder(base.items, a.items, b.items, (ones & twos) | ((ones | twos) - setOf(base)));
}

QByteArray writeList(const QByteArray &head, const std::vector<QByteArray> &items, const Field &a, const Field &b)
{
    const bool plain = std::ranges::none_of(items, [](const QByteArray &item) { return item.contains('\n') || item.contains(": ") || item.contains(','); });
    if (plain && (a.flow || b.flow))
        return head + " [" + QByteArrayList(items.begin(), items.end()).join(", ") + "]\n";
    const QByteArray indent = a.flow && b.flow ? QByteArray("  ") : a.flow ? b.indent : b.flow ? a.indent : std::max(a.indent, b.indent);
    QByteArray text = head + '\n';
    for (const QByteArray &item : items) {
        const qsizetype first = item.indexOf('\n') + 1;
        text += indent + "- " + (first ? item.first(first) + indented(item.mid(first), indent) : item) + '\n';
    }
    return text;
}

/// Both changed it, differently.
MergedKey mergeKey(const Segment *base, const Segment &a, const Segment &b, int depth, const QByteArray &where)
{
    using Is = Field::Is;
    const Field was = base ? readField(*base) : Field(), one = readField(a), two = readField(b);
    const bool aStays = staysBefore(a.lines, b.lines);
    const Segment &stays = aStays ? a : b, &gives = aStays ? b : a;
    const QByteArray &key = a.key;
    if (one.is == Is::List && two.is == Is::List)
        return {{key, writeList(headOf(stays) + key + ':', mergeLists(was.is == Is::List ? was : Field(), one, two), one, two)}, {}};
    if (one.is == Is::Map && two.is == Is::Map && depth < DeepestMap) {
        MergedMap merged = mergeMaps(was.map, one.map, two.map, depth + 1, where + key + '.');
        QByteArray text = headOf(stays) + key + ":\n";
        for (const Segment &segment : merged.segments)
            text += indented(segment.lines, (aStays ? one : two).indent);
        return {{key, text}, std::move(merged.lost)};
    }
    if (normalised(a.lines) == normalised(b.lines))
        return {stays, {}};
    // Only what is one line: more of it is text that somebody wrote there, and is kept.
    if (const auto isLine = [](const Field &field) { return field.is == Is::Scalar && !field.scalar.contains('\n'); }; isLine(one) && isLine(two)) {
        if (key == "id" && base)
            return {*base, {}};
        if (isOneOf(key, {"id", "source_rev"}))
            return {stays, {}};
        const QByteArray x = plainScalar(one.scalar), y = plainScalar(two.scalar);
        const bool aIsGreater = x != y ? x > y : a.lines > b.lines;
        if (isOneOf(key, {"updated", "reviewed", "last_confirmed"}))
            return {aIsGreater ? a : b, {}};
        if (key == "created")
            return {aIsGreater ? b : a, {}};
        if (const int careX = careOf(key, x), careY = careOf(key, y); careX >= 0 && careY >= 0)
            return {careX != careY ? (careX > careY ? a : b) : stays, {}};
    }
    if (key == CommentsAtTheEnd)
        return {stays, {}};
    return {stays, {{where + key, gives.lines}}};
}

std::vector<QByteArray> keysOf(const Segments &segments)
{
    std::vector<QByteArray> keys;
    for (const Segment &segment : segments)
        keys.push_back(segment.key);
    return keys;
}

QHash<QByteArray, const Segment *> byKey(const Segments &segments)
{
    QHash<QByteArray, const Segment *> of;
    for (const Segment &segment : segments)
        of.insert(segment.key, &segment);
    return of;
}

MergedMap mergeMaps(const Segments &base, const Segments &a, const Segments &b, int depth, const QByteArray &where)
{
    const auto inBase = byKey(base), inA = byKey(a), inB = byKey(b);
    const auto same = [](const Segment *x, const Segment *y) { return x && y ? x->lines == y->lines : x == y; };
    MergedMap merged;
    QHash<QByteArray, Segment> got;
    auto keys = keysOf(a);
    std::ranges::copy_if(keysOf(b), std::back_inserter(keys), [&](const QByteArray &key) { return !inA.contains(key); });
    for (const QByteArray &key : keys) {
        const Segment *o = inBase.value(key), *x = inA.value(key), *y = inB.value(key);
        const Segment *result = nullptr;
        if (same(x, y) || same(y, o)) {
            result = x;
        } else if (same(x, o)) {
            result = y;
        } else if (!x || !y) {
            result = x ? x : y; // deleted against edited: the edit lives
        } else {
            MergedKey both = mergeKey(o, *x, *y, depth, where);
            got.insert(key, both.segment);
            std::ranges::move(both.lost, std::back_inserter(merged.lost));
        }
        if (result)
            got.insert(key, *result);
    }
    const auto kept = got.keys();
    for (const QByteArray &key : mergeOrder(keysOf(base), keysOf(a), keysOf(b), QSet<QByteArray>(kept.begin(), kept.end())))
        merged.segments.push_back(got.value(key));
    return merged;
}

QByteArray withLineEnd(const QByteArray &text)
{
    return text.isEmpty() || text.endsWith('\n') ? text : text + '\n';
}

} // namespace

MergedFront mergeFronts(const QByteArray &base, const QByteArray &a, const QByteArray &b)
{
    if (a == b || b == base)
        return {withLineEnd(a), {}};
    if (a == base)
        return {withLineEnd(b), {}};
    const auto was = segmentsOf(withLineEnd(base)), one = segmentsOf(withLineEnd(a)), two = segmentsOf(withLineEnd(b));
    MergedFront merged;
    if (was && one && two) {
        MergedMap map = mergeMaps(*was, *one, *two, 0, {});
        for (const Segment &segment : map.segments)
            merged.text += segment.lines;
        merged.lost = std::move(map.lost);
        return merged;
    }
    MergedBody lines = mergeBodies(base, a, b);
    for (QByteArray &unit : lines.lost)
        merged.lost.push_back({"front matter", std::move(unit)});
    merged.text = withLineEnd(lines.text);
    return merged;
}

} // namespace mycel::model::merge
