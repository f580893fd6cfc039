#include "model/content/keytext.h"

#include "model/content/yaml.h"

#include <QDate>

namespace mycel::model {

namespace {

sync::Result<Value> bad(const QString &name)
{
    return sync::fail(sync::Error::Kind::Refused, "bad-value", name);
}

sync::Result<Value> valueOf(const Key &key, const QString &text, const QString &name)
{
    const QString plain = text.trimmed();
    if (plain.isEmpty())
        return Value();
    if (plain.startsWith(u'[') || plain.startsWith(u'{')) {
        const Yaml yaml = readYaml(plain.toUtf8());
        return yaml.problem.isEmpty() && !yaml.value.isNone() ? yaml.value : bad(name);
    }
    switch (key.shape) {
    case Shape::Choice:
        if (!std::ranges::any_of(key.choices, [&plain](const char *choice) { return plain == QLatin1String(choice); }))
            return bad(name);
        return scalarOf(plain);
    case Shape::YesNo:
        return plain == QLatin1String("yes") || plain == QLatin1String("no") ? scalarOf(plain) : bad(name);
    case Shape::Date:
        return QDate::fromString(plain, Qt::ISODate).isValid() ? scalarOf(plain) : bad(name);
    case Shape::Number: {
        bool isNumber = false;
        [[maybe_unused]] const double number = plain.toDouble(&isNumber);
        return isNumber ? scalarOf(plain) : bad(name);
    }
    case Shape::List:
    case Shape::Items:
        return listOf(plain.split(u',', Qt::SkipEmptyParts));
    case Shape::Range:
    case Shape::Place:
    case Shape::Map:
    case Shape::Maps:
        return bad(name); // only in brackets, or key by key
    case Shape::Line:
    case Shape::Text:
    case Shape::Moment:
    case Shape::Duration:
    case Shape::Item:
        break;
    }
    return scalarOf(plain);
}

sync::Result<KeyChange> wholeFromText(const Key &key, const QString &name, const QString &text)
{
    const auto value = valueOf(key, text, name);
    return value ? KeyChange{name, *value} : sync::Result<KeyChange>(sync::fail(value.error()));
}

/// As names with commas between; who is there already keeps what is said of them.
Value peopleNamed(const QString &text, const Value &now)
{
    Value::List people;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString name = part.simplified();
        if (name.isEmpty())
            continue;
        const auto known = std::ranges::find_if(now.list(), [&name](const Value &person) { return person[u"name"].text() == name; });
        people.append(known == now.list().end() ? mapOf({{QStringLiteral("name"), scalarOf(name)}}) : *known);
    }
    return listOf(people);
}

/// One key of a map, where `key` has one.
sync::Result<KeyChange> partFromText(const Key &key, const QString &top, const QString &below, const QString &text, const Value &keys)
{
    const bool hasKeys = key.shape == Shape::Map || key.shape == Shape::Range || key.shape == Shape::Place || std::holds_alternative<Value::Map>(keys[top].is);
    if (!hasKeys)
        return sync::fail(sync::Error::Kind::Refused, "bad-key", top + u'.' + below);
    Value::Map map = keys[top].map();
    const auto at = std::ranges::find(map, below, &std::pair<QString, Value>::first);
    const Value value = scalarOf(text.trimmed());
    if (value.isNone() && at != map.end())
        map.erase(at);
    else if (at != map.end())
        at->second = value;
    else if (!value.isNone())
        map.append({below, value});
    return KeyChange{top, mapOf(map)};
}

} // namespace

std::optional<Key> keyNamed(Kind kind, QStringView name)
{
    for (const auto &keys : {keysOf(kind), commonKeys()}) {
        for (const Key &key : keys) {
            if (name == QLatin1String(key.name))
                return key;
        }
    }
    return std::nullopt;
}

sync::Result<KeyChange> keyFromText(Kind kind, const QString &name, const QString &text, const Value &keys)
{
    const QString top = name.section(u'.', 0, 0).trimmed(), below = name.section(u'.', 1).trimmed();
    if (top.isEmpty() || top == QLatin1String("id"))
        return sync::fail(sync::Error::Kind::Refused, "bad-key", name);
    const Key key = keyNamed(kind, top).value_or(Key{"", Shape::Line, {}, false});
    return below.isEmpty() ? wholeFromText(key, top, text) : partFromText(key, top, below, text, keys);
}

sync::Result<KeyChange> libraryKeyFromText(const QString &name, const QString &text, const Value &keys)
{
    const QString top = name.trimmed();
    const auto table = libraryKeys();
    const auto key = std::ranges::find_if(table, [&top](const Key &each) { return top == QLatin1String(each.name); });
    if (key == table.end())
        return sync::fail(sync::Error::Kind::Refused, "bad-key", name);
    if (top == QLatin1String("maintainers") && !text.trimmed().startsWith(u'[') && !text.trimmed().startsWith(u'{'))
        return KeyChange{top, peopleNamed(text, keys[top])};
    return wholeFromText(*key, top, text);
}

} // namespace mycel::model
