#include "model/content/markdown.h"
#include "model/content/foreigntags.h"
#include "model/content/markdowninput.h"
#include "model/content/rawhtml.h"
#include "model/content/utf8.h"

#include <QSet>

#include <utility>

namespace mycel::model {

namespace {

constexpr qsizetype LongestParagraph = 400;
constexpr qsizetype ShortestLead = 60;
constexpr qsizetype MostTextBytes = 2 << 20;
constexpr int MostLinks = 5000;
constexpr qsizetype MostLinkBytes = 2 << 20; ///< a definition used again and again is a page without an end

/// Elements that end a word; a <b> within one does not.
bool isBlock(const QByteArray &element)
{
    static const QSet<QByteArray> names{"p", "div", "section", "article", "header", "footer", "main", "nav", "aside", "center", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd",
                                        "table", "caption", "thead", "tbody", "tr", "th", "td", "pre", "blockquote", "details", "summary", "figure", "figcaption"};
    return names.contains(element);
}

/// Of <h1> to <h6>, else 0.
unsigned levelOf(const QByteArray &element)
{
    return element.size() == 2 && element[0] == 'h' && element[1] >= '1' && element[1] <= '6' ? unsigned(element[1] - '0') : 0;
}

/// One pass over a document for its plain text and where it leads.
class TextReader {
public:
    Reading read(QByteArrayView body)
    {
        if (body.size() > MostMarkdownBytes) {
            body = body.first(MostMarkdownBytes);
            m_reading.cut = true;
        }
        const MarkdownInput input = prepareMarkdown(body);
        m_footnotes = &input.footnotes;
        parse(input.text);
        for (const QByteArray &note : input.footnotes)
            parse(note);
        if (m_reading.firstParagraph.isEmpty())
            m_reading.firstParagraph = m_boldParagraph;
        if (m_reading.firstHeading.isEmpty())
            m_reading.firstHeading = m_opening;
        m_reading.text = std::move(m_text);
        m_reading.headings = std::move(m_headings);
        return std::move(m_reading);
    }

private:
    void parse(QByteArrayView text)
    {
        MD_PARSER parser{};
        parser.flags = MarkdownFlags;
        parser.enter_block = [](MD_BLOCKTYPE type, void *, void *self) { return static_cast<TextReader *>(self)->enterBlock(type); };
        parser.leave_block = [](MD_BLOCKTYPE type, void *detail, void *self) { return static_cast<TextReader *>(self)->leaveBlock(type, detail); };
        parser.enter_span = [](MD_SPANTYPE type, void *detail, void *self) { return static_cast<TextReader *>(self)->enterSpan(type, detail); };
        parser.leave_span = [](MD_SPANTYPE type, void *, void *self) { return static_cast<TextReader *>(self)->leaveSpan(type); };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR *bytes, MD_SIZE size, void *self) {
            return static_cast<TextReader *>(self)->text(type, QByteArrayView(bytes, qsizetype(size)));
        };
        if (md_parse(text.data(), MD_SIZE(text.size()), &parser, this) != 0)
            m_reading.cut = true;
    }

    int enterBlock(MD_BLOCKTYPE type)
    {
        if (++m_depth > DeepestNesting + 1) // the document itself is one
            m_reading.cut = true;
        if (type == MD_BLOCK_P || type == MD_BLOCK_H)
            m_start = m_text.size();
        m_isSaid = m_isSaid && type != MD_BLOCK_P;
        return enough();
    }

    int leaveBlock(MD_BLOCKTYPE type, void *detail)
    {
        --m_depth;
        if (type == MD_BLOCK_H) {
            endHeading(m_start, static_cast<MD_BLOCK_H_DETAIL *>(detail)->level);
            return 0;
        }
        if (type == MD_BLOCK_P && m_reading.firstParagraph.isEmpty())
            endParagraph();
        if (type == MD_BLOCK_TD || type == MD_BLOCK_TH)
            m_text += ' ';
        else if (!m_text.isEmpty() && !m_text.endsWith('\n'))
            m_text += '\n';
        return 0;
    }

    /// What stands above another heading as HTML, with nothing between, may be a banner that each page of a handbook has. Above one of
    /// level 1 it is.
    void endHeading(qsizetype from, unsigned level, bool isRaw = false)
    {
        const QByteArray words = m_text.mid(from).simplified();
        const QByteArray heading = m_codeTo == m_text.size() ? words : headingWords(words).text;
        m_headings += heading + '\n';
        m_text.truncate(from); // headings have a column of their own
        const bool isBelowBanner = std::exchange(m_isBanner, false) && !isRaw && m_text.trimmed().isEmpty() && !heading.isEmpty();
        if (level == 2 && isBelowBanner)
            m_reading.belowFirst = QString::fromUtf8(heading);
        if (level == 1 && (m_reading.firstHeading.isEmpty() || isBelowBanner)) {
            m_isBanner = isRaw && m_text.trimmed().isEmpty();
            m_reading.firstHeading = QString::fromUtf8(heading);
        } else if (m_opening.isEmpty() && m_text.trimmed().isEmpty()) {
            m_opening = QString::fromUtf8(heading);
        }
    }

    /// A paragraph of pictures alone says nothing, what is said below one is not what the text begins with. One that is bold throughout is the title of a box, or stands for a heading: the next one says more. A long
    /// one that ends as sentences do is a lead, which says it best.
    void endParagraph()
    {
        if (!m_isSaid || m_inCaption)
            return;
        const QString paragraph = shortened(QString::fromUtf8(m_text.mid(m_start)).simplified());
        const bool bold = m_boldFrom == m_start && m_boldTo == m_text.size() && !paragraph.isEmpty();
        const bool isLead = paragraph.size() >= ShortestLead && QStringLiteral(".!?…。").contains(paragraph.back());
        if (!bold || isLead)
            m_reading.firstParagraph = paragraph;
        else if (m_boldParagraph.isEmpty())
            m_boldParagraph = paragraph;
    }

    int enterSpan(MD_SPANTYPE type, void *detail)
    {
        if (type == MD_SPAN_STRONG)
            m_boldFrom = m_text.size();
        if (type == MD_SPAN_A)
            note(attributeText(static_cast<MD_SPAN_A_DETAIL *>(detail)->href), false);
        else if (type == MD_SPAN_WIKILINK)
            note("[[" + attributeText(static_cast<MD_SPAN_WIKILINK_DETAIL *>(detail)->target) + "]]", false);
        else if (type == MD_SPAN_IMG)
            note(attributeText(static_cast<MD_SPAN_IMG_DETAIL *>(detail)->src), true);
        m_pictures += type == MD_SPAN_IMG ? 1 : 0;
        return enough();
    }

    int leaveSpan(MD_SPANTYPE type)
    {
        if (type == MD_SPAN_STRONG)
            m_boldTo = m_text.size();
        if (type == MD_SPAN_CODE)
            m_codeTo = m_text.size();
        m_pictures -= type == MD_SPAN_IMG ? 1 : 0;
        return 0;
    }

    int text(MD_TEXTTYPE type, QByteArrayView text)
    {
        m_isSaid = m_isSaid || (m_pictures == 0 && type != MD_TEXT_HTML && !text.trimmed().isEmpty());
        switch (type) {
        case MD_TEXT_NORMAL: withoutNoteMarks(text); break;
        case MD_TEXT_BR:
        case MD_TEXT_SOFTBR: m_text += ' '; break;
        case MD_TEXT_NULLCHAR: break;
        case MD_TEXT_ENTITY: m_text += entityText(text); break;
        case MD_TEXT_HTML: rawHtml(text); break;
        default: m_text += text; break;
        }
        return enough();
    }

    /// Below zero ends md4c; what is above zero it forgets on the way up.
    [[nodiscard]] int enough() const { return m_text.size() > MostTextBytes || m_linkBytes > MostLinkBytes ? -1 : 0; }

    void rawHtml(QByteArrayView html)
    {
        for (const RawPiece &piece : m_raw.read(html)) {
            if (piece.name == "figcaption")
                m_inCaption = piece.is == RawPiece::Is::Open;
            if (piece.is == RawPiece::Is::Text) {
                m_text += piece.text;
                m_isSaid = m_isSaid || !piece.text.trimmed().isEmpty();
            } else if (piece.is == RawPiece::Is::Link || piece.is == RawPiece::Is::Picture) {
                note(piece.target, piece.is == RawPiece::Is::Picture);
            } else if (const unsigned level = levelOf(piece.name); level > 0 && piece.is == RawPiece::Is::Open) {
                m_rawHeading = m_text.size();
            } else if (level > 0 && m_rawHeading >= 0) {
                endHeading(std::exchange(m_rawHeading, -1), level, true);
            } else if ((piece.is == RawPiece::Is::Break || isBlock(piece.name)) && !m_text.isEmpty() && !m_text.endsWith(' ') && !m_text.endsWith('\n')) {
                m_text += ' ';
            }
        }
    }

    /// What [^1] marks is said further down.
    void withoutNoteMarks(QByteArrayView text)
    {
        for (qsizetype from = 0; from < text.size();) {
            const qsizetype start = m_footnotes->isEmpty() ? -1 : text.indexOf("[^", from);
            const qsizetype end = start < 0 ? -1 : text.indexOf(']', start);
            const bool isMark = end >= 0 && m_footnotes->contains(text.sliced(start + 2, end - start - 2).toByteArray());
            const qsizetype next = end < 0 ? text.size() : end + 1;
            m_text += text.sliced(from, (isMark ? start : next) - from);
            from = next;
        }
    }

    void note(const QByteArray &destination, bool picture)
    {
        m_isBanner = m_isBanner && !picture;
        QList<QByteArray> &list = picture ? m_reading.pictures : m_reading.links;
        QSet<QByteArray> &seen = picture ? m_seenPictures : m_seenLinks;
        m_linkBytes += destination.size();
        if (destination.isEmpty() || seen.contains(destination) || list.size() >= MostLinks)
            return;
        seen.insert(destination);
        list.append(destination);
    }

    static QString shortened(const QString &text)
    {
        if (text.size() <= LongestParagraph)
            return text;
        const qsizetype space = text.lastIndexOf(u' ', LongestParagraph - 1);
        return text.left(space > LongestParagraph / 2 ? space : LongestParagraph - 1) + u'…';
    }

    Reading m_reading;
    QByteArray m_text, m_headings;
    QString m_boldParagraph;
    QString m_opening; ///< the lesser heading that a text begins with
    qsizetype m_start = 0, m_linkBytes = 0, m_boldFrom = -1, m_boldTo = -1, m_codeTo = -1, m_rawHeading = -1;
    int m_depth = 0, m_pictures = 0; ///< those inside of which we are
    bool m_isSaid = false;           ///< a word that is in no picture, in this paragraph
    bool m_inCaption = false;
    bool m_isBanner = false;         ///< the first heading, where it may be one
    const decltype(MarkdownInput::footnotes) *m_footnotes = nullptr;
    RawHtml m_raw{RawHtml::Gives::Names};
    QSet<QByteArray> m_seenLinks, m_seenPictures;
};

bool isFarEastern(char32_t c)
{
    const QChar::Script script = c < 0x0e00 ? QChar::Script_Latin : QChar::script(c);
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana || script == QChar::Script_Thai;
}

int countWords(QByteArrayView text)
{
    int words = 0, far = 0;
    bool in = false;
    for (qsizetype at = 0; at < text.size();) {
        const char32_t c = nextCodePoint(text, at);
        const bool letter = QChar::isLetterOrNumber(c);
        words += letter && !in ? 1 : 0;
        far += isFarEastern(c) ? 1 : 0;
        in = letter;
    }
    return words + far / 2;
}

} // namespace

Reading readMarkdown(QByteArrayView body)
{
    Reading reading = TextReader().read(body);
    reading.words = countWords(reading.text);
    return reading;
}

} // namespace mycel::model
