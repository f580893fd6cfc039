#include "tests/fuzz/allowedhtml.h"

#include <QList>
#include <QSet>

#include <gumbo.h>

namespace mycel::fuzz {

namespace {

const QSet<QByteArray> &tags()
{
    static const QSet<QByteArray> names{"html", "head", "body", "p", "br", "hr", "b", "strong", "i", "em", "u", "s", "del", "sub", "sup", "small", "mark", "kbd", "code", "pre", "blockquote", "ul", "ol", "li", "dl", "dt", "dd",
                                        "table", "thead", "tbody", "tr", "th", "td", "caption", "details", "summary", "figure", "figcaption", "a", "img", "h1", "h2", "h3", "h4", "h5", "h6", "div", "span", "section"};
    return names;
}

bool isOurs(QByteArray target, bool picture)
{
    target = target.toLower();
    if (picture)
        return target.startsWith("mycel://");
    return target.startsWith('#') || target.startsWith("mycel://") || target.startsWith("http://") || target.startsWith("https://") || target.startsWith("mailto:");
}

QByteArray foreignOf(const GumboElement &element)
{
    static const QSet<QByteArray> names{"class", "href", "src", "alt", "title", "id", "start"};
    const QByteArray tag = gumbo_normalized_tagname(element.tag);
    if (!tags().contains(tag) || element.tag_namespace != GUMBO_NAMESPACE_HTML)
        return "<" + tag + ">";
    for (unsigned i = 0; i < element.attributes.length; ++i) {
        const auto *attribute = static_cast<const GumboAttribute *>(element.attributes.data[i]);
        const QByteArray name = attribute->name, value = attribute->value;
        if (!names.contains(name) || ((name == "href" || name == "src") && !isOurs(value, name == "src")))
            return tag + ' ' + name + '=' + value;
    }
    return {};
}

} // namespace

QByteArray foreignIn(const QByteArray &html)
{
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    GumboOutput *output = gumbo_parse_with_options(&options, html.constData(), size_t(html.size()));
    QByteArray foreign;
    QList<const GumboNode *> waiting{output->root};
    while (!waiting.isEmpty() && foreign.isEmpty()) {
        const GumboNode *node = waiting.takeLast();
        if (node->type == GUMBO_NODE_COMMENT || node->type == GUMBO_NODE_CDATA)
            foreign = "a comment";
        if (node->type != GUMBO_NODE_ELEMENT)
            continue;
        foreign = foreignOf(node->v.element);
        for (unsigned i = 0; i < node->v.element.children.length; ++i)
            waiting.append(static_cast<const GumboNode *>(node->v.element.children.data[i]));
    }
    gumbo_destroy_output(&options, output);
    return foreign;
}

} // namespace mycel::fuzz
