#include "ui/editor/editorbar.h"

#include "ui/actions.h"
#include "ui/parts/kindtag.h"
#include "ui/parts/menubutton.h"

#include <QHBoxLayout>
#include <QMenu>

namespace mycel::ui {

EditorBar::EditorBar(const Actions &actions, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("pageRow"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 10, 4);
    row->setSpacing(2);
    m_tag = new KindTag(this);
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("strong"));
    m_title->setTextFormat(Qt::PlainText);
    m_status = new QLabel(this);
    m_status->setObjectName(QStringLiteral("small"));
    row->addWidget(m_tag, 0, Qt::AlignVCenter);
    row->addSpacing(6);
    row->addWidget(m_title);
    row->addSpacing(6);
    row->addWidget(m_status);
    row->addStretch(1);
    for (const auto &[action, text] : {std::pair(actions.bold, tr("B")), std::pair(actions.italic, tr("I")), std::pair(actions.heading, actions.heading->text()),
                                       std::pair(actions.bullets, actions.bullets->text()), std::pair(actions.tasks, actions.tasks->text()), std::pair(actions.link, actions.link->text()), std::pair(actions.picture, actions.picture->text())})
        row->addWidget(button(action, text));
    m_more = new MenuButton(this);
    m_more->setObjectName(QStringLiteral("quiet"));
    m_more->setTextAndArrow(tr("More"));
    m_more->setAccessibleName(tr("More to put in"));
    auto *menu = new QMenu(m_more);
    menu->addActions({actions.bold, actions.italic, actions.heading, actions.bullets, actions.numbers, actions.tasks, actions.quote, actions.table, actions.link, actions.picture});
    menu->addSeparator();
    menu->addAction(tr("An outline to fill in"), this, &EditorBar::outlineAsked);
    menu->addAction(tr("An example to learn from"), this, &EditorBar::exampleAsked);
    menu->addSeparator();
    menu->addAction(actions.preview);
    menu->addAction(tr("Compare with shared"), this, &EditorBar::compareAsked);
    m_source = menu->addAction(tr("Edit its source"));
    m_source->setCheckable(true);
    connect(m_source, &QAction::triggered, this, &EditorBar::sourceAsked);
    m_more->setMenu(menu);
    row->addWidget(m_more);
    setTheme(theme);
}

QPushButton *EditorBar::button(QAction *action, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QStringLiteral("quiet"));
    button->setAccessibleName(action->text());
    button->setToolTip(QStringLiteral("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_buttons.append(button);
    return button;
}

void EditorBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    setFixedHeight(theme.px(24) + 22);
    m_tag->show(m_kind, theme);
    m_more->setArrowColour(theme.accent);
    QFont bold = theme.font(14, QFont::Bold), italic = theme.font(14);
    italic.setItalic(true);
    m_buttons[0]->setFont(bold);
    m_buttons[1]->setFont(italic);
    fit();
}

void EditorBar::setKind(model::Kind kind)
{
    m_kind = kind;
    m_tag->show(kind, m_theme);
}

void EditorBar::setTitle(const QString &title)
{
    m_wholeTitle = title.isEmpty() ? tr("No title yet") : title;
    m_title->setAccessibleName(m_wholeTitle);
    fit();
}

void EditorBar::setStatus(const QString &status)
{
    m_status->setText(status);
    m_status->setAccessibleName(status);
    fit();
}

void EditorBar::setSource(bool shown, bool possible)
{
    m_source->setChecked(shown);
    m_source->setEnabled(possible);
}

void EditorBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void EditorBar::fit()
{
    // What does not fit is in the menu all the same.
    const bool roomy = width() >= m_theme.px(820), wide = width() >= m_theme.px(620);
    int taken = m_tag->sizeHint().width() + m_more->sizeHint().width() + m_status->sizeHint().width() + 60;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setVisible(roomy || (wide && i < 4));
        taken += m_buttons[i]->isVisibleTo(this) ? m_buttons[i]->sizeHint().width() + 2 : 0;
    }
    m_title->setText(m_title->fontMetrics().elidedText(m_wholeTitle, Qt::ElideRight, qMax(m_theme.px(60), width() - taken)));
}

} // namespace mycel::ui
