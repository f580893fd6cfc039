#include "model/content/htmlwriter.h"

#include <cstring>

namespace mycel::model {

namespace {

constexpr qsizetype MostHtmlBytes = 2 << 20;
constexpr int MostFootnotes = 1000;

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

QString anchorOf(const QString &heading)
{
    QString anchor;
    for (const QChar c : heading.toLower()) {
        if (c.isLetterOrNumber() || c == u'-' || c == u'_')
            anchor += c;
        else if (c.isSpace())
            anchor += u'-';
    }
    return anchor;
}

HtmlWriter::HtmlWriter(const Resolve &resolve, Dress dress)
    : m_resolve(resolve)
    , m_dress(dress)
    , m_out(m_html.body)
{
}

Html HtmlWriter::write(QByteArrayView body)
{
    if (body.size() > MostMarkdownBytes) {
        body = body.first(MostMarkdownBytes);
        m_html.cut = true;
    }
    m_out.reserve(body.size() + body.size() / 4);
    if (m_dress == Dress::Bare)
        m_input.text = body;
    else
        m_input = prepareMarkdown(body);
    if (!parse(m_input.text))
        m_html.cut = true;
    writeFootnotes();
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
    return m_out.size() > MostHtmlBytes || m_open.size() > size_t(2 * DeepestNesting) || m_depth > DeepestNesting ? 1 : 0;
}

int HtmlWriter::open(const char *tag, const char *closing)
{
    m_out += tag;
    m_open.push_back({closing, m_depth, false});
    return enough();
}

int HtmlWriter::close()
{
    if (!m_open.empty()) {
        m_out += m_open.back().close;
        m_open.pop_back();
    }
    return enough();
}

void HtmlWriter::closeRawDownTo(int depth)
{
    while (!m_open.empty() && m_open.back().raw && m_open.back().depth >= depth)
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
        return open(start == 1 ? "<ol>\n" : QByteArray("<ol start=\"" + QByteArray::number(start) + "\">\n").constData(), "</ol>\n");
    }
    case MD_BLOCK_LI: enterItem(*static_cast<MD_BLOCK_LI_DETAIL *>(detail)); return enough();
    case MD_BLOCK_HR: m_out += m_dress == Dress::Bare ? "<hr />\n" : "<hr>\n"; return enough();
    case MD_BLOCK_H: enterHeading(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level); return enough();
    case MD_BLOCK_CODE: enterCode(*static_cast<MD_BLOCK_CODE_DETAIL *>(detail)); return enough();
    case MD_BLOCK_HTML: m_inRaw = true; --m_depth; return enough();
    case MD_BLOCK_P: return open("<p>", "</p>\n");
    case MD_BLOCK_TABLE: return open("<div class=\"table\"><table>\n", "</table></div>\n");
    case MD_BLOCK_THEAD: return open("<thead>\n", "</thead>\n");
    case MD_BLOCK_TBODY: return open("<tbody>\n", "</tbody>\n");
    case MD_BLOCK_TR: return open("<tr>", "</tr>\n");
    case MD_BLOCK_TH: return open(QByteArray("<th" + QByteArray(alignment(static_cast<MD_BLOCK_TD_DETAIL *>(detail)->align)) + ">").constData(), "</th>");
    case MD_BLOCK_TD: return open(QByteArray("<td" + QByteArray(alignment(static_cast<MD_BLOCK_TD_DETAIL *>(detail)->align)) + ">").constData(), "</td>");
    }
    return enough();
}

int HtmlWriter::leaveBlock(MD_BLOCKTYPE type, void *)
{
    if (type == MD_BLOCK_HTML) {
        m_inRaw = false;
        return enough();
    }
    if (type == MD_BLOCK_DOC || type == MD_BLOCK_HR) {
        m_depth -= type == MD_BLOCK_HR ? 1 : 0;
        return enough();
    }
    closeRawDownTo(m_depth);
    if (type == MD_BLOCK_H)
        leaveHeading();
    else
        close();
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

void HtmlWriter::plain(QByteArrayView text)
{
    if (m_pictures > 0) {
        m_alt += text;
        return;
    }
    if (m_headingAt >= 0)
        m_heading += text;
    escape(text);
}

void HtmlWriter::withFootnotes(QByteArrayView text)
{
    if (m_input.footnotes.isEmpty() || m_pictures > 0)
        return plain(text);
    for (qsizetype from = 0;;) {
        const qsizetype start = text.indexOf("[^", from);
        const qsizetype end = start < 0 ? -1 : text.indexOf(']', start);
        if (end < 0)
            return plain(text.sliced(from));
        const QByteArray label = text.sliced(start + 2, end - start - 2).toByteArray();
        if (!m_input.footnotes.contains(label) || m_footnotes.size() >= MostFootnotes) {
            plain(text.sliced(from, end + 1 - from));
        } else {
            plain(text.sliced(from, start - from));
            if (!m_footnotes.contains(label))
                m_footnotes.append(label);
            const QByteArray number = QByteArray::number(m_footnotes.indexOf(label) + 1);
            m_out += "<sup class=\"note\"><a id=\"note-ref-" + number + "\" href=\"#note-" + number + "\">" + number + "</a></sup>";
        }
        from = end + 1;
    }
}

void HtmlWriter::writeFootnotes()
{
    if (m_footnotes.isEmpty())
        return;
    m_out += "<section class=\"notes\"><ol>\n";
    for (qsizetype i = 0; i < m_footnotes.size() && !enough(); ++i) { // a note may mention another
        const QByteArray number = QByteArray::number(i + 1);
        m_out += "<li id=\"note-" + number + "\">";
        const QByteArray note = m_input.footnotes.value(m_footnotes[i]);
        if (!parse(note))
            m_html.cut = true;
        m_out += "<a class=\"back\" href=\"#note-ref-" + number + "\">\xe2\x86\xa9</a></li>\n";
    }
    m_out += "</ol></section>\n";
}

void HtmlWriter::enterHeading(unsigned level)
{
    m_headingAt = m_out.size();
    m_headingLevel = level;
    m_heading.clear();
    m_open.push_back({"</h" + QByteArray::number(level) + ">\n", m_depth, false});
}

void HtmlWriter::leaveHeading()
{
    const QString text = QString::fromUtf8(m_heading).simplified();
    const QByteArray level = QByteArray::number(m_headingLevel);
    if (m_dress == Dress::Bare) {
        m_out.insert(m_headingAt, QByteArray("<h" + level + ">"));
    } else {
        const QString plainAnchor = anchorOf(text).isEmpty() ? QStringLiteral("section") : anchorOf(text);
        QString anchor = plainAnchor;
        for (int number = 1; m_anchors.contains(anchor); ++number)
            anchor = plainAnchor + u'-' + QString::number(number);
        m_anchors.insert(anchor);
        m_html.contents.append({int(m_headingLevel), text, anchor});
        m_out.insert(m_headingAt, QByteArray("<h" + level + " id=\"" + anchor.toUtf8() + "\">"));
    }
    m_headingAt = -1;
    close();
}

void HtmlWriter::enterItem(const MD_BLOCK_LI_DETAIL &item)
{
    if (!item.is_task) {
        open("<li>", "</li>\n");
        return;
    }
    const bool done = item.task_mark == 'x' || item.task_mark == 'X';
    open(done ? "<li class=\"task done\"><span class=\"box\">\xe2\x98\x91</span> " : "<li class=\"task\"><span class=\"box\">\xe2\x98\x90</span> ", "</li>\n");
}

void HtmlWriter::enterCode(const MD_BLOCK_CODE_DETAIL &code)
{
    const QByteArray language = attributeText(code.lang);
    m_out += "<pre><code";
    if (!language.isEmpty()) {
        m_out += " class=\"language-";
        escape(language);
        m_out += '"';
    }
    open(">", "</code></pre>\n");
}

void HtmlWriter::enterLink(const QByteArray &destination, const QByteArray &title, bool raw)
{
    const auto push = [this, raw](const char *closing) { m_open.push_back({closing, m_depth, raw}); };
    if (m_dress == Dress::Bare) {
        m_out += "<a href=\"";
        escapeUrl(destination);
        if (!title.isEmpty()) {
            m_out += "\" title=\"";
            escape(title);
        }
        m_out += "\">";
        return push("</a>");
    }
    const Target target = m_resolve(destination, false);
    switch (target.is) {
    case Target::Is::Dead:
        m_out += "<span class=\"dead\">";
        return push("</span>");
    case Target::Is::Refused:
    case Target::Is::RemotePicture:
        return push("");
    default:
        break;
    }
    m_out += target.is == Target::Is::Web ? "<a class=\"web\" href=\"" : target.is == Target::Is::Mail ? "<a class=\"mail\" href=\"" : "<a href=\"";
    escape(target.href.toUtf8());
    const QByteArray hint = title.isEmpty() ? target.title.toUtf8() : title;
    if (!hint.isEmpty()) {
        m_out += "\" title=\"";
        escape(hint);
    }
    m_out += "\">";
    push("</a>");
}

void HtmlWriter::leavePicture()
{
    picture(m_pictureSource, m_alt, m_pictureTitle);
}

void HtmlWriter::picture(const QByteArray &source, const QByteArray &alt, const QByteArray &title)
{
    const auto attribute = [this](const char *name, const QByteArray &value) {
        m_out += name;
        escape(value);
        m_out += '"';
    };
    if (m_dress == Dress::Bare) {
        m_out += "<img src=\"";
        escapeUrl(source);
        attribute("\" alt=\"", alt);
        if (!title.isEmpty())
            attribute(" title=\"", title);
        m_out += " />";
        return;
    }
    const Target target = m_resolve(source, true);
    switch (target.is) {
    case Target::Is::Picture:
        m_out += "<img src=\"";
        escape(target.href.toUtf8());
        attribute("\" alt=\"", alt);
        if (!title.isEmpty())
            attribute(" title=\"", title);
        m_out += '>';
        return;
    case Target::Is::RemotePicture:
        ++m_html.remotePictures;
        attribute("<a class=\"remote-picture\" href=\"", target.href.toUtf8());
        attribute(" title=\"", target.title.toUtf8());
        m_out += '>';
        escape(alt.isEmpty() ? target.title.toUtf8() : alt);
        m_out += "</a>";
        return;
    case Target::Is::File:
        attribute("<a class=\"file\" href=\"", target.href.toUtf8());
        m_out += '>';
        escape(alt.isEmpty() ? target.title.toUtf8() : alt);
        m_out += "</a>";
        return;
    default:
        m_out += "<span class=\"dead picture\">";
        escape(alt.isEmpty() ? source : alt);
        m_out += "</span>";
    }
}

void HtmlWriter::rawHtml(QByteArrayView html)
{
    if (m_dress == Dress::Bare) {
        (m_pictures > 0 ? m_alt : m_out) += html;
        return;
    }
    for (const RawPiece &piece : m_raw.read(html)) {
        if (enough())
            return;
        switch (piece.is) {
        case RawPiece::Is::Text: plain(piece.text); break;
        case RawPiece::Is::Break: m_out += piece.name == "hr" ? "<hr>" : "<br>"; break;
        case RawPiece::Is::Picture: picture(piece.target, piece.text, {}); break;
        case RawPiece::Is::Link: enterLink(piece.target, {}, true); break;
        case RawPiece::Is::Open:
            m_out += '<' + piece.name + '>';
            m_open.push_back({"</" + piece.name + '>', m_depth, true});
            break;
        case RawPiece::Is::Close: {
            const QByteArray closing = "</" + piece.name + '>';
            size_t at = m_open.size();
            while (at > 0 && m_open[at - 1].raw && m_open[at - 1].depth >= m_depth && m_open[at - 1].close != closing
                   && !(piece.name == "a" && m_open[at - 1].close == "</span>"))
                --at;
            const bool found = at > 0 && m_open[at - 1].raw && m_open[at - 1].depth >= m_depth;
            while (found && m_open.size() >= at)
                close();
            break;
        }
        }
    }
}

void HtmlWriter::escape(QByteArrayView text)
{
    qsizetype from = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char *instead = nullptr;
        switch (text[at]) {
        case '&': instead = "&amp;"; break;
        case '<': instead = "&lt;"; break;
        case '>': instead = "&gt;"; break;
        case '"': instead = "&quot;"; break;
        default: continue;
        }
        m_out.append(text.sliced(from, at - from)).append(instead);
        from = at + 1;
    }
    m_out.append(text.sliced(from));
}

void HtmlWriter::escapeUrl(QByteArrayView url)
{
    static const char *const Digits = "0123456789ABCDEF";
    for (const char c : url) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '&')
            m_out += "&amp;";
        else if (c == '\'')
            m_out += "&#x27;";
        else if (byte < 0x80 && (std::isalnum(byte) || std::strchr("~-_.+!*(),%#@?=;:/,+$", c)))
            m_out += c;
        else
            m_out.append('%').append(Digits[byte >> 4]).append(Digits[byte & 15]);
    }
}

} // namespace mycel::model
