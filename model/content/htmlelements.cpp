// What the elements of a page look like: headings, links, pictures, notes, and raw HTML written anew.
#include "model/content/htmlwriter.h"

#include "model/content/foreigntags.h"
#include "model/content/item.h"

#include <algorithm>
#include <cstring>

namespace mycel::model {

namespace {
constexpr int MostFootnotes = 1000;
constexpr int MostLookedFor = 200; ///< anchors that no heading has
constexpr qsizetype LongestHeading = 1000; ///< in the contents; the page has it whole

bool isSpecial(char c)
{
    // One look for the four of them: bit n stands for the sign 32 + n.
    constexpr quint64 Special = quint64(1) << ('&' - 32) | quint64(1) << ('<' - 32) | quint64(1) << ('>' - 32) | quint64(1) << ('"' - 32);
    const auto bit = unsigned(static_cast<unsigned char>(c)) - 32;
    return bit < 64 && (Special >> bit & 1);
}
/// Of an anchor that anybody wrote, what may stand in an attribute.
QString plainAnchor(QString anchor)
{
    anchor.removeIf([](QChar c) { return !c.isLetterOrNumber() && c != u'-' && c != u'_' && c != u'.' && c != u':'; });
    return anchor;
}

/// What all ways to make an anchor of a heading leave of it.
QString lettersOf(const QString &text)
{
    QString letters = text.normalized(QString::NormalizationForm_KD).toLower();
    letters.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return letters;
}
} // namespace

QString anchorOf(const QString &heading)
{
    QString anchor = heading.toLower();
    anchor.removeIf([](QChar c) { return !c.isLetterOrNumber() && c != u'-' && c != u'_' && !c.isSpace(); });
    std::ranges::replace_if(anchor, [](QChar c) { return c.isSpace(); }, u'-');
    return anchor;
}

void HtmlWriter::plain(QByteArrayView text)
{
    if (m_pictures > 0) {
        m_alt += text;
        return;
    }
    if (m_headingAt != NoHeading)
        m_heading += text;
    escape(text);
}

void HtmlWriter::withFootnotes(QByteArrayView text)
{
    if (m_input.footnotes.isEmpty() || m_pictures > 0)
        return plain(text);
    for (qsizetype from = 0; !enough();) {
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
            const std::string number = std::to_string(m_footnotes.indexOf(label) + 1);
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
        const std::string number = std::to_string(i + 1);
        m_out += "<li id=\"note-" + number + "\">";
        const QByteArray note = m_input.footnotes.value(m_footnotes[i]);
        if (!parse(note))
            m_html.cut = true;
        m_out += "<a class=\"back\" href=\"#note-ref-" + number + "\">\xe2\x86\xa9</a></li>\n";
    }
    m_out += "</ol></section>\n";
}

void HtmlWriter::enterHeading(unsigned level, const char *after, bool raw)
{
    m_headingAt = m_out.size();
    m_headingLevel = level;
    m_heading.clear();
    m_headingSaid.clear();
    m_open.push_back({"</h" + std::to_string(level) + '>' + after, m_depth, raw});
    m_headingOpen = m_open.size();
}

QString HtmlWriter::unusedAnchor(const QString &wanted)
{
    const QString plain = wanted.isEmpty() ? QStringLiteral("section") : wanted;
    int &number = m_anchors[plain];
    if (number++ == 0)
        return plain;
    // A hundred thousand headings of one name go on counting where the last one stopped.
    QString anchor;
    do
        anchor = plain + u'-' + QString::number(number++ - 1);
    while (m_anchors.contains(anchor));
    --number;
    m_anchors.insert(anchor, 1);
    return anchor;
}

/// The anchor that the heading says it has, which is no word of it; in code it is one.
QByteArray HtmlWriter::takeAnchor()
{
    const HeadingWords words = headingWords(m_heading);
    const size_t open = words.anchor.isEmpty() || m_dress == Dress::Bare ? NoHeading : m_out.rfind('{');
    if (open == std::string::npos || open < m_headingAt || m_out.find('<', open) != std::string::npos)
        return {};
    m_out.erase(m_out.find_last_not_of(' ', open - 1) + 1);
    m_heading = words.text;
    return words.anchor;
}

void HtmlWriter::settleHeading()
{
    const QByteArray inWords = takeAnchor();
    const QString said = plainAnchor(QString::fromUtf8(m_headingSaid.isEmpty() ? inWords : m_headingSaid));
    const QString text = oneLine(QString::fromUtf8(m_heading), LongestHeading);
    std::string tag = "<h" + std::to_string(m_headingLevel);
    if (m_dress == Dress::Page && m_html.contents.size() < MostAnchors && !(text.isEmpty() && said.isEmpty())) {
        const QString anchor = unusedAnchor(said.isEmpty() ? anchorOf(text) : said);
        if (!text.isEmpty()) // a picture alone is no line in the contents
            m_html.contents.append({int(m_headingLevel), text, anchor, m_open.back().raw});
        tag += " id=\"" + anchor.toStdString() + '"';
    }
    m_out.insert(m_headingAt, tag + '>');
    for (auto link = m_anchorLinks.rbegin(); link != m_anchorLinks.rend() && link->first >= m_headingAt; ++link)
        link->first += tag.size() + 1;
    m_headingAt = NoHeading;
}

/// Which anchors there are is known at the end: a link may mean one of them in the way in which its handbook makes anchors of
/// headings, or none, and is dead.
void HtmlWriter::settleAnchors()
{
    if (m_anchorLinks.empty() || m_html.cut)
        return;
    QHash<QString, QString> meant; // by what all those ways leave of a heading
    for (auto heading = m_html.contents.crbegin(); heading != m_html.contents.crend(); ++heading) {
        meant.insert(lettersOf(heading->text), heading->anchor);
        meant.insert(lettersOf(heading->anchor), heading->anchor);
    }
    int looked = 0;
    const auto isHere = [&](const QString &anchor) {
        if (anchor.isEmpty() || anchor == QLatin1String("top") || m_anchors.contains(anchor) || (anchor.startsWith(QLatin1String("note-")) && !m_footnotes.isEmpty()))
            return true;
        const QByteArray name = anchor.toUtf8(); // <a name="here">, which is none on our page, but elsewhere is
        return ++looked > MostLookedFor || m_input.text.contains('"' + name + '"') || m_input.text.contains('\'' + name + '\'');
    };
    std::string settled;
    size_t from = 0;
    for (const auto &[at, anchor] : m_anchorLinks) {
        const size_t tagEnd = m_out.find('>', at), end = m_out.find("</a>", at);
        if (end == std::string::npos || m_out.find("<a ", tagEnd) < end || isHere(anchor))
            continue;
        const QString to = meant.value(lettersOf(anchor));
        settled.append(m_out, from, at - from);
        settled += to.isEmpty() ? "<span class=\"dead\">" : "<a href=\"#" + to.toStdString() + "\">";
        settled.append(m_out, tagEnd + 1, end - tagEnd - 1);
        settled += to.isEmpty() ? "</span>" : "</a>";
        from = end + 4;
    }
    m_out = settled.append(m_out, from, std::string::npos);
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

/// Each destination is asked about once, and of a page without an end of them only the first ones.
Target HtmlWriter::resolved(const QByteArray &destination, bool picture)
{
    m_linkBytes += destination.size();
    const std::pair key(destination, picture);
    if (const auto known = m_targets.constFind(key); known != m_targets.constEnd())
        return *known;
    if (m_targets.size() >= MostDestinations) {
        m_html.cut = true;
        return {};
    }
    return *m_targets.insert(key, m_resolve(destination, picture));
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
    const Target target = resolved(destination, false);
    m_linkName = target.title.isEmpty() ? destination.startsWith('#') ? destination.mid(1) : destination : target.title.toUtf8();
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
    if (target.is == Target::Is::Anchor)
        m_anchorLinks.emplace_back(m_out.size(), target.href.mid(1));
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
    const Target target = resolved(source, true);
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
        if (m_pictures > 0)
            m_alt += html;
        else
            put(html);
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
            if (piece.name.startsWith('h')) {
                enterRawHeading(piece.name, piece.target);
                break;
            }
            m_out += '<' + piece.name.toStdString() + '>';
            m_open.push_back({"</" + piece.name.toStdString() + '>', m_depth, true});
            break;
        case RawPiece::Is::Close:
            if (piece.name.startsWith('h'))
                leaveRawHeading();
            else
                closeRaw([&piece, closing = "</" + piece.name.toStdString() + '>'](const std::string &each) { return each == closing || (piece.name == "a" && each == "</span>"); });
            break;
        }
    }
}

void HtmlWriter::escape(QByteArrayView text)
{
    const char *from = text.begin();
    for (const char *at = from; (at = std::find_if(at, text.end(), isSpecial)) != text.end(); from = ++at) {
        if (enough() != 0)
            return; // a mebibyte of quotes would be six
        m_out.append(from, at);
        m_out += *at == '&' ? "&amp;" : *at == '<' ? "&lt;" : *at == '>' ? "&gt;" : "&quot;";
    }
    m_out.append(from, text.end());
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
            (m_out += '%').append(1, Digits[byte >> 4]).append(1, Digits[byte & 15]);
    }
}

} // namespace mycel::model
