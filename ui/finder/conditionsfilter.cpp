#include "ui/finder/conditionsfilter.h"

#include "ui/parts/calm.h"
#include "ui/words/findertext.h"

#include <QCheckBox>
#include <QLocale>
#include <QSpinBox>

namespace mycel::ui {

namespace {

constexpr int MostAge = 110;

QString hourText(const model::HourChoice &choice)
{
    const int hours = int(choice.hours);
    if (choice.perWeek)
        return EffortFilter::tr("%n hour(s) a week", nullptr, hours);
    return hours == 1 ? EffortFilter::tr("One hour, now") : EffortFilter::tr("Up to %n hour(s)", nullptr, hours);
}

/// What a choice is called, and how many it would leave.
QString counted(const QString &name, int count)
{
    return QStringLiteral("%1  %2").arg(name, QLocale().toString(count));
}

QComboBox *choiceOf(const QString &name, const QStringList &texts, QWidget *parent)
{
    auto *choice = new CalmComboBox(parent);
    choice->setAccessibleName(name);
    choice->setToolTip(name);
    choice->addItems(texts);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return choice;
}

} // namespace

EffortFilter::EffortFilter(QWidget *parent)
    : FilterPart(tr("What it asks of you"), parent)
{
    QStringList hours{tr("However long")};
    for (const model::HourChoice &choice : model::HourChoices)
        hours.append(hourText(choice));
    m_hours = choiceOf(tr("Hours"), hours, this);
    m_risk = choiceOf(tr("Risk at most"), {tr("Any risk"), words::riskLabel(model::Risk::None), words::riskLabel(model::Risk::Low)}, this);
    m_beginner = new QCheckBox(tr("No experience needed"), this);
    m_free = new QCheckBox(tr("Costs nothing"), this);
    m_age = new Calm<QSpinBox>(this);
    m_age->setRange(0, MostAge);
    m_age->setSpecialValueText(tr("Any age"));
    m_age->setPrefix(tr("My age: "));
    m_age->setAccessibleName(tr("My age"));
    for (QWidget *each : {static_cast<QWidget *>(m_hours), static_cast<QWidget *>(m_risk), static_cast<QWidget *>(m_beginner), static_cast<QWidget *>(m_free), static_cast<QWidget *>(m_age)})
        column()->addWidget(each);
    for (QComboBox *choice : {m_hours, m_risk})
        connect(choice, &QComboBox::activated, this, &FilterPart::changed);
    for (QCheckBox *box : {m_beginner, m_free})
        connect(box, &QCheckBox::clicked, this, &FilterPart::changed);
    connect(m_age, &QSpinBox::valueChanged, this, &FilterPart::changed);
}

void EffortFilter::applyTo(model::Wanted &wanted) const
{
    const int chosen = m_hours->currentIndex() - 1;
    wanted.mostHours = chosen < 0 ? 0 : model::HourChoices[chosen].hours;
    wanted.perWeek = chosen >= 0 && model::HourChoices[chosen].perWeek;
    wanted.risk = m_risk->currentIndex() > 0 ? std::optional(model::Risk(m_risk->currentIndex() - 1)) : std::nullopt;
    wanted.noExperience = m_beginner->isChecked();
    wanted.free = m_free->isChecked();
    wanted.age = m_age->value();
}

void EffortFilter::show(const model::Wanted &wanted)
{
    const QSignalBlocker age(m_age);
    int chosen = 0;
    for (int i = 0; i < int(std::size(model::HourChoices)); ++i) {
        if (wanted.mostHours > 0 && model::HourChoices[i].perWeek == wanted.perWeek && model::HourChoices[i].hours <= wanted.mostHours)
            chosen = i + 1;
    }
    m_hours->setCurrentIndex(chosen);
    m_risk->setCurrentIndex(wanted.risk && *wanted.risk != model::Risk::Arrestable ? int(*wanted.risk) + 1 : 0);
    m_beginner->setChecked(wanted.noExperience);
    m_free->setChecked(wanted.free);
    m_age->setValue(wanted.age);
}

void EffortFilter::setMatches(const model::Matches &matches)
{
    using model::Choice;
    sayCount(m_beginner, tr("No experience needed"), matches.counts.of(Choice::NoExperience));
    sayCount(m_free, tr("Costs nothing"), matches.counts.of(Choice::Free));
    const std::pair<model::Risk, Choice> risks[] = {{model::Risk::None, Choice::NoRisk}, {model::Risk::Low, Choice::LowRisk}};
    for (const auto &[risk, choice] : risks)
        m_risk->setItemText(int(risk) + 1, counted(words::riskLabel(risk), matches.counts.of(choice)));
    m_age->setSuffix(QStringLiteral(" · ") + FilterPart::tr("%n offer(s)", nullptr, int(matches.all.size())));
    for (int i = 0; i < int(std::size(model::HourChoices)); ++i)
        m_hours->setItemText(i + 1, counted(hourText(model::HourChoices[i]), matches.counts.of(model::HourChoices[i].choice)));
}

AccessFilter::AccessFilter(QWidget *parent)
    : FilterPart(tr("Access needs"), parent)
{
    for (int need = 0; need < model::Needs; ++need) {
        m_needs.append(new QCheckBox(words::needLabel(model::Need(need)), this));
        column()->addWidget(m_needs.last());
        connect(m_needs.last(), &QCheckBox::clicked, this, &FilterPart::changed);
    }
    m_orNotSaid = new QCheckBox(tr("Also where it is not stated"), this);
    m_orNotSaid->setToolTip(tr("Of a need, a risk, an age or hours about which an offer says nothing you can ask its contact."));
    m_orNotSaid->setChecked(true);
    column()->addWidget(m_orNotSaid);
    connect(m_orNotSaid, &QCheckBox::clicked, this, &FilterPart::changed);
}

void AccessFilter::applyTo(model::Wanted &wanted) const
{
    wanted.needs.clear();
    for (int need = 0; need < model::Needs; ++need) {
        if (m_needs[need]->isChecked())
            wanted.needs.insert(need);
    }
    wanted.orNotSaid = m_orNotSaid->isChecked();
}

void AccessFilter::show(const model::Wanted &wanted)
{
    for (int need = 0; need < model::Needs; ++need)
        m_needs[need]->setChecked(wanted.needs.contains(need));
    m_orNotSaid->setChecked(wanted.orNotSaid);
}

void AccessFilter::setMatches(const model::Matches &matches)
{
    for (int need = 0; need < model::Needs; ++need)
        sayCount(m_needs[need], words::needLabel(model::Need(need)), matches.counts.of(model::Choice(int(model::Choice::FirstNeed) + need)));
}

MarkFilter::MarkFilter(QWidget *parent)
    : FilterPart(tr("My marks"), parent)
{
    QStringList texts{tr("All offers")};
    for (const model::Mark mark : {model::Mark::Interested, model::Mark::Going, model::Mark::Done, model::Mark::NotForMe})
        texts.append(words::markText(mark));
    m_mark = choiceOf(tr("My marks"), texts, this);
    column()->addWidget(m_mark);
    connect(m_mark, &QComboBox::activated, this, &FilterPart::changed);
}

void MarkFilter::applyTo(model::Wanted &wanted) const
{
    wanted.mark = m_mark->currentIndex() > 0 ? std::optional(model::Mark(m_mark->currentIndex())) : std::nullopt;
}

void MarkFilter::show(const model::Wanted &wanted)
{
    m_mark->setCurrentIndex(wanted.mark ? int(*wanted.mark) : 0);
}

} // namespace mycel::ui
