#include "ui/libraries/sharebox.h"

#include "ui/libraries/placeline.h"
#include "ui/libraries/troublebox.h"
#include "ui/parts/columnplace.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace mycel::ui {

ShareBox::ShareBox(Libraries &libraries, QWidget *parent)
    : QFrame(parent)
    , m_known(libraries)
{
    setObjectName(QStringLiteral("card"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    column->addWidget(textLabel(tr("Share it with others"), "strong", this));
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
    m_trouble = new TroubleBox(this);
    m_trouble->hide();
    column->addWidget(m_trouble);
    connect(m_place, &PlaceLine::changed, this, [this](const QString &text) { m_share->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_place, &PlaceLine::entered, m_share, &QPushButton::click);
    connect(m_share, &QPushButton::clicked, this, &ShareBox::share);
    connect(&libraries, &Libraries::changed, this, [this] { open(m_key); });
}

void ShareBox::open(const QString &key)
{
    if (std::exchange(m_key, key) != key) {
        m_place->clear();
        m_trouble->hide();
    }
    const model::Library *library = m_known.find(key);
    setVisible(library && library->address.isEmpty() && key != QLatin1String("welcome") && !m_known.isSyncing(key));
}

void ShareBox::share()
{
    // What cannot be a place is said before it becomes the library's.
    if (const auto address = sync::readAddress(m_place->text()); !address) {
        m_trouble->say(address.error(), {});
        m_trouble->show();
        return;
    }
    m_trouble->hide();
    m_known.syncWith(m_key, m_place->text());
}

} // namespace mycel::ui
