// The command describe: what a library says of itself, and saying something else.
#include "app/ctlcommands.h"

#include "app/ctlnaming.h"
#include "app/ctloutput.h"
#include "model/content/keytext.h"
#include "model/content/libraryediting.h"

namespace mycel::ctl {

namespace {

QJsonValue jsonOf(const model::Value &value)
{
    if (!value.list().isEmpty()) {
        QJsonArray array;
        for (const model::Value &each : value.list())
            array.append(jsonOf(each));
        return array;
    }
    if (value.map().isEmpty())
        return value.text();
    QJsonObject object;
    for (const auto &[key, part] : value.map())
        object.insert(key, jsonOf(part));
    return object;
}

/// Of a list of maps the names.
QString lineOf(const model::Value &value)
{
    QStringList names;
    for (const model::Value &each : value.list())
        names.append(each.map().isEmpty() ? each.text() : each[u"name"].text());
    return value.list().isEmpty() ? value.text() : names.join(QStringLiteral(", "));
}

/// The keys with what `--set` asks for, each upon the one before.
sync::Result<model::Value> withSets(model::Value keys, const QStringList &sets)
{
    for (const QString &set : sets) {
        const auto change = set.contains(u'=') ? model::libraryKeyFromText(set.section(u'=', 0, 0), set.section(u'=', 1), keys) : sync::fail(sync::Error::Kind::Refused, "bad-key", set);
        if (!change)
            return sync::fail(change.error());
        model::Value::Map map = keys.map();
        map.removeIf([&change](const auto &entry) { return entry.first == change->key; });
        map.append({change->key, change->value});
        keys = model::mapOf(map);
    }
    return keys;
}

int publish(model::Commons &commons, const model::Edition &edition)
{
    const auto [accepted, shown] = commons.publish(edition);
    const auto published = await(accepted);
    const auto done = published ? await(shown) : published;
    return done ? 0 : complain(done.error());
}

} // namespace

int describe(model::Commons &commons, const Asked &asked)
{
    if (asked.words.size() != 1)
        return noWords();
    const auto library = libraryNamed(commons, asked.words.first());
    const auto source = library ? await(commons.editLibrary(*library)) : sync::Result<model::LibrarySource>(sync::fail(library.error()));
    if (!source)
        return complain(source.error());
    const model::Value before = model::libraryKeysOf(source->bytes);
    const auto keys = withSets(before, asked.sets);
    const QList<model::KeyChange> changes = keys ? model::changesBetween(before, *keys) : QList<model::KeyChange>();
    const auto edition = keys ? model::Commons::describing(*library, *source, changes) : sync::Result<model::Edition>(sync::fail(keys.error()));
    if (!edition)
        return complain(edition.error());
    if (const auto named = rememberName(commons, *library, asked); !named)
        return complain(named.error());
    if (const int code = changes.isEmpty() ? 0 : publish(commons, *edition); code != 0)
        return code;
    const model::Value now = model::libraryKeysOf(*edition->files.first().bytes);
    if (asked.json)
        print(jsonOf(now).toObject());
    for (const auto &[key, value] : asked.json ? model::Value::Map() : now.map())
        print(QStringLiteral("%1: %2").arg(key, lineOf(value)));
    return 0;
}

} // namespace mycel::ctl
