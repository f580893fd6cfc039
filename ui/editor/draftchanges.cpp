#include "ui/editor/draftchanges.h"

#include "ui/versions/proseview.h"

#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace mycel::ui {

namespace {
constexpr int PauseMilliseconds = 500;
}

DraftChanges::DraftChanges(model::Commons &commons, std::function<sync::Result<model::Draft>()> draft, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_commons(commons)
    , m_draft(std::move(draft))
{
    setObjectName(QStringLiteral("surface"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(28, 20, 16, 0);
    m_says = new QLabel(this);
    m_says->setObjectName(QStringLiteral("small"));
    m_says->setWordWrap(true);
    auto *close = new QPushButton(tr("Back to the preview"), this);
    close->setObjectName(QStringLiteral("link"));
    close->setAccessibleName(close->text());
    row->addWidget(m_says, 1);
    row->addWidget(close);
    m_prose = new ProseView(ProseView::Side::Both, theme, this);
    m_prose->setAccessibleName(tr("What the draft changes"));
    column->addLayout(row);
    column->addWidget(m_prose, 1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMilliseconds);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &DraftChanges::left);
    connect(close, &QPushButton::clicked, this, &DraftChanges::left);
    connect(&m_pause, &QTimer::timeout, this, &DraftChanges::ask);
}

void DraftChanges::setTheme(const Theme &theme)
{
    m_prose->setTheme(theme);
}

void DraftChanges::open()
{
    show();
    ask();
    m_prose->setFocus(Qt::OtherFocusReason);
}

void DraftChanges::follow()
{
    if (!isHidden() && !m_pause.isActive())
        m_pause.start();
}

void DraftChanges::ask()
{
    const auto draft = m_draft();
    if (isHidden() || !draft)
        return;
    m_commons.changesOf(*draft).then(this, [this, number = ++m_asked](const sync::Result<model::ProseDiff> &changes) {
        if (number != m_asked)
            return;
        if (!changes) {
            Q_EMIT troubled(changes.error());
            Q_EMIT left();
            return;
        }
        m_says->setText(changes->places == 0 ? tr("The draft says what everybody has.") : tr("%n place(s) differ from what everybody has.", nullptr, changes->places));
        m_prose->show(*changes);
    });
}

} // namespace mycel::ui
