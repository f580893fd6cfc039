#include "ui/versions/historypage.h"

#include "ui/versions/proseview.h"
#include "ui/versions/versionhead.h"
#include "ui/words/historytext.h"
#include "ui/words/statetext.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

namespace mycel::ui {

namespace {

constexpr int SideBySideFrom = 560;
constexpr int ListWidth = 250;

// What the version is compared with: one of the list by its row, or one of these.
constexpr int TheOneBefore = -1, WhatWasRead = -2;

QString nameOf(const model::ItemVersion &version)
{
    return HistoryPage::tr("%1, %2").arg(words::authorText(version.author), words::whenText(version.time));
}

} // namespace

HistoryPage::HistoryPage(model::Commons &commons, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_commons(commons)
    , m_theme(theme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new VersionHead(tr("History"), theme, this);
    m_halves = new QSplitter(this);
    m_halves->setHandleWidth(1);
    m_halves->setChildrenCollapsible(false);
    m_list = new QListWidget(m_halves);
    m_list->setObjectName(QStringLiteral("versions"));
    m_list->setAccessibleName(tr("Versions, the newest first"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideNone);
    m_halves->addWidget(m_list);
    m_halves->addWidget(makeCompared());
    column->addWidget(m_head);
    column->addWidget(m_halves, 1);
    column->addWidget(makeFoot());
    connect(m_head, &VersionHead::left, this, &HistoryPage::left);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        offerOthers();
        compare();
    });
    connect(m_other, &QComboBox::activated, this, &HistoryPage::compare);
    connect(m_before, &QPushButton::clicked, this, [this] { m_prose->goOn(true); });
    connect(m_next, &QPushButton::clicked, this, [this] { m_prose->goOn(); });
    connect(m_restore, &QPushButton::clicked, this, [this] { Q_EMIT restoreAsked(m_versions[m_list->currentRow()]); });
    setTheme(theme);
}

QWidget *HistoryPage::makeCompared()
{
    auto *compared = new QWidget(m_halves);
    compared->setObjectName(QStringLiteral("surface"));
    auto *inside = new QVBoxLayout(compared);
    inside->setContentsMargins(0, 12, 0, 0);
    inside->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(24, 0, 16, 0);
    row->setSpacing(6);
    auto *with = new QLabel(tr("Compared with"), compared);
    with->setObjectName(QStringLiteral("small"));
    m_other = new QComboBox(compared);
    m_other->setAccessibleName(tr("Compared with"));
    with->setBuddy(m_other); // by which a screen reader finds its name
    m_other->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_other->setMinimumContentsLength(8);
    row->addWidget(with);
    row->addWidget(m_other, 1);
    auto *steps = new QHBoxLayout;
    steps->setContentsMargins(24, 0, 16, 0);
    m_says = new QLabel(compared);
    m_says->setObjectName(QStringLiteral("small"));
    m_says->setMinimumWidth(1);
    m_before = new QPushButton(tr("Change before"), compared);
    m_next = new QPushButton(tr("Next change"), compared);
    for (QPushButton *each : {m_before, m_next}) {
        each->setObjectName(QStringLiteral("quiet"));
        each->setAccessibleName(each->text());
    }
    steps->addWidget(m_says, 1);
    steps->addWidget(m_before);
    steps->addWidget(m_next);
    m_prose = new ProseView(ProseView::Side::Both, m_theme, compared);
    inside->addLayout(row);
    inside->addLayout(steps);
    inside->addWidget(m_prose, 1);
    return compared;
}

QWidget *HistoryPage::makeFoot()
{
    auto *foot = new QFrame(this);
    foot->setObjectName(QStringLiteral("footRow"));
    m_foot = new QBoxLayout(QBoxLayout::LeftToRight, foot);
    m_foot->setContentsMargins(20, 10, 20, 10);
    m_foot->setSpacing(8);
    auto *calm = new QLabel(tr("Restoring makes a new version; all that are here stay."), foot);
    calm->setObjectName(QStringLiteral("small"));
    calm->setWordWrap(true);
    calm->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_restore = new QPushButton(tr("Restore this version"), foot);
    m_restore->setAccessibleName(m_restore->text());
    m_restore->setObjectName(QStringLiteral("main"));
    m_foot->addWidget(calm, 1);
    m_foot->addWidget(m_restore);
    return foot;
}

void HistoryPage::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_head->setTheme(theme);
    m_prose->setTheme(theme);
    arrange();
}

void HistoryPage::show(const model::Item &item, const QList<model::ItemVersion> &versions, const std::optional<model::News> &news, const sync::Id &text)
{
    m_item = item;
    m_versions = versions;
    m_news = news;
    m_head->show(item.title, tr("%n version(s)", nullptr, int(versions.size())));
    {
        const QSignalBlocker quietly(m_list);
        m_list->clear();
        for (const model::ItemVersion &version : versions) {
            auto *row = new QListWidgetItem(QStringLiteral("%1\n%2").arg(nameOf(version), words::changeText(version)), m_list);
            row->setData(Qt::AccessibleTextRole, QStringLiteral("%1. %2").arg(nameOf(version), words::changeText(version)));
        }
        const auto chosen = std::ranges::find(versions, text, &model::ItemVersion::blob);
        m_list->setCurrentRow(text.isNull() || chosen == versions.end() ? 0 : int(chosen - versions.begin()));
    }
    offerOthers();
    compare();
}

void HistoryPage::offerOthers()
{
    const int chosen = m_other->currentData().isValid() && m_other->count() > 0 ? m_other->currentData().toInt() : TheOneBefore;
    const int row = m_list->currentRow();
    m_other->clear();
    m_other->addItem(tr("the version before it"), TheOneBefore);
    if (m_news && row == 0)
        m_other->addItem((m_news->wasRead ? tr("the text that you read (%1)") : tr("the text as it was (%1)")).arg(words::whenText(m_news->read)), WhatWasRead);
    for (int i = 0; i < int(m_versions.size()); ++i) {
        if (i != row)
            m_other->addItem(nameOf(m_versions[i]), i);
    }
    const int kept = m_other->findData(m_news && row == 0 ? WhatWasRead : chosen);
    m_other->setCurrentIndex(qMax(0, kept));
}

/// The earlier text: of two versions the older one, whichever of them was chosen first.
sync::Id HistoryPage::chosenBefore(int row) const
{
    const int other = m_other->currentData().toInt();
    if (other == WhatWasRead && m_news)
        return m_news->before;
    if (other == TheOneBefore)
        return m_versions[row].before;
    return m_versions[qMax(other, row)].blob;
}

void HistoryPage::compare()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= int(m_versions.size()))
        return;
    const int other = m_other->currentData().toInt();
    m_restore->setEnabled(row > 0 && !m_versions[row].blob.isNull());
    m_commons.compare(m_item.ref.library, chosenBefore(row), m_versions[other >= 0 ? qMin(other, row) : row].blob).then(this, [this, number = ++m_asked](const sync::Result<model::ProseDiff> &diff) {
        if (number != m_asked)
            return;
        if (!diff) {
            Q_EMIT troubled(diff.error());
            return;
        }
        m_prose->show(*diff);
        const QString places = diff->places ? tr("%n place(s) differ", nullptr, diff->places) : tr("The same words");
        m_says->setText(diff->cut ? tr("%1; the texts are too long to be compared to their ends").arg(places) : places);
        m_says->setAccessibleName(m_says->text());
        m_before->setEnabled(diff->places > 0);
        m_next->setEnabled(diff->places > 0);
        m_prose->goOn();
    });
}

void HistoryPage::takeFocus()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void HistoryPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void HistoryPage::arrange()
{
    const bool beside = width() >= m_theme.px(SideBySideFrom);
    if (const auto way = beside ? Qt::Horizontal : Qt::Vertical; m_halves->orientation() != way)
        m_halves->setOrientation(way);
    if (beside)
        m_halves->setSizes({m_theme.px(ListWidth), width() - m_theme.px(ListWidth)});
    m_foot->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace mycel::ui
