#include "ui/topbar.h"

#include "ui/actions.h"
#include "ui/icons.h"
#include "ui/libraries/libraries.h"
#include "ui/parts/menubutton.h"
#include "ui/searchbox.h"
#include "ui/words/plaintext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace mycel::ui {

TopBar::TopBar(const Actions &actions, const Libraries &libraries, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_known(libraries)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("bar"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(6);
    m_flower = new QLabel(this);
    m_name = new QLabel(tr("Mycel"), this);
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter); // beside the flower, in whatever script it is
    m_search = new SearchBox(actions.search->shortcut(), theme, this);
    m_new = new MenuButton(this);
    m_new->setObjectName(QStringLiteral("new"));
    m_new->setTextAndArrow(tr("New"));
    m_new->setAccessibleName(tr("New"));
    m_new->setMenu(makeNewMenu());
    m_new->menu()->addAction(tr("Open a file that somebody sent…"), actions.openFile, &QAction::trigger);
    m_sync = new QPushButton(this);
    m_sync->setObjectName(QStringLiteral("main"));
    row->addWidget(m_flower);
    row->addWidget(m_name);
    row->addWidget(m_search, 100);
    row->addStretch(1);
    row->addWidget(m_new);
    row->addWidget(m_sync);
    connect(m_sync, &QPushButton::clicked, actions.sync, &QAction::trigger);
    connect(&libraries, &Libraries::changed, this, &TopBar::showSync);
    setTheme(theme);
}

QMenu *TopBar::makeNewMenu()
{
    auto *menu = new QMenu(m_new);
    for (const model::Kind kind : model::AllKinds)
        m_kinds.append(menu->addAction(words::kindName(kind), this, [this, kind] { Q_EMIT newAsked(kind); }));
    menu->addSeparator();
    menu->addAction(tr("A library of one's own…"), this, &TopBar::newLibraryAsked);
    return menu;
}

void TopBar::openNew()
{
    m_new->menu()->popup(m_new->mapToGlobal(QPoint(0, m_new->height())));
}

void TopBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    setFixedHeight(qMax(52, theme.px(30) + 20));
    const int size = theme.px(18);
    m_flower->setPixmap(iconPixmap(QStringLiteral("flower"), theme.accent, size, devicePixelRatioF()));
    m_flower->setFixedWidth(size);
    m_name->setFixedWidth(qMin(theme.px(182), 240));
    m_new->setIcon(icon(QStringLiteral("add"), theme.text, 40));
    m_new->setIconSize({size, size});
    m_new->setArrowColour(theme.text);
    m_sync->setIconSize({size, size});
    m_search->setTheme(theme);
    showSync();
}

void TopBar::showSync()
{
    const bool syncing = m_known.isAnySyncing();
    const bool any = std::ranges::any_of(m_known.all(), [](const model::Library &library) { return !library.address.isEmpty(); });
    m_sync->setText(syncing ? tr("Stop") : tr("Sync"));
    m_sync->setAccessibleName(syncing ? tr("Stop syncing") : tr("Sync all libraries"));
    m_sync->setIcon(icon(syncing ? QStringLiteral("stop") : QStringLiteral("sync"), any || syncing ? m_theme.onAccent : m_theme.muted, 40));
    m_sync->setEnabled(any || syncing);
    for (QAction *kind : m_kinds)
        kind->setEnabled(!m_known.all().isEmpty());
    m_sync->setToolTip(any ? QString() : tr("There is no library with an address yet."));
}

} // namespace mycel::ui
