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
    const auto set = keysAsked(asked.sets, before, model::libraryKeyFromText);
    const QList<model::KeyChange> changes = set ? model::changesBetween(before, set->keys) : QList<model::KeyChange>();
    const auto edition = set ? model::Commons::describing(*library, *source, changes) : sync::Result<model::Edition>(sync::fail(set.error()));
    if (!edition)
        return complain(edition.error());
    if (const auto named = rememberName(commons, *library, asked); !named)
        return complain(named.error());
    if (const auto published = changes.isEmpty() ? sync::Result<void>() : publishAndShow(commons, *edition); !published)
        return complain(published.error());
    const model::Value now = model::libraryKeysOf(*edition->files.first().bytes);
    if (asked.json)
        print(jsonOf(now).toObject());
    for (const auto &[key, value] : asked.json ? model::Value::Map() : now.map())
        print(QStringLiteral("%1: %2").arg(key, lineOf(value)));
    return 0;
}

} // namespace mycel::ctl
