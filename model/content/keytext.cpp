#include "model/content/keytext.h"

#include "model/content/yaml.h"

#include <QDate>

namespace mycel::model {

namespace {

sync::Result<Value> bad(const QString &name)
{
    return sync::fail(sync::Error::Kind::Refused, "bad-value", name);
}

Value scalar(const QString &text)
{
    Value value;
    if (!text.isEmpty())
        value.is = text;
    return value;
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
        return scalar(plain);
    case Shape::YesNo:
        return plain == QLatin1String("yes") || plain == QLatin1String("no") ? scalar(plain) : bad(name);
    case Shape::Date:
        return QDate::fromString(plain, Qt::ISODate).isValid() ? scalar(plain) : bad(name);
    case Shape::Number: {
        bool isNumber = false;
        [[maybe_unused]] const double number = plain.toDouble(&isNumber);
        return isNumber ? scalar(plain) : bad(name);
    }
    case Shape::List:
    case Shape::Items: {
        Value::List list;
        for (const QString &part : plain.split(u',', Qt::SkipEmptyParts))
            list.append(scalar(part.trimmed()));
        Value value;
        value.is = list;
        return value;
    }
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
    return scalar(plain);
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
    if (below.isEmpty()) {
        const auto value = valueOf(key, text, name);
        return value ? KeyChange{top, *value} : sync::Result<KeyChange>(sync::fail(value.error()));
    }
    const bool hasKeys = key.shape == Shape::Map || key.shape == Shape::Range || key.shape == Shape::Place || std::holds_alternative<Value::Map>(keys[top].is);
    if (!hasKeys)
        return sync::fail(sync::Error::Kind::Refused, "bad-key", name);
    Value::Map map = keys[top].map();
    const auto at = std::ranges::find(map, below, &std::pair<QString, Value>::first);
    const Value value = scalar(text.trimmed());
    if (value.isNone() && at != map.end())
        map.erase(at);
    else if (at != map.end())
        at->second = value;
    else if (!value.isNone())
        map.append({below, value});
    Value whole;
    if (!map.isEmpty())
        whole.is = map;
    return KeyChange{top, whole};
}

} // namespace mycel::model
