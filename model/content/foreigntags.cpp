#include "model/content/foreigntags.h"

#include "model/content/components.h"
#include "model/content/foreignsigns.h"
#include "model/content/shortcodes.h"

#include <QList>

#include <algorithm>
#include <array>

namespace mycel::model {

namespace {

constexpr qsizetype LongestAttributes = 200;
constexpr qsizetype LongestAddress = 500;
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

/// What a tag or a sign may begin with, one look for each byte.
constexpr auto FirstSigns = [] {
    std::array<bool, 256> signs{};
    for (const unsigned char sign : {'{', '<', '!', '[', '\\', ':', '=', '%', '^'})
        signs[sign] = true;
    return signs;
}();

bool isForeign(QByteArrayView rest, char before)
{
    const auto at = [rest](qsizetype place) { return place < rest.size() ? rest[place] : '\0'; };
    const auto isCapital = [&at](qsizetype place) { return at(place) >= 'A' && at(place) <= 'Z'; };
    const char next = at(1);
    switch (rest[0]) {
    case '{': return true;
    case '<': return isCapital(1) || (next == '/' && isCapital(2));
    case '!': return rest.startsWith("![[");
    case '[': return next == '[' || rest.startsWith("[](#");
    case '\\': return next == '|';
    case ':': return next == 'm' || next == 'o' || next == 'f' || next == 's';
    case '^': return before == ' ';
    default: return next == rest[0]; // == and %%
    }
}

/// A line from its beginning to its end.
class Line {
public:
    Line(QByteArrayView line, const Labels &labels) : m_line(line), m_labels(labels), m_isHeading(line.startsWith('#')) {}

    QByteArray read()
    {
        while (m_at < m_line.size()) {
            const char c = m_line[m_at];
            m_inCode ^= c == '`';
            if (!m_inCode && foreign(c))
                continue;
            keep(c);
        }
        return m_inCode ? std::move(m_out) : withoutParagraphName(m_out).toByteArray();
    }

private:
    bool foreign(char c)
    {
        switch (c) {
        case '{': return role() || tag() || attributes();
        case '<': return markup();
        case '!': return embed();
        case '[': return partOfPage() || linkToLabel();
        case '\\': return escapedBar();
        case ':':
        case '=':
        case '%': return !m_inAddress && sign();
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

    /// Behind a heading, a link, a picture or an icon, or a line of its own.
    bool attributes()
    {
        const qsizetype end = rest().first(qMin(rest().size(), LongestAttributes)).indexOf('}');
        const bool hasPlace = m_isHeading || m_isBlank || m_out.endsWith(')') || m_at == m_iconEnd;
        if (end < 0 || !hasPlace || !isAttributes(rest().sliced(1, end - 1)))
            return false;
        const QByteArray anchor = m_isHeading && rest().sliced(end + 1).trimmed().isEmpty() ? anchorIn(rest().sliced(1, end - 1).trimmed()) : QByteArray();
        nameLink(rest().sliced(1, end - 1));
        m_at += end + 1;
        while (m_isHeading && m_out.endsWith(' '))
            m_out.chop(1);
        if (!anchor.isEmpty())
            m_out += ' ' + anchorMark(anchor);
        return true;
    }

    /// [](a.md){ title="Where" } has no other words: there was an icon.
    void nameLink(QByteArrayView attributes)
    {
        const QByteArrayView link = QByteArrayView(m_out).last(qMin(m_out.size(), LongestAddress));
        const qsizetype open = link.lastIndexOf("[](");
        if (open < 0 || link.indexOf(')', open) != link.size() - 1)
            return;
        if (const auto tag = markupTagAt(QByteArray("<a " + attributes.toByteArray() + '>')))
            m_out.insert(m_out.size() - link.size() + open + 1, tag->value({"title"}));
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
            return pictureTag(figure);
        const QByteArray to = destinationOf(tag), title = titleOf(tag);
        if (to.isEmpty() || (tag.isEmpty && title.isEmpty()))
            return {};
        if (tag.isEmpty)
            return linkText(title, to);
        m_links.append(tag.name);
        return "<a href=\"" + asAttribute(to) + "\">";
    }

    bool role()
    {
        const auto role = roleAt(rest(), m_labels);
        return role && take(*role);
    }

    bool sign()
    {
        const auto sign = foreignSignAt(rest(), m_out);
        if (!sign)
            return false;
        m_iconEnd = m_at + sign->length;
        return take(*sign);
    }

    bool take(const Sign &sign)
    {
        m_out += sign.said;
        m_at += sign.length;
        return true;
    }

    /// [[#Types]] in the words of its heading, [[A note#^a1b2c3]] in those of the note.
    bool partOfPage()
    {
        const qsizetype next = rest().startsWith("[[") ? rest().first(qMin(rest().size(), LongestAddress)).indexOf('[', 2) : 0;
        const qsizetype end = rest().first(next < 0 ? qMin(rest().size(), LongestAddress) : next).indexOf("]]");
        const QByteArray inner = end < 0 ? QByteArray() : rest().sliced(2, end - 2).toByteArray();
        const QByteArray said = inner.startsWith('#') ? inner.mid(1) : inner.left(qMax<qsizetype>(0, inner.indexOf("#^")));
        return !said.trimmed().isEmpty() && !inner.contains('|') && take({"[[" + inner + '|' + said + "]]", end + 2});
    }

    /// [](#x) in the words of its heading.
    bool linkToLabel()
    {
        if (m_labels.isEmpty() || !rest().startsWith("[](#"))
            return false;
        const qsizetype end = rest().first(qMin(rest().size(), LongestAddress)).indexOf(')');
        const QByteArray label = end < 0 ? QByteArray() : rest().sliced(4, end - 4).toByteArray();
        return m_labels.contains(label) && take({linkText(m_labels.value(label), '#' + label), end + 1});
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
    const Labels &m_labels;
    qsizetype m_at = 0;
    QByteArray m_out;
    Tag m_tags[5] = {{"{%", "%}"}, {"{{<", ">}}"}, {"{{%", "%}}"}, {"{{#", "}}"}, {"{{", "}}", true}};
    QList<QByteArray> m_links; ///< components that are a link, and not closed yet
    qsizetype m_iconEnd = -1;
    bool m_isHeading = false, m_isBlank = true, m_inCode = false, m_inAddress = false, m_embedsClose = true;
};

} // namespace

bool mayHoldForeignTags(QByteArrayView line)
{
    const auto isFirst = [](char c) { return FirstSigns[static_cast<unsigned char>(c)]; };
    for (const char *at = line.begin(); (at = std::find_if(at, line.end(), isFirst)) != line.end(); ++at) {
        if (isForeign(line.sliced(at - line.begin()), at == line.begin() ? ' ' : at[-1]))
            return true;
    }
    return false;
}

QByteArray withoutForeignTags(QByteArrayView line, const Labels &labels)
{
    return Line(line, labels).read();
}

HeadingWords headingWords(QByteArrayView heading)
{
    const QByteArrayView text = heading.trimmed();
    const qsizetype open = text.endsWith('}') ? text.lastIndexOf('{') : -1;
    const QByteArray anchor = open < 0 ? QByteArray() : anchorIn(text.sliced(open + 1, text.size() - open - 2).trimmed());
    return anchor.isEmpty() ? HeadingWords{heading.toByteArray(), {}} : HeadingWords{text.first(open).trimmed().toByteArray(), anchor};
}

} // namespace mycel::model
