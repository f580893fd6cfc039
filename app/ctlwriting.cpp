// The commands that write: create, new, edit, history. Each publishes; what was published is there whatever happens next.
#include "app/ctlcommands.h"

#include "app/ctlnaming.h"
#include "app/ctloutput.h"
#include "model/content/keytext.h"
#include "ui/words/historytext.h"

#include <QDateTime>
#include <QFile>

namespace mycel::ctl {

namespace {

int printItem(const model::Item &item, const Asked &asked)
{
    if (asked.json)
        print(itemJson(item));
    else
        print(lineOf(item));
    return 0;
}

/// Publishes an edition and prints the item as it is then.
int publish(model::Commons &commons, const model::Edition &edition, const Asked &asked)
{
    if (const auto published = publishAndShow(commons, edition); !published)
        return complain(published.error());
    const auto item = await(commons.item({edition.library, edition.files.first().path}));
    return item ? printItem(*item, asked) : complain({item.error().kind, "published", item.error().detail});
}

/// Read by the shapes that the keys of this kind have.
KeyReader keysOfKind(model::Kind kind)
{
    return [kind](const QString &name, const QString &text, const model::Value &keys) { return model::keyFromText(kind, name, text, keys); };
}

/// "Meet us at noon.  (Ada)"
QString signedText(const QString &text, const model::Writing &by)
{
    return by.author.isEmpty() ? text.simplified() : QStringLiteral("%1  (%2)").arg(text.simplified(), words::authorText(by.author));
}

/// What stands from now on where `--keep` says it; "mine" only where one of both is known to be mine, and the other is not.
sync::Result<model::Keep> keepOf(const model::TwoVersions &two, const QString &asked)
{
    if (asked == QLatin1String("both"))
        return model::Keep::Both;
    if (asked != QLatin1String("mine"))
        return asked == QLatin1String("other") ? model::Keep::Mine : model::Keep::Shared;
    if (two.inPlaceBy.mine == two.otherBy.mine)
        return sync::fail(sync::Error::Kind::Refused, "not-yours", QString::fromUtf8(two.kept.part));
    return two.otherBy.mine ? model::Keep::Mine : model::Keep::Shared;
}

} // namespace

sync::Result<KeysSet> keysAsked(const QStringList &sets, const model::Value &keys, const KeyReader &read)
{
    KeysSet asked{{}, keys};
    for (const QString &set : sets) {
        const auto change = set.contains(u'=') ? read(set.section(u'=', 0, 0), set.section(u'=', 1), asked.keys) : sync::fail(sync::Error::Kind::Refused, "bad-key", set);
        if (!change)
            return sync::fail(change.error());
        asked.changes.append(*change);
        model::Value::Map map = asked.keys.map();
        map.removeIf([&change](const auto &entry) { return entry.first == change->key; });
        map.append({change->key, change->value});
        asked.keys.is = map;
    }
    return asked;
}

sync::Result<void> publishAndShow(model::Commons &commons, const model::Edition &edition)
{
    const auto [accepted, shown] = commons.publish(edition);
    const auto published = await(accepted);
    return published ? await(shown) : published;
}

sync::Result<QByteArray> textAsked(const Asked &asked)
{
    if (asked.bodyFile.isEmpty())
        return QByteArray();
    QFile file(asked.bodyFile);
    const bool opened = asked.bodyFile == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return sync::fail(sync::Error::Kind::NotFound, "body-file", asked.bodyFile);
    const QByteArray text = file.readAll();
    return text.isValidUtf8() ? sync::Result<QByteArray>(text) : sync::fail(sync::Error::Kind::Refused, "not-text", asked.bodyFile);
}

sync::Result<void> rememberName(model::Commons &commons, const QString &library, const Asked &asked)
{
    return asked.author ? await(commons.chooseName(library, *asked.author)) : sync::Result<void>();
}

int create(model::Commons &commons, const Asked &asked)
{
    if (asked.words.size() != 1)
        return noWords();
    // Who mistyped an address has not begun a library yet.
    if (const auto place = asked.place.isEmpty() ? sync::Result<sync::Address>() : sync::readAddress(asked.place); !place)
        return complain(place.error());
    model::NewLibrary library;
    library.name = asked.words.first();
    const QString spoken = commons.readerLanguages().value(0).section(u'-', 0, 0);
    for (const char *topic : model::defaultTopics())
        library.topics.append(QString::fromLatin1(topic));
    library.languages = (asked.lang.isEmpty() ? spoken : asked.lang).split(u',', Qt::SkipEmptyParts);
    const auto created = await(commons.create(library, asked.author.value_or(QString()), asked.starter));
    if (!created)
        return complain(created.error());
    // It is here whatever becomes of what follows: nobody shall begin it once more.
    if (asked.json)
        print(QJsonObject{{QStringLiteral("library"), created->library.key}, {QStringLiteral("items"), created->items}, {QStringLiteral("skipped"), QJsonArray()}});
    else
        print(QStringLiteral("%1 (%2)").arg(created->library.name, created->library.key));
    model::Connection connection;
    connection.proxy = asked.proxy.value_or(QString());
    if (const auto chosen = await(commons.setConnection(created->library.key, connection)); !chosen)
        return complain(chosen.error());
    const auto shared = asked.place.isEmpty() ? sync::Result<QList<model::SyncReport>>() : accessAsked(commons, asked, asked.place).and_then([&](const sync::Access &access) {
        return await(commons.syncNow(created->library.key, access, asked.place));
    });
    if (!shared)
        return complain(shared.error());
    if (!shared->isEmpty() && shared->first().error)
        return complain(*shared->first().error); // it goes there with the next sync
    return 0;
}

int newItem(model::Commons &commons, const Asked &asked)
{
    const auto kind = asked.words.size() == 1 ? model::kindNamed(asked.words.first()) : std::nullopt;
    if (!kind || asked.library.isEmpty() || asked.title.isEmpty())
        return noWords();
    const auto library = libraryNamed(commons, asked.library);
    const auto keys = keysAsked(asked.sets, {}, keysOfKind(*kind));
    const auto body = textAsked(asked);
    if (!library || !keys || !body)
        return complain(!library ? library.error() : !keys ? keys.error() : body.error());
    if (const auto named = rememberName(commons, *library, asked); !named)
        return complain(named.error());
    const auto edition = await(commons.compose(*library, {*kind, asked.title, asked.lang, keys->changes, *body}));
    return edition ? publish(commons, *edition, asked) : complain(edition.error());
}

int edit(model::Commons &commons, const Asked &asked)
{
    if (asked.words.size() != 1)
        return noWords();
    const auto item = oneItem(commons, asked);
    const auto source = item ? await(commons.edit(item->ref)) : sync::Result<model::Source>(sync::fail(item.error()));
    if (!source)
        return complain(source.error());
    const auto keys = keysAsked(asked.sets, model::readFrontMatter(source->bytes).keys, keysOfKind(source->item.kind));
    const auto body = textAsked(asked);
    if (!keys || !body)
        return complain(!keys ? keys.error() : body.error());
    if (const auto named = rememberName(commons, item->ref.library, asked); !named)
        return complain(named.error());
    const auto text = asked.bodyFile.isEmpty() ? std::nullopt : std::optional(*body);
    if (model::changeItem(source->bytes, keys->changes, text) == source->bytes)
        return printItem(*item, asked); // it is so already
    const auto revised = model::reviseItem(source->bytes, keys->changes, text, QDateTime::currentDateTimeUtc().date());
    if (!revised)
        return complain(revised.error());
    return publish(commons, {item->ref.library, source->base, {{item->ref.path, *revised}}, QStringLiteral("Change “%1”").arg(item->title)}, asked);
}

int history(model::Commons &commons, const Asked &asked)
{
    if (asked.words.size() != 1)
        return noWords();
    const auto item = oneItem(commons, asked);
    const auto versions = item ? await(commons.history(item->ref)) : sync::Result<QList<model::ItemVersion>>(sync::fail(item.error()));
    if (!versions)
        return complain(versions.error());
    QJsonArray array;
    for (const model::ItemVersion &version : *versions) {
        if (asked.json)
            array.append(QJsonObject{{QStringLiteral("version"), QString::fromLatin1(version.commit.hex())}, {QStringLiteral("author"), version.author}, {QStringLiteral("time"), version.time.toString(Qt::ISODate)},
                                     {QStringLiteral("path"), QString::fromUtf8(version.path)}, {QStringLiteral("keys"), QJsonArray::fromStringList(version.parts.keys)}, {QStringLiteral("sections"), QJsonArray::fromStringList(version.parts.sections)}});
        else
            print(QStringLiteral("%1  %2  %3").arg(version.time.toString(QStringLiteral("yyyy-MM-dd HH:mm")), words::authorText(version.author), words::changeText(version)));
    }
    if (asked.json)
        print(array);
    return 0;
}

int versions(model::Commons &commons, const Asked &asked)
{
    if (asked.words.size() != 1)
        return noWords();
    const auto item = oneItem(commons, asked);
    const auto versions = item ? await(commons.versions(item->ref)) : sync::Result<QList<model::TwoVersions>>(sync::fail(item.error()));
    if (!versions)
        return complain(versions.error());
    if (!asked.keep.isEmpty()) {
        if (!QStringList{QStringLiteral("shared"), QStringLiteral("other"), QStringLiteral("mine"), QStringLiteral("both")}.contains(asked.keep))
            return noWords();
        QHash<QByteArray, model::Keep> decisions;
        for (const model::TwoVersions &two : *versions) {
            const auto keep = keepOf(two, asked.keep);
            if (!keep)
                return complain(keep.error());
            decisions.insert(two.kept.path, *keep);
        }
        const auto edition = await(commons.settle(item->ref, decisions));
        return edition ? publish(commons, edition->edition, asked) : complain(edition.error());
    }
    QJsonArray array;
    for (const model::TwoVersions &two : *versions) {
        const QString part = QString::fromUtf8(two.kept.part), shared = QString::fromUtf8(two.inPlace), other = QString::fromUtf8(two.kept.text);
        if (asked.json)
            array.append(QJsonObject{{QStringLiteral("path"), QString::fromUtf8(two.kept.path)}, {QStringLiteral("part"), part}, {QStringLiteral("shared"), shared}, {QStringLiteral("shared_by"), two.inPlaceBy.author}, {QStringLiteral("other"), other}, {QStringLiteral("other_by"), two.otherBy.author}});
        else
            print(QStringLiteral("%1\n  shared: %2\n  other:  %3").arg(part, signedText(shared, two.inPlaceBy), signedText(other, two.otherBy)));
    }
    if (asked.json)
        print(array);
    return 0;
}

} // namespace mycel::ctl
