#include "model/content/rawhtml.h"

#include "model/content/markdowninput.h"
#include "model/content/markuptag.h"

#include <gumbo.h>

#include <QSet>

namespace mycel::model {

namespace {

using Is = RawPiece::Is;

const QSet<QByteArray> &allowed()
{
    static const QSet<QByteArray> names{"h1", "h2", "h3", "h4", "h5", "h6", "p", "b", "strong", "i", "em", "u", "s", "sub", "sup", "small", "mark", "kbd", "code", "pre", "blockquote", "ul", "ol", "li", "dl", "dt", "dd",
                                        "table", "thead", "tbody", "tr", "th", "td", "caption", "details", "summary", "figure", "figcaption", "a"};
    return names;
}

bool isSilent(const QByteArray &name)
{
    return name == "script" || name == "style" || name == "template" || name == "noscript" || name == "object" || name == "svg" || name == "math" || name == "title";
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Where the tag that begins at `at` ends (behind '>'), quotes honoured; -1 where it never does.
qsizetype tagEnd(QByteArrayView html, qsizetype at)
{
    char quote = 0;
    for (; at < html.size(); ++at) {
        const char c = html[at];
        if (quote)
            quote = c == quote ? '\0' : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '>')
            return at + 1;
    }
    return -1;
}

const GumboNode *firstElement(const GumboNode *node, const QByteArray &name)
{
    QList<const GumboNode *> waiting{node};
    while (!waiting.isEmpty()) {
        const GumboNode *next = waiting.takeLast();
        if (next->type != GUMBO_NODE_ELEMENT)
            continue;
        if (name == gumbo_normalized_tagname(next->v.element.tag))
            return next;
        for (unsigned i = 0; i < next->v.element.children.length; ++i)
            waiting.append(static_cast<const GumboNode *>(next->v.element.children.data[i]));
    }
    return nullptr;
}

constexpr qsizetype LongestTag = 8192; ///< gumbo compares each attribute with all before it

/// The values of two attributes of a single tag; empty where it is absurdly long.
std::pair<QByteArray, QByteArray> attributesOf(QByteArrayView tag, const QByteArray &name, const char *one, const char *two)
{
    if (tag.size() > LongestTag)
        return {};
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    GumboOutput *output = gumbo_parse_with_options(&options, tag.data(), size_t(tag.size()));
    std::pair<QByteArray, QByteArray> values;
    if (const GumboNode *element = firstElement(output->root, name)) {
        const GumboVector *attributes = &element->v.element.attributes;
        if (const GumboAttribute *value = gumbo_get_attribute(attributes, one))
            values.first = value->value;
        if (const GumboAttribute *value = gumbo_get_attribute(attributes, two))
            values.second = value->value;
    }
    gumbo_destroy_output(&options, output);
    return values;
}

QByteArray plainText(QByteArrayView html)
{
    QByteArray text;
    qsizetype from = 0;
    for (qsizetype at = html.indexOf('&'); at >= 0; at = html.indexOf('&', at)) {
        const qsizetype end = html.sliced(at, qMin<qsizetype>(40, html.size() - at)).indexOf(';');
        if (end <= 1) {
            ++at;
            continue;
        }
        text += html.sliced(from, at - from);
        text += entityText(html.sliced(at, end + 1));
        at += end + 1;
        from = at;
    }
    return text.append(html.sliced(from));
}

} // namespace

QList<RawPiece> RawHtml::read(QByteArrayView html)
{
    QList<RawPiece> pieces;
    const auto addText = [&](QByteArrayView text) {
        if (!text.isEmpty() && m_silent.isEmpty())
            pieces.append({Is::Text, {}, plainText(text), {}});
    };
    qsizetype from = 0;
    for (qsizetype at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
        const QByteArrayView rest = html.sliced(at);
        qsizetype end = -1;
        if (rest.startsWith("<!--")) {
            end = html.indexOf("-->", at + 4);
            end = end < 0 ? html.size() : end + 3;
        } else if (rest.size() > 1 && (rest[1] == '!' || rest[1] == '?')) {
            end = html.indexOf(rest.startsWith("<![CDATA[") ? QByteArrayView("]]>") : QByteArrayView(">"), at);
            end = end < 0 ? html.size() : end + (rest.startsWith("<![CDATA[") ? 3 : 1);
        }
        const bool closing = rest.size() > 2 && rest[1] == '/' && isLetter(rest[2]);
        const bool opening = rest.size() > 1 && isLetter(rest[1]);
        if (end < 0 && !closing && !opening) {
            ++at;
            continue;
        }
        addText(html.sliced(from, at - from));
        if (end < 0)
            end = tagEnd(html, at);
        if (end < 0) {
            from = html.size(); // a tag without an end: nothing of it is text
            break;
        }
        from = end;
        if (closing || opening) {
            qsizetype nameEnd = closing ? 2 : 1;
            const qsizetype nameStart = nameEnd;
            while (nameEnd < rest.size() && (isLetter(rest[nameEnd]) || (rest[nameEnd] >= '0' && rest[nameEnd] <= '9') || rest[nameEnd] == '-'))
                ++nameEnd;
            const QByteArrayView written = rest.sliced(nameStart, nameEnd - nameStart);
            const QByteArray name = written.toByteArray().toLower();
            const QByteArrayView tag = html.sliced(at, end - at);
            const bool isComponent = m_gives != Gives::Everything && isComponentName(written); // <Figure> is no <figure>
            if (!m_silent.isEmpty()) {
                if (closing && name == m_silent)
                    m_silent.clear();
            } else if (isComponent && !isSilent(name)) {
                // of anything else only its text
            } else if (isSilent(name)) {
                if (opening && !tag.endsWith("/>"))
                    m_silent = name;
            } else if (name == "br" || name == "hr") {
                pieces.append({Is::Break, name, {}, {}});
            } else if (name == "img" && opening) {
                const auto [source, alt] = attributesOf(tag, name, "src", "alt");
                pieces.append({Is::Picture, name, alt, source});
            } else if (name == "a" && opening) {
                pieces.append({Is::Link, name, {}, attributesOf(tag, name, "href", "name").first});
            } else if (m_gives != Gives::Allowed) {
                pieces.append({closing ? Is::Close : Is::Open, name, {}, m_gives == Gives::Everything && opening && tag.contains("style") ? attributesOf(tag, name, "style", "class").first : QByteArray()});
            } else if (allowed().contains(name)) {
                const bool hasAnchor = opening && name.startsWith('h') && tag.contains("id");
                pieces.append({closing ? Is::Close : Is::Open, name, {}, hasAnchor ? attributesOf(tag, name, "id", "id").first : QByteArray()});
                if (opening && tag.endsWith("/>"))
                    pieces.append({Is::Close, name, {}, {}});
            }
        }
        at = end;
    }
    addText(html.sliced(from));
    return pieces;
}

} // namespace mycel::model
