#include "app/ctlcommands.h"

#include "app/ctloutput.h"
#include "ui/words/pagetext.h"
#include "ui/words/plaintext.h"

#include <QTemporaryDir>

namespace mycel::ctl {

namespace {

constexpr int Everything = 10'000'000;

/// A future's answer; for a terminal there is nothing else to do meanwhile.
template <class T>
sync::Result<T> await(QFuture<sync::Result<T>> future)
{
    future.waitForFinished();
    return future.result();
}

sync::Result<QString> libraryNamed(model::Commons &commons, const QString &name)
{
    const auto libraries = await(commons.libraries());
    if (!libraries)
        return sync::fail(libraries.error());
    const auto typed = sync::readAddress(name);
    for (const model::Library &library : *libraries) {
        if (library.key == name || library.name == name || library.address == name || (typed && library.address == typed->text()))
            return library.key;
    }
    return sync::fail(sync::Error::Kind::NotFound, "library", name);
}

/// The library that a command names; empty where it means all of them.
sync::Result<QString> libraryAsked(model::Commons &commons, const Asked &asked)
{
    return asked.words.isEmpty() ? QString() : libraryNamed(commons, asked.words.first());
}

/// A path within a line: one that holds a line break must not look like two.
QString pathText(const QByteArray &path)
{
    QString text = QString::fromUtf8(path);
    return text.replace(u'\n', QChar::ReplacementCharacter).replace(u'\t', QChar::ReplacementCharacter);
}

QString lineOf(const model::Item &item)
{
    return QStringLiteral("%1  [%2%3]  %4/%5").arg(item.title, QString(model::nameOf(item.kind)), item.lang.isEmpty() ? QString() : QStringLiteral(" ") + item.lang, item.ref.library, pathText(item.ref.path));
}

/// The item that a name means; of several translations the reader's, or the one asked for.
sync::Result<model::Item> itemNamed(model::Commons &commons, const QString &name, const QString &lang, QList<model::Item> &several)
{
    auto items = await(commons.named(name));
    if (!items)
        return sync::fail(items.error());
    if (!lang.isEmpty())
        items->removeIf([&lang](const model::Item &item) { return item.lang != lang && !item.lang.startsWith(lang + u'-'); });
    if (items->isEmpty())
        return sync::fail(sync::Error::Kind::NotFound, "item", name);
    const bool oneWork = std::ranges::all_of(*items, [&](const model::Item &item) { return item.work == items->first().work && item.ref.library == items->first().ref.library; });
    if (!oneWork)
        several = *items;
    return items->first();
}

int noWords()
{
    return complain(QStringLiteral("something is missing behind the command; see mycelctl --help"));
}

} // namespace

int add(model::Commons &commons, const Asked &asked)
{
    if (asked.words.size() != 1)
        return noWords();
    const auto added = await(commons.add({asked.words.first(), asked.separate, asked.access}));
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
        print(QStringLiteral("%1 (%2): %3 items, %4 left out").arg(added->library.name, added->library.key).arg(added->items).arg(skipped.size()));
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
    QList<model::Item> several;
    const auto item = itemNamed(commons, asked.words.first(), asked.lang, several);
    if (!item)
        return complain(item.error());
    if (!several.isEmpty()) {
        QStringList names;
        for (const model::Item &each : several)
            names.append(each.ref.library + u'/' + QString::fromUtf8(each.ref.path));
        return complain(QStringLiteral("this may mean several items: ") + names.join(QStringLiteral(", ")));
    }
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
    const auto library = libraryAsked(commons, asked);
    if (!library)
        return complain(library.error());
    // A secret goes to the one server that it is for; what the environment holds may be for another.
    if (library->isEmpty() && (!asked.access.credentials.user.isEmpty() || !asked.access.credentials.keyFile.isEmpty() || !asked.access.hostKey.isEmpty()))
        return complain(QStringLiteral("name the library that this sign-in is for: mycelctl sync LIBRARY"));
    const auto reports = await(commons.syncNow(*library, library->isEmpty() ? sync::Access() : asked.access));
    if (!reports)
        return complain(reports.error());
    QJsonArray array;
    int code = 0;
    for (const model::SyncReport &report : *reports) {
        array.append(syncJson(report));
        if (!asked.json)
            print(QStringLiteral("%1: %2 arrived").arg(report.library).arg(report.arrived));
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

int check(const Asked &asked)
{
    if (asked.words.size() != 1)
        return noWords();
    const QTemporaryDir folder;
    model::Commons commons(folder.path());
    const auto added = await(commons.add({asked.words.first(), false, asked.access}));
    if (!added)
        return complain(added.error());
    if (asked.json) {
        print(QJsonObject{{QStringLiteral("items"), added->items}, {QStringLiteral("problems"), problemsJson(added->problems)}});
    } else {
        for (const model::Problem &problem : added->problems)
            print(QStringLiteral("%1: %2%3").arg(pathText(problem.path), words::reasonText(problem.reason), problem.detail.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(problem.detail)));
        print(QStringLiteral("%1 items, %2 problems").arg(added->items).arg(added->problems.size()));
    }
    return added->problems.isEmpty() ? 0 : 1;
}

} // namespace mycel::ctl
