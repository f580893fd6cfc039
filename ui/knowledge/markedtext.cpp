#include "ui/knowledge/markedtext.h"

namespace mycel::ui {

namespace {

struct Plain {
    QString text;
    QList<QTextLayout::FormatRange> matches;
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

} // namespace

MarkedText layOut(const QString &marked, const QFont &font, int width, int mostLines, const QColor &matches, Qt::LayoutDirection direction)
{
    Plain plain = withoutMarks(marked);
    for (QTextLayout::FormatRange &range : plain.matches) {
        range.format.setFontWeight(QFont::DemiBold);
        range.format.setForeground(matches);
    }
    QTextOption option;
    option.setTextDirection(plain.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment((direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    MarkedText text{std::make_unique<QTextLayout>(plain.text, font), 0};
    text.layout->setTextOption(option);
    text.layout->setFormats(plain.matches);
    text.layout->setCacheEnabled(true);
    qsizetype end = flow(*text.layout, width, mostLines, text.height);
    while (end < plain.text.size() && end > 1) {
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
