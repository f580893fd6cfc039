// Boxes, tabs and containers of other systems: a title in bold and what is in them, prepared like a document of its own.
#include "model/content/preparation.h"

#include "model/content/foreigntags.h"
#include "model/content/shortcodes.h"

#include <cctype>

namespace mycel::model {

namespace {

constexpr int DeepestBoxes = 8;

/// "warning" as it is said.
QByteArray withCapital(QByteArray word)
{
    if (!word.isEmpty())
        word[0] = char(std::toupper(static_cast<unsigned char>(word[0])));
    return word;
}

/// Of `!!! note "Title"`; of `!!! note` its kind, and of `!!! note ""` nothing.
QByteArray boxTitle(QByteArrayView plain)
{
    const qsizetype open = plain.indexOf('"'), close = plain.lastIndexOf('"');
    if (close > open)
        return plain.sliced(open + 1, close - open - 1).trimmed().toByteArray();
    const QList<QByteArray> words = plain.toByteArray().simplified().split(' ');
    return withCapital(words.value(1));
}

/// Code as Markdown writes it, each line behind `indent`.
QByteArray codeText(const Directive &directive, const QByteArray &code, const QByteArray &indent)
{
    const QByteArray fence(directive.length, directive.sign == ':' ? '~' : directive.sign);
    QByteArray text = indent + fence + directive.argument + '\n' + code;
    while (text.endsWith('\n'))
        text.chop(1);
    text += '\n' + fence;
    return '\n' + text.replace('\n', '\n' + indent) + "\n\n";
}

} // namespace

bool Preparation::container(QByteArrayView plain)
{
    if (!plain.startsWith(":::"))
        return false;
    while (plain.startsWith(':'))
        plain = plain.sliced(1);
    plain = plain.trimmed();
    const qsizetype space = plain.indexOf(' ');
    keep({});
    if (space > 0 && !plain.startsWith('{')) {
        keep(QByteArray("**" + plain.sliced(space + 1).trimmed().toByteArray() + "**"));
        keep({});
    }
    return true;
}

/// The lines that are indented, without their indentation, and the empty ones between them.
QByteArray Preparation::takeIndented()
{
    QByteArray text;
    while (m_at < m_body.size()) {
        const QByteArrayView next = m_around.unindented(peekLine());
        if (!next.startsWith("    ") && !next.trimmed().isEmpty())
            break;
        const QByteArrayView line = takeLine();
        text.append(line.sliced(qMin<qsizetype>(4, line.size()))).append('\n');
        if (line.trimmed().isEmpty() && !m_around.unindented(peekLine()).startsWith("    "))
            break;
    }
    return text;
}

/// A box of MkDocs (!!! note "Title") or one of its tabs: what follows is indented. `mark` goes before each line instead.
bool Preparation::box(QByteArrayView plain, const QByteArray &mark)
{
    const qsizetype from = m_at;
    const QByteArray text = takeIndented();
    if (text.trimmed().isEmpty()) {
        m_at = from; // !!! What is only said loudly
        return false;
    }
    keepBox(withoutForeignTags(boxTitle(plain), m_input.labels), text, mark);
    return true;
}

QByteArray Preparation::prepared(const QByteArray &inner)
{
    return m_depth < DeepestBoxes ? Preparation(inner, m_input, m_depth + 1).run() : inner;
}

void Preparation::keepBox(const QByteArray &title, const QByteArray &text, const QByteArray &mark)
{
    const QByteArray inner = prepared(text), blank = mark.endsWith(' ') ? mark.chopped(1) : mark; // the mark of a quotation needs no space
    keep({});
    if (!title.isEmpty())
        keep(QByteArray(mark + "**" + title + "**\n" + blank));
    for (const QByteArray &line : inner.split('\n'))
        keep(line.trimmed().isEmpty() ? blank : QByteArray(mark + line));
    keep({});
    m_afterBlank = true;
}

/// {{< figure src="a.png" caption="b" >}} alone in its line shows what is said below it.
bool Preparation::figure(QByteArrayView line, QByteArrayView plain)
{
    const Figure figure = figureIn(plain);
    if (figure.source.isEmpty() || figure.caption.isEmpty())
        return false;
    keepText(figureText(figure, QByteArray(line.size() - plain.size(), ' ')));
    return true;
}

/// Where the line begins that ends it, -1 where none does: then none does further down either.
qsizetype Preparation::endOf(const Directive &directive)
{
    if (directive.length >= m_unclosed.value(directive.sign, directive.length + 1))
        return -1;
    for (qsizetype at = m_at; at < m_body.size();) {
        const qsizetype end = m_body.indexOf('\n', at) < 0 ? m_body.size() : m_body.indexOf('\n', at);
        if (isEndOf(directive, m_body.sliced(at, end - at)))
            return at;
        at = end + 1;
    }
    m_unclosed.insert(directive.sign, directive.length);
    return -1;
}

QByteArray Preparation::takeDirective(qsizetype end, qsizetype indent)
{
    QByteArray inner;
    while (m_at < end) {
        const QByteArrayView line = takeLine();
        qsizetype spaces = 0;
        while (spaces < indent && spaces < line.size() && line[spaces] == ' ')
            ++spaces;
        inner.append(line.sliced(spaces)).append('\n');
    }
    takeLine();
    return inner;
}

bool Preparation::directive(QByteArrayView line, QByteArrayView plain)
{
    const auto directive = directiveIn(plain);
    const qsizetype end = directive ? endOf(*directive) : -1;
    if (end < 0)
        return false;
    const QByteArray indent(line.size() - plain.size(), ' ');
    keepDirective(*directive, takeDirective(end, indent.size()), indent);
    m_afterBlank = true;
    return true;
}

void Preparation::keepDirective(const Directive &directive, const QByteArray &inner, const QByteArray &indent)
{
    const DirectiveText read = readDirective(inner);
    const QByteArray text = directive.argument + '\n' + read.text;
    switch (directive.is) {
    case Directive::Is::Figure: return keepText(figureText({directive.argument, read.options.value("alt"), prepared(read.text)}, indent));
    case Directive::Is::Box: return keepBox(directive.title, text, indent + "> ");
    case Directive::Is::Part: return keepBox(directive.title, text, indent);
    case Directive::Is::Code: return keepText(codeText(directive, read.text, indent));
    case Directive::Is::Nothing: return keep({});
    }
}

} // namespace mycel::model
