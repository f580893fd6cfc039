#include "ui/versions/twoversionspage.h"

#include "ui/versions/proseview.h"
#include "ui/versions/versionhead.h"
#include "ui/words/historytext.h"
#include "ui/words/statetext.h"

#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace mycel::ui {

namespace {

constexpr int SideBySideFrom = 520;
constexpr int FootInARowFrom = 700;

/// The passage under its heading.
model::ProseDiff withHeading(const model::TwoVersions &two)
{
    model::ProseDiff diff = two.diff;
    if (!two.heading.isEmpty())
        diff.blocks.prepend({{}, model::Prose::Shape::Heading, 3, {}, {{model::ProseRun::Is::Same, two.heading}}});
    return diff;
}

QString withWriter(const QString &which, const model::Writing &writing)
{
    const QString by = writing.mine ? words::whenText(writing.time) : words::writingText(writing);
    return by.isEmpty() ? which : QStringLiteral("%1 · %2").arg(which, by);
}

} // namespace

TwoVersionsPage::TwoVersionsPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new VersionHead(tr("Two versions"), theme, this);
    m_before = m_head->addStep(QStringLiteral("back"), tr("The place before"));
    m_next = m_head->addStep(QStringLiteral("forward"), tr("The next place"));
    m_halves = new QSplitter(this);
    m_halves->setHandleWidth(1);
    m_halves->setChildrenCollapsible(false);
    m_shared = makeColumn(true);
    m_other = makeColumn(false);
    column->addWidget(m_head);
    column->addWidget(m_halves, 1);
    column->addWidget(makeFoot());
    connect(m_head, &VersionHead::left, this, &TwoVersionsPage::left);
    connect(m_before, &QPushButton::clicked, this, [this] { showPlace(m_at - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { showPlace(m_at + 1); });
}

TwoVersionsPage::Column TwoVersionsPage::makeColumn(bool shared)
{
    Column column;
    column.whole = new QWidget(m_halves);
    column.whole->setObjectName(QStringLiteral("surface"));
    auto *inside = new QVBoxLayout(column.whole);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    column.says = new QLabel(column.whole);
    column.says->setObjectName(QStringLiteral("small"));
    column.says->setTextFormat(Qt::PlainText);
    column.says->setWordWrap(true);
    column.says->setContentsMargins(32, 24, 32, 0);
    column.prose = new ProseView(shared ? ProseView::Side::Before : ProseView::Side::After, m_theme, column.whole);
    inside->addWidget(column.says);
    inside->addWidget(column.prose, 1);
    m_halves->addWidget(column.whole);
    return column;
}

QWidget *TwoVersionsPage::makeFoot()
{
    auto *foot = new QFrame(this);
    foot->setObjectName(QStringLiteral("footRow"));
    m_foot = new QBoxLayout(QBoxLayout::LeftToRight, foot);
    m_foot->setContentsMargins(20, 10, 20, 10);
    m_foot->setSpacing(8);
    auto *calm = new QLabel(tr("Nothing is lost: both stay in the history."), foot);
    calm->setObjectName(QStringLiteral("small"));
    calm->setWordWrap(true);
    calm->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    const auto button = [this, foot](const QString &text) {
        auto *made = new QPushButton(text, foot);
        made->setAccessibleName(text);
        return made;
    };
    m_edit = button(tr("Edit…"));
    m_edit->setAccessibleDescription(tr("Opens the editor with both versions in the text."));
    m_edit->setToolTip(m_edit->accessibleDescription());
    m_keepShared = button(tr("Keep shared"));
    m_keepOther = button(tr("Keep mine"));
    m_keepBoth = button(tr("Keep both, one after the other"));
    m_keepBoth->setObjectName(QStringLiteral("main"));
    m_foot->addWidget(calm, 1);
    for (QPushButton *each : {m_edit, m_keepShared, m_keepOther, m_keepBoth})
        m_foot->addWidget(each);
    const auto choose = [this](model::Keep keep) { return [this, keep] { Q_EMIT chosen(m_versions[m_at].kept.path, keep); }; };
    connect(m_edit, &QPushButton::clicked, this, &TwoVersionsPage::editAsked);
    connect(m_keepShared, &QPushButton::clicked, this, choose(model::Keep::Shared));
    connect(m_keepOther, &QPushButton::clicked, this, choose(model::Keep::Mine));
    connect(m_keepBoth, &QPushButton::clicked, this, choose(model::Keep::Both));
    return foot;
}

void TwoVersionsPage::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_head->setTheme(theme);
    m_shared.prose->setTheme(theme);
    m_other.prose->setTheme(theme);
    arrange();
}

void TwoVersionsPage::show(const model::Item &item, const QList<model::TwoVersions> &versions)
{
    m_item = item;
    m_versions = versions;
    m_combined = 0;
    m_halves->setSizes({1000, 1000});
    showPlace(0);
}

void TwoVersionsPage::showPlace(qsizetype place)
{
    if (m_versions.isEmpty())
        return;
    const qsizetype places = m_versions.size();
    m_at = (place + places) % places;
    const model::TwoVersions &two = m_versions[m_at];
    showHead();
    m_before->setVisible(places > 1);
    m_next->setVisible(places > 1);
    m_shared.says->setText(withWriter(tr("Shared version"), two.inPlaceBy) + (two.inPlaceBy.mine ? QStringLiteral(" · ") + tr("written by you") : QString()));
    m_other.says->setText(withWriter(two.otherBy.mine ? tr("Your version") : tr("The other version"), two.otherBy));
    m_shared.says->setAccessibleName(m_shared.says->text());
    m_other.says->setAccessibleName(m_other.says->text());
    if (two.inPlace.isEmpty())
        m_shared.says->setText(tr("Nothing like it stands in the shared version any more."));
    m_shared.prose->show(withHeading(two));
    m_other.prose->show(withHeading(two));
    m_shared.prose->setAccessibleName(tr("Shared version"));
    m_other.prose->setAccessibleName(two.otherBy.mine ? tr("Your version") : tr("The other version"));
    m_keepOther->setText(two.otherBy.mine ? tr("Keep mine") : tr("Keep the other"));
    m_keepOther->setAccessibleName(m_keepOther->text());
    m_keepBoth->setEnabled(two.canBeBoth);
    m_keepBoth->setToolTip(two.canBeBoth ? QString() : tr("This can hold one value only."));
    m_keepBoth->setAccessibleDescription(m_keepBoth->toolTip());
}

void TwoVersionsPage::showHead()
{
    QStringList says{tr("%n place(s) need you", nullptr, int(m_versions.size()))};
    if (m_versions.size() > 1)
        says.append(tr("this is number %1").arg(m_at + 1));
    if (m_combined > 0)
        says.append(tr("%n other(s) were combined by themselves", nullptr, m_combined));
    m_head->show(m_item.title, says.join(QStringLiteral(" · ")));
}

void TwoVersionsPage::setCombined(int places)
{
    m_combined = places;
    if (!m_versions.isEmpty())
        showHead();
}

void TwoVersionsPage::takeFocus()
{
    m_shared.prose->setFocus(Qt::OtherFocusReason);
}

void TwoVersionsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void TwoVersionsPage::arrange()
{
    m_halves->setOrientation(width() >= m_theme.px(SideBySideFrom) ? Qt::Horizontal : Qt::Vertical);
    m_foot->setDirection(width() >= m_theme.px(FootInARowFrom) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace mycel::ui
