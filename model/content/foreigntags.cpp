#include "model/content/foreigntags.h"

#include "model/content/components.h"
#include "model/content/shortcodes.h"

#include <QList>

#include <algorithm>

namespace mycel::model {

namespace {

constexpr qsizetype LongestAttributes = 200;
constexpr qsizetype LongestName = 100; ///< of what [[a link]] leads to

struct Tag {
    QByteArrayView opening, closing;
    bool inAddressOnly = false; ///< elsewhere it is an example of a template language
    bool closes = true;         ///< until the rest of the line was searched in vain: once is enough for a long line
};

/// {#name}, {: .lead}, { width=300 }: whether what stands in braces is a list of attributes.
bool isAttributes(QByteArrayView inner)
{
    const QByteArrayView list = inner.trimmed();
    if (list.isEmpty() || inner.size() > LongestAttributes)
        return false;
    if (list[0] == ':' || list[0] == '#' || list[0] == '.')
        return list.size() > 1 && list[1] != ' ' ? true : list[0] == ':';
    const qsizetype sign = list.indexOf('=');
    return sign > 0 && std::ranges::all_of(list.first(sign), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

/// The "x" of {#x .big}, {: #x } …; empty where something else stands in the braces too.
QByteArray anchorIn(QByteArrayView inner)
{
    QByteArray anchor;
    if (inner.size() > LongestAttributes)
        return anchor;
    for (const QByteArray &word : inner.sliced(inner.startsWith(':') ? 1 : 0).toByteArray().simplified().split(' ')) {
        if (word.size() > 1 && word[0] == '#' && anchor.isEmpty())
            anchor = word.mid(1);
        else if (!word.startsWith('.') && !word.contains('='))
            return {};
    }
    return anchor;
}

/// For the end of a heading, so that Markdown takes none of it for its own.
QByteArray anchorMark(const QByteArray &anchor)
{
    QByteArray mark = "{#";
    for (const char c : anchor) {
        if (c == '_' || c == '*' || c == '`' || c == '~' || c == '[' || c == ']' || c == '<' || c == '&' || c == '\\')
            mark += '\\';
        mark += c;
    }
    return mark + '}';
}

/// A line from its beginning to its end.
class Line {
public:
    explicit Line(QByteArrayView line) : m_line(line), m_isHeading(line.startsWith('#')) {}

    QByteArray read()
    {
        while (m_at < m_line.size()) {
            const char c = m_line[m_at];
            m_inCode ^= c == '`';
            if (!m_inCode && foreign(c))
                continue;
            keep(c);
        }
        return std::move(m_out);
    }

private:
    bool foreign(char c)
    {
        switch (c) {
        case '{': return tag() || attributes();
        case '<': return markup();
        case '!': return embed();
        case '\\': return escapedBar();
        default: return false;
        }
    }

    void keep(char c)
    {
        if ((c == '(' && m_out.endsWith(']')) || (c == '"' && m_out.endsWith('=')))
            m_inAddress = true;
        else if (c == ')' || c == '"' || c == ' ')
            m_inAddress = false;
        m_isBlank &= c == ' ';
        m_out += c;
        ++m_at;
    }

    [[nodiscard]] QByteArrayView rest() const { return m_line.sliced(m_at); }

    bool tag()
    {
        for (Tag &tag : m_tags) {
            if (!tag.closes || !rest().startsWith(tag.opening) || (tag.inAddressOnly && !m_inAddress))
                continue;
            const qsizetype from = m_at + tag.opening.size(), end = m_line.indexOf(tag.closing, from);
            tag.closes = end >= 0;
            if (end < 0)
                return false;
            const QByteArrayView inner = m_line.sliced(from, end - from);
            m_out += m_inAddress ? addressIn(inner) : saidBy(inner);
            m_at = end + tag.closing.size();
            return true;
        }
        return false;
    }

    /// Behind a heading, a link or a picture, or a line of its own.
    bool attributes()
    {
        const qsizetype end = rest().first(qMin(rest().size(), LongestAttributes)).indexOf('}');
        const bool hasPlace = m_isHeading || m_isBlank || m_out.endsWith(')');
        if (end < 0 || !hasPlace || !isAttributes(rest().sliced(1, end - 1)))
            return false;
        const QByteArray anchor = m_isHeading && rest().sliced(end + 1).trimmed().isEmpty() ? anchorIn(rest().sliced(1, end - 1).trimmed()) : QByteArray();
        m_at += end + 1;
        while (m_isHeading && m_out.endsWith(' '))
            m_out.chop(1);
        if (!anchor.isEmpty())
            m_out += ' ' + anchorMark(anchor);
        return true;
    }

    /// A component as HTML, which is understood wherever it stands, and other tags without their JavaScript.
    bool markup()
    {
        const auto tag = markupTagAt(rest());
        if (!tag || !(tag->isComponent() || tag->hasScript()))
            return false;
        m_out += tag->isComponent() ? component(*tag) : tag->plain();
        m_at += tag->length;
        return true;
    }

    QByteArray component(const MarkupTag &tag)
    {
        if (tag.isClosing)
            return m_links.removeOne(tag.name) || tag.name.endsWith("Link") ? "</a>" : QByteArray();
        if (const Figure figure = figureOf(tag); tag.isEmpty && !figure.source.isEmpty())
            return "<img src=\"" + asAttribute(figure.source) + "\" alt=\"" + asAttribute(figure.alt.isEmpty() ? figure.caption : figure.alt) + "\" />";
        const QByteArray to = destinationOf(tag), title = titleOf(tag);
        if (to.isEmpty() || (tag.isEmpty && title.isEmpty()))
            return {};
        if (tag.isEmpty)
            return linkText(title, to);
        m_links.append(tag.name);
        return "<a href=\"" + asAttribute(to) + "\">";
    }

    bool embed()
    {
        if (!m_embedsClose || !rest().startsWith("![["))
            return false;
        const qsizetype end = m_line.indexOf("]]", m_at);
        m_embedsClose = end >= 0;
        if (end < 0)
            return false;
        m_out += embedOf(m_line.sliced(m_at + 3, end - m_at - 3).toByteArray().replace("\\|", "|"));
        m_at = end + 2;
        return true;
    }

    /// [[A note\|alias]], as it has to be written in a table there.
    bool escapedBar()
    {
        if (!rest().startsWith("\\|"))
            return false;
        const QByteArrayView before = QByteArrayView(m_out).last(qMin(m_out.size(), LongestName));
        if (before.lastIndexOf("[[") <= before.lastIndexOf("]]"))
            return false;
        ++m_at;
        return true;
    }

    QByteArrayView m_line;
    qsizetype m_at = 0;
    QByteArray m_out;
    Tag m_tags[5] = {{"{%", "%}"}, {"{{<", ">}}"}, {"{{%", "%}}"}, {"{{#", "}}"}, {"{{", "}}", true}};
    QList<QByteArray> m_links; ///< components that are a link, and not closed yet
    bool m_isHeading = false, m_isBlank = true, m_inCode = false, m_inAddress = false, m_embedsClose = true;
};

} // namespace

bool mayHoldForeignTags(QByteArrayView line)
{
    const auto isCapital = [line](qsizetype at) { return at < line.size() && line[at] >= 'A' && line[at] <= 'Z'; };
    for (qsizetype at = 0; at < line.size(); ++at) {
        const auto next = at + 1 < line.size() ? line[at + 1] : '\0';
        const bool isOne = [&] {
            switch (line[at]) {
            case '{': return true;
            case '<': return isCapital(at + 1) || (next == '/' && isCapital(at + 2));
            case '!': return line.sliced(at).startsWith("![[");
            case '\\': return next == '|';
            default: return false;
            }
        }();
        if (isOne)
            return true;
    }
    return false;
}

QByteArray withoutForeignTags(QByteArrayView line)
{
    return Line(line).read();
}

HeadingWords headingWords(QByteArrayView heading)
{
    const QByteArrayView text = heading.trimmed();
    const qsizetype open = text.endsWith('}') ? text.lastIndexOf('{') : -1;
    const QByteArray anchor = open < 0 ? QByteArray() : anchorIn(text.sliced(open + 1, text.size() - open - 2).trimmed());
    return anchor.isEmpty() ? HeadingWords{heading.toByteArray(), {}} : HeadingWords{text.first(open).trimmed().toByteArray(), anchor};
}

} // namespace mycel::model
