#include "ui/libraries/sharebox.h"

#include "sync/proxy.h"
#include "ui/libraries/placeline.h"
#include "ui/libraries/proxyfold.h"
#include "ui/libraries/troublebox.h"
#include "ui/parts/columnplace.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace mycel::ui {

ShareBox::ShareBox(model::Commons &commons, Libraries &libraries, For which, QWidget *parent)
    : QFrame(parent)
    , m_commons(commons)
    , m_known(libraries)
    , m_for(which)
{
    setObjectName(QStringLiteral("card"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    column->addWidget(textLabel(which == For::First ? tr("Share it with others") : tr("Share it at another place, too"), "strong", this));
    column->addWidget(textLabel(tr("Make an empty project at any git host and paste its address here, or choose a folder or a stick. There is nothing else to do there."), "small", this));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_place = new PlaceLine(tr("Where the library is shared"), tr("https://… or git@host:path or a folder"), this);
    m_share = new QPushButton(tr("Share"), this);
    m_share->setObjectName(QStringLiteral("main"));
    m_share->setAccessibleName(tr("Share the library there"));
    m_share->setEnabled(false);
    row->addWidget(m_place, 1);
    row->addWidget(m_share);
    column->addLayout(row);
    m_proxy = new ProxyFold(commons, this);
    column->addWidget(m_proxy);
    m_trouble = new TroubleBox(this);
    m_trouble->hide();
    column->addWidget(m_trouble);
    connect(m_place, &PlaceLine::changed, this, [this](const QString &text) { m_share->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_place, &PlaceLine::entered, m_share, &QPushButton::click);
    connect(m_share, &QPushButton::clicked, this, &ShareBox::share);
    hide();
    if (which == For::First)
        connect(&libraries, &Libraries::changed, this, &ShareBox::read);
}

void ShareBox::open(const QString &key)
{
    if (std::exchange(m_key, key) != key) {
        m_place->clear();
        m_proxy->setProxy({});
        m_trouble->hide();
        hide();
    }
    if (m_for == For::First)
        read();
}

void ShareBox::read()
{
    const model::Library *library = m_known.find(m_key);
    const bool wasHidden = isHidden();
    setVisible(library && library->address.isEmpty() && m_key != QLatin1String("welcome") && !m_known.isSyncing(m_key));
    if (wasHidden && !isHidden())
        readWay();
}

void ShareBox::unfold()
{
    setVisible(isHidden());
    if (isHidden())
        return;
    readWay();
    m_place->takeFocus();
}

/// The way is the library's, whichever place is gone to.
void ShareBox::readWay()
{
    m_commons.connection(m_key).then(this, [this, key = m_key](const sync::Result<model::Connection> &connection) {
        if (connection && key == m_key && !connection->proxy.isEmpty())
            m_proxy->setProxy(connection->proxy);
    });
}

void ShareBox::share()
{
    // What cannot be a place is said before it becomes the library's, and what is no way before anything goes there.
    const auto address = sync::readAddress(m_place->text());
    const auto proxy = sync::readProxy(m_proxy->proxy());
    if (!address || !proxy) {
        m_trouble->say(address ? proxy.error() : address.error(), {});
        return;
    }
    m_trouble->hide();
    m_known.shareAt(m_key, address->text(), m_proxy->proxy(), m_proxy->login());
    m_proxy->clearSecret();
    if (m_for == For::Further) {
        m_place->clear();
        hide();
    }
}

} // namespace mycel::ui
