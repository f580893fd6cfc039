#include "ui/knowledge/emptytext.h"

#include <QCoreApplication>

namespace mycel::ui {

namespace {

struct Empty {
    Q_DECLARE_TR_FUNCTIONS(Empty)
};

} // namespace

EmptyText emptyPlace(std::optional<model::Kind> kind)
{
    const QString add = Empty::tr("Add a library");
    if (!kind)
        return {QStringLiteral("guides"), Empty::tr("This library has no items yet"), Empty::tr("What its people write appears here after the next sync."), {}};
    switch (*kind) {
    case model::Kind::Guide:
        return {QStringLiteral("guides"), Empty::tr("No guides yet"), Empty::tr("Guides tell how something is done: a camp, a meeting, a tool. They come with the libraries that you add."), add};
    case model::Kind::Experience:
        return {QStringLiteral("experiences"), Empty::tr("No experiences yet"), Empty::tr("Experiences tell how it went for a group, and what they would do differently. They come with the libraries that you add."), add};
    case model::Kind::Campaign:
        return {QStringLiteral("campaigns"), Empty::tr("No campaigns yet"), Empty::tr("Campaigns say what a movement wants to reach, with whom and by when. They come with the libraries that you add."), add};
    case model::Kind::Group:
        return {QStringLiteral("groups"), Empty::tr("No groups yet"), Empty::tr("Groups say who they are, where they meet and how to join. They come with the libraries that you add."), add};
    case model::Kind::Opportunity:
        return {QStringLiteral("engagement"), Empty::tr("Nothing to take part in yet"), Empty::tr("Here is what groups look for: an evening in the kitchen, a role, a training. It comes with the libraries that you add."), add};
    }
    return {};
}

EmptyText nothingFound(bool narrowed)
{
    return {QStringLiteral("search"), Empty::tr("Nothing found"),
            narrowed ? Empty::tr("Nothing that you chose above has these words. Take a choice off, or use fewer words.") : Empty::tr("Try fewer or other words, or the beginning of one."),
            Empty::tr("Clear the search")};
}

EmptyText nothingChosen()
{
    return {QStringLiteral("search"), Empty::tr("Nothing fits all of these"), Empty::tr("Take one of the choices above off to see more."), Empty::tr("Take all of them off")};
}

} // namespace mycel::ui
