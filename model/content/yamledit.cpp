#include "model/content/yamledit.h"

#include "model/content/spannedyaml.h"

#include <algorithm>

namespace mycel::model {

namespace {

using Is = SpannedNode::Is;

struct Splice {
    qsizetype begin = 0;
    qsizetype end = 0;
    QByteArray bytes;
};

/// Gathers what is to be changed, in any order, and does it from the end.
class YamlEditor {
public:
    YamlEditor(const QByteArray &text, Lines lines) : m_text(text), m_break(text.contains("\r\n") ? "\r\n" : "\n"), m_lines(lines) {}

    void change(const SpannedNode &map, const QString &key, const Value &value)
    {
        const auto entry = std::ranges::find(map.entries, key, &SpannedEntry::key);
        if (entry == map.entries.end()) {
            if (!value.isNone())
                insert(map, key, value);
        } else if (value.isNone()) {
            splice(lineBegin(entry->keyBegin), behindItsComments(entryEnd(*entry), columnOf(entry->keyBegin)), {});
        } else {
            replace(*entry->value, value, columnOf(entry->keyBegin), m_text.indexOf(':', entry->keyEnd) + 1);
        }
    }

    QByteArray done()
    {
        // Of those at one place what goes is taken first, and what comes is put in the order in which it was asked for.
        const auto place = [](const Splice &splice) { return std::pair(splice.begin, splice.end > splice.begin); };
        std::ranges::stable_sort(m_splices, {}, place);
        QByteArray text = m_text;
        for (auto at = m_splices.crbegin(); at != m_splices.crend(); ++at) // std::views is too much for clang 14
            text.replace(at->begin, at->end - at->begin, at->bytes);
        return text;
    }

private:
    void splice(qsizetype begin, qsizetype end, QByteArray bytes)
    {
        m_splices.push_back({begin, end, m_break == "\n" ? bytes : bytes.replace("\n", m_break)});
    }

    qsizetype lineBegin(qsizetype at) const { return at == 0 ? 0 : m_text.lastIndexOf('\n', at - 1) + 1; }
    qsizetype nextLine(qsizetype at) const
    {
        const qsizetype end = m_text.indexOf('\n', at);
        return end < 0 ? m_text.size() : end + 1;
    }
    /// The line behind a value and behind the comments that are indented below its key.
    qsizetype behindItsComments(qsizetype end, int column) const
    {
        qsizetype next = nextLine(end);
        for (qsizetype letter = next; letter < m_text.size(); letter = next) {
            while (letter < m_text.size() && m_text[letter] == ' ')
                ++letter;
            if (letter - next <= column || letter == m_text.size() || m_text[letter] != '#')
                break;
            next = nextLine(letter);
        }
        return next;
    }
    int columnOf(qsizetype at) const { return int(at - lineBegin(at)); }
    qsizetype entryEnd(const SpannedEntry &entry) const { return std::max(entry.keyBegin, entry.value->end); }

    /// Lines behind `at`, which is somewhere on the line before them.
    void insertLines(qsizetype at, const QByteArray &lines)
    {
        const qsizetype next = nextLine(at);
        const bool open = next == m_text.size() && next > 0 && m_text[next - 1] != '\n';
        splice(next, next, open ? '\n' + lines : lines + '\n');
    }

    void insert(const SpannedNode &map, const QString &key, const Value &value)
    {
        if (map.entries.empty()) {
            splice(m_text.size(), m_text.size(), yamlKey(key) + ':' + yamlBehindKey(value, 2, m_lines) + '\n');
            return;
        }
        const int indent = columnOf(map.entries.front().keyBegin);
        insertLines(entryEnd(map.entries.back()), QByteArray(indent, ' ') + yamlKey(key) + ':' + yamlBehindKey(value, indent + 2, m_lines));
    }

    /// `indent` is that of the key or dash that the value belongs to, `sign` is where its colon or dash ends.
    void replace(const SpannedNode &node, const Value &value, int indent, qsizetype sign)
    {
        if (node.value == value)
            return;
        if (node.is == Is::Map && !node.flow && keepsFirst(node, value))
            return replaceMap(node, value);
        if (node.is == Is::List && !node.flow && !value.list().isEmpty() && !node.items.empty())
            return replaceList(node, value.list());
        const bool stays = node.flow && node.is == Is::List && std::holds_alternative<Value::List>(value.is);
        const bool isElement = m_text[sign - 1] == '-';
        const QByteArray bytes = stays ? ' ' + yamlOnOneLine(value) : isElement ? yamlBehindDash(value, indent + 2, m_lines) : yamlBehindKey(value, indent + 2, m_lines);
        const bool onItsLine = node.begin >= sign && lineBegin(node.begin) == lineBegin(sign);
        if (onItsLine && !bytes.contains('\n'))
            return splice(sign, std::max(node.end, sign), bytes); // a comment behind it stays where it is
        // A comment on the line of the key stays there, between the first line of what is new and the others.
        const qsizetype from = onItsLine ? std::max(node.end, sign) : sign;
        const QByteArray comment = m_text.mid(from, lineEnd(from) - from);
        const qsizetype first = bytes.indexOf('\n') < 0 ? bytes.size() : bytes.indexOf('\n');
        splice(sign, lineEnd(std::max(node.end, sign)), bytes.left(first) + comment + bytes.mid(first));
    }

    /// Of the line on which `at` is, without its line break.
    qsizetype lineEnd(qsizetype at) const
    {
        qsizetype end = nextLine(at);
        while (end > at && (m_text[end - 1] == '\n' || m_text[end - 1] == '\r'))
            --end;
        return end;
    }

    /// Whether the first key stays, which may share its line with a dash.
    static bool keepsFirst(const SpannedNode &node, const Value &value)
    {
        return !node.entries.empty() && !value[node.entries.front().key].isNone();
    }

    void replaceMap(const SpannedNode &node, const Value &value)
    {
        for (const SpannedEntry &entry : node.entries)
            change(node, entry.key, value[entry.key]);
        for (const auto &[key, inner] : value.map()) {
            if (std::ranges::find(node.entries, key, &SpannedEntry::key) == node.entries.end())
                change(node, key, inner);
        }
    }

    qsizetype dashOf(const SpannedNode &item) const
    {
        return m_text.lastIndexOf('-', std::max(qsizetype(0), item.begin - 1));
    }

    void removeItem(const SpannedNode &item)
    {
        splice(lineBegin(dashOf(item)), nextLine(std::max(item.end, dashOf(item))), {});
    }

    QByteArray itemLine(const Value &item, int indent) const
    {
        Value one;
        one.is = Value::List{item};
        const QByteArray lines = yamlBehindKey(one, indent, m_lines);
        return lines.startsWith('\n') ? lines.mid(1) : QByteArray(indent, ' ') + "- " + yamlOnOneLine(item);
    }

    /// Elements that both have stay; of a run that differs as many as can be are changed in place.
    void replaceList(const SpannedNode &node, const Value::List &wanted)
    {
        const int indent = columnOf(dashOf(*node.items.front()));
        const auto common = longestCommon(node, wanted);
        size_t at = 0;
        qsizetype next = 0;
        qsizetype behind = lineBegin(dashOf(*node.items.front())); // where a new element goes
        bool first = true;
        const auto settleRun = [&](size_t until, qsizetype untilWanted) {
            for (; at < until && next < untilWanted; ++at, ++next) {
                replace(*node.items[at], wanted[next], indent, dashOf(*node.items[at]) + 1);
                behind = std::max(node.items[at]->end, dashOf(*node.items[at]));
                first = false;
            }
            QByteArrayList lines;
            for (; next < untilWanted; ++next)
                lines += itemLine(wanted[next], indent);
            if (!lines.isEmpty() && first)
                splice(behind, behind, lines.join('\n') + '\n');
            else if (!lines.isEmpty())
                insertLines(behind, lines.join('\n'));
            for (; at < until; ++at)
                removeItem(*node.items[at]);
        };
        for (const auto &[old, now] : common) {
            settleRun(old, now);
            behind = std::max(node.items[old]->end, dashOf(*node.items[old]));
            first = false;
            at = old + 1;
            next = now + 1;
        }
        settleRun(node.items.size(), wanted.size());
    }

    static std::vector<std::pair<size_t, qsizetype>> longestCommon(const SpannedNode &node, const Value::List &wanted)
    {
        const size_t n = node.items.size(), m = size_t(wanted.size());
        std::vector<std::vector<int>> length(n + 1, std::vector<int>(m + 1, 0));
        const auto same = [&](size_t i, size_t j) { return node.items[i]->value == wanted[qsizetype(j)]; };
        for (size_t i = n; i-- > 0;) {
            for (size_t j = m; j-- > 0;)
                length[i][j] = same(i, j) ? length[i + 1][j + 1] + 1 : std::max(length[i + 1][j], length[i][j + 1]);
        }
        std::vector<std::pair<size_t, qsizetype>> pairs;
        for (size_t i = 0, j = 0; i < n && j < m;) {
            if (same(i, j)) {
                pairs.emplace_back(i++, qsizetype(j++));
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                ++i;
            } else {
                ++j;
            }
        }
        return pairs;
    }

    const QByteArray &m_text;
    QByteArray m_break;
    Lines m_lines;
    std::vector<Splice> m_splices;
};

constexpr size_t MostItems = 2000; ///< of a list: the comparison is quadratic

bool isSmall(const Value &value)
{
    return size_t(value.list().size()) <= MostItems;
}

} // namespace

std::optional<QByteArray> editYaml(const QByteArray &text, const QString &key, const Value &value, Lines lines)
{
    const auto map = readSpans(text);
    if (!map || (map->flow && !map->entries.empty()) || !isSmall(value) || !isSmall(map->value[key]))
        return std::nullopt;
    YamlEditor editor(text, lines);
    editor.change(*map, key, value);
    return editor.done();
}

} // namespace mycel::model
