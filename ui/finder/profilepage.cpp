#include "ui/finder/profilepage.h"

#include "ui/parts/calm.h"
#include "ui/parts/placefield.h"
#include "ui/words/findertext.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace mycel::ui {

namespace {

constexpr int MostHours = 80;

QStringList wordsOf(const QLineEdit *line)
{
    QStringList words;
    for (const QString &each : line->text().split(u',')) {
        if (const QString word = each.simplified(); !word.isEmpty() && !words.contains(word, Qt::CaseInsensitive))
            words.append(word);
    }
    return words;
}

} // namespace

ProfilePage::ProfilePage(model::Finder &finder, QWidget *parent)
    : ColumnPlace(parent)
    , m_finder(finder)
{
    addText(tr("What fits me"), "title");
    addText(tr("Fill in what you like. The list then begins with what fits you, and says why. It stays on this computer, in no library and in no message, and you can have all of it forgotten below."), "muted");
    m_skills = addLine(tr("What I can do"), tr("cooking, driving, Arabic"));
    m_learning = addLine(tr("What I want to learn"), tr("first aid, facilitation"));
    m_topics = addLine(tr("Causes"), tr("climate, housing"));
    m_languages = addLine(tr("Languages I speak, as two letters"), tr("en, sv, ar"));
    m_hours = new Calm<QSpinBox>(inside());
    m_hours->setRange(0, MostHours);
    m_hours->setSpecialValueText(tr("Not said"));
    m_hours->setAccessibleName(tr("Hours a week"));
    addSection(tr("Hours a week"));
    column()->addWidget(m_hours, 0, Qt::AlignLeading);
    addSection(tr("Where I live"));
    m_home = new PlaceField(finder, inside());
    column()->addWidget(m_home);
    m_unknown = textLabel(tr("No town of that name is known here, so nothing was saved yet. Try the nearest larger one."), "error", inside());
    m_unknown->hide();
    column()->addWidget(m_unknown);
    addSection(tr("What I need there"));
    for (int need = 0; need < model::Needs; ++need) {
        m_needs.append(new QCheckBox(words::needLabel(model::Need(need)), inside()));
        column()->addWidget(m_needs.last());
    }
    addSection(tr("Risk at most"));
    m_risk = new CalmComboBox(inside());
    m_risk->addItems({tr("Not said"), words::riskLabel(model::Risk::None), words::riskLabel(model::Risk::Low), words::riskLabel(model::Risk::Arrestable)});
    m_risk->setAccessibleName(tr("Risk at most"));
    column()->addWidget(m_risk, 0, Qt::AlignLeading);
    auto *row = new QHBoxLayout;
    auto *keep = new QPushButton(tr("Save"), inside()), *leave = new QPushButton(tr("Cancel"), inside()), *forget = new QPushButton(tr("Forget all of it"), inside());
    keep->setObjectName(QStringLiteral("main"));
    forget->setObjectName(QStringLiteral("link"));
    forget->setToolTip(tr("What stands here, your marks and your saved searches"));
    row->addWidget(keep);
    row->addWidget(leave);
    row->addStretch(1);
    row->addWidget(forget);
    column()->addLayout(row);
    column()->addStretch(1);
    connect(keep, &QPushButton::clicked, this, &ProfilePage::save);
    connect(leave, &QPushButton::clicked, this, &ProfilePage::left);
    connect(forget, &QPushButton::clicked, this, &ProfilePage::forget);
}

QLineEdit *ProfilePage::addLine(const QString &label, const QString &example)
{
    addSection(label);
    auto *line = new QLineEdit(inside());
    line->setAccessibleName(label);
    line->setPlaceholderText(example);
    column()->addWidget(line);
    return line;
}

void ProfilePage::enter()
{
    inside()->setEnabled(false); // nobody types where the answer is to stand, nor saves what is not there yet
    m_finder.profile().then(this, [this](const sync::Result<model::Profile> &profile) {
        inside()->setEnabled(true);
        if (!profile) {
            Q_EMIT troubled(profile.error());
            Q_EMIT left();
            return;
        }
        show(*profile);
        if (isVisible())
            m_skills->setFocus(Qt::OtherFocusReason);
    });
}

void ProfilePage::show(const model::Profile &profile)
{
    const QString between = QStringLiteral(", ");
    m_skills->setText(profile.skills.join(between));
    m_learning->setText(profile.learning.join(between));
    m_topics->setText(profile.topics.join(between));
    m_languages->setText(profile.languages.join(between));
    m_hours->setValue(int(profile.hours));
    m_home->setPlace(profile.homeName, profile.home);
    m_unknown->hide();
    for (int need = 0; need < model::Needs; ++need)
        m_needs[need]->setChecked(profile.needs.contains(need));
    m_risk->setCurrentIndex(profile.risk ? int(*profile.risk) + 1 : 0);
}

model::Profile ProfilePage::profile() const
{
    model::Profile profile;
    profile.skills = wordsOf(m_skills);
    profile.learning = wordsOf(m_learning);
    profile.topics = wordsOf(m_topics);
    profile.languages = wordsOf(m_languages);
    profile.hours = m_hours->value();
    profile.home = m_home->at();
    profile.homeName = m_home->name();
    for (int need = 0; need < model::Needs; ++need) {
        if (m_needs[need]->isChecked())
            profile.needs.insert(need);
    }
    if (m_risk->currentIndex() > 0)
        profile.risk = model::Risk(m_risk->currentIndex() - 1);
    return profile;
}

void ProfilePage::save()
{
    m_unknown->hide();
    const QString typed = m_home->text().trimmed();
    if (typed.isEmpty() || m_home->at()) {
        keep();
        return;
    }
    m_finder.towns(typed, 1).then(this, [this](const sync::Result<QList<model::Town>> &towns) {
        if (towns && !towns->isEmpty()) {
            m_home->setPlace(towns->first().name, towns->first().at);
            keep();
            return;
        }
        m_unknown->show();
        m_home->setFocus(Qt::OtherFocusReason);
    });
}

void ProfilePage::keep()
{
    m_finder.setProfile(profile()).then(this, [this](const sync::Result<void> &kept) {
        if (kept)
            Q_EMIT saved();
        else
            Q_EMIT troubled(kept.error());
    });
}

void ProfilePage::forget()
{
    m_finder.forgetAll().then(this, [this](const sync::Result<void> &forgotten) {
        if (!forgotten) {
            Q_EMIT troubled(forgotten.error());
            return;
        }
        show({});
        Q_EMIT saved();
    });
}

} // namespace mycel::ui
