#include "model/content/prose.h"

#include "model/content/markdowninput.h"
#include "model/merge/text.h"
#include "model/merge/words.h"

namespace mycel::model {

namespace {

constexpr int DeepestList = 8;

/// One pass of md4c over one unit.
class ProseReader {
public:
    explicit ProseReader(Addresses addresses) : m_addresses(addresses) {}

    Prose read(QByteArrayView unit)
    {
        const QByteArrayView text = merge::withoutLead(unit);
        MD_PARSER parser{};
        parser.flags = MarkdownFlags;
        parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *self) { return static_cast<ProseReader *>(self)->enterBlock(type, detail); };
        parser.leave_block = [](MD_BLOCKTYPE, void *, void *) { return 0; };
        parser.enter_span = [](MD_SPANTYPE type, void *detail, void *self) { return static_cast<ProseReader *>(self)->enterSpan(type, detail); };
        parser.leave_span = [](MD_SPANTYPE type, void *, void *self) { return static_cast<ProseReader *>(self)->leaveSpan(type); };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR *bytes, MD_SIZE size, void *self) {
            return static_cast<ProseReader *>(self)->text(type, QByteArrayView(bytes, qsizetype(size)));
        };
        if (md_parse(text.data(), MD_SIZE(text.size()), &parser, this) != 0 || m_text.trimmed().isEmpty())
            m_text = text.toByteArray(); // a rule, the definition of a link: as it is written
        if (m_prose.shape == Prose::Shape::ListItem)
            m_prose.level = int(qMin<qsizetype>((unit.size() - text.size()) / 2, DeepestList));
        m_prose.text = QString::fromUtf8(m_text).trimmed();
        return m_prose;
    }

private:
    int enterBlock(MD_BLOCKTYPE type, void *detail)
    {
        using Shape = Prose::Shape;
        switch (type) {
        case MD_BLOCK_H: become(Shape::Heading, int(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level)); break;
        case MD_BLOCK_QUOTE: become(Shape::Quote, 0); break;
        case MD_BLOCK_CODE: become(Shape::Code, 0); break;
        case MD_BLOCK_UL:
            become(Shape::ListItem, 0);
            m_prose.mark = QStringLiteral("•");
            break;
        case MD_BLOCK_OL:
            become(Shape::ListItem, 0);
            m_prose.mark = QString::number(static_cast<MD_BLOCK_OL_DETAIL *>(detail)->start) + u'.';
            break;
        case MD_BLOCK_LI:
            if (const auto *item = static_cast<MD_BLOCK_LI_DETAIL *>(detail); item->is_task)
                m_text += item->task_mark == ' ' ? "☐ " : "☑ ";
            break;
        case MD_BLOCK_P:
            if (!m_text.isEmpty() && !m_text.endsWith(' '))
                m_text += ' ';
            break;
        default: break;
        }
        return 0;
    }

    /// The outermost block says what it is.
    void become(Prose::Shape shape, int level)
    {
        if (m_known)
            return;
        m_known = true;
        m_prose.shape = shape;
        m_prose.level = level;
    }

    int enterSpan(MD_SPANTYPE type, void *detail)
    {
        if (type == MD_SPAN_A)
            m_prose.addresses.append(QString::fromUtf8(attributeText(static_cast<MD_SPAN_A_DETAIL *>(detail)->href)));
        else if (type == MD_SPAN_IMG)
            m_prose.addresses.append(QString::fromUtf8(attributeText(static_cast<MD_SPAN_IMG_DETAIL *>(detail)->src)));
        else if (type == MD_SPAN_WIKILINK)
            m_prose.addresses.append(QString::fromUtf8(attributeText(static_cast<MD_SPAN_WIKILINK_DETAIL *>(detail)->target)));
        return 0;
    }

    int leaveSpan(MD_SPANTYPE type)
    {
        const bool leads = type == MD_SPAN_A || type == MD_SPAN_IMG || type == MD_SPAN_WIKILINK;
        if (leads && m_addresses == Addresses::Shown)
            m_text += " (" + m_prose.addresses.last().toUtf8() + ')';
        return 0;
    }

    int text(MD_TEXTTYPE type, QByteArrayView text)
    {
        switch (type) {
        case MD_TEXT_BR:
        case MD_TEXT_SOFTBR: m_text += ' '; break;
        case MD_TEXT_NULLCHAR: break;
        case MD_TEXT_ENTITY: m_text += entityText(text); break;
        default: m_text += text; break;
        }
        return 0;
    }

    Addresses m_addresses;
    Prose m_prose;
    QByteArray m_text;
    bool m_known = false;
};

} // namespace

Prose readProse(QByteArrayView unit, Addresses addresses)
{
    return ProseReader(addresses).read(unit);
}

} // namespace mycel::model
