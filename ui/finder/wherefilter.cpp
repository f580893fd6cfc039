#include "ui/finder/wherefilter.h"

#include "ui/parts/calm.h"
#include "ui/parts/placefield.h"
#include "ui/words/findertext.h"

#include <QCheckBox>
#include <QLabel>
#include <QSlider>

namespace mycel::ui {

namespace {
constexpr double Steps[] = {1, 2, 5, 10, 15, 25, 50, 100, 200, 500, 1000, 0}; ///< kilometres; 0: however far
constexpr int UsualStep = 6;
}

WhereFilter::WhereFilter(model::Finder &finder, QWidget *parent)
    : FilterPart(tr("Where"), parent)
{
    m_place = new PlaceField(finder, this);
    m_said = new QLabel(this);
    m_within = new Calm<QSlider>(Qt::Horizontal, this);
    m_within->setRange(0, int(std::size(Steps)) - 1);
    m_within->setValue(UsualStep);
    m_within->setPageStep(1);
    m_remote = new QCheckBox(tr("Also remote"), this);
    m_remote->setToolTip(tr("What can be done online or from home, too"));
    m_remote->setChecked(true);
    m_onlyRemote = new QCheckBox(tr("Only remote"), this);
    for (QWidget *each : {static_cast<QWidget *>(m_place), static_cast<QWidget *>(m_said), static_cast<QWidget *>(m_within), static_cast<QWidget *>(m_remote), static_cast<QWidget *>(m_onlyRemote)})
        column()->addWidget(each);
    describe();
    connect(m_place, &PlaceField::placeChosen, this, [this] {
        describe();
        Q_EMIT changed();
    });
    connect(m_within, &QSlider::valueChanged, this, [this] {
        describe();
        Q_EMIT changed();
    });
    connect(m_remote, &QCheckBox::toggled, this, &FilterPart::changed);
    connect(m_onlyRemote, &QCheckBox::toggled, this, [this](bool only) {
        m_remote->setEnabled(!only);
        Q_EMIT changed();
    });
}

double WhereFilter::within() const
{
    return Steps[m_within->value()];
}

void WhereFilter::describe()
{
    const bool isSomewhere = m_place->at().has_value();
    m_said->setVisible(isSomewhere);
    m_within->setVisible(isSomewhere);
    const QString said = within() > 0 ? tr("Within %1").arg(words::distanceText(within())) : tr("However far");
    m_said->setText(said);
    m_within->setAccessibleName(said);
}

void WhereFilter::applyTo(model::Wanted &wanted) const
{
    wanted.near = m_place->at();
    wanted.nearName = m_place->name();
    wanted.within = wanted.near ? within() : 0;
    wanted.remote = m_remote->isChecked() || m_onlyRemote->isChecked();
    wanted.inPerson = !m_onlyRemote->isChecked();
}

void WhereFilter::show(const model::Wanted &wanted)
{
    const QSignalBlocker within(m_within), remote(m_remote), only(m_onlyRemote);
    m_place->setPlace(wanted.nearName, wanted.near);
    int nearest = wanted.near ? int(std::size(Steps)) - 1 : UsualStep;
    for (int step = 0; wanted.within > 0 && step < int(std::size(Steps)) - 1; ++step) {
        if (Steps[nearest] <= 0 || std::abs(Steps[step] - wanted.within) < std::abs(Steps[nearest] - wanted.within))
            nearest = step;
    }
    m_within->setValue(nearest);
    m_remote->setChecked(wanted.remote);
    m_onlyRemote->setChecked(!wanted.inPerson);
    m_remote->setEnabled(wanted.inPerson);
    describe();
}

void WhereFilter::setMatches(const model::Matches &matches)
{
    sayCount(m_onlyRemote, tr("Only remote"), matches.counts.of(model::Choice::OnlyRemote));
}

} // namespace mycel::ui
