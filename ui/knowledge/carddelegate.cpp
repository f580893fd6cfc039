#include "ui/knowledge/carddelegate.h"

#include "ui/knowledge/itemlist.h"
#include "ui/words/plaintext.h"

#include <QPainter>
#include <QTextLayout>

namespace mycel::ui {

namespace {

constexpr int Margin = 10;
constexpr int Padding = 13;
constexpr int Height = 112;

/// Text in at most two lines, matches (between U+0002 and U+0003) in bold.
void drawLines(QPainter *painter, const QRect &rect, const QFont &font, const QString &marked, Qt::LayoutDirection direction)
{
    QString plain;
    QList<QTextLayout::FormatRange> formats;
    for (const QChar c : marked.simplified()) {
        if (c == QChar(2))
            formats.append({int(plain.size()), 0, {}});
        else if (c == QChar(3) && !formats.isEmpty())
            formats.last().length = int(plain.size()) - formats.last().start;
        else
            plain += c;
    }
    for (QTextLayout::FormatRange &range : formats)
        range.format.setFontWeight(QFont::DemiBold);
    QTextLayout layout(plain, font);
    QTextOption option;
    option.setTextDirection(direction);
    layout.setTextOption(option);
    layout.setFormats(formats);
    layout.beginLayout();
    qreal y = 0;
    for (int number = 0; number < 2; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(rect.width());
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    layout.draw(painter, rect.topLeft());
}

} // namespace

CardDelegate::CardDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, Height};
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto hit = index.data(ItemList::HitRole).value<model::Hit>();
    const auto *list = qobject_cast<const ItemList *>(index.model());
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect card = option.rect.adjusted(Margin, Margin / 2, -Margin, -Margin / 2 + 1);
    painter->setPen(QPen(selected ? m_theme.accent : m_theme.line, 1));
    painter->setBrush(m_theme.surface);
    painter->drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), Corner, Corner);
    if (selected) {
        const QRect edge = QStyle::visualRect(option.direction, card, QRect(card.left(), card.top() + 1, 4, card.height() - 2));
        painter->fillRect(edge, m_theme.accent);
    }
    const QRect inside = card.adjusted(Padding, Padding - 2, -Padding, -Padding + 2);
    const int align = int(option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | int(Qt::AlignAbsolute);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(m_theme.text);
    painter->drawText(QRect(inside.left(), inside.top(), inside.width(), 20), align | Qt::AlignVCenter, QFontMetrics(bold).elidedText(hit.item.title, Qt::ElideRight, inside.width()));
    QFont small = option.font;
    small.setPixelSize(13);
    painter->setPen(m_theme.muted);
    drawLines(painter, QRect(inside.left(), inside.top() + 22, inside.width(), 38), small, hit.snippet.isEmpty() ? hit.item.summary : hit.snippet, option.direction);

    QFont tiny = option.font;
    tiny.setPixelSize(11);
    tiny.setWeight(QFont::DemiBold);
    const QString kind = words::kindName(hit.item.kind);
    const int tagWidth = QFontMetrics(tiny).horizontalAdvance(kind) + 14;
    const QRect foot(inside.left(), inside.bottom() - 18, inside.width(), 19);
    const QRect tag = QStyle::visualRect(option.direction, foot, QRect(foot.left(), foot.top(), tagWidth, 19));
    const Ink ink = m_theme.inkOf(hit.item.kind);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ink.tint);
    painter->drawRoundedRect(tag, 4, 4);
    painter->setFont(tiny);
    painter->setPen(ink.text);
    painter->drawText(tag, Qt::AlignCenter, kind);
    QStringList facts{list ? list->libraryName(hit.item.ref.library) : QString()};
    if (!hit.item.lang.isEmpty())
        facts.append(hit.item.lang);
    facts.append(tr("%1 min").arg(hit.item.minutes));
    small.setPixelSize(12);
    painter->setFont(small);
    painter->setPen(m_theme.muted);
    const QRect rest = QStyle::visualRect(option.direction, foot, QRect(foot.left() + tagWidth + 10, foot.top(), foot.width() - tagWidth - 10, 19));
    painter->drawText(rest, align | Qt::AlignVCenter, QFontMetrics(small).elidedText(facts.join(QStringLiteral(" · ")), Qt::ElideRight, rest.width()));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(m_theme.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), Corner, Corner);
    }
    painter->restore();
}

} // namespace mycel::ui
