#include "ui/versions/proseview.h"

#include "ui/words/keynames.h"
#include "ui/words/plaintext.h"

#include <QTextBlock>
#include <QTextFrame>

namespace mycel::ui {

namespace {

using Is = model::ProseRun::Is;
using Shape = model::Prose::Shape;

constexpr qsizetype MostTold = 12;
constexpr qsizetype MostOfOne = 200;

QString shown(const QString &text)
{
    return words::harmless(text).replace(u'\n', QChar::LineSeparator);
}

/// The changes one by one, for who does not see colours.
QString told(const model::ProseDiff &diff)
{
    QStringList changes;
    for (const model::ProseBlock &block : diff.blocks) {
        for (const model::ProseRun &run : block.runs) {
            const QString words = words::harmless(run.text).simplified().left(MostOfOne);
            if (run.is != Is::Same && !words.isEmpty() && changes.size() < MostTold)
                changes.append(run.is == Is::Removed ? ProseView::tr("Gone: “%1”.").arg(words) : ProseView::tr("New: “%1”.").arg(words));
        }
    }
    return changes.join(u' ');
}

QTextBlockFormat formOf(const model::ProseBlock &block, const Theme &theme)
{
    QTextBlockFormat form;
    form.setBottomMargin(theme.px(block.shape == Shape::ListItem ? 4 : 12));
    form.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
    if (block.shape == Shape::Heading) {
        form.setHeadingLevel(block.level);
        form.setTopMargin(theme.px(12));
    } else if (block.shape == Shape::ListItem) {
        form.setIndent(block.level + 1);
        form.setTextIndent(-theme.px(20));
    } else if (block.shape == Shape::Quote) {
        form.setIndent(1);
    }
    return form;
}

QTextCharFormat lettersOf(const model::ProseBlock &block, const Theme &theme)
{
    constexpr double Heading[] = {24, 21, 18, 17, 16, 16};
    QTextCharFormat letters;
    letters.setForeground(theme.text);
    QFont font = theme.font(16);
    if (block.shape == Shape::Heading)
        font = theme.font(Heading[qBound(1, block.level, 6) - 1], QFont::DemiBold);
    else if (block.shape == Shape::Code)
        font.setFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")});
    letters.setFont(font);
    if (block.shape == Shape::Quote)
        letters.setForeground(theme.muted);
    return letters;
}

} // namespace

ProseView::ProseView(Side side, const Theme &theme, QWidget *parent)
    : QTextBrowser(parent)
    , m_side(side)
    , m_theme(theme)
{
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(32);
    setAccessibleName(tr("Comparison"));
    setTheme(theme);
}

void ProseView::setTheme(const Theme &theme)
{
    m_theme = theme;
    document()->setIndentWidth(theme.px(26));
    draw();
}

void ProseView::show(const model::ProseDiff &diff)
{
    m_diff = diff;
    draw();
    setAccessibleDescription(told(diff));
}

bool ProseView::shows(Is is) const
{
    return is == Is::Same || m_side == Side::Both || (is == Is::Removed) == (m_side == Side::Before);
}

QTextCharFormat ProseView::formatOf(Is is, const QTextCharFormat &plain) const
{
    QTextCharFormat format = plain;
    if (is == Is::Same)
        return format;
    const Ink ink = is == Is::Inserted ? (m_side == Side::After ? m_theme.engagement : m_theme.guide) : m_side == Side::Before ? m_theme.guide : m_theme.campaign;
    format.setBackground(ink.tint);
    if (is == Is::Removed && m_side == Side::Both) {
        format.setFontStrikeOut(true);
        format.setForeground(ink.text);
    } else {
        format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        format.setUnderlineColor(ink.text);
    }
    return format;
}

void ProseView::draw()
{
    clear();
    m_places.clear();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    bool first = true, inside = false;
    for (const model::ProseBlock &block : m_diff.blocks) {
        if (block.isChanged() && !inside)
            m_places.append(first ? 0 : cursor.position() + 1);
        inside = block.isChanged();
        if (std::ranges::none_of(block.runs, [this](const model::ProseRun &run) { return shows(run.is) && !run.text.isEmpty(); }))
            continue;
        if (!first)
            cursor.insertBlock();
        first = false;
        cursor.setBlockFormat(formOf(block, m_theme));
        write(cursor, block);
    }
    QTextFrameFormat page = document()->rootFrame()->frameFormat();
    page.setTopMargin(m_theme.px(m_side == Side::Both ? 20 : 8));
    document()->rootFrame()->setFrameFormat(page);
    cursor.endEditBlock();
    moveCursor(QTextCursor::Start);
}

void ProseView::write(QTextCursor &cursor, const model::ProseBlock &block)
{
    const QTextCharFormat plain = lettersOf(block, m_theme);
    QTextCharFormat muted = plain;
    muted.setForeground(m_theme.muted);
    if (!block.key.isEmpty())
        cursor.insertText(words::keyText(block.key) + QStringLiteral(": "), muted);
    if (!block.mark.isEmpty())
        cursor.insertText(block.mark + QChar::Nbsp + QChar::Nbsp, muted);
    for (const model::ProseRun &run : block.runs) {
        if (!shows(run.is))
            continue;
        // The space before a word is no part of what differs.
        const QString text = shown(run.text);
        const auto begin = std::ranges::find_if_not(text, [](QChar c) { return c.isSpace(); }) - text.begin();
        cursor.insertText(text.left(begin), plain);
        cursor.insertText(text.mid(begin), formatOf(run.is, plain));
    }
}

void ProseView::goOn(bool backwards)
{
    if (m_places.isEmpty())
        return;
    const int now = textCursor().position();
    const auto after = std::ranges::upper_bound(m_places, now);
    const auto before = std::ranges::lower_bound(m_places, now);
    const int at = backwards ? (before == m_places.begin() ? m_places.last() : *(before - 1)) : (after == m_places.end() ? m_places.first() : *after);
    moveCursor(QTextCursor::End); // so that the place comes to the top
    QTextCursor cursor = textCursor();
    cursor.setPosition(qMin(at, document()->characterCount() - 1));
    setTextCursor(cursor);
    ensureCursorVisible();
}

QVariant ProseView::loadResource(int, const QUrl &)
{
    return {};
}

} // namespace mycel::ui
