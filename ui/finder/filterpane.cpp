#include "ui/finder/filterpane.h"

#include "ui/finder/conditionsfilter.h"
#include "ui/finder/facetchecks.h"
#include "ui/finder/facetchips.h"
#include "ui/finder/savedsearches.h"
#include "ui/finder/whenfilter.h"
#include "ui/finder/wherefilter.h"
#include "ui/parts/columnplace.h"
#include "ui/words/keynames.h"
#include "ui/words/statetext.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace mycel::ui {

namespace {

constexpr int BetweenParts = 18;
using model::Trait;

} // namespace

FilterPane::FilterPane(model::Finder &finder, QWidget *parent)
    : QScrollArea(parent)
    , m_finder(finder)
{
    setObjectName(QStringLiteral("filters"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // nothing moves when a part grows
    setAccessibleName(tr("What you look for"));
    auto *inside = new QWidget(this);
    inside->setObjectName(QStringLiteral("ground"));
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(16, 16, 14, 16);
    m_column->setSpacing(BetweenParts);
    setWidget(inside);
    auto *hello = new QPushButton(tr("Hi, what can I do?"), inside), *profile = new QPushButton(tr("What fits me…"), inside);
    hello->setToolTip(tr("Three questions, and first steps"));
    profile->setObjectName(QStringLiteral("link"));
    profile->setToolTip(tr("Skills, hours and needs, so that the list begins with what fits you. They stay on this computer."));
    auto *top = new QVBoxLayout;
    top->setSpacing(6);
    m_words = new QLineEdit(inside);
    m_words->setPlaceholderText(tr("Words"));
    m_words->setAccessibleName(tr("Words in the offers"));
    m_words->setClearButtonEnabled(true);
    top->addWidget(hello);
    top->addWidget(profile, 0, Qt::AlignLeading);
    top->addWidget(m_words);
    m_column->addLayout(top);
    m_saved = new SavedSearches(finder, inside);
    m_column->addWidget(m_saved);
    addParts();
    m_clear = new QPushButton(tr("Clear all"), inside);
    m_clear->setObjectName(QStringLiteral("link"));
    auto *save = new QPushButton(tr("Save this search"), inside);
    auto *end = new QVBoxLayout;
    end->addWidget(m_clear, 0, Qt::AlignLeading);
    end->addWidget(save, 0, Qt::AlignLeading);
    end->addWidget(textLabel(tr("What you fill in here stays on this computer."), "small", inside));
    auto *bring = new QPushButton(tr("Bring in events…"), inside);
    bring->setObjectName(QStringLiteral("link"));
    bring->setToolTip(tr("From a calendar file, a page or a table"));
    end->addWidget(bring, 0, Qt::AlignLeading);
    m_column->addLayout(end);
    m_column->addStretch(1);
    connect(bring, &QPushButton::clicked, this, &FilterPane::importAsked);
    connect(m_words, &QLineEdit::textChanged, this, &FilterPane::changed);
    connect(hello, &QPushButton::clicked, this, &FilterPane::helloAsked);
    connect(profile, &QPushButton::clicked, this, &FilterPane::profileAsked);
    connect(m_clear, &QPushButton::clicked, this, [this] { ask({}, {}); });
    connect(save, &QPushButton::clicked, this, [this] { m_saved->begin(wanted(), words()); });
    connect(m_saved, &SavedSearches::searchChosen, this, [this](const model::SavedSearch &search) { ask(search.wanted, search.words); });
    connect(m_saved, &SavedSearches::troubled, this, &FilterPane::troubled);
}

void FilterPane::addParts()
{
    QWidget *inside = widget();
    const auto named = [this](Trait trait) { return [this, trait](const QString &value) { return nameOf(trait, value); }; };
    m_parts = {new WhereFilter(m_finder, inside),
               new WhenFilter(inside),
               new FacetChecks(Trait::Topic, tr("Cause"), 1, named(Trait::Topic), inside),
               new FacetChecks(Trait::Form, tr("Kind"), 1, named(Trait::Form), inside),
               new FacetChips(Trait::Skill, tr("What I can do"), inside),
               new FacetChips(Trait::Learning, tr("What I want to learn"), inside),
               new EffortFilter(inside),
               new AccessFilter(inside),
               new FacetChecks(Trait::Language, tr("Languages"), 2, named(Trait::Language), inside),
               new FacetChecks(Trait::Group, tr("Groups"), 2, named(Trait::Group), inside),
               new FacetChecks(Trait::Campaign, tr("Campaigns"), 1, named(Trait::Campaign), inside),
               new FacetChecks(Trait::Library, tr("Libraries"), 2, named(Trait::Library), inside),
               new MarkFilter(inside)};
    for (FilterPart *part : std::as_const(m_parts)) {
        m_column->addWidget(part);
        connect(part, &FilterPart::changed, this, &FilterPane::changed);
    }
}

QString FilterPane::nameOf(Trait trait, const QString &value) const
{
    switch (trait) {
    case Trait::Form: return words::keyText(value);
    case Trait::Language: return words::languageName(value);
    case Trait::Library: return m_libraries.value(value, value);
    case Trait::Group:
    case Trait::Campaign: return m_catalogue ? m_catalogue->titleOf(value) : value;
    case Trait::Topic:
    case Trait::Skill:
    case Trait::Learning: break;
    }
    QString name = value;
    name[0] = name[0].toUpper();
    return name;
}

model::Wanted FilterPane::wanted() const
{
    model::Wanted wanted;
    for (const FilterPart *part : m_parts)
        part->applyTo(wanted);
    return wanted;
}

QString FilterPane::words() const
{
    return m_words->text();
}

void FilterPane::ask(const model::Wanted &wanted, const QString &words)
{
    {
        const QSignalBlocker quiet(m_words);
        m_words->setText(words);
    }
    for (FilterPart *part : std::as_const(m_parts))
        part->show(wanted);
    Q_EMIT changed();
}

void FilterPane::setMatches(const model::Matches &matches)
{
    m_catalogue = matches.catalogue;
    for (FilterPart *part : std::as_const(m_parts))
        part->setMatches(matches);
    m_clear->setVisible(isAsking());
}

bool FilterPane::isAsking() const
{
    return wanted() != model::Wanted() || !words().trimmed().isEmpty();
}

void FilterPane::enter()
{
    m_saved->read();
}

} // namespace mycel::ui
