#include "model/content/saidinkeys.h"

#include "model/content/item.h"

#include <algorithm>

namespace mycel::model {

namespace {

/// Of format.md, whatever the kind.
constexpr QStringView Said[] = {u"topics", u"tags", u"regions", u"content_warning", u"audience", u"materials", u"skills", u"skills_required", u"skills_trained",
                                u"risks", u"sources", u"where", u"participants", u"intent", u"result", u"causes", u"next_time", u"lessons", u"goals", u"targets",
                                u"timeline", u"theory_of_change", u"outcome", u"next_step", u"how_to_join", u"contacts", u"contact", u"responsibilities",
                                u"requirements", u"cost", u"food", u"travel_support", u"newcomers"};
constexpr QStringView Places[] = {u"place", u"area"};
constexpr QStringView OfPlaces[] = {u"name", u"address"};

void append(QByteArray &said, const QString &text)
{
    const bool isWeb = text.startsWith(QLatin1String("http://")) || text.startsWith(QLatin1String("https://"));
    if (isWeb || isItemId(text) || std::ranges::none_of(text, [](QChar c) { return c.isLetter(); }))
        return;
    if (!said.isEmpty())
        said += '\n';
    said += text.toUtf8();
}

/// Itself, or what is in it at any depth; of depth the reading of the keys has seen to.
void appendAll(QByteArray &said, const Value &value)
{
    append(said, value.text());
    for (const Value &one : value.list())
        appendAll(said, one);
    for (const auto &[name, part] : value.map())
        appendAll(said, part);
}

} // namespace

QByteArray saidInKeys(const Value &keys)
{
    QByteArray said;
    for (const auto &key : keys.map()) {
        const auto isName = [&key](QStringView known) { return known == key.first; };
        if (std::ranges::any_of(Said, isName))
            appendAll(said, key.second);
        if (!std::ranges::any_of(Places, isName))
            continue;
        for (const QStringView part : OfPlaces)
            append(said, key.second[part].text());
    }
    return said;
}

QByteArray withSaidInKeys(const QByteArray &text, const Value &keys)
{
    const QByteArray said = saidInKeys(keys);
    return said.isEmpty() ? text : text + '\n' + said;
}

} // namespace mycel::model
