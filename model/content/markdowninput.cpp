#include "model/content/markdowninput.h"

#include "model/content/foreignsigns.h"
#include "model/content/preparation.h"

#include <gumbo.h>

#include <algorithm>
#include <string_view>

namespace mycel::model {

namespace {

/// Whether `isOne` says so of any place where `sign` stands. Qt's own indexOf() hashes byte after byte; the standard library leaps
/// from sign to sign, so that must be a rare one.
template <class IsOne>
bool anywhere(std::string_view text, char sign, IsOne isOne)
{
    for (size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + 1)) {
        if (isOne(text.substr(at), at > 0 ? text[at - 1] : '\n'))
            return true;
    }
    return false;
}

bool isTagToRead(std::string_view rest, char before)
{
    constexpr size_t Longest = 300;
    const char first = rest.size() > 1 ? rest[1] : '\0';
    std::string_view tag = rest.substr(0, Longest);
    tag = tag.substr(0, tag.find('>'));
    return (first >= 'A' && first <= 'Z') || (before == '\n' && rest.starts_with("<br")) || (before == '8' && rest.starts_with("<-")) || tag.find(" markdown") != std::string_view::npos;
}

/// Most documents need none, and all are asked.
bool mayNeedWork(QByteArrayView body)
{
    using Rest = std::string_view;
    const Rest text(body.data(), size_t(body.size()));
    const auto isModule = [](Rest rest, char) { return rest.starts_with("\nimport ") || rest.starts_with("\nexport "); };
    return anywhere(text, '{', [](Rest, char) { return true; }) || anywhere(text, '<', isTagToRead) || anywhere(text, '^', [](Rest, char before) { return before == '[' || before == ' ' || before == '\n'; })
        || anywhere(text, '[', [](Rest rest, char) { return rest.starts_with("[[") || rest.starts_with("[TOC]") || rest.starts_with("[toc]") || rest.starts_with("[!"); })
        || anywhere(text, ':', [](Rest rest, char) { return rest.starts_with(":::") || (rest.size() > 1 && Rest("mofs").find(rest[1]) != Rest::npos); })
        || anywhere(text, '=', [](Rest rest, char before) { return rest.starts_with("==") || before == ')'; })
        || anywhere(text, '%', [](Rest rest, char) { return rest.starts_with("%%"); }) || anywhere(text, '!', [](Rest rest, char) { return rest.starts_with("!!!"); })
        || anywhere(text, '?', [](Rest rest, char) { return rest.starts_with("???"); }) || anywhere(text, '\\', [](Rest rest, char) { return rest.starts_with("\\|"); })
        || anywhere(text, '\n', isModule) || text.starts_with("import ") || text.starts_with("export ");
}

} // namespace

MarkdownInput prepareMarkdown(QByteArrayView body)
{
    MarkdownInput input;
    if (mayNeedWork(body)) {
        input.labels = labelsIn(body);
        input.kept = Preparation(body, input).run();
    }
    input.text = input.kept.isEmpty() ? body : QByteArrayView(input.kept);
    return input;
}

QByteArray entityText(QByteArrayView entity)
{
    if (entity == "&amp;")
        return "&";
    if (entity == "&lt;")
        return "<";
    if (entity == "&gt;")
        return ">";
    if (entity == "&quot;")
        return "\"";
    if (entity == "&nbsp;")
        return "\xc2\xa0";
    // Behind a letter, because space at the beginning of a page is nothing to gumbo.
    const QByteArray html = "x" + entity.toByteArray();
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    GumboOutput *output = gumbo_parse_with_options(&options, html.constData(), size_t(html.size()));
    QByteArray text;
    const GumboVector &top = output->root->v.element.children;
    for (unsigned i = 0; i < top.length; ++i) {
        const auto *node = static_cast<const GumboNode *>(top.data[i]);
        if (node->type != GUMBO_NODE_ELEMENT || node->v.element.tag != GUMBO_TAG_BODY)
            continue;
        for (unsigned k = 0; k < node->v.element.children.length; ++k) {
            const auto *child = static_cast<const GumboNode *>(node->v.element.children.data[k]);
            if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE)
                text += child->v.text.text;
        }
    }
    gumbo_destroy_output(&options, output);
    text.remove(0, 1);
    return text.isEmpty() ? QByteArray("\xef\xbf\xbd") : text;
}

QByteArray attributeText(const MD_ATTRIBUTE &attribute)
{
    QByteArray text;
    for (int i = 0; attribute.text && attribute.substr_offsets[i] < attribute.size; ++i) {
        const MD_OFFSET from = attribute.substr_offsets[i];
        const QByteArrayView part(attribute.text + from, qsizetype(attribute.substr_offsets[i + 1] - from));
        if (attribute.substr_types[i] == MD_TEXT_NULLCHAR)
            text += "\xef\xbf\xbd";
        else if (attribute.substr_types[i] == MD_TEXT_ENTITY)
            text += entityText(part);
        else
            text += part;
    }
    return text;
}

} // namespace mycel::model
