#include "model/content/frontmatteredit.h"

#include "model/content/yamledit.h"
#include "model/content/yamltext.h"

#include <QRegularExpression>

namespace mycel::model {

namespace {

using Written = FrontMatter::Written;

bool readsAs(const QByteArray &file, const Value::Map &wanted)
{
    Value keys;
    keys.is = wanted;
    return readFrontMatter(file).keys.inKeyOrder() == keys.inKeyOrder();
}

/// Text as TOML writes it; what was bare stays so, for the handbook's own generator counts with it.
QByteArray tomlOnOneLine(const Value &value)
{
    if (const auto *list = std::get_if<Value::List>(&value.is)) {
        QByteArrayList parts;
        for (const Value &item : *list)
            parts += tomlOnOneLine(item);
        return '[' + parts.join(", ") + ']';
    }
    static const QRegularExpression bare(QStringLiteral("^([0-9]{1,15}|true|false|[0-9]{4}-[0-9]{2}-[0-9]{2})$"));
    const QString text = value.text();
    return bare.match(text).hasMatch() ? text.toUtf8() : yamlQuoted(text);
}

/// A line "key = value" of TOML's top table, or "key: value" of YAML that is none.
std::optional<QByteArray> editLine(QByteArray text, const KeyChange &change, Written written)
{
    const bool toml = written == Written::Toml;
    const QByteArray sign = toml ? " = " : ": ";
    QByteArray line;
    if (!change.value.isNone()) {
        const bool fits = std::holds_alternative<QString>(change.value.is) || std::holds_alternative<Value::List>(change.value.is);
        if (!fits)
            return std::nullopt;
        line = change.key.toUtf8() + sign + (toml ? tomlOnOneLine(change.value) : yamlOnOneLine(change.value)) + '\n';
    }
    qsizetype tables = text.startsWith('[') ? 0 : text.indexOf("\n[") + 1;
    if (tables == 0 && !text.startsWith('['))
        tables = text.size();
    for (qsizetype at = 0; at < tables;) {
        const qsizetype end = text.indexOf('\n', at) + 1;
        const qsizetype next = end == 0 ? text.size() : end;
        const QByteArray name = text.mid(at, next - at).split(sign.trimmed().front()).first().trimmed();
        if (name == change.key.toUtf8())
            return text.replace(at, next - at, line);
        at = next;
    }
    return text.insert(tables, line);
}

/// The file with one key changed, where that is all that reads differently in it.
std::optional<QByteArray> changeKey(const QByteArray &file, const KeyChange &change)
{
    const FrontMatter matter = readFrontMatter(file);
    const QByteArray text = file.mid(matter.textBegin, matter.textEnd - matter.textBegin);
    const bool byLine = matter.written == Written::Toml || matter.problem == "unreadable";
    const Value::Map wanted = changedKeys(matter.keys.map(), change);
    for (const Lines lines : {Lines::Many, Lines::One}) {
        const auto edited = byLine ? editLine(text, change, matter.written) : editYaml(text, change.key, change.value, lines);
        if (!edited || (matter.written == Written::Comment && edited->contains("-->")))
            return std::nullopt;
        const QByteArray proposed = file.left(matter.textBegin) + *edited + file.mid(matter.textEnd);
        if (readsAs(proposed, wanted) && readFrontMatter(proposed).written == matter.written)
            return proposed;
    }
    return std::nullopt;
}

/// Whether there are keys above the text, however they can be read: what is never closed is all text.
bool isApart(const FrontMatter &matter)
{
    return matter.written != Written::None && matter.problem != "never-closed";
}

QByteArray withFrontMatter(const QByteArray &file)
{
    const QByteArray line = file.contains("\r\n") ? "\r\n" : "\n";
    const qsizetype start = readFrontMatter(file).bodyAt;
    const QByteArray body = file.mid(start);
    const bool apart = body.startsWith('\n') || body.startsWith("\r\n") || body.isEmpty();
    return file.left(start) + "---" + line + "---" + line + (apart ? QByteArray() : line) + body;
}

} // namespace

Value::Map changedKeys(Value::Map keys, const KeyChange &change)
{
    const auto at = std::ranges::find(keys, change.key, &std::pair<QString, Value>::first);
    if (change.value.isNone()) {
        if (at != keys.end())
            keys.erase(at);
    } else if (at != keys.end()) {
        at->second = change.value;
    } else {
        keys.append({change.key, change.value});
    }
    return keys;
}

sync::Result<QByteArray> changeKeys(const QByteArray &file, const QList<KeyChange> &changes)
{
    QByteArray now = file;
    for (const KeyChange &change : changes) {
        const FrontMatter matter = readFrontMatter(now);
        if (matter.keys[change.key] == change.value)
            continue;
        const auto changed = changeKey(matter.written == Written::None ? withFrontMatter(now) : now, change);
        if (!changed)
            return sync::fail(sync::Error::Kind::Refused, "front-matter", change.key);
        now = *changed;
    }
    return now;
}

QByteArray changeBody(const QByteArray &file, const QByteArray &body)
{
    const FrontMatter matter = readFrontMatter(file);
    QByteArray text = body;
    text.replace("\r\n", "\n");
    if (isApart(matter) && file[matter.bodyAt - 1] != '\n' && !text.isEmpty() && !text.startsWith('\n'))
        text.prepend('\n'); // the keys end with the file: its last line has no end yet
    if (file.contains("\r\n"))
        text.replace("\n", "\r\n");
    const QByteArray changed = file.left(matter.bodyAt) + text;
    const bool becameKeys = !isApart(matter) && isApart(readFrontMatter(changed));
    return becameKeys ? file.left(matter.bodyAt) + '\n' + text : changed; // a line across the page, at the top of a text, begins no keys
}

} // namespace mycel::model
