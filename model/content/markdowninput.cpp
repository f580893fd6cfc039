#include "model/content/markdowninput.h"

#include "model/content/foreigntags.h"

#include <gumbo.h>

#include <cctype>
#include <string_view>

namespace mycel::model {

namespace {

/// Most documents need none, and all are asked. Qt's own indexOf() hashes byte after byte; the standard library leaps to the first
/// byte of what it looks for, so that must be a rare one.
bool mayNeedWork(QByteArrayView body)
{
    const std::string_view text(body.data(), size_t(body.size()));
    const auto has = [text](std::string_view sign) { return text.find(sign) != std::string_view::npos; };
    return has("[^") || has("[[") || has("[TOC]") || has("[toc]") || has(":::") || has("{") || has("!!!") || has("???") || has("=== \"") || has("> [!") || has("![[") || has("\\|") || has("\n<br") || has("\nimport ") || has("\nexport ") || text.starts_with("import ") || text.starts_with("export ");
}

QByteArrayView trimmedStart(QByteArrayView line)
{
    qsizetype spaces = 0;
    while (spaces < line.size() && line[spaces] == ' ')
        ++spaces;
    return line.sliced(spaces);
}

/// > [!warning] Careful: of what kind a quotation is, and what it is called.
QByteArray calloutTitle(QByteArrayView plain)
{
    while (plain.startsWith('>') || plain.startsWith(' '))
        plain = plain.sliced(1);
    const qsizetype end = plain.startsWith("[!") ? plain.indexOf(']') : -1;
    if (end < 3 || end > 30)
        return {};
    QByteArrayView title = plain.sliced(end + 1);
    if (title.startsWith('+') || title.startsWith('-')) // folded or not
        title = title.sliced(1);
    if (!title.trimmed().isEmpty())
        return title.trimmed().toByteArray();
    QByteArray kind = plain.sliced(2, end - 2).toByteArray().toLower();
    kind[0] = char(std::toupper(static_cast<unsigned char>(kind[0])));
    return kind;
}

/// A line that only breaks.
bool isBreakAlone(QByteArrayView plain)
{
    const QByteArrayView tag = plain.trimmed();
    return tag == "<br>" || tag == "<br/>" || tag == "<br />";
}

/// Where a site's builder puts a list of contents; the reader has its own.
bool isContentsMark(QByteArrayView plain)
{
    constexpr qsizetype Longest = 9;
    const QByteArray mark = plain.trimmed().size() > Longest ? QByteArray() : plain.trimmed().toByteArray().toLower();
    return mark == "[toc]" || mark == "[[toc]]" || mark == "[[_toc_]]";
}

/// A line of MDX that only a site's builder understands; it may stand before the text.
bool isModuleLine(QByteArrayView line)
{
    const bool begins = line.startsWith("import ") || line.startsWith("export ");
    return begins && (line.contains(" from '") || line.contains(" from \"") || line.trimmed().endsWith(';') || line.startsWith("import {") || line.startsWith("export const ") || line.startsWith("export default "));
}

/// A document, line by line.
class Preparation {
public:
    explicit Preparation(QByteArrayView body) : m_body(body) {}

    void run(MarkdownInput &input)
    {
        while (m_at < m_body.size()) {
            const QByteArrayView line = takeLine();
            const QByteArrayView plain = trimmedStart(line);
            const bool isBlankBefore = m_afterBlank;
            if (fence(plain) || m_inCode || indentedCode(line, plain))
                keep(line);
            else if (plain.startsWith("[^") && line.size() - plain.size() < 4 && footnote(plain, input))
                continue;
            else if (plain.startsWith('[') && isContentsMark(plain))
                keep({});
            else if (plain.startsWith("{:") && anchorOfHeading(plain))
                continue;
            else if (isBlankBefore && isBreakAlone(plain) && !peekLine().trimmed().isEmpty())
                keepBreak(line);
            else if (plain.startsWith(":::"))
                container(plain);
            else if (plain.startsWith("!!! ") || plain.startsWith("??? ") || plain.startsWith("???+ "))
                indented(plain, "> ");
            else if (plain.startsWith("=== \""))
                indented(plain, "");
            else if (const QByteArray title = plain.startsWith('>') ? calloutTitle(plain) : QByteArray(); !title.isEmpty())
                keep(QByteArray("> **" + withoutForeignTags(title) + "**\n>"));
            else if (!m_hasWords && isModuleLine(line))
                skipToBlankLine();
            else if (line.contains('{') || line.contains("![[") || (line.contains("[[") && line.contains("\\|")))
                keep(withoutForeignTags(line));
            else
                keep(line);
        }
        input.kept = std::move(m_kept);
        input.text = input.kept;
    }

private:
    QByteArrayView takeLine()
    {
        const qsizetype end = m_body.indexOf('\n', m_at);
        const qsizetype next = end < 0 ? m_body.size() : end + 1;
        const QByteArrayView line = m_body.sliced(m_at, (end < 0 ? next : end) - m_at);
        m_at = next;
        return line;
    }

    [[nodiscard]] QByteArrayView peekLine() const
    {
        const qsizetype end = m_body.indexOf('\n', m_at);
        return m_body.sliced(m_at, (end < 0 ? m_body.size() : end) - m_at);
    }

    void keep(QByteArrayView line)
    {
        m_kept.append(line).append('\n');
        m_hasWords = m_hasWords || (!line.trimmed().isEmpty() && !line.startsWith('#'));
    }

    /// {: #name} below a heading is said of it.
    bool anchorOfHeading(QByteArrayView plain)
    {
        const QByteArrayView before = QByteArrayView(m_kept).sliced(m_kept.lastIndexOf('\n', -2) + 1);
        const QByteArray mark = before.startsWith('#') ? withoutForeignTags(QByteArray("# " + plain.toByteArray())).mid(1) : QByteArray();
        if (!mark.startsWith(" {#"))
            return false;
        m_kept.chop(1);
        m_kept += mark + '\n';
        return true;
    }

    /// Up to the next empty line all would be HTML below it: a heading, a list, a link.
    void keepBreak(QByteArrayView line)
    {
        keep(line);
        keep({});
        m_afterBlank = true;
    }

    void skipToBlankLine()
    {
        while (m_at < m_body.size() && !peekLine().trimmed().isEmpty())
            takeLine();
    }

    /// A fence ends with as many signs as it began with, or more, and nothing behind them.
    bool fence(QByteArrayView plain)
    {
        const char sign = plain.startsWith("```") ? '`' : plain.startsWith("~~~") ? '~' : '\0';
        if (!sign)
            return false;
        qsizetype length = 0;
        while (length < plain.size() && plain[length] == sign)
            ++length;
        const QByteArrayView rest = plain.sliced(length).trimmed();
        if (m_inCode ? m_fence != sign || length < m_fenceLength || !rest.isEmpty() : sign == '`' && rest.contains('`'))
            return false;
        if (!m_inCode) {
            m_fence = sign;
            m_fenceLength = length;
        }
        m_inCode = !m_inCode;
        return true;
    }

    /// A line of code that is only indented, behind an empty line and not below a point of a list.
    bool indentedCode(QByteArrayView line, QByteArrayView plain)
    {
        const bool isBlank = plain.trimmed().isEmpty(), isDeep = line.startsWith("    ") || line.startsWith('\t');
        const bool isCode = !isBlank && isDeep && m_afterBlank && !m_inList;
        m_afterBlank = isBlank || isCode;
        if (!isBlank && !isDeep) {
            const qsizetype mark = plain.startsWith('-') || plain.startsWith('*') || plain.startsWith('+') ? 1 : digits(plain);
            m_inList = (mark > 0 && mark < plain.size() && plain[mark] == ' ') || (m_inList && line.startsWith("  "));
        }
        return isCode;
    }

    /// How long the number of a point in a list is, with its sign.
    static qsizetype digits(QByteArrayView plain)
    {
        qsizetype at = 0;
        while (at < plain.size() && plain[at] >= '0' && plain[at] <= '9')
            ++at;
        return at > 0 && at < plain.size() && (plain[at] == '.' || plain[at] == ')') ? at + 1 : 0;
    }

    bool footnote(QByteArrayView plain, MarkdownInput &input)
    {
        const qsizetype end = plain.indexOf("]:");
        if (end < 3 || end > 100)
            return false;
        QByteArray text = plain.sliced(end + 2).trimmed().toByteArray();
        while (m_at < m_body.size()) {
            const QByteArrayView next = peekLine();
            const bool indented = next.startsWith("    ") || next.startsWith('\t') || next.startsWith("  ");
            if (!indented || next.trimmed().isEmpty())
                break;
            text += '\n' + takeLine().trimmed().toByteArray();
        }
        const QByteArray label = plain.sliced(2, end - 2).toByteArray();
        if (!input.footnotes.contains(label))
            input.footnotes.insert(label, text);
        return true;
    }

    void container(QByteArrayView plain)
    {
        while (plain.startsWith(':'))
            plain = plain.sliced(1);
        plain = plain.trimmed();
        const qsizetype space = plain.indexOf(' ');
        keep({});
        if (space > 0 && !plain.startsWith('{')) {
            keep(QByteArray("**" + plain.sliced(space + 1).trimmed().toByteArray() + "**"));
            keep({});
        }
    }

    /// A box of MkDocs (!!! note "Title") or one of its tabs: what follows is indented. `mark` goes before each line instead.
    void indented(QByteArrayView plain, const QByteArray &mark)
    {
        const qsizetype open = plain.indexOf('"'), close = plain.lastIndexOf('"');
        keep({});
        if (close > open + 1)
            keep(QByteArray(mark + "**" + plain.sliced(open + 1, close - open - 1).toByteArray() + "**\n" + mark.trimmed()));
        while (m_at < m_body.size()) {
            const QByteArrayView next = peekLine();
            if (!next.startsWith("    ") && !next.trimmed().isEmpty())
                break;
            const QByteArrayView line = takeLine();
            keep(QByteArray(mark + (line.size() > 4 ? withoutForeignTags(line.sliced(4)) : QByteArray())));
            if (line.trimmed().isEmpty() && !peekLine().startsWith("    "))
                break;
        }
        keep({});
    }

    QByteArrayView m_body;
    qsizetype m_at = 0;
    QByteArray m_kept;
    bool m_hasWords = false; ///< more than headings
    bool m_inCode = false;
    bool m_inList = false, m_afterBlank = true;
    char m_fence = '`';
    qsizetype m_fenceLength = 0;
};

} // namespace

MarkdownInput prepareMarkdown(QByteArrayView body)
{
    MarkdownInput input;
    if (mayNeedWork(body))
        Preparation(body).run(input);
    else
        input.text = body;
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
