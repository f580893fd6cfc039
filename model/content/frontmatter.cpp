#include "model/content/frontmatter.h"

#include "model/content/yaml.h"

#include <QStringDecoder>

#include <algorithm>
#include <sstream>
#include <toml++/toml.h>

namespace mycel::model {

namespace {

constexpr qsizetype MostBytes = 64 << 10;
const Value NoValue;
const Value::List NoList;
const Value::Map NoMap;

/// The line at `at` without its end; `next` is where the following one begins.
QByteArrayView lineAt(QByteArrayView file, qsizetype at, qsizetype &next)
{
    const qsizetype end = file.indexOf('\n', at);
    next = end < 0 ? file.size() : end + 1;
    QByteArrayView line = file.sliced(at, (end < 0 ? file.size() : end) - at);
    while (line.endsWith('\r') || line.endsWith(' ') || line.endsWith('\t'))
        line.chop(1);
    return line;
}

bool looksLikeKey(QByteArrayView line, char sign)
{
    const qsizetype at = line.indexOf(sign);
    if (at < 1 || at > 60)
        return false;
    const QByteArrayView name = line.first(at).trimmed();
    return !name.isEmpty() && !name.contains('<') && name.count(' ') < 2;
}

struct Block {
    QByteArrayView text;
    qsizetype bodyAt = 0;
    bool closed = false;
};

Block blockUntil(QByteArrayView file, qsizetype from, std::initializer_list<QByteArrayView> ends)
{
    for (qsizetype at = from, next = from; at < file.size(); at = next) {
        const QByteArrayView line = lineAt(file, at, next);
        for (const QByteArrayView end : ends) {
            if (line == end)
                return {file.sliced(from, at - from), next, true};
        }
    }
    return {file.sliced(from), file.size(), false};
}

Value fromToml(const toml::node &node, int level)
{
    Value value;
    if (level > 16)
        return value;
    if (const auto *table = node.as_table()) {
        Value::Map map;
        for (const auto &[key, inner] : *table)
            map.append({QString::fromUtf8(key.str().data(), qsizetype(key.str().size())), fromToml(inner, level + 1)});
        value.is = map;
    } else if (const auto *array = node.as_array()) {
        Value::List list;
        for (const auto &inner : *array)
            list.append(fromToml(inner, level + 1));
        value.is = list;
    } else if (const auto *text = node.as_string()) {
        value.is = QString::fromStdString(text->get());
    } else {
        std::ostringstream out;
        node.visit([&out](const auto &plain) {
            if constexpr (toml::is_value<decltype(plain)>)
                out << plain;
        });
        value.is = QString::fromStdString(out.str());
    }
    return value;
}

void readToml(QByteArrayView text, FrontMatter &matter)
{
    try {
        matter.keys = fromToml(toml::parse(std::string_view(text.data(), size_t(text.size()))), 0);
    } catch (const toml::parse_error &error) {
        matter.problem = "unreadable";
        matter.detail = QStringLiteral("line %1: %2").arg(error.source().begin.line).arg(QString::fromUtf8(error.description().data(), qsizetype(error.description().size())));
    }
}

/// What can still be told from YAML that is none: its plain "key: value" lines (a colon in a title is the usual trouble).
Value plainLines(QByteArrayView text)
{
    Value::Map map;
    for (qsizetype at = 0, next = 0; at < text.size() && map.size() < 200; at = next) {
        const QByteArrayView line = lineAt(text, at, next);
        if (line.startsWith(' ') || line.startsWith('-') || line.startsWith('#') || !looksLikeKey(line, ':'))
            continue;
        const qsizetype colon = line.indexOf(':');
        QString plain = QString::fromUtf8(line.sliced(colon + 1)).trimmed();
        if (plain.size() > 1 && (plain.startsWith(u'"') || plain.startsWith(u'\'')) && plain.endsWith(plain.front()))
            plain = plain.mid(1, plain.size() - 2);
        Value value;
        value.is = plain;
        if (plain.startsWith(u'[')) {
            if (const Yaml list = readYaml(plain.toUtf8()); list.problem.isEmpty())
                value = list.value;
        }
        const QString key = QString::fromUtf8(line.first(colon).trimmed());
        const bool isNew = std::ranges::find(map, key, &std::pair<QString, Value>::first) == map.end(); // the first counts
        if (!plain.isEmpty() && isNew)
            map.append({key, value});
    }
    Value value;
    value.is = map;
    return value;
}

void readYamlInto(QByteArrayView text, FrontMatter &matter)
{
    const Yaml yaml = readYaml(text);
    matter.keys = yaml.value;
    matter.problem = yaml.problem;
    matter.detail = yaml.detail;
    if (yaml.problem == "unreadable")
        matter.keys = plainLines(text);
    else if (yaml.problem.isEmpty() && !yaml.value.isNone() && !std::holds_alternative<Value::Map>(yaml.value.is))
        matter.problem = "unreadable";
    if (!std::holds_alternative<Value::Map>(matter.keys.is))
        matter.keys = {};
}

} // namespace

Value scalarOf(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.isEmpty() ? Value() : Value{trimmed};
}

Value listOf(const Value::List &list)
{
    return list.isEmpty() ? Value() : Value{list};
}

Value listOf(const QStringList &texts)
{
    Value::List list;
    for (const QString &text : texts)
        list.append(scalarOf(text));
    return listOf(list);
}

Value mapOf(const Value::Map &map)
{
    return map.isEmpty() ? Value() : Value{map};
}

QString Value::text() const
{
    const auto *text = std::get_if<QString>(&is);
    return text ? text->trimmed() : QString();
}

QStringList Value::texts() const
{
    QStringList texts;
    if (std::holds_alternative<QString>(is)) {
        for (const QString &part : text().split(u','))
            texts.append(part.trimmed());
    }
    for (const Value &value : list())
        texts.append(value.text());
    texts.removeAll(QString());
    return texts;
}

const Value::List &Value::list() const
{
    const auto *list = std::get_if<List>(&is);
    return list ? *list : NoList;
}

const Value::Map &Value::map() const
{
    const auto *map = std::get_if<Map>(&is);
    return map ? *map : NoMap;
}

const Value &Value::operator[](QStringView key) const
{
    for (const auto &[name, value] : map()) {
        if (name == key)
            return value;
    }
    return NoValue;
}

Value Value::inKeyOrder() const
{
    Value ordered = *this;
    if (auto *inner = std::get_if<List>(&ordered.is)) {
        for (Value &value : *inner)
            value = value.inKeyOrder();
    } else if (auto *entries = std::get_if<Map>(&ordered.is)) {
        for (auto &[key, value] : *entries)
            value = value.inKeyOrder();
        std::ranges::stable_sort(*entries, {}, &std::pair<QString, Value>::first);
    }
    return ordered;
}

FrontMatter readFrontMatter(QByteArrayView file)
{
    FrontMatter matter;
    const qsizetype start = file.startsWith(ByteOrderMark) ? ByteOrderMark.size() : 0;
    matter.bodyAt = start;
    qsizetype second = 0;
    const QByteArrayView first = lineAt(file, start, second);
    qsizetype third = 0;
    const QByteArrayView content = lineAt(file, second, third);
    Block block;
    if (first == "---") {
        block = blockUntil(file, second, {"---", "..."});
        matter.written = FrontMatter::Written::Yaml;
        // A rule at the top of a text is no front matter.
        if (!looksLikeKey(content, ':') && (!block.closed || (content.startsWith("- ") || content.startsWith("* "))))
            return FrontMatter{FrontMatter::Written::None, start, {}, {}, {}, 0, 0};
    } else if (first == "+++") {
        block = blockUntil(file, second, {"+++"});
        matter.written = FrontMatter::Written::Toml;
    } else if (first == "<!--" && looksLikeKey(content, ':')) {
        block = blockUntil(file, second, {"-->"});
        matter.written = FrontMatter::Written::Comment;
    } else {
        return matter;
    }
    if (!block.closed) {
        matter.problem = "never-closed";
        return matter;
    }
    matter.bodyAt = block.bodyAt;
    matter.textBegin = second;
    matter.textEnd = second + block.text.size();
    if (block.text.size() > MostBytes) {
        matter.problem = "too-large";
        return matter;
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    [[maybe_unused]] const QString decoded = decoder(block.text);
    if (decoder.hasError()) {
        matter.problem = "unreadable";
        matter.detail = QStringLiteral("not UTF-8");
        return matter;
    }
    if (matter.written == FrontMatter::Written::Toml)
        readToml(block.text, matter);
    else
        readYamlInto(block.text, matter);
    return matter;
}

} // namespace mycel::model
