// Boxes, tabs and containers of other systems: a title in bold and what is in them, prepared like a document of its own.
#include "model/content/preparation.h"

#include "model/content/foreigntags.h"

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

} // namespace

void Preparation::container(QByteArrayView plain)
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
    keepBox(withoutForeignTags(boxTitle(plain)), text, mark);
    return true;
}

void Preparation::keepBox(const QByteArray &title, const QByteArray &text, const QByteArray &mark)
{
    const QByteArray inner = m_depth < DeepestBoxes ? Preparation(text, m_input, m_depth + 1).run() : text;
    const QByteArray blank = mark.trimmed();
    keep({});
    if (!title.isEmpty())
        keep(QByteArray(mark + "**" + title + "**\n" + blank));
    for (const QByteArray &line : inner.split('\n'))
        keep(line.trimmed().isEmpty() ? blank : QByteArray(mark + line));
    keep({});
    m_afterBlank = true;
}

} // namespace mycel::model
