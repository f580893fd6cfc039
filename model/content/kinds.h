#pragma once
// Which kinds of item there are and which keys each has (format.md). The form, the facts box, the facets and the check all
// read this one table. It holds names of the format, never words for people: those are in ui/words.

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <span>

namespace mycel::model {

enum class Kind { Guide, Experience, Campaign, Group, Opportunity };

/// What a key's value looks like, and so how it is shown, edited and checked.
enum class Shape {
    Line,       ///< one line of text
    Text,       ///< a sentence or more
    Choice,     ///< one of `choices`
    YesNo,      ///< yes or no; left out: not stated
    List,       ///< lines of text
    Date,       ///< UTC, to the day
    Moment,     ///< RFC 5545 date or date-time, in the item's `tz`
    Duration,   ///< ISO 8601
    Number,
    Range,      ///< map of min and max (and unit, per)
    Place,      ///< map of name, lat, lon …
    Item,       ///< another item, by id or path
    Items,
    Map,        ///< a map of lines
    Maps,       ///< a list of maps
};

struct Key {
    const char *name;
    Shape shape = Shape::Line;
    std::span<const char *const> choices = {};
    bool fact = false;   ///< shown in the facts box of the reader
};

/// "guide" … as in the format and in JSON.
QLatin1StringView nameOf(Kind kind);
/// The five folders: "guides" …
QLatin1StringView folderOf(Kind kind);
std::optional<Kind> kindNamed(QStringView name);
/// The kind whose folder the path begins with, if any.
std::optional<Kind> kindAt(QByteArrayView path);
inline constexpr Kind AllKinds[] = {Kind::Guide, Kind::Experience, Kind::Campaign, Kind::Group, Kind::Opportunity};

/// The keys that every item may have, in the order of the format.
std::span<const Key> commonKeys();
/// The keys of one kind alone.
std::span<const Key> keysOf(Kind kind);
/// What a library says of itself, without what it is told apart by.
std::span<const Key> libraryKeys();
/// The default topics, for a library that names none.
std::span<const char *const> defaultTopics();

} // namespace mycel::model
