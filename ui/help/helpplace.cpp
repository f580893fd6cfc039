#include "ui/help/helpplace.h"

#include "ui/actions.h"
#include "ui/help/helptext.h"
#include "ui/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QTextBrowser>

namespace mycel::ui {

HelpPlace::HelpPlace(const Actions &actions, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("ground"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *left = new QFrame(this);
    left->setObjectName(QStringLiteral("list"));
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(16, 16, 16, 16);
    auto *title = new QLabel(tr("Help"), left);
    title->setObjectName(QStringLiteral("heading"));
    m_titles = new QListWidget(left);
    m_titles->setAccessibleName(tr("Pages of help"));
    column->addWidget(title);
    column->addWidget(m_titles, 1);
    m_page = new QTextBrowser(this);
    m_page->setAccessibleName(tr("Help"));
    m_page->setOpenLinks(false);
    row->addWidget(left);
    row->addWidget(m_page, 1);
    connect(m_titles, &QListWidget::currentRowChanged, this, &HelpPlace::show);
    for (const HelpPage &page : helpPages(actions))
        m_titles->addItem(page.title);
    setTheme(theme);
    m_titles->setCurrentRow(0);
}

void HelpPlace::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_titles->parentWidget()->setFixedWidth(qMin(theme.px(280), 420));
    m_titles->setIconSize({theme.px(18), theme.px(18)});
    const QList<HelpPage> pages = helpPages(m_actions);
    for (int row = 0; row < m_titles->count(); ++row)
        m_titles->item(row)->setIcon(icon(pages[row].icon, theme.accent, 40));
    m_page->document()->setDocumentMargin(32);
    show(m_titles->currentRow());
}

void HelpPlace::show(int row)
{
    const HelpPage page = helpPages(m_actions).value(row);
    m_page->document()->setDefaultStyleSheet(m_theme.plainPageStyle(m_theme.textScale));
    m_page->setHtml(QStringLiteral("<h1>%1</h1>%2").arg(page.title, page.html));
}

void HelpPlace::enter()
{
    m_titles->setFocus(Qt::OtherFocusReason);
}

} // namespace mycel::ui
