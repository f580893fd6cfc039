#include "ui/versions/versionhead.h"

#include "ui/icons.h"
#include "ui/parts/hint.h"
#include "ui/parts/kindtag.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace mycel::ui {

VersionHead::VersionHead(const QString &tag, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_word(tag)
{
    setObjectName(QStringLiteral("pageRow"));
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(10, 4, 10, 4);
    m_row->setSpacing(6);
    QPushButton *back = quiet(QStringLiteral("back"), tr("Back to the page"));
    m_tag = new KindTag(this);
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("strong"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setMinimumWidth(1);
    m_note = new QLabel(this);
    m_note->setObjectName(QStringLiteral("small"));
    m_row->addWidget(back);
    m_row->addWidget(m_tag, 0, Qt::AlignVCenter);
    m_row->addWidget(m_title, 1);
    m_row->addWidget(m_note);
    connect(back, &QPushButton::clicked, this, &VersionHead::left);
    setTheme(theme);
}

QPushButton *VersionHead::quiet(const QString &icon, const QString &name)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QStringLiteral("quiet"));
    button->setAccessibleName(name);
    button->setToolTip(name);
    m_icons.insert(button, icon);
    return button;
}

QPushButton *VersionHead::addStep(const QString &icon, const QString &name)
{
    QPushButton *step = quiet(icon, name);
    m_row->addWidget(step);
    setTheme(m_theme);
    return step;
}

void VersionHead::setTheme(const Theme &theme)
{
    m_theme = theme;
    setFixedHeight(theme.px(24) + 22);
    m_tag->show(m_word, theme.engagement, theme);
    for (auto each = m_icons.begin(); each != m_icons.end(); ++each) {
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const QString name = !mirrored ? each.value() : each.value() == QLatin1String("back") ? QStringLiteral("forward") : each.value() == QLatin1String("forward") ? QStringLiteral("back") : each.value();
        each.key()->setIcon(icon(name, theme.accent, 40));
        each.key()->setIconSize({theme.px(18), theme.px(18)});
    }
    fit();
}

void VersionHead::show(const QString &title, const QString &note)
{
    m_name = title;
    m_says = note;
    m_title->setAccessibleName(title);
    m_title->setToolTip(hintOf(title));
    m_note->setAccessibleName(note);
    fit();
}

void VersionHead::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void VersionHead::fit()
{
    const int taken = m_tag->sizeHint().width() + int(m_icons.size()) * m_theme.px(36) + 40;
    const int note = m_note->fontMetrics().horizontalAdvance(m_says);
    // Beside its tag, whichever way the words of the title run.
    m_title->setAlignment((layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
    const bool roomy = width() - taken - note > m_theme.px(120);
    m_note->setText(roomy ? m_says : QString());
    m_title->setText(m_title->fontMetrics().elidedText(m_name, Qt::ElideRight, qMax(20, width() - taken - (roomy ? note : 0))));
}

} // namespace mycel::ui
