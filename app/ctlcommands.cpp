#include "app/ctlcommands.h"

#include "app/ctlnaming.h"
#include "app/ctloutput.h"
#include "ui/words/pagetext.h"
#include "ui/words/plaintext.h"

namespace mycel::ctl {

namespace {

/// The library that a command names; empty where it means all of them.
sync::Result<QString> libraryAsked(model::Commons &commons, const Asked &asked)
{
    return asked.words.isEmpty() ? QString() : libraryNamed(commons, asked.words.first());
}

} // namespace

int add(model::Commons &commons, const Asked &asked)
{
    if (asked.words.size() != 1)
        return noWords();
    commons.expectExchange();
    const auto access = accessAsked(commons, asked, asked.words.first());
    const auto added = access ? await(commons.add({asked.words.first(), asked.separate, *access, asked.proxy.value_or(QString())})) : sync::Result<model::Report>(sync::fail(access.error()));
    if (!added)
        return complain(added.error());
    QJsonArray skipped;
    for (const model::Problem &problem : added->problems) {
        if (problem.reason != "dead-link" && problem.reason != "missing-picture" && problem.reason != "alike-name")
            skipped.append(QJsonObject{{QStringLiteral("path"), QString::fromUtf8(problem.path)}, {QStringLiteral("reason"), QString::fromLatin1(problem.reason)}});
    }
    if (asked.json)
        print(QJsonObject{{QStringLiteral("library"), added->library.key}, {QStringLiteral("items"), added->items}, {QStringLiteral("skipped"), skipped}});
    else
        print(QStringLiteral("%1 (%2): %3 items, %4 left out").arg(added->library.name, added->library.key, QString::number(added->items), QString::number(skipped.size())));
    return 0;
}

int list(model::Commons &commons, const Asked &asked)
{
    model::Query query;
    query.most = Everything;
    query.order = model::Query::Order::Title;
    const auto library = libraryAsked(commons, asked);
    if (!library)
        return complain(library.error());
    query.library = *library;
    const auto answer = await(commons.search(query));
    if (!answer)
        return complain(answer.error());
    QJsonArray array;
    for (const model::Hit &hit : answer->hits) {
        if (asked.json)
            array.append(itemJson(hit.item));
        else
            print(lineOf(hit.item));
    }
    if (asked.json)
        print(array);
    return 0;
}

int search(model::Commons &commons, const Asked &asked)
{
    model::Query query;
    query.words = asked.words.join(u' ');
    query.most = asked.most;
    query.readerLanguages = commons.readerLanguages();
    query.lang = asked.lang;
    const auto answer = await(commons.search(query));
    if (!answer)
        return complain(answer.error());
    QJsonArray array;
    for (const model::Hit &hit : answer->hits) {
        if (asked.json) {
            array.append(hitJson(hit));
            continue;
        }
        QString snippet = hit.snippet;
        print(lineOf(hit.item) + QStringLiteral("\n    ") + snippet.replace(QChar(2), u'*').replace(QChar(3), u'*'));
    }
    if (asked.json)
        print(array);
    else if (!answer->didYouMean.isEmpty())
        print(QStringLiteral("Did you mean: %1").arg(answer->didYouMean));
    return 0;
}

int show(model::Commons &commons, const Asked &asked)
{
    if (asked.words.size() != 1)
        return noWords();
    const auto item = oneItem(commons, asked);
    if (!item)
        return complain(item.error());
    const auto page = await(commons.page(item->ref));
    const auto source = await(commons.source(item->ref));
    if (!page || !source)
        return complain(page ? source.error() : page.error());
    if (asked.json) {
        QJsonObject json = itemJson(page->item);
        json[QStringLiteral("html")] = QString::fromUtf8(page->html.body);
        json[QStringLiteral("license")] = page->license;
        print(json);
    } else if (asked.html) {
        printHtml(words::pageHtml(*page));
    } else {
        print(words::plainPage(*page, *source));
    }
    return 0;
}

int syncAll(model::Commons &commons, const Asked &asked)
{
    commons.expectExchange();
    const auto library = libraryAsked(commons, asked);
    if (!library)
        return complain(library.error());
    if (library->isEmpty() && !asked.place.isEmpty())
        return complain(QStringLiteral("name the library that is to go there: mycelctl sync LIBRARY --to PLACE"));
    // A secret goes to the one server that it is for; what the environment holds may be for another.
    const sync::Credentials &given = asked.access.credentials;
    if (library->isEmpty() && (!given.user.isEmpty() || !given.keyFile.isEmpty() || given.agent || asked.ownKey || !asked.access.hostKey.isEmpty()))
        return complain(QStringLiteral("name the library that this sign-in is for: mycelctl sync LIBRARY"));
    const QHash<QString, sync::Keep> ways{{QString(), sync::Keep::Ask}, {QStringLiteral("ours"), sync::Keep::Ours}, {QStringLiteral("theirs"), sync::Keep::Theirs}};
    if (!ways.contains(asked.keep))
        return noWords();
    if (library->isEmpty() && !asked.keep.isEmpty())
        return complain(QStringLiteral("name the library whose history is to go on: mycelctl sync LIBRARY --keep ours|theirs"));
    const auto access = library->isEmpty() ? sync::Result<sync::Access>() : accessAsked(commons, asked, asked.place.isEmpty() ? *library : asked.place);
    const auto reports = access ? await(commons.syncNow(*library, *access, asked.place, ways.value(asked.keep))) : sync::Result<QList<model::SyncReport>>(sync::fail(access.error()));
    if (!reports)
        return complain(reports.error());
    QJsonArray array;
    int code = 0;
    for (const model::SyncReport &report : *reports) {
        array.append(syncJson(report));
        if (!asked.json)
            print(syncLine(report));
        if (report.error)
            code = complain(*report.error);
    }
    if (asked.json)
        print(array);
    return code;
}

int remove(model::Commons &commons, const Asked &asked)
{
    if (asked.words.size() != 1)
        return noWords();
    const auto library = libraryNamed(commons, asked.words.first());
    const auto removed = library ? await(commons.remove(*library)) : sync::Result<model::Removal>(sync::fail(library.error()));
    if (!removed)
        return complain(removed.error());
    if (asked.json)
        print(QJsonObject{{QStringLiteral("library"), *library}, {QStringLiteral("unsent"), removed->unsent}});
    else
        print(QStringLiteral("%1 was removed.").arg(*library) + (removed->unsent ? u' ' + words::unsentText() : QString()));
    return 0;
}

int reindex(model::Commons &commons, const Asked &asked)
{
    const auto library = libraryAsked(commons, asked);
    if (!library)
        return complain(library.error());
    const auto done = await(commons.reindex(*library));
    if (!done)
        return complain(done.error());
    if (asked.json)
        print(QJsonObject{{QStringLiteral("library"), *library}});
    return 0;
}

} // namespace mycel::ctl
