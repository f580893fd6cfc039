#include "ui/editor/draftsplace.h"

#include "ui/parts/emptystate.h"
#include "ui/parts/noticebar.h"
#include "ui/words/hometext.h"
#include "ui/words/plaintext.h"
#include "ui/words/statetext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedLayout>

namespace mycel::ui {

DraftsPlace::DraftsPlace(model::Commons &commons, const Libraries &libraries, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_commons(commons)
    , m_known(libraries)
{
    setObjectName(QStringLiteral("ground"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto *leaf = new QWidget(this);
    auto *column = new QVBoxLayout(leaf);
    column->setContentsMargins(40, 28, 40, 24);
    column->setSpacing(12);
    auto *title = new QLabel(tr("Drafts"), leaf);
    title->setObjectName(QStringLiteral("title"));
    auto *about = new QLabel(tr("What you are writing. It stays on this computer until you publish it."), leaf);
    about->setObjectName(QStringLiteral("muted"));
    about->setWordWrap(true);
    m_list = new QListWidget(leaf);
    m_list->setAccessibleName(tr("Drafts"));
    m_open = new QPushButton(tr("Go on writing"), leaf);
    m_open->setObjectName(QStringLiteral("main"));
    m_throw = new QPushButton(tr("Throw away"), leaf);
    for (QPushButton *each : {m_open, m_throw})
        each->setEnabled(false); // nothing is read yet
    auto *row = new QHBoxLayout;
    row->addWidget(m_open);
    row->addWidget(m_throw);
    row->addStretch();
    column->addWidget(title);
    column->addWidget(about);
    column->addWidget(m_list, 1);
    column->addLayout(row);
    m_nothing = new EmptyState(theme, this);
    m_nothing->say(QStringLiteral("drafts"), tr("No drafts"), tr("What you begin to write is kept here by itself, until you publish it or throw it away."));
    m_leaves = new QStackedLayout;
    m_leaves->addWidget(leaf);
    m_leaves->addWidget(m_nothing);
    m_notice = new NoticeBar(this);
    all->addLayout(m_leaves, 1);
    all->addWidget(m_notice);
    connect(m_list, &QListWidget::itemActivated, this, [this] { Q_EMIT chosen(chosenId()); });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT chosen(chosenId()); });
    connect(m_throw, &QPushButton::clicked, this, [this] {
        m_commons.draft(chosenId()).then(this, [this](const sync::Result<model::Draft> &draft) {
            if (draft)
                throwAway(*draft);
            else
                Q_EMIT troubled(draft.error());
        });
    });
}

void DraftsPlace::setTheme(const Theme &theme)
{
    m_nothing->setTheme(theme);
}

void DraftsPlace::show(const QList<model::Draft> &drafts)
{
    const QString before = chosenId();
    m_list->clear();
    for (const model::Draft &draft : drafts) {
        const model::Library *library = m_known.find(draft.library);
        const QString kind = draft.post ? (draft.path.isEmpty() ? tr("new thread") : tr("post in a discussion")) : draft.path.isEmpty() ? tr("new %1").arg(words::kindName(draft.kind).toLower()) : words::kindName(draft.kind);
        const QString about = QStringLiteral("%1 · %2 · %3").arg(kind, library ? library->name : tr("a library that is not here"), words::whenText(draft.changed.toLocalTime()));
        auto *row = new QListWidgetItem(words::draftTitle(draft) + u'\n' + about, m_list);
        row->setData(Qt::UserRole, draft.id);
        row->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(words::draftTitle(draft), about));
        if (draft.id == before)
            m_list->setCurrentItem(row);
    }
    if (!m_list->currentItem() && m_list->count() > 0)
        m_list->setCurrentRow(0);
    for (QPushButton *each : {m_open, m_throw})
        each->setEnabled(m_list->currentItem());
    m_leaves->setCurrentIndex(drafts.isEmpty() ? 1 : 0);
}

QString DraftsPlace::chosenId() const
{
    const QListWidgetItem *row = m_list->currentItem();
    return row ? row->data(Qt::UserRole).toString() : QString();
}

void DraftsPlace::throwAway(const model::Draft &draft)
{
    Q_EMIT throwing(draft.id);
    m_commons.dropDraft(draft.id).then(this, [this, draft](const sync::Result<void> &gone) {
        if (!gone) {
            Q_EMIT troubled(gone.error());
            return;
        }
        m_notice->say(tr("“%1” was thrown away.").arg(words::draftTitle(draft)), {}, {{tr("Undo"), [this, draft] { bringBack(draft); }, true}, {tr("Close"), {}}});
    });
}

void DraftsPlace::bringBack(const model::Draft &draft)
{
    m_commons.keepDraft(draft).then(this, [this](const sync::Result<model::Draft> &kept) {
        if (kept)
            Q_EMIT broughtBack();
        else
            Q_EMIT troubled(kept.error());
    });
}

void DraftsPlace::enter()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

} // namespace mycel::ui
