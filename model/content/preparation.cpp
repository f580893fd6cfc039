#include "model/content/preparation.h"

#include "model/content/foreigntags.h"

#include <cctype>

namespace mycel::model {

namespace {

constexpr qsizetype LongestGap = 200; ///< between a label and what it names

qsizetype spacesBefore(QByteArrayView line)
{
    qsizetype spaces = 0;
    while (spaces < line.size() && line[spaces] == ' ')
        ++spaces;
    return spaces;
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

/// A line that only shows a picture.
bool isPictureAlone(QByteArrayView plain)
{
    const auto tag = plain.startsWith("<img ") ? markupTagAt(plain) : std::nullopt;
    return tag && plain.sliced(tag->length).trimmed().isEmpty();
}

/// Where a site's builder puts a list of contents; the reader has its own.
bool isContentsMark(QByteArrayView plain)
{
    constexpr qsizetype Longest = 9;
    const QByteArray mark = plain.trimmed().size() > Longest ? QByteArray() : plain.trimmed().toByteArray().toLower();
    return mark == "[toc]" || mark == "[[toc]]" || mark == "[[_toc_]]";
}

/// --8<-- "a.md", which MkDocs puts in when it makes a site.
bool isSnippet(QByteArrayView plain)
{
    qsizetype at = 0;
    while (at < plain.size() && plain[at] == '-')
        ++at;
    const QByteArrayView rest = at > 0 ? plain.sliced(at) : QByteArrayView();
    return rest.startsWith("8<-") && rest.trimmed().endsWith('"');
}

/// How long the number of a point in a list is, with its sign.
qsizetype digits(QByteArrayView plain)
{
    qsizetype at = 0;
    while (at < plain.size() && plain[at] >= '0' && plain[at] <= '9')
        ++at;
    return at > 0 && at < plain.size() && (plain[at] == '.' || plain[at] == ')') ? at + 1 : 0;
}

} // namespace

QByteArray Preparation::run()
{
    m_kept.reserve(m_body.size() + m_body.size() / 16);
    while (m_at < m_body.size())
        prepare(takeLine());
    return std::move(m_kept);
}

void Preparation::prepare(QByteArrayView line)
{
    const QByteArrayView plain = line.sliced(spacesBefore(line));
    const bool isBlankBefore = m_afterBlank;
    if (!m_inCode && (m_inList || line.size() - plain.size() < 4) && directive(line, plain))
        return;
    if (fence(plain) || m_inCode || indentedCode(line, plain))
        keep(line);
    else if (!block(line, plain, isBlankBefore))
        keepPlain(line, plain);
}

/// What takes the whole line, and perhaps some of those that follow; it is told by its first sign.
bool Preparation::block(QByteArrayView line, QByteArrayView plain, bool isBlankBefore)
{
    switch (plain.isEmpty() ? '\0' : plain[0]) {
    case '<': return (isBlankBefore && breaks(line, plain)) || tags(line, plain) || tagOverLines(line, plain);
    case '[': return (line.size() - plain.size() < 4 && footnote(plain)) || contentsMark(plain);
    case '{': return anchorOfHeading(plain) || figure(line, plain);
    case '(': return isBlankBefore && label(plain);
    case '%': return comment(plain);
    case '-': return isSnippet(plain);
    case ':': return container(plain);
    case '!':
    case '?': return (plain.startsWith("!!! ") || plain.startsWith("??? ") || plain.startsWith("???+ ")) && box(plain, "> ");
    case '=': return plain.startsWith("=== \"") && box(plain, "");
    case 'i':
    case 'e': return (isBlankBefore || !m_hasWords) && isModuleLine(line, !m_hasWords) && skipToBlankLine();
    default: return false;
    }
}

void Preparation::keepPlain(QByteArrayView line, QByteArrayView plain)
{
    if (const QByteArray title = plain.startsWith('>') ? calloutTitle(plain) : QByteArray(); !title.isEmpty())
        keep(QByteArray("> **" + withoutForeignTags(title, m_input.labels) + "**\n>"));
    else if (plain.startsWith('#') && !m_label.isEmpty())
        keep(withoutForeignTags(QByteArray(line.trimmed().toByteArray() + " {#" + m_label + '}'), m_input.labels));
    else if (mayHoldForeignTags(line))
        keep(withoutForeignTags(line, m_input.labels));
    else
        keep(line);
}

QByteArrayView Preparation::takeLine()
{
    const qsizetype end = m_body.indexOf('\n', m_at);
    qsizetype next = end < 0 ? m_body.size() : end + 1;
    QByteArrayView line = m_body.sliced(m_at, (end < 0 ? next : end) - m_at);
    if (const qsizetype closing = m_inCode ? -1 : m_around.closedAt(line); closing >= 0) {
        next = m_at + closing; // which is a line of its own
        line = line.first(closing);
    }
    m_at = next;
    return m_around.unindented(line);
}

QByteArrayView Preparation::peekLine() const
{
    const qsizetype end = m_body.indexOf('\n', m_at);
    return m_body.sliced(m_at, (end < 0 ? m_body.size() : end) - m_at);
}

void Preparation::keep(QByteArrayView line)
{
    const bool isBlank = line.trimmed().isEmpty();
    m_kept.append(line).append('\n');
    m_hasWords = m_hasWords || (!isBlank && !line.startsWith('#'));
    if (!isBlank)
        m_label.clear();
}

/// Lines that end as they should.
void Preparation::keepText(QByteArrayView text)
{
    m_kept.append(text);
    m_hasWords = m_hasWords || !text.trimmed().isEmpty();
    m_label.clear();
    m_afterBlank = text.endsWith("\n\n") || text == "\n";
}

/// {: #name} below a heading is said of it.
bool Preparation::anchorOfHeading(QByteArrayView plain)
{
    const QByteArrayView before = QByteArrayView(m_kept).sliced(m_kept.lastIndexOf('\n', -2) + 1);
    const QByteArray mark = plain.startsWith("{:") && before.startsWith('#') ? withoutForeignTags(QByteArray("# " + plain.toByteArray())).mid(1) : QByteArray();
    if (!mark.startsWith(" {#"))
        return false;
    m_kept.chop(1);
    m_kept += mark + '\n';
    return true;
}

/// (x)= is what MyST calls the heading below it; before anything else it names what our page has no anchor for.
bool Preparation::label(QByteArrayView plain)
{
    const QByteArrayView label = labelOf(plain);
    if (label.isEmpty() || QByteArrayView(m_body.sliced(m_at)).first(qMin<qsizetype>(m_body.size() - m_at, LongestGap)).trimmed().isEmpty())
        return false;
    m_label = label.toByteArray();
    m_afterBlank = true;
    return true;
}

/// %% … %% over several lines (Obsidian).
bool Preparation::comment(QByteArrayView plain)
{
    if (plain.trimmed() != "%%" || !m_commentsClose)
        return false;
    qsizetype end = m_at - 1;
    const auto endsLine = [this](qsizetype at) { return at >= m_body.size() || m_body[at] == '\n' || m_body[at] == '\r'; };
    do
        end = m_body.indexOf("\n%%", end);
    while (end >= 0 && !endsLine(end++ + 3));
    m_commentsClose = end >= 0;
    if (!m_commentsClose)
        return false;
    m_at = end;
    takeLine();
    return true;
}

/// A line that breaks, or in HTML that holds Markdown shows a picture: up to the next empty line all would be HTML below it, a heading, a
/// list, a link.
bool Preparation::breaks(QByteArrayView line, QByteArrayView plain)
{
    if (!(isBreakAlone(plain) || (!m_around.isEmpty() && isPictureAlone(plain))) || peekLine().trimmed().isEmpty())
        return false;
    keep(withoutForeignTags(line, m_input.labels));
    keep({});
    m_afterBlank = true;
    return true;
}

bool Preparation::contentsMark(QByteArrayView plain)
{
    if (!isContentsMark(plain))
        return false;
    keep({});
    return true;
}

bool Preparation::skipToBlankLine()
{
    while (m_at < m_body.size() && !peekLine().trimmed().isEmpty())
        takeLine();
    return true;
}

/// A fence ends with as many signs as it began with, or more, and nothing behind them.
bool Preparation::fence(QByteArrayView plain)
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
bool Preparation::indentedCode(QByteArrayView line, QByteArrayView plain)
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

bool Preparation::footnote(QByteArrayView plain)
{
    const qsizetype end = plain.startsWith("[^") ? plain.indexOf("]:") : -1;
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
    if (!m_input.footnotes.contains(label))
        m_input.footnotes.insert(label, text);
    return true;
}

/// Tags at the beginning of a line that stand around what comes.
bool Preparation::tags(QByteArrayView line, QByteArrayView plain)
{
    const auto start = qsizetype(plain.data() - m_body.data());
    const auto skipSpaces = [this](qsizetype at) {
        while (at < m_body.size() && m_body[at] == ' ')
            ++at;
        return at;
    };
    QList<MarkupTag> tags;
    qsizetype at = start;
    bool isApart = false; // whatever else is in the line
    while (auto tag = markupTagAt(m_body.sliced(at))) {
        if (!m_around.isAround(*tag, at))
            break;
        isApart = isApart || !tag->isComponent() || (!tag->isEmpty && destinationOf(*tag).isEmpty() && !titleOf(*tag).isEmpty());
        at = skipSpaces(at + tag->length);
        tags.append(std::move(*tag));
    }
    const bool isAlone = at >= m_body.size() || m_body[at] == '\n' || m_body[at] == '\r';
    if (tags.isEmpty() || !(isAlone || isApart))
        return false;
    const qsizetype indent = line.size() - plain.size();
    for (const MarkupTag &tag : tags) {
        if (tag.isEmpty)
            standsAlone(tag, indent);
        else
            keepText(tag.isClosing ? m_around.leave(tag) : m_around.enter(tag, indent));
    }
    m_at = isAlone ? qMin(m_body.indexOf('\n', at) < 0 ? m_body.size() : m_body.indexOf('\n', at) + 1, m_body.size()) : at;
    return true;
}

/// A component without a text of its own, in a line of its own.
void Preparation::standsAlone(const MarkupTag &tag, qsizetype indent)
{
    const QByteArray before(indent, ' ');
    if (const Figure figure = figureOf(tag); !figure.source.isEmpty())
        keepText(figureText(figure, before));
    else if (const QByteArray to = destinationOf(tag), title = titleOf(tag); !to.isEmpty() && !title.isEmpty())
        keepText('\n' + before + linkText(title, to) + "\n\n");
}

/// A tag of HTML whose attributes are JavaScript, over several lines, as one line.
bool Preparation::tagOverLines(QByteArrayView line, QByteArrayView plain)
{
    const auto start = qsizetype(plain.data() - m_body.data());
    const auto tag = markupTagAt(m_body.sliced(start));
    if (!tag || start + tag->length <= m_at || (!tag->hasScript() && !tag->isComponent()))
        return false;
    const qsizetype next = m_body.indexOf('\n', start + tag->length);
    const QByteArrayView rest = m_body.sliced(start + tag->length, (next < 0 ? m_body.size() : next) - start - tag->length);
    keep(withoutForeignTags(QByteArray(line.size() - plain.size(), ' ').append(tag->plain()).append(rest), m_input.labels));
    m_at = next < 0 ? m_body.size() : next + 1;
    return true;
}

} // namespace mycel::model
