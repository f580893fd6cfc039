#include "ui/knowledge/markedtext.h"

namespace mycel::ui {

namespace {

struct Plain {
    QString text;
    QList<QTextLayout::FormatRange> matches;
    qsizetype whole = 0; ///< its length before the end was cut off
};

Plain withoutMarks(const QString &marked)
{
    Plain plain;
    for (const QChar c : marked.simplified()) {
        if (c == QChar(2))
            plain.matches.append({int(plain.text.size()), 0, {}});
        else if (c == QChar(3) && !plain.matches.isEmpty())
            plain.matches.last().length = int(plain.text.size()) - plain.matches.last().start;
        else
            plain.text += c;
    }
    return plain;
}

/// Lays out and tells where the last line that fits ends.
qsizetype flow(QTextLayout &layout, int width, int mostLines, int &height)
{
    layout.beginLayout();
    qreal y = 0;
    qsizetype end = 0;
    for (int number = 0; number < mostLines; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
        end = line.textStart() + line.textLength();
    }
    layout.endLayout();
    height = qCeil(y);
    return end;
}

/// The text on its way to be laid out: its layout with the matches bold, and all of it that can be seen.
Plain prepare(QTextLayout &layout, const QString &marked, int width, int mostLines, const QColor &matches)
{
    constexpr int Thin = 4; // no text has letters that are a quarter of their height wide on the average
    Plain plain = withoutMarks(marked);
    plain.whole = plain.text.size();
    plain.text.truncate(qsizetype(mostLines) * width * Thin / layout.font().pixelSize()); // what cannot be seen is not shaped
    for (QTextLayout::FormatRange &range : plain.matches) {
        range.format.setFontWeight(QFont::DemiBold);
        range.format.setForeground(matches);
    }
    QTextOption option;
    option.setTextDirection(plain.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setText(plain.text);
    layout.setFormats(plain.matches);
    return plain;
}

} // namespace

int heightOf(const QString &marked, const QFont &font, int width, int mostLines)
{
    QTextLayout layout(QString(), font);
    prepare(layout, marked, width, mostLines, {});
    int height = 0;
    flow(layout, width, mostLines, height);
    return height;
}

MarkedText layOut(const QString &marked, const QFont &font, int width, int mostLines, const QColor &matches, Qt::LayoutDirection direction)
{
    MarkedText text{std::make_unique<QTextLayout>(QString(), font), 0};
    Plain plain = prepare(*text.layout, marked, width, mostLines, matches);
    QTextOption option = text.layout->textOption();
    option.setAlignment((direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    text.layout->setTextOption(option);
    text.layout->setCacheEnabled(true);
    qsizetype end = flow(*text.layout, width, mostLines, text.height);
    while (end < plain.whole && end > 1) {
        // Take a little away until the three dots fit into the last line too.
        plain.text = plain.text.left(end - 1).trimmed();
        const QString shown = plain.text + u'…';
        text.layout->setText(shown);
        text.layout->setFormats(plain.matches);
        end = flow(*text.layout, width, mostLines, text.height);
        if (end >= shown.size())
            break;
    }
    return text;
}

} // namespace mycel::ui
