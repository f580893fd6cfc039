#include "ui/words/keynames.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace mycel::words {

namespace {

/// Keys of the format and the choices that some of them have, and what people call them.
struct Row {
    const char *key;
    const char *name;
};

constexpr Row Rows[] = {
    {"title", QT_TRANSLATE_NOOP("Keys", "Title")},
    {"summary", QT_TRANSLATE_NOOP("Keys", "Summary")},
    {"lang", QT_TRANSLATE_NOOP("Keys", "Language")},
    {"translation", QT_TRANSLATE_NOOP("Keys", "Translation")},
    {"topics", QT_TRANSLATE_NOOP("Keys", "Topics")},
    {"tags", QT_TRANSLATE_NOOP("Keys", "Tags")},
    {"regions", QT_TRANSLATE_NOOP("Keys", "Regions")},
    {"authors", QT_TRANSLATE_NOOP("Keys", "Authors")},
    {"license", QT_TRANSLATE_NOOP("Keys", "Licence")},
    {"adapted_from", QT_TRANSLATE_NOOP("Keys", "Adapted from")},
    {"related", QT_TRANSLATE_NOOP("Keys", "Related")},
    {"created", QT_TRANSLATE_NOOP("Keys", "Created")},
    {"updated", QT_TRANSLATE_NOOP("Keys", "Updated")},
    {"reviewed", QT_TRANSLATE_NOOP("Keys", "Reviewed")},
    {"review_by", QT_TRANSLATE_NOOP("Keys", "Review by")},
    {"sensitivity", QT_TRANSLATE_NOOP("Keys", "Sensitivity")},
    {"content_warning", QT_TRANSLATE_NOOP("Keys", "Content warning")},
    {"form", QT_TRANSLATE_NOOP("Keys", "Form")},
    {"audience", QT_TRANSLATE_NOOP("Keys", "Audience")},
    {"level", QT_TRANSLATE_NOOP("Keys", "Level")},
    {"time_required", QT_TRANSLATE_NOOP("Keys", "Time required")},
    {"preparation_time", QT_TRANSLATE_NOOP("Keys", "Preparation time")},
    {"group_size", QT_TRANSLATE_NOOP("Keys", "Group size")},
    {"materials", QT_TRANSLATE_NOOP("Keys", "Materials")},
    {"skills_required", QT_TRANSLATE_NOOP("Keys", "Skills required")},
    {"skills_trained", QT_TRANSLATE_NOOP("Keys", "Skills trained")},
    {"remote_ok", QT_TRANSLATE_NOOP("Keys", "From afar")},
    {"risks", QT_TRANSLATE_NOOP("Keys", "Risks")},
    {"sources", QT_TRANSLATE_NOOP("Keys", "Sources")},
    {"maturity", QT_TRANSLATE_NOOP("Keys", "Maturity")},
    {"campaign", QT_TRANSLATE_NOOP("Keys", "Campaign")},
    {"group", QT_TRANSLATE_NOOP("Keys", "Group")},
    {"when", QT_TRANSLATE_NOOP("Keys", "When")},
    {"where", QT_TRANSLATE_NOOP("Keys", "Where")},
    {"participants", QT_TRANSLATE_NOOP("Keys", "Participants")},
    {"intent", QT_TRANSLATE_NOOP("Keys", "Intent")},
    {"result", QT_TRANSLATE_NOOP("Keys", "Result")},
    {"causes", QT_TRANSLATE_NOOP("Keys", "Causes")},
    {"next_time", QT_TRANSLATE_NOOP("Keys", "Next time")},
    {"worked", QT_TRANSLATE_NOOP("Keys", "Worked")},
    {"methods", QT_TRANSLATE_NOOP("Keys", "Methods")},
    {"lessons", QT_TRANSLATE_NOOP("Keys", "Lessons")},
    {"consent", QT_TRANSLATE_NOOP("Keys", "Consent")},
    {"position", QT_TRANSLATE_NOOP("Keys", "Position")},
    {"goals", QT_TRANSLATE_NOOP("Keys", "Goals")},
    {"targets", QT_TRANSLATE_NOOP("Keys", "Targets")},
    {"cluster", QT_TRANSLATE_NOOP("Keys", "Cluster")},
    {"groups", QT_TRANSLATE_NOOP("Keys", "Groups")},
    {"status", QT_TRANSLATE_NOOP("Keys", "Status")},
    {"start", QT_TRANSLATE_NOOP("Keys", "Start")},
    {"end", QT_TRANSLATE_NOOP("Keys", "End")},
    {"place", QT_TRANSLATE_NOOP("Keys", "Place")},
    {"timeline", QT_TRANSLATE_NOOP("Keys", "Timeline")},
    {"theory_of_change", QT_TRANSLATE_NOOP("Keys", "Theory of change")},
    {"outcome", QT_TRANSLATE_NOOP("Keys", "Outcome")},
    {"next_step", QT_TRANSLATE_NOOP("Keys", "Next step")},
    {"contact", QT_TRANSLATE_NOOP("Keys", "Contact")},
    {"parent", QT_TRANSLATE_NOOP("Keys", "Parent")},
    {"area", QT_TRANSLATE_NOOP("Keys", "Area")},
    {"how_to_join", QT_TRANSLATE_NOOP("Keys", "How to join")},
    {"languages", QT_TRANSLATE_NOOP("Keys", "Languages")},
    {"contacts", QT_TRANSLATE_NOOP("Keys", "Contacts")},
    {"meets", QT_TRANSLATE_NOOP("Keys", "Meets")},
    {"last_confirmed", QT_TRANSLATE_NOOP("Keys", "Last confirmed")},
    {"responsibilities", QT_TRANSLATE_NOOP("Keys", "Responsibilities")},
    {"requirements", QT_TRANSLATE_NOOP("Keys", "Requirements")},
    {"no_experience_needed", QT_TRANSLATE_NOOP("Keys", "No experience needed")},
    {"skills", QT_TRANSLATE_NOOP("Keys", "Skills")},
    {"time", QT_TRANSLATE_NOOP("Keys", "Time")},
    {"dtstart", QT_TRANSLATE_NOOP("Keys", "Begins")},
    {"dtend", QT_TRANSLATE_NOOP("Keys", "Ends")},
    {"tz", QT_TRANSLATE_NOOP("Keys", "Time zone")},
    {"mode", QT_TRANSLATE_NOOP("Keys", "Mode")},
    {"online", QT_TRANSLATE_NOOP("Keys", "Online")},
    {"interpretation", QT_TRANSLATE_NOOP("Keys", "Interpretation")},
    {"access", QT_TRANSLATE_NOOP("Keys", "Access")},
    {"cost", QT_TRANSLATE_NOOP("Keys", "Cost")},
    {"food", QT_TRANSLATE_NOOP("Keys", "Food")},
    {"travel_support", QT_TRANSLATE_NOOP("Keys", "Travel support")},
    {"risk", QT_TRANSLATE_NOOP("Keys", "Risk")},
    {"age_min", QT_TRANSLATE_NOOP("Keys", "Age from")},
    {"capacity", QT_TRANSLATE_NOOP("Keys", "Capacity")},
    {"newcomers", QT_TRANSLATE_NOOP("Keys", "Newcomers")},
    {"prepare", QT_TRANSLATE_NOOP("Keys", "Prepare")},
    {"sign_up", QT_TRANSLATE_NOOP("Keys", "Sign up")},
    {"expires", QT_TRANSLATE_NOOP("Keys", "Expires")},
    {"source", QT_TRANSLATE_NOOP("Keys", "Source")},
    {"how-to", QT_TRANSLATE_NOOP("Keys", "How-to")},
    {"tactic", QT_TRANSLATE_NOOP("Keys", "Tactic")},
    {"principle", QT_TRANSLATE_NOOP("Keys", "Principle")},
    {"theory", QT_TRANSLATE_NOOP("Keys", "Theory")},
    {"checklist", QT_TRANSLATE_NOOP("Keys", "Checklist")},
    {"exercise", QT_TRANSLATE_NOOP("Keys", "Exercise")},
    {"tool", QT_TRANSLATE_NOOP("Keys", "Tool")},
    {"rights", QT_TRANSLATE_NOOP("Keys", "Rights")},
    {"glossary", QT_TRANSLATE_NOOP("Keys", "Glossary")},
    {"beginner", QT_TRANSLATE_NOOP("Keys", "Beginner")},
    {"advanced", QT_TRANSLATE_NOOP("Keys", "Advanced")},
    {"expert", QT_TRANSLATE_NOOP("Keys", "Expert")},
    {"stub", QT_TRANSLATE_NOOP("Keys", "Stub")},
    {"draft", QT_TRANSLATE_NOOP("Keys", "Draft")},
    {"usable", QT_TRANSLATE_NOOP("Keys", "Usable")},
    {"story", QT_TRANSLATE_NOOP("Keys", "Story")},
    {"after-action-review", QT_TRANSLATE_NOOP("Keys", "After-action review")},
    {"handover", QT_TRANSLATE_NOOP("Keys", "Handover")},
    {"lesson", QT_TRANSLATE_NOOP("Keys", "Lesson")},
    {"yes", QT_TRANSLATE_NOOP("Keys", "Yes")},
    {"partly", QT_TRANSLATE_NOOP("Keys", "Partly")},
    {"no", QT_TRANSLATE_NOOP("Keys", "No")},
    {"organiser", QT_TRANSLATE_NOOP("Keys", "Organiser")},
    {"participant", QT_TRANSLATE_NOOP("Keys", "Participant")},
    {"observer", QT_TRANSLATE_NOOP("Keys", "Observer")},
    {"idea", QT_TRANSLATE_NOOP("Keys", "Idea")},
    {"planning", QT_TRANSLATE_NOOP("Keys", "Planning")},
    {"running", QT_TRANSLATE_NOOP("Keys", "Running")},
    {"paused", QT_TRANSLATE_NOOP("Keys", "Paused")},
    {"won", QT_TRANSLATE_NOOP("Keys", "Won")},
    {"lost", QT_TRANSLATE_NOOP("Keys", "Lost")},
    {"ended", QT_TRANSLATE_NOOP("Keys", "Ended")},
    {"movement", QT_TRANSLATE_NOOP("Keys", "Movement")},
    {"organisation", QT_TRANSLATE_NOOP("Keys", "Organisation")},
    {"local-group", QT_TRANSLATE_NOOP("Keys", "Local group")},
    {"working-group", QT_TRANSLATE_NOOP("Keys", "Working group")},
    {"venue", QT_TRANSLATE_NOOP("Keys", "Venue")},
    {"event", QT_TRANSLATE_NOOP("Keys", "Event")},
    {"role", QT_TRANSLATE_NOOP("Keys", "Role")},
    {"task", QT_TRANSLATE_NOOP("Keys", "Task")},
    {"training", QT_TRANSLATE_NOOP("Keys", "Training")},
    {"resource-needed", QT_TRANSLATE_NOOP("Keys", "Something needed")},
    {"petition", QT_TRANSLATE_NOOP("Keys", "Petition")},
    {"mutual-aid", QT_TRANSLATE_NOOP("Keys", "Mutual aid")},
    {"confirmed", QT_TRANSLATE_NOOP("Keys", "Confirmed")},
    {"tentative", QT_TRANSLATE_NOOP("Keys", "Tentative")},
    {"cancelled", QT_TRANSLATE_NOOP("Keys", "Cancelled")},
    {"filled", QT_TRANSLATE_NOOP("Keys", "Filled")},
    {"in-person", QT_TRANSLATE_NOOP("Keys", "In person")},
    {"hybrid", QT_TRANSLATE_NOOP("Keys", "Hybrid")},
    {"from-home", QT_TRANSLATE_NOOP("Keys", "From home")},
    {"none", QT_TRANSLATE_NOOP("Keys", "None")},
    {"low", QT_TRANSLATE_NOOP("Keys", "Low")},
    {"arrestable", QT_TRANSLATE_NOOP("Keys", "Arrestable")},
    {"open", QT_TRANSLATE_NOOP("Keys", "Open")},
    {"careful", QT_TRANSLATE_NOOP("Keys", "Careful")},
    {"high", QT_TRANSLATE_NOOP("Keys", "High")},
    {"machine", QT_TRANSLATE_NOOP("Keys", "Machine")},
    {"human", QT_TRANSLATE_NOOP("Keys", "Human")},
    {"name", QT_TRANSLATE_NOOP("Keys", "Name")},
    {"address", QT_TRANSLATE_NOOP("Keys", "Address")},
    {"city", QT_TRANSLATE_NOOP("Keys", "City")},
    {"country", QT_TRANSLATE_NOOP("Keys", "Country")},
    {"lat", QT_TRANSLATE_NOOP("Keys", "Latitude")},
    {"lon", QT_TRANSLATE_NOOP("Keys", "Longitude")},
    {"coarse", QT_TRANSLATE_NOOP("Keys", "Roughly")},
    {"step_free", QT_TRANSLATE_NOOP("Keys", "Step free")},
    {"sign_language", QT_TRANSLATE_NOOP("Keys", "Sign language")},
    {"captions", QT_TRANSLATE_NOOP("Keys", "Captions")},
    {"quiet_space", QT_TRANSLATE_NOOP("Keys", "Quiet space")},
    {"children", QT_TRANSLATE_NOOP("Keys", "Children")},
    {"smoke_free", QT_TRANSLATE_NOOP("Keys", "Smoke free")},
    {"min", QT_TRANSLATE_NOOP("Keys", "At least")},
    {"max", QT_TRANSLATE_NOOP("Keys", "At most")},
    {"unit", QT_TRANSLATE_NOOP("Keys", "Unit")},
    {"per", QT_TRANSLATE_NOOP("Keys", "Per")},
    {"from", QT_TRANSLATE_NOOP("Keys", "From")},
    {"to", QT_TRANSLATE_NOOP("Keys", "To")},
    {"url", QT_TRANSLATE_NOOP("Keys", "Web address")},
    {"email", QT_TRANSLATE_NOOP("Keys", "E-mail")},
    {"phone", QT_TRANSLATE_NOOP("Keys", "Phone")},
    {"mail", QT_TRANSLATE_NOOP("Keys", "E-mail")},
    {"web", QT_TRANSLATE_NOOP("Keys", "Web address")},
    {"website", QT_TRANSLATE_NOOP("Keys", "Web address")},
    {"chat", QT_TRANSLATE_NOOP("Keys", "Chat")},
    {"what", QT_TRANSLATE_NOOP("Keys", "What")},
    {"who", QT_TRANSLATE_NOOP("Keys", "Who")},
    {"until", QT_TRANSLATE_NOOP("Keys", "Until")},
    {"rel", QT_TRANSLATE_NOOP("Keys", "How")},
    {"why", QT_TRANSLATE_NOOP("Keys", "Why, in a sentence")},
    {"leads", QT_TRANSLATE_NOOP("Keys", "Leads")},
    {"partners", QT_TRANSLATE_NOOP("Keys", "Partners")},
    {"allies", QT_TRANSLATE_NOOP("Keys", "Allies")},
    {"survival", QT_TRANSLATE_NOOP("Keys", "What lasted")},
    {"growth", QT_TRANSLATE_NOOP("Keys", "How it grew")},
    {"notes", QT_TRANSLATE_NOOP("Keys", "Notes")},
    {"radius_km", QT_TRANSLATE_NOOP("Keys", "Radius in kilometres")},
    {"kind", QT_TRANSLATE_NOOP("Keys", "Kind")},
    {"value", QT_TRANSLATE_NOOP("Keys", "Address or number")},
    {"how", QT_TRANSLATE_NOOP("Keys", "How")},
    {"year", QT_TRANSLATE_NOOP("Keys", "Year")},
    {"owner", QT_TRANSLATE_NOOP("Keys", "Who takes care of it")},
    {"text", QT_TRANSLATE_NOOP("Keys", "Text")},
    {"date", QT_TRANSLATE_NOOP("Keys", "Date")},
    {"method", QT_TRANSLATE_NOOP("Keys", "Method")},
    {"feeds", QT_TRANSLATE_NOOP("Keys", "Feeds")},
    {"minutes", QT_TRANSLATE_NOOP("Keys", "minutes")},
    {"hours", QT_TRANSLATE_NOOP("Keys", "hours")},
    {"days", QT_TRANSLATE_NOOP("Keys", "days")},
    {"day", QT_TRANSLATE_NOOP("Keys", "day")},
    {"week", QT_TRANSLATE_NOOP("Keys", "week")},
    {"month", QT_TRANSLATE_NOOP("Keys", "month")},
    {"rrule", QT_TRANSLATE_NOOP("Keys", "Repeats")},
};

/// What a library says of itself; an item may have keys that are called so and mean something else.
constexpr Row OfLibraries[] = {
    {"region", QT_TRANSLATE_NOOP("Keys", "Region")},
    {"guidelines", QT_TRANSLATE_NOOP("Keys", "Its rules")},
    {"maintainers", QT_TRANSLATE_NOOP("Keys", "Who looks after it")},
    {"maintainers.key", QT_TRANSLATE_NOOP("Keys", "SSH key, where commits are signed")},
    {"new_posts", QT_TRANSLATE_NOOP("Keys", "Posts of new names")},
    {"new_posts.wait", QT_TRANSLATE_NOOP("Keys", "Wait until somebody lets them in")},
    {"categories", QT_TRANSLATE_NOOP("Keys", "Categories of its discussions")},
    {"categories.purpose", QT_TRANSLATE_NOOP("Keys", "What belongs in it")},
};

template <size_t N>
const char *nameIn(const Row (&rows)[N], const QString &key)
{
    const auto row = std::ranges::find_if(rows, [&key](const Row &each) { return key == QLatin1String(each.key); });
    return row == std::end(rows) ? nullptr : row->name;
}

} // namespace

QString keyText(const QString &key)
{
    if (const char *name = nameIn(Rows, key))
        return QCoreApplication::translate("Keys", name);
    QString text = key; // of somebody's own
    text.replace(u'_', u' ');
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString libraryKeyText(const QString &key)
{
    const char *name = nameIn(OfLibraries, key);
    return name ? QCoreApplication::translate("Keys", name) : keyText(key);
}

QString partText(const QString &key, const QString &part)
{
    const char *name = nameIn(OfLibraries, key + u'.' + part);
    return name ? QCoreApplication::translate("Keys", name) : keyText(part);
}

} // namespace mycel::words
