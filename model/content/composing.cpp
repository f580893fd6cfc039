#include "model/content/composing.h"

#include "model/content/document.h"
#include "model/content/libraryediting.h"
#include "model/content/libraryfile.h"
#include "model/content/yamltext.h"

namespace mycel::model {

namespace {

Value categories(const QStringList &ids)
{
    QList<Category> chosen = defaultCategories();
    chosen.removeIf([&ids](const Category &each) { return !ids.isEmpty() && !ids.contains(each.id); });
    return categoriesOf(chosen);
}

Value maintainers(const QString &name)
{
    return name.trimmed().isEmpty() ? Value() : listOf(Value::List{mapOf({{QStringLiteral("name"), scalarOf(name.simplified())}})});
}

/// The keys that have a value, a line each or more.
QByteArray lines(const Value::Map &keys)
{
    QByteArray text;
    for (const auto &[key, value] : keys) {
        if (!value.isNone())
            text += yamlKey(key) + ':' + yamlBehindKey(value, 2) + '\n';
    }
    return text;
}

void put(Value::Map &keys, const QString &key, const Value &value)
{
    const auto at = std::ranges::find(keys, key, &std::pair<QString, Value>::first);
    if (at == keys.end())
        keys.append({key, value});
    else
        at->second = value;
}

} // namespace

QByteArray composeItem(const NewItem &item, const QString &id, const QDate &today)
{
    Value::Map asked{{QStringLiteral("id"), scalarOf(id)}, {QStringLiteral("title"), scalarOf(item.title)}, {QStringLiteral("lang"), scalarOf(item.lang)}, {QStringLiteral("created"), scalarOf(today.toString(Qt::ISODate))}};
    for (const KeyChange &change : item.keys)
        put(asked, change.key, change.value);
    // The table's order first, then whatever else was asked for.
    Value::Map ordered;
    for (const auto &keys : {commonKeys(), keysOf(item.kind)}) {
        for (const Key &key : keys) {
            const auto at = std::ranges::find(asked, QString::fromLatin1(key.name), &std::pair<QString, Value>::first);
            if (at != asked.end())
                put(ordered, at->first, at->second);
        }
    }
    for (const auto &[key, value] : asked)
        put(ordered, key, value);
    QByteArray body = item.body;
    while (body.startsWith('\n') || body.startsWith("\r\n"))
        body.remove(0, body.startsWith('\n') ? 1 : 2);
    if (!body.isEmpty() && !body.endsWith('\n'))
        body += '\n';
    return "---\n" + lines(ordered) + "---\n" + (body.isEmpty() ? QByteArray() : '\n' + body);
}

sync::Result<void> mayBeEdited(const QByteArray &file)
{
    return file.isValidUtf8() ? sync::Result<void>() : sync::fail(sync::Error::Kind::Refused, "not-text");
}

sync::Result<QByteArray> asItem(const QByteArray &file)
{
    if (const auto may = mayBeEdited(file); !may)
        return sync::fail(may.error());
    return file.size() > MaxItemBytes ? sync::Result<QByteArray>(sync::fail(sync::Error::Kind::TooLarge, "long-item")) : file;
}

sync::Result<QByteArray> changeItem(const QByteArray &file, const QList<KeyChange> &keys, const std::optional<QByteArray> &body)
{
    if (const auto may = mayBeEdited(file); !may)
        return sync::fail(may.error());
    return changeKeys(file, keys).and_then([&body](const QByteArray &changed) { return asItem(body ? changeText(changed, *body) : changed); });
}

sync::Result<QByteArray> reviseItem(const QByteArray &file, const QList<KeyChange> &keys, const std::optional<QByteArray> &body, const QDate &today)
{
    const Value before = readFrontMatter(file).keys;
    const bool isDated = !before[u"updated"].isNone() || !before[u"created"].isNone();
    const auto changed = changeItem(file, keys, body);
    if (!changed || !isDated || std::ranges::find(keys, QStringLiteral("updated"), &KeyChange::key) != keys.end())
        return changed;
    return asItem(changeKeys(*changed, {{QStringLiteral("updated"), scalarOf(today.toString(Qt::ISODate))}}).value_or(*changed)); // a date that cannot be written keeps no text from going out
}

QByteArray changeText(const QByteArray &file, QByteArray text)
{
    const QByteArrayView old = QByteArrayView(file).sliced(readFrontMatter(file).bodyAt);
    const bool apart = old.startsWith('\n') || old.startsWith("\r\n");
    if (apart && !text.startsWith('\n') && !text.startsWith("\r\n"))
        text.prepend('\n');
    if (!text.isEmpty() && !text.endsWith('\n'))
        text += '\n';
    return changeBody(file, text);
}

QByteArray composeLibraryFile(const NewLibrary &library, const QString &id)
{
    return "# What this library is. Every key but `format` may be left out.\nformat: 1\n"
        + lines({{QStringLiteral("id"), scalarOf(id)}, {QStringLiteral("name"), scalarOf(library.name)}, {QStringLiteral("summary"), scalarOf(library.summary)}, {QStringLiteral("languages"), listOf(library.languages)},
                 {QStringLiteral("topics"), listOf(library.topics)}, {QStringLiteral("license"), scalarOf(library.license)}, {QStringLiteral("guidelines"), scalarOf(library.guidelines)}, {QStringLiteral("maintainers"), maintainers(library.maintainer)}, {QStringLiteral("categories"), categories(library.categories)}, {QStringLiteral("media_limit_mb"), scalarOf(QStringLiteral("10"))}});
}

} // namespace mycel::model
