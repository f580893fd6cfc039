#include "ui/parts/kindtag.h"

#include "ui/words/plaintext.h"

#include <QPainter>

namespace mycel::ui {

void KindTag::show(model::Kind kind, const Theme &theme)
{
    show(words::kindName(kind), theme.inkOf(kind), theme);
}

void KindTag::show(const QString &word, const Ink &ink, const Theme &theme)
{
    m_tint = ink.tint;
    QPalette own = palette();
    own.setColor(QPalette::WindowText, ink.text);
    setPalette(own);
    setFont(theme.font(11, QFont::DemiBold));
    setContentsMargins(7, 1, 7, 1);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(word);
}

void KindTag::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_tint);
    painter.drawRoundedRect(rect(), 4, 4);
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace mycel::ui
