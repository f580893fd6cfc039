#include "ui/finder/hellopage.h"

#include "ui/finder/frequency.h"
#include "ui/parts/placefield.h"
#include "ui/parts/chips.h"
#include "ui/words/findertext.h"
#include "ui/words/plaintext.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPointer>

namespace mycel::ui {

namespace {

constexpr int MostSkills = 14, FirstSteps = 3, MostReading = 2;
constexpr double NearEnough = 50;
enum Time { OneHour, Afternoon, EachWeek };
enum Where { Near, Home, Either };

} // namespace

HelloPage::HelloPage(model::Commons &commons, QWidget *parent)
    : ColumnPlace(parent)
    , m_commons(commons)
    , m_finder(commons.finder())
{
    addText(tr("Hi, what can I do?"), "title");
    addText(tr("Three questions. Skip what you do not want to answer; nobody is told."), "muted");
    addSection(tr("How much time do you have?"));
    m_time = addChoices({tr("An hour, now"), tr("An afternoon"), tr("Some hours each week")}, false);
    addSection(tr("Where?"));
    m_where = addChoices({tr("Near a town"), tr("From home"), tr("Either")}, true);
    m_where->button(Either)->setChecked(true);
    m_place = new PlaceField(m_finder, inside());
    m_place->hide();
    column()->addWidget(m_place);
    addSection(tr("What do you like to do?"));
    m_skillBox = new QWidget(inside());
    m_skillRow = chipRow(m_skillBox);
    column()->addWidget(m_skillBox);
    auto *row = new QHBoxLayout;
    auto *go = new QPushButton(tr("Show me first steps"), inside()), *leave = new QPushButton(tr("Back to the list"), inside());
    go->setObjectName(QStringLiteral("main"));
    row->addWidget(go);
    row->addWidget(leave);
    row->addStretch(1);
    column()->addLayout(row);
    m_steps = new QWidget(inside());
    m_stepColumn = new QVBoxLayout(m_steps);
    m_stepColumn->setContentsMargins(0, 0, 0, 0);
    m_stepColumn->setSpacing(8);
    column()->addWidget(m_steps);
    column()->addStretch(1);
    connect(m_where, &QButtonGroup::idToggled, this, [this](int which, bool chosen) {
        if (which == Near)
            m_place->setVisible(chosen);
        if (which == Near && chosen)
            m_place->setFocus(Qt::OtherFocusReason);
    });
    connect(go, &QPushButton::clicked, this, &HelloPage::look);
    connect(leave, &QPushButton::clicked, this, &HelloPage::left);
}

/// Not exclusive: at most one, and a second click takes it off.
QButtonGroup *HelloPage::addChoices(const QStringList &texts, bool exclusive)
{
    auto *box = new QWidget(inside());
    FlowLayout *row = chipRow(box);
    auto *group = new QButtonGroup(box);
    group->setExclusive(exclusive);
    for (int i = 0; i < texts.size(); ++i) {
        QPushButton *chip = choiceChip(texts[i], box);
        group->addButton(chip, i);
        row->addWidget(chip);
    }
    if (!exclusive) {
        connect(group, &QButtonGroup::idClicked, group, [group](int which) {
            for (QAbstractButton *each : group->buttons()) {
                if (group->id(each) != which)
                    each->setChecked(false);
            }
        });
    }
    column()->addWidget(box);
    return group;
}

void HelloPage::enter()
{
    m_time->buttons().first()->setFocus(Qt::OtherFocusReason);
    if (m_skills.isEmpty())
        askSkills();
}

/// Those that are asked for here, the most frequent first.
void HelloPage::askSkills()
{
    m_finder.find({}, {}, 0).then(this, [this](const sync::Result<model::Matches> &matches) {
        if (!matches || !m_skills.isEmpty())
            return;
        for (const QString &skill : byFrequency(matches->counts.traits[size_t(model::Trait::Skill)]).mid(0, MostSkills)) {
            QPushButton *chip = choiceChip(words::seenName(skill).replace(u'&', QStringLiteral("&&")), m_skillBox);
            chip->setProperty("skill", skill);
            m_skillRow->addWidget(chip);
            chip->show();
            m_skills.append(chip);
        }
        m_skillBox->updateGeometry();
    });
}

model::Wanted HelloPage::wanted() const
{
    model::Wanted wanted;
    switch (m_time->checkedId()) {
    case OneHour: wanted.mostHours = 1; break;
    case Afternoon: wanted.mostHours = 5; break;
    case EachWeek:
        wanted.mostHours = 8;
        wanted.perWeek = true;
        wanted.oneOff = false;
        break;
    default: break;
    }
    if (m_where->checkedId() == Near && m_place->at()) {
        wanted.near = m_place->at();
        wanted.nearName = m_place->name();
        wanted.within = NearEnough;
        wanted.remote = false;
    }
    if (m_where->checkedId() == Home)
        wanted.inPerson = false;
    for (const QPushButton *skill : m_skills) {
        if (skill->isChecked())
            wanted.chosen[size_t(model::Trait::Skill)].append(skill->property("skill").toString());
    }
    if (wanted.chosen[size_t(model::Trait::Skill)].isEmpty())
        wanted.noExperience = true;
    return wanted;
}

/// Where nothing fits all answers, what they like to do counts more than what they said of their time.
void HelloPage::look()
{
    const model::Wanted asked = wanted();
    m_finder.find(asked, {}, FirstSteps).then(this, [this, asked](const sync::Result<model::Matches> &matches) {
        if (!matches) {
            Q_EMIT troubled(matches.error());
            return;
        }
        if (!matches->best.isEmpty()) {
            showSteps(*matches, asked, false);
            return;
        }
        model::Wanted wider = asked;
        wider.mostHours = 0;
        wider.oneOff = wider.regular = true;
        wider.noExperience = false;
        wider.remote = true;
        m_finder.find(wider, {}, FirstSteps).then(this, [this, wider](const sync::Result<model::Matches> &more) {
            if (more)
                showSteps(*more, wider, true);
        });
    });
}

void HelloPage::showSteps(const model::Matches &matches, const model::Wanted &asked, bool widened)
{
    while (QLayoutItem *item = m_stepColumn->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_stepColumn->addWidget(sectionLabel(tr("First steps"), m_steps));
    if (widened)
        m_stepColumn->addWidget(textLabel(matches.best.isEmpty() ? tr("Nothing here fits your answers. Add a library of a movement near you, or take something off.")
                                                                 : tr("Nothing fits all three answers. These come near:"), "muted", m_steps));
    int number = 0;
    for (const model::Match &match : matches.best)
        addStep(++number, match);
    if (int(matches.all.size()) > FirstSteps) {
        auto *all = new QPushButton(tr("See all %n in the list", nullptr, int(matches.all.size())), m_steps);
        all->setObjectName(QStringLiteral("link"));
        connect(all, &QPushButton::clicked, this, [this, asked] { Q_EMIT allAsked(asked); });
        m_stepColumn->addWidget(all, 0, Qt::AlignLeading);
    }
    if (QPushButton *first = m_steps->findChild<QPushButton *>(); first && !matches.best.isEmpty())
        first->setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(m_steps);
}

void HelloPage::addStep(int number, const model::Match &match)
{
    auto *card = new QFrame(m_steps);
    card->setObjectName(QStringLiteral("card"));
    auto *inside = new QVBoxLayout(card);
    auto *title = new QPushButton(QStringLiteral("%1. %2").arg(number).arg(words::harmless(match.offer.title).replace(u'&', QStringLiteral("&&"))), card);
    title->setObjectName(QStringLiteral("link"));
    inside->addWidget(title, 0, Qt::AlignLeading);
    QStringList facts{words::matchText(match), words::fitText(match.fit), words::harmless(match.offer.summary)};
    facts.removeAll(QString());
    inside->addWidget(textLabel(facts.join(u'\n'), "muted", card));
    m_stepColumn->addWidget(card);
    connect(title, &QPushButton::clicked, this, [this, ref = match.offer.ref] { Q_EMIT itemChosen(ref); });
    addReading(match.offer.ref, inside);
}

void HelloPage::addReading(const model::ItemRef &ref, QVBoxLayout *into)
{
    m_commons.page(ref).then(this, [this, into = QPointer(into)](const sync::Result<model::Page> &page) {
        if (!page || !into)
            return;
        int shown = 0;
        for (const model::Relation &relation : page->related) {
            if (relation.rel != QLatin1String("prepare") || shown++ >= MostReading)
                continue;
            auto *read = new QPushButton(tr("Read before: %1").arg(words::harmless(relation.item.title)).replace(u'&', QStringLiteral("&&")), into->parentWidget());
            read->setObjectName(QStringLiteral("plainLink"));
            into->addWidget(read, 0, Qt::AlignLeading);
            connect(read, &QPushButton::clicked, this, [this, guide = relation.item.ref] { Q_EMIT itemChosen(guide); });
        }
    });
}

} // namespace mycel::ui
