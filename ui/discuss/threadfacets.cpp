#include "ui/discuss/threadfacets.h"

#include "ui/parts/facetchip.h"
#include "ui/parts/chips.h"
#include "ui/words/plaintext.h"
#include "ui/words/threadtext.h"

#include <QButtonGroup>

namespace mycel::ui {

namespace {
using Of = model::ThreadQuery::Of;
}

ThreadFacets::ThreadFacets(QWidget *parent)
    : QWidget(parent)
    , m_category(new FacetChip(tr("Category"), this))
    , m_matter(new FacetChip(tr("About"), this))
    , m_state(new FacetChip(tr("State"), this))
    , m_library(new FacetChip(tr("Library"), this))
{
    auto *flow = new FlowLayout(this, 6);
    flow->setContentsMargins(10, 0, 10, 2);
    auto *group = new QButtonGroup(this);
    chip(tr("All"), Of::All, group, flow)->setChecked(true);
    m_unread = chip(tr("Unread"), Of::Unread, group, flow);
    chip(tr("Following"), Of::Followed, group, flow);
    chip(tr("Mine"), Of::Mine, group, flow);
    m_waiting = chip({}, Of::Waiting, group, flow);
    m_waiting->hide();
    QWidget *before = m_waiting;
    for (FacetChip *each : {m_category, m_matter, m_state, m_library}) {
        flow->addWidget(each);
        each->setFacets({}, {});
        connect(each, &FacetChip::chosen, this, &ThreadFacets::chosen);
        setTabOrder(std::exchange(before, each), each);
    }
    m_library->hide();
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QPushButton *ThreadFacets::chip(const QString &name, Of of, QButtonGroup *group, QLayout *flow)
{
    QPushButton *button = choiceChip(name, this);
    group->addButton(button);
    flow->addWidget(button);
    m_which.insert(int(of), button);
    connect(button, &QPushButton::clicked, this, [this, of] {
        m_of = of;
        if (of == Of::All)
            Q_EMIT allChosen();
        else
            Q_EMIT chosen();
    });
    return button;
}

void ThreadFacets::setCounts(const model::ThreadCounts &counts, const QHash<QString, QString> &libraryNames, const QHash<QString, QString> &categoryNames)
{
    QHash<QString, QString> matters, states;
    for (const model::Facet &each : counts.matters) {
        const auto kind = model::kindNamed(each.value);
        matters.insert(each.value, kind ? words::placeName(*kind) : tr("A category"));
    }
    for (const QString &state : model::threadStates())
        states.insert(state, words::stateText(state));
    m_category->setFacets(counts.categories, categoryNames);
    m_matter->setFacets(counts.matters, matters);
    m_state->setFacets(counts.states, states);
    m_library->setFacets(counts.libraries, libraryNames);
    m_library->setVisible(libraryNames.size() > 1 || !m_library->value().isEmpty());
    layout()->invalidate();
    updateGeometry();
}

void ThreadFacets::setUnread(int unread)
{
    m_unread->setText(unread > 0 ? tr("Unread %1").arg(locale().toString(unread)) : tr("Unread"));
}

void ThreadFacets::setWaiting(int waiting)
{
    m_waiting->setText(tr("Waiting for you %1").arg(locale().toString(waiting)));
    m_waiting->setVisible(waiting > 0 || m_of == Of::Waiting);
    layout()->invalidate();
    updateGeometry();
}

void ThreadFacets::applyTo(model::ThreadQuery &query) const
{
    query.of = m_of;
    query.category = m_category->value();
    query.matter = m_matter->value();
    query.state = m_state->value();
    query.library = m_library->value();
}

void ThreadFacets::choose(Of of)
{
    m_of = of;
    m_which.value(int(of))->setChecked(true);
}

void ThreadFacets::clear()
{
    for (FacetChip *each : {m_category, m_matter, m_state, m_library})
        each->clear();
}

bool ThreadFacets::isNarrowed() const
{
    return !m_category->value().isEmpty() || !m_matter->value().isEmpty() || !m_state->value().isEmpty() || !m_library->value().isEmpty();
}

QString ThreadFacets::category() const
{
    return m_category->value();
}

QString ThreadFacets::categoryName() const
{
    return m_category->shown();
}

} // namespace mycel::ui
