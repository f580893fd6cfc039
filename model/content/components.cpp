#include "model/content/components.h"

#include <algorithm>

namespace mycel::model {

namespace {

constexpr size_t DeepestTags = 32;
constexpr qsizetype MostNames = 1000; ///< of elements in one document

/// Elements that only stand around paragraphs; with `markdown` they are nothing else.
bool isBox(const QByteArray &name)
{
    static constexpr QByteArrayView Names[] = {"div", "p", "section", "article", "aside", "center", "main", "header", "footer", "nav"};
    return std::ranges::find(Names, QByteArrayView(name)) != std::end(Names);
}

/// Elements that the page has, too.
bool isShown(const QByteArray &name)
{
    return name == "details" || name == "figure" || name == "blockquote";
}

bool isMarked(const MarkupTag &tag)
{
    const MarkupTag::Attribute *mark = tag.attribute("markdown");
    return mark && (isBox(tag.name) || isShown(tag.name)) && mark->value != "0" && mark->value != "off" && mark->value != "false";
}

/// "a" of `a = 1`, "{b, c}", "a, {b}", "* as a": what a line of JavaScript can import.
bool isImported(QByteArrayView names)
{
    static constexpr QByteArrayView Signs = "{}*,_$ ";
    const bool isOne = !names.contains(' ');
    const bool isList = names.startsWith('{') || names.startsWith("* as ") || names.contains('{');
    return !names.isEmpty() && (isOne || isList) && std::ranges::all_of(names, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || Signs.contains(c); });
}

bool isImport(QByteArrayView line)
{
    QByteArrayView rest = line.sliced(7).trimmed();
    if (rest.startsWith('{') && !rest.contains('}'))
        return true; // it goes on
    if (rest.endsWith(';'))
        rest.chop(1);
    const char mark = rest.isEmpty() ? '\0' : rest.back();
    const qsizetype open = mark == '"' || mark == '\'' ? rest.first(rest.size() - 1).lastIndexOf(mark) : -1;
    const QByteArrayView before = open < 0 ? QByteArrayView() : rest.first(open);
    return open == 0 || (before.endsWith(" from ") && isImported(before.chopped(6)));
}

bool isExport(QByteArrayView line)
{
    const QByteArrayView rest = line.sliced(7).trimmed();
    const auto begins = [rest](const char *word) { return rest.startsWith(word); };
    if (begins("const ") || begins("let ") || begins("var "))
        return rest.contains('=');
    if (begins("function ") || begins("async function ") || begins("default function"))
        return rest.contains('(');
    return begins("{") || begins("* from ") || (begins("default ") && (rest.endsWith('{') || rest.endsWith('(') || rest.endsWith(';') || rest.contains("=>")));
}

} // namespace

QByteArray destinationOf(const MarkupTag &tag)
{
    return tag.value({"to", "href", "link", "url"});
}

QByteArray titleOf(const MarkupTag &tag)
{
    return tag.value({"label", "title", "summary", "caption"}).simplified();
}

Figure figureOf(const MarkupTag &tag)
{
    return tag.name == "Script" ? Figure() : Figure{tag.value({"src"}), tag.value({"alt", "title"}), tag.value({"caption"})};
}

bool isModuleLine(QByteArrayView line, bool isBeforeWords)
{
    const bool isOfImport = line.startsWith("import "), isOfExport = line.startsWith("export ");
    if (!isOfImport && !isOfExport)
        return false;
    if (isBeforeWords && (line.contains(" from '") || line.contains(" from \"") || line.trimmed().endsWith(';')))
        return true;
    return isOfImport ? isImport(line) : isExport(line);
}

bool Surroundings::isClosedLater(const QByteArray &name, qsizetype at)
{
    if (m_lastClosing.isEmpty()) {
        m_lastClosing.insert({}, 0);
        for (qsizetype from = m_body.indexOf("</"); from >= 0; from = m_body.indexOf("</", from + 2)) {
            qsizetype end = from + 2;
            while (end < m_body.size() && (std::isalnum(static_cast<unsigned char>(m_body[end])) || m_body[end] == '.' || m_body[end] == '-' || m_body[end] == '_'))
                ++end;
            const QByteArray closed = m_body.sliced(from + 2, end - from - 2).toByteArray();
            if (m_lastClosing.size() < MostNames || m_lastClosing.contains(closed))
                m_lastClosing.insert(closed, from);
        }
    }
    return m_lastClosing.value(name, -1) > at;
}

bool Surroundings::isAround(const MarkupTag &tag, qsizetype at)
{
    if (tag.isClosing)
        return tag.isComponent() || std::ranges::any_of(m_open, [&tag](const Open &each) { return each.name == tag.name; });
    if (tag.isEmpty)
        return tag.isComponent();
    const bool isInMarked = std::ranges::any_of(m_open, &Open::isMarked);
    return (tag.isComponent() || isMarked(tag) || (isInMarked && isBox(tag.name))) && isClosedLater(tag.name, at) && m_open.size() < DeepestTags;
}

/// <TabItem value="a"> has its name where all of them are told, or is called so.
QByteArray Surroundings::labelOf(const MarkupTag &tag) const
{
    const QByteArray title = titleOf(tag), value = tag.name == "TabItem" || tag.name == "Tab" ? tag.value({"value"}) : QByteArray();
    if (!title.isEmpty() || value.isEmpty())
        return title;
    const auto around = std::ranges::find_if(m_open.rbegin(), m_open.rend(), [](const Open &each) { return !each.values.isEmpty(); });
    const QByteArrayView values = around == m_open.rend() ? QByteArrayView() : around->values;
    const qsizetype at = qMax(values.indexOf('\'' + value + '\''), values.indexOf('"' + value + '"'));
    const qsizetype open = at < 0 ? -1 : values.lastIndexOf('{', at), close = at < 0 ? -1 : values.indexOf('}', at);
    const QByteArrayView one = open < 0 || close < 0 ? QByteArrayView() : values.sliced(open, close - open);
    const qsizetype label = one.indexOf("label:");
    return label < 0 ? value : quotedIn(one.sliced(label)).toByteArray();
}

QByteArray Surroundings::enter(const MarkupTag &tag, qsizetype indent)
{
    const QByteArray before(indent, ' '), to = destinationOf(tag), title = labelOf(tag);
    const MarkupTag::Attribute *values = tag.attribute("values");
    Open open{tag.name, "\n", m_open.empty() ? indent : m_open.back().base, -1, isMarked(tag), values ? values->script : QByteArray()};
    QByteArray said = "\n";
    if (isShown(tag.name)) {
        said = '\n' + before + '<' + tag.name + ">\n\n";
        open.closing = '\n' + before + "</" + tag.name + ">\n\n";
    } else if (tag.isComponent() && !title.isEmpty()) {
        said = '\n' + before + "**" + (to.isEmpty() ? title : linkText(title, to)) + "**\n\n";
    } else if (tag.isComponent() && !to.isEmpty()) {
        said = before + "<a href=\"" + asAttribute(to) + "\">\n";
        open.closing = before + "</a>\n";
    }
    m_open.push_back(std::move(open));
    return said;
}

QByteArray Surroundings::leave(const MarkupTag &tag)
{
    const auto found = std::ranges::find(m_open.rbegin(), m_open.rend(), tag.name, &Open::name);
    if (found == m_open.rend())
        return {};
    const QByteArray closing = found->closing;
    m_open.erase(std::prev(found.base()), m_open.end());
    return closing;
}

QByteArrayView Surroundings::unindented(QByteArrayView line)
{
    if (m_open.empty())
        return line;
    qsizetype spaces = 0;
    while (spaces < line.size() && line[spaces] == ' ')
        ++spaces;
    Open &inner = m_open.back();
    if (inner.indent < 0 && spaces < line.size())
        inner.indent = spaces;
    return line.sliced(qMin(spaces, qMax(inner.indent - inner.base, qsizetype(0))));
}

qsizetype Surroundings::closedAt(QByteArrayView line) const
{
    if (m_open.empty())
        return -1;
    const QByteArray closing = "</" + m_open.back().name + '>';
    const QByteArrayView text = line.trimmed();
    const qsizetype at = text.endsWith(closing) ? line.lastIndexOf(closing) : -1;
    return at > 0 && !line.first(at).trimmed().isEmpty() ? at : -1;
}

} // namespace mycel::model
