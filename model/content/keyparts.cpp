#include "model/content/keyparts.h"

namespace mycel::model {

namespace {

using enum Shape;

constexpr const char *Relations[] = {"uses", "explains", "example-of", "risk-of", "alternative-to", "prepares-for", "corrects", "part-of", "supersedes"};
constexpr const char *Units[] = {"minutes", "hours", "days"};
constexpr const char *SignUpWays[] = {"mail", "phone", "chat", "form"};
constexpr const char *Spans[] = {"day", "week", "month"};

constexpr Key Related[] = {{"to", Item}, {"rel", Choice, Relations}, {"why"}};
constexpr Key FromTo[] = {{"from", Date}, {"to", Date}};
constexpr Key LeastMost[] = {{"min", Number}, {"max", Number}};
constexpr Key TimeGiven[] = {{"min", Number}, {"max", Number}, {"unit", Choice, Units}, {"per", Choice, Spans}};
constexpr Key Sources[] = {{"title"}, {"url"}, {"year", Number}};
constexpr Key Lessons[] = {{"text"}, {"owner"}, {"feeds", Item}};
constexpr Key Allies[] = {{"leads", List}, {"partners", List}, {"allies", List}};
constexpr Key Timeline[] = {{"date", Date}, {"text"}, {"method", Item}};
constexpr Key Outcome[] = {{"goals"}, {"survival"}, {"growth"}, {"notes"}};
constexpr Key Spot[] = {{"name"}, {"address"}, {"lat", Number}, {"lon", Number}, {"coarse", YesNo}};
constexpr Key Area[] = {{"name"}, {"lat", Number}, {"lon", Number}, {"radius_km", Number}};
constexpr Key Contacts[] = {{"kind"}, {"value"}};
constexpr Key Feeds[] = {{"kind"}, {"url"}};
constexpr Key Access[] = {{"step_free", YesNo}, {"sign_language", YesNo}, {"captions", YesNo}, {"quiet_space", YesNo}, {"children", YesNo}, {"smoke_free", YesNo}};
constexpr Key SignUp[] = {{"how", Choice, SignUpWays}, {"value"}};

constexpr Key People[] = {{"name"}, {"key"}};
constexpr Key Categories[] = {{"name"}, {"purpose"}};

struct Row {
    const char *key;
    std::span<const Key> parts;
};

constexpr Row Table[] = {
    {"related", Related}, {"when", FromTo}, {"group_size", LeastMost}, {"time", TimeGiven}, {"sources", Sources}, {"lessons", Lessons}, {"groups", Allies}, {"timeline", Timeline},
    {"outcome", Outcome}, {"place", Spot}, {"area", Area}, {"contacts", Contacts}, {"feeds", Feeds}, {"access", Access}, {"sign_up", SignUp},
    {"maintainers", People}, {"categories", Categories},
};

} // namespace

std::span<const Key> partsOf(const Key &key)
{
    const bool holds = key.shape == Map || key.shape == Maps || key.shape == Range || key.shape == Place;
    for (const Row &row : Table) {
        if (holds && qstrcmp(row.key, key.name) == 0)
            return row.parts;
    }
    return {};
}

std::optional<Kind> kindIn(const Key &key)
{
    const QLatin1String name(key.name);
    if (name == QLatin1String("campaign"))
        return Kind::Campaign;
    if (name == QLatin1String("group") || name == QLatin1String("parent"))
        return Kind::Group;
    return name == QLatin1String("prepare") || name == QLatin1String("feeds") || name == QLatin1String("guidelines") ? std::optional(Kind::Guide) : std::nullopt;
}

} // namespace mycel::model
