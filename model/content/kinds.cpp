#include "model/content/kinds.h"

#include <array>

namespace mycel::model {

namespace {

using enum Shape;
constexpr bool Fact = true;

constexpr const char *GuideForms[] = {"how-to", "tactic", "principle", "theory", "checklist", "exercise", "tool", "rights", "glossary"};
constexpr const char *Levels[] = {"beginner", "advanced", "expert"};
constexpr const char *Maturities[] = {"stub", "draft", "usable", "reviewed"};
constexpr const char *ExperienceForms[] = {"story", "after-action-review", "handover", "lesson"};
constexpr const char *Worked[] = {"yes", "partly", "no"};
constexpr const char *Positions[] = {"organiser", "participant", "observer"};
constexpr const char *CampaignStates[] = {"idea", "planning", "running", "paused", "won", "lost", "ended"};
constexpr const char *GroupForms[] = {"movement", "organisation", "local-group", "working-group", "venue"};
constexpr const char *OpportunityForms[] = {"event", "role", "task", "training", "resource-needed", "petition", "mutual-aid"};
constexpr const char *OpportunityStates[] = {"confirmed", "tentative", "cancelled", "filled"};
constexpr const char *Modes[] = {"in-person", "online", "hybrid", "from-home"};
constexpr const char *Risks[] = {"none", "low", "arrestable"};
constexpr const char *Sensitivities[] = {"open", "careful", "high"};
constexpr const char *PostsOfNewNames[] = {"wait"};
constexpr const char *Translations[] = {"machine", "human", "reviewed"};
constexpr const char *Topics[] = {"organising", "actions", "culture", "strategy", "communication", "campaigning", "events", "rights", "security", "health",
                                  "climate", "housing", "labour", "migration", "democracy", "feminism", "anti-racism", "peace", "education", "digital"};

constexpr Key Common[] = {
    {"id"}, {"title"}, {"summary"}, {"lang"}, {"source_rev"}, {"translation", Choice, Translations, Fact}, {"topics", List}, {"tags", List},
    {"regions", List, {}, Fact}, {"authors", List, {}, Fact}, {"license"}, {"adapted_from", Map, {}, Fact}, {"related", Maps}, {"created", Date},
    {"updated", Date}, {"reviewed", Date, {}, Fact}, {"review_by", Date, {}, Fact}, {"sensitivity", Choice, Sensitivities, Fact}, {"content_warning", Text},
};
constexpr Key Guide[] = {
    {"form", Choice, GuideForms, Fact}, {"audience", Line, {}, Fact}, {"level", Choice, Levels, Fact}, {"time_required", Duration, {}, Fact},
    {"preparation_time", Duration, {}, Fact}, {"group_size", Range, {}, Fact}, {"materials", List, {}, Fact}, {"skills_required", List, {}, Fact},
    {"skills_trained", List, {}, Fact}, {"remote_ok", YesNo, {}, Fact}, {"risks", Text, {}, Fact}, {"sources", Maps, {}, Fact}, {"maturity", Choice, Maturities, Fact},
};
constexpr Key Experience[] = {
    {"form", Choice, ExperienceForms, Fact}, {"campaign", Item, {}, Fact}, {"group", Item, {}, Fact}, {"when", Map, {}, Fact}, {"where", Line, {}, Fact},
    {"participants", Line, {}, Fact}, {"intent", Text, {}, Fact}, {"result", Text, {}, Fact}, {"causes", Text, {}, Fact}, {"next_time", Text, {}, Fact},
    {"worked", Choice, Worked, Fact}, {"methods", Items, {}, Fact}, {"lessons", Maps, {}, Fact}, {"consent", YesNo, {}, Fact}, {"position", Choice, Positions, Fact},
};
constexpr Key Campaign[] = {
    {"goals", List, {}, Fact}, {"targets", List, {}, Fact}, {"cluster", Line, {}, Fact}, {"groups", Map, {}, Fact}, {"status", Choice, CampaignStates, Fact},
    {"start", Date, {}, Fact}, {"end", Date, {}, Fact}, {"place", Place, {}, Fact}, {"timeline", Maps, {}, Fact}, {"methods", Items, {}, Fact},
    {"theory_of_change", Text, {}, Fact}, {"outcome", Map, {}, Fact}, {"next_step", Text, {}, Fact}, {"contact", Line, {}, Fact},
};
constexpr Key Group[] = {
    {"form", Choice, GroupForms, Fact}, {"parent", Item, {}, Fact}, {"area", Place, {}, Fact}, {"how_to_join", Text, {}, Fact}, {"languages", List, {}, Fact},
    {"contacts", Maps, {}, Fact}, {"feeds", Maps}, {"meets", Line, {}, Fact}, {"last_confirmed", Date, {}, Fact},
};
constexpr Key Library[] = {
    {"name"}, {"summary", Text}, {"languages", List}, {"topics", List}, {"region"}, {"license"}, {"contact"}, {"guidelines", Item}, {"maintainers", Maps},
    {"new_posts", Choice, PostsOfNewNames}, {"categories", Maps},
};
constexpr Key Opportunity[] = {
    {"form", Choice, OpportunityForms, Fact}, {"group", Item, {}, Fact}, {"campaign", Item, {}, Fact}, {"responsibilities", List, {}, Fact},
    {"requirements", List, {}, Fact}, {"no_experience_needed", YesNo, {}, Fact}, {"skills", List, {}, Fact}, {"time", Range, {}, Fact},
    {"dtstart", Moment, {}, Fact}, {"dtend", Moment, {}, Fact}, {"tz", Line, {}, Fact}, {"rrule", Line, {}, Fact}, {"exdate", List}, {"status", Choice, OpportunityStates, Fact},
    {"mode", Choice, Modes, Fact}, {"place", Place, {}, Fact}, {"online", Line, {}, Fact}, {"languages", List, {}, Fact}, {"interpretation", List, {}, Fact},
    {"access", Map, {}, Fact}, {"cost", Line, {}, Fact}, {"food", Line, {}, Fact}, {"travel_support", Line, {}, Fact}, {"risk", Choice, Risks, Fact},
    {"age_min", Number, {}, Fact}, {"capacity", Number, {}, Fact}, {"newcomers", Line, {}, Fact}, {"prepare", Items, {}, Fact}, {"sign_up", Map, {}, Fact},
    {"contact", Line, {}, Fact}, {"expires", Date, {}, Fact}, {"last_confirmed", Date, {}, Fact}, {"source", Map},
};

struct Row {
    Kind kind;
    const char *name;
    const char *folder;
    std::span<const Key> keys;
};

constexpr std::array<Row, 5> Table{{
    {Kind::Guide, "guide", "guides", Guide},
    {Kind::Experience, "experience", "experiences", Experience},
    {Kind::Campaign, "campaign", "campaigns", Campaign},
    {Kind::Group, "group", "groups", Group},
    {Kind::Opportunity, "opportunity", "opportunities", Opportunity},
}};

} // namespace

QLatin1StringView nameOf(Kind kind)
{
    return QLatin1StringView(Table[size_t(kind)].name);
}

QLatin1StringView folderOf(Kind kind)
{
    return QLatin1StringView(Table[size_t(kind)].folder);
}

std::optional<Kind> kindNamed(QStringView name)
{
    for (const Row &row : Table) {
        if (name.compare(QLatin1StringView(row.name), Qt::CaseInsensitive) == 0 || name.compare(QLatin1StringView(row.folder), Qt::CaseInsensitive) == 0)
            return row.kind;
    }
    return std::nullopt;
}

std::optional<Kind> kindAt(QByteArrayView path)
{
    const qsizetype slash = path.indexOf('/');
    for (const Row &row : Table) {
        if (slash > 0 && path.first(slash) == QByteArrayView(row.folder))
            return row.kind;
    }
    return std::nullopt;
}

std::span<const Key> commonKeys()
{
    return Common;
}

std::span<const Key> keysOf(Kind kind)
{
    return Table[size_t(kind)].keys;
}

std::span<const Key> libraryKeys()
{
    return Library;
}

std::span<const char *const> defaultTopics()
{
    return Topics;
}

} // namespace mycel::model
