#include "ui/home/homecard.h"

#include "ui/parts/hint.h"

#include <QEvent>
#include <QPainter>

namespace mycel::ui {

namespace {
constexpr int Padding = 13, Above = 11, Between = 5, AfterTag = 10, BeforeLink = 6;
}

HomeCard::HomeCard(const Theme &theme, QWidget *parent)
    : QPushButton(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    m_link = new QPushButton(this);
    m_link->setObjectName(QStringLiteral("cardLink"));
    connect(this, &QPushButton::clicked, this, [this] {
        if (m_content.chosen)
            m_content.chosen();
    });
    connect(m_link, &QPushButton::clicked, this, [this] {
        if (m_content.linkChosen)
            m_content.linkChosen();
    });
}

void HomeCard::show(const Content &content)
{
    m_content = content;
    setAccessibleName(content.title);
    setAccessibleDescription(QStringLiteral("%1, %2").arg(content.tag, content.facts));
    setToolTip(hintOf(content.title));
    m_link->setText(content.link);
    m_link->setAccessibleName(QStringLiteral("%1: %2").arg(content.title, content.link));
    m_link->setVisible(!content.link.isEmpty());
    place();
    update();
    QPushButton::show();
}

void HomeCard::setTheme(const Theme &theme)
{
    m_theme = theme;
    updateGeometry();
    place();
    update();
}

QSize HomeCard::sizeHint() const
{
    return {m_theme.px(320), 2 * Above + m_theme.px(21) + Between + m_theme.px(20)};
}

QRect HomeCard::mirrored(const QRect &where) const
{
    return QStyle::visualRect(layoutDirection(), rect(), where);
}

QRect HomeCard::titleRect() const
{
    return {Padding, Above, width() - 2 * Padding, m_theme.px(21)};
}

QRect HomeCard::footRect() const
{
    return {Padding, Above + m_theme.px(21) + Between, width() - 2 * Padding, m_theme.px(20)};
}

int HomeCard::tagWidth() const
{
    return QFontMetrics(m_theme.font(11, QFont::DemiBold)).horizontalAdvance(m_content.tag) + 14;
}

int HomeCard::factsRoom() const
{
    const int link = m_content.link.isEmpty() ? 0 : m_link->sizeHint().width() + BeforeLink;
    return qMax(0, footRect().width() - tagWidth() - AfterTag - link);
}

/// The link stands where the facts end.
void HomeCard::place()
{
    const QRect foot = footRect();
    const int facts = qMin(factsRoom(), QFontMetrics(m_theme.font(12)).horizontalAdvance(m_content.facts));
    const int left = foot.left() + tagWidth() + AfterTag + facts + BeforeLink, high = m_link->sizeHint().height();
    m_link->setGeometry(mirrored({left, foot.center().y() - high / 2 + 1, m_link->sizeHint().width(), high}));
}

void HomeCard::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    place();
}

void HomeCard::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        place();
}

void HomeCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(underMouse() ? m_theme.accent : m_theme.line);
    painter.setBrush(m_theme.surface);
    painter.drawRoundedRect(ground, Corner, Corner);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), Corner, Corner);
    }
    const int begins = int(Qt::AlignVCenter | Qt::AlignAbsolute) | int(layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    painter.setFont(m_theme.font(14, QFont::DemiBold));
    painter.setPen(m_theme.text);
    painter.drawText(mirrored(titleRect()), begins, painter.fontMetrics().elidedText(m_content.title, Qt::ElideRight, titleRect().width()));
    const QRect foot = footRect();
    const QRect tag(foot.left(), foot.top() + 1, tagWidth(), foot.height() - 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_content.ink.tint);
    painter.drawRoundedRect(mirrored(tag), 4, 4);
    painter.setFont(m_theme.font(11, QFont::DemiBold));
    painter.setPen(m_content.ink.text);
    painter.drawText(mirrored(tag), Qt::AlignCenter, m_content.tag);
    painter.setFont(m_theme.font(12));
    painter.setPen(m_theme.muted);
    painter.drawText(mirrored({foot.left() + tagWidth() + AfterTag, foot.top(), factsRoom(), foot.height()}), begins,
                     painter.fontMetrics().elidedText(m_content.facts, Qt::ElideRight, factsRoom()));
}

} // namespace mycel::ui
