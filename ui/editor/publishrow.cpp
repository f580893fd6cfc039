#include "ui/editor/publishrow.h"

#include "ui/actions.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace mycel::ui {

PublishRow::PublishRow(model::Commons &commons, const Libraries &libraries, const Actions &actions, QWidget *parent)
    : QFrame(parent)
    , m_commons(commons)
    , m_known(libraries)
{
    setObjectName(QStringLiteral("footRow"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 8, 20, 8);
    row->setSpacing(8);
    auto *as = new QLabel(tr("Published as"), this);
    as->setObjectName(QStringLiteral("small"));
    m_name = new QLineEdit(this);
    m_name->setAccessibleName(tr("Name to be seen under"));
    m_name->setAccessibleDescription(tr("This is all that others learn of you in this library. It may stay empty."));
    m_name->setToolTip(m_name->accessibleDescription());
    m_name->setPlaceholderText(tr("a name, or none"));
    m_name->setMaximumWidth(170);
    m_name->setMaxLength(80);
    m_library = new QComboBox(this);
    m_library->setAccessibleName(tr("Library that it goes into"));
    m_library->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_library->setMaximumWidth(230);
    m_nothingElse = new QLabel(tr("no time zone, no e-mail"), this);
    m_nothingElse->setObjectName(QStringLiteral("small"));
    m_throw = new QPushButton(tr("Throw away"), this);
    m_throw->setAccessibleName(tr("Throw this draft away"));
    m_compare = new QPushButton(tr("Compare with shared"), this);
    m_compare->setAccessibleName(tr("Compare the draft with what everybody has"));
    m_publish = new QPushButton(tr("Publish"), this);
    m_publish->setObjectName(QStringLiteral("main"));
    m_publish->setAccessibleName(tr("Publish"));
    m_publish->setToolTip(actions.publish->shortcut().toString(QKeySequence::NativeText));
    row->addWidget(as);
    row->addWidget(m_name, 1);
    row->addWidget(m_library);
    row->addWidget(m_nothingElse);
    row->addStretch();
    row->addWidget(m_throw);
    row->addWidget(m_compare);
    row->addWidget(m_publish);
    connect(m_throw, &QPushButton::clicked, this, &PublishRow::thrownAway);
    connect(m_compare, &QPushButton::clicked, this, &PublishRow::compareAsked);
    connect(m_publish, &QPushButton::clicked, actions.publish, &QAction::trigger);
    connect(m_library, &QComboBox::activated, this, [this] {
        m_name->setModified(false); // a name is for one library
        readName();
        Q_EMIT libraryChanged();
    });
}

void PublishRow::begin(const QString &library, bool fixed)
{
    m_library->clear();
    for (const model::Library &each : m_known.all())
        m_library->addItem(each.name, each.key);
    if (m_library->findData(library) < 0) // it may come back, and the draft with it
        m_library->addItem(tr("a library that is not here"), library);
    m_library->setCurrentIndex(m_library->findData(library));
    m_name->setModified(false);
    m_library->setEnabled(!fixed && m_library->count() > 1);
    m_fixed = fixed;
    fit();
    setBusy(false);
    readName();
}

void PublishRow::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void PublishRow::fit()
{
    // Of a new item nobody has anything. Where there is no room, the menu over the text has it.
    const int others = m_throw->sizeHint().width() + m_publish->sizeHint().width() + m_compare->sizeHint().width();
    m_compare->setVisible(m_fixed && width() >= 2 * others);
    m_nothingElse->setVisible(width() >= (m_compare->isVisibleTo(this) ? 3 : 2) * others - m_throw->sizeHint().width());
}

void PublishRow::readName()
{
    m_isNameKnown = false;
    m_commons.chosenName(library()).then(this, [this, asked = library()](const sync::Result<QString> &name) {
        if (!name || asked != library())
            return;
        m_isNameKnown = true;
        if (!m_name->isModified())
            m_name->setText(*name);
    });
}

QString PublishRow::library() const
{
    return m_library->currentData().toString();
}

std::optional<QString> PublishRow::name() const
{
    return m_isNameKnown || m_name->isModified() ? std::optional(m_name->text().simplified()) : std::nullopt;
}

void PublishRow::setBusy(bool busy)
{
    m_publish->setEnabled(!busy);
    m_throw->setEnabled(!busy);
    m_publish->setText(busy ? tr("Publishing…") : tr("Publish"));
}

} // namespace mycel::ui
