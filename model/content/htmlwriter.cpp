#include "model/content/htmlwriter.h"

namespace mycel::model {

namespace {

const char *alignment(MD_ALIGN align)
{
    switch (align) {
    case MD_ALIGN_LEFT: return " class=\"left\"";
    case MD_ALIGN_CENTER: return " class=\"centre\"";
    case MD_ALIGN_RIGHT: return " class=\"right\"";
    default: return "";
    }
}

} // namespace

HtmlWriter::HtmlWriter(const Resolve &resolve, Dress dress)
    : m_resolve(resolve)
    , m_dress(dress)
{
}

Html HtmlWriter::write(QByteArrayView body)
{
    if (body.size() > MostMarkdownBytes) {
        body = body.first(MostMarkdownBytes);
        m_html.cut = true;
    }
    m_out.reserve(size_t(body.size() + body.size() / 4));
    if (m_dress == Dress::Bare)
        m_input.text = body;
    else
        m_input = prepareMarkdown(body);
    if (!parse(m_input.text))
        m_html.cut = true;
    writeFootnotes();
    settleAnchors();
    m_html.body = QByteArray(m_out.data(), qsizetype(m_out.size()));
    return std::move(m_html);
}

bool HtmlWriter::parse(QByteArrayView text)
{
    MD_PARSER parser{};
    parser.flags = m_dress == Dress::Bare ? 0 : MarkdownFlags;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *self) { return static_cast<HtmlWriter *>(self)->enterBlock(type, detail); };
    parser.leave_block = [](MD_BLOCKTYPE type, void *detail, void *self) { return static_cast<HtmlWriter *>(self)->leaveBlock(type, detail); };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *self) { return static_cast<HtmlWriter *>(self)->enterSpan(type, detail); };
    parser.leave_span = [](MD_SPANTYPE type, void *detail, void *self) { return static_cast<HtmlWriter *>(self)->leaveSpan(type, detail); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *bytes, MD_SIZE size, void *self) {
        return static_cast<HtmlWriter *>(self)->text(type, QByteArrayView(bytes, qsizetype(size)));
    };
    const bool whole = md_parse(text.data(), MD_SIZE(text.size()), &parser, this) == 0;
    while (!m_open.empty())
        close();
    m_depth = 0;
    return whole;
}

int HtmlWriter::enough() const
{
    return m_out.size() > size_t(MostHtmlBytes) || m_linkBytes > MostHtmlBytes || m_open.size() > size_t(2 * DeepestNesting) || m_depth > DeepestNesting ? -1 : 0;
}

int HtmlWriter::open(std::string_view tag, std::string_view closing)
{
    m_out += tag;
    m_open.push_back({std::string(closing), m_depth, false});
    return enough();
}

int HtmlWriter::close()
{
    if (!m_open.empty()) {
        if (m_headingAt != NoHeading && m_open.size() == m_headingOpen)
            settleHeading();
        m_out += m_open.back().close;
        m_open.pop_back();
    }
    return enough();
}

int HtmlWriter::enterCell(std::string_view tag, MD_ALIGN align, std::string_view closing)
{
    m_out += tag;
    m_out += alignment(align);
    return open(">", closing);
}

void HtmlWriter::closeRawDownTo(int depth)
{
    while (!m_open.empty() && m_open.back().raw && m_open.back().depth >= depth)
        close();
}

/// As a browser has them: one ends where another begins, and with the end of any. md4c takes all but <h1> for words of a paragraph:
/// where it begins with one, it goes on behind it; amid words it is none.
void HtmlWriter::enterRawHeading(const QByteArray &name, const QByteArray &anchor)
{
    leaveRawHeading();
    const bool isFirst = !m_open.empty() && !m_open.back().raw && m_open.back().close == "</p>\n" && m_out.ends_with("<p>");
    if (!m_inRaw && !isFirst)
        return;
    if (isFirst)
        m_out.resize(m_out.size() - 3);
    enterHeading(unsigned(name.back() - '0'), isFirst ? "\n<p>" : "", true);
    m_headingSaid = anchor;
}

void HtmlWriter::leaveRawHeading()
{
    closeRaw([](const std::string &closing) { return closing.starts_with("</h"); });
}

void HtmlWriter::closeRaw(const std::function<bool(const std::string &closing)> &isIt)
{
    size_t at = m_open.size();
    const auto isWithin = [this, &at] { return at > 0 && m_open[at - 1].raw && m_open[at - 1].depth >= m_depth; };
    while (isWithin() && !isIt(m_open[at - 1].close))
        --at;
    const bool found = isWithin();
    while (found && m_open.size() >= at)
        close();
}

int HtmlWriter::enterBlock(MD_BLOCKTYPE type, void *detail)
{
    ++m_depth;
    switch (type) {
    case MD_BLOCK_DOC: --m_depth; return 0;
    case MD_BLOCK_QUOTE: return open("<blockquote>\n", "</blockquote>\n");
    case MD_BLOCK_UL: return open("<ul>\n", "</ul>\n");
    case MD_BLOCK_OL: {
        const unsigned start = static_cast<MD_BLOCK_OL_DETAIL *>(detail)->start;
        return open(start == 1 ? "<ol>\n" : "<ol start=\"" + std::to_string(start) + "\">\n", "</ol>\n");
    }
    case MD_BLOCK_LI: enterItem(*static_cast<MD_BLOCK_LI_DETAIL *>(detail)); return enough();
    case MD_BLOCK_HR: m_out += m_dress == Dress::Bare ? "<hr />\n" : "<hr>\n"; return enough();
    case MD_BLOCK_H: enterHeading(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level, "\n", false); return enough();
    case MD_BLOCK_CODE: enterCode(*static_cast<MD_BLOCK_CODE_DETAIL *>(detail)); return enough();
    case MD_BLOCK_HTML: m_inRaw = true; --m_depth; return enough();
    case MD_BLOCK_P: return open("<p>", "</p>\n");
    case MD_BLOCK_TABLE: return open("<div class=\"table\"><table>\n", "</table></div>\n");
    case MD_BLOCK_THEAD: return open("<thead>\n", "</thead>\n");
    case MD_BLOCK_TBODY: return open("<tbody>\n", "</tbody>\n");
    case MD_BLOCK_TR: return open("<tr>", "</tr>\n");
    case MD_BLOCK_TH: return enterCell("<th", static_cast<MD_BLOCK_TD_DETAIL *>(detail)->align, "</th>");
    case MD_BLOCK_TD: return enterCell("<td", static_cast<MD_BLOCK_TD_DETAIL *>(detail)->align, "</td>");
    }
    return enough();
}

int HtmlWriter::leaveBlock(MD_BLOCKTYPE type, void *)
{
    if (type == MD_BLOCK_HTML) {
        leaveRawHeading();
        m_inRaw = false;
        return enough();
    }
    if (type == MD_BLOCK_DOC || type == MD_BLOCK_HR) {
        m_depth -= type == MD_BLOCK_HR ? 1 : 0;
        return enough();
    }
    closeRawDownTo(m_depth);
    if (type == MD_BLOCK_P && m_dress == Dress::Page && m_out.ends_with("<p>")) { // behind a heading in HTML
        m_out.resize(m_out.size() - 3);
        m_open.pop_back();
    } else {
        close();
    }
    --m_depth;
    return enough();
}

int HtmlWriter::enterSpan(MD_SPANTYPE type, void *detail)
{
    if (type == MD_SPAN_IMG && m_pictures++ == 0) {
        const auto &picture = *static_cast<MD_SPAN_IMG_DETAIL *>(detail);
        m_pictureSource = attributeText(picture.src);
        m_pictureTitle = attributeText(picture.title);
        m_alt.clear();
    }
    if (m_pictures > 0)
        return 0;
    ++m_depth;
    switch (type) {
    case MD_SPAN_EM: return open("<em>", "</em>");
    case MD_SPAN_STRONG: return open("<strong>", "</strong>");
    case MD_SPAN_CODE: return open("<code>", "</code>");
    case MD_SPAN_DEL: return open("<del>", "</del>");
    case MD_SPAN_U: return open("<u>", "</u>");
    case MD_SPAN_A: {
        const auto &link = *static_cast<MD_SPAN_A_DETAIL *>(detail);
        enterLink(attributeText(link.href), attributeText(link.title));
        m_linkAt = m_out.size();
        return enough();
    }
    case MD_SPAN_WIKILINK:
        enterLink("[[" + attributeText(static_cast<MD_SPAN_WIKILINK_DETAIL *>(detail)->target) + "]]", {});
        return enough();
    default: return open("", "");
    }
}

int HtmlWriter::leaveSpan(MD_SPANTYPE type, void *)
{
    if (type == MD_SPAN_IMG && --m_pictures == 0) {
        leavePicture();
        return enough();
    }
    if (m_pictures > 0)
        return 0;
    if (type == MD_SPAN_A && m_dress == Dress::Page && m_out.size() == m_linkAt)
        plain(m_linkName); // nobody could follow it
    closeRawDownTo(m_depth);
    close();
    --m_depth;
    return enough();
}

int HtmlWriter::text(MD_TEXTTYPE type, QByteArrayView text)
{
    switch (type) {
    case MD_TEXT_NULLCHAR: plain("\xef\xbf\xbd"); break;
    case MD_TEXT_BR:
        if (m_pictures > 0)
            m_alt += ' ';
        else
            m_out += m_dress == Dress::Bare ? "<br />\n" : "<br>\n";
        break;
    case MD_TEXT_SOFTBR: plain(m_pictures > 0 && m_dress == Dress::Page ? " " : "\n"); break;
    case MD_TEXT_ENTITY: plain(entityText(text)); break;
    case MD_TEXT_HTML: rawHtml(text); break;
    case MD_TEXT_NORMAL: withFootnotes(text); break;
    default: plain(text); break;
    }
    return enough();
}

} // namespace mycel::model
