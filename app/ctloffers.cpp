// What others announce into a library, and what a library offers as a file for others.
#include "app/ctlcommands.h"

#include "app/ctlnaming.h"
#include "app/ctloutput.h"
#include "model/finder/feeds/feeds.h"
#include "model/finder/finder.h"
#include "ui/words/importtext.h"
#include "ui/words/sheettext.h"

#include <QFileInfo>
#include <QSaveFile>

#include <cstdio>

namespace mycel::ctl {

namespace {

bool isOfTheWeb(const QString &place)
{
    return place.contains(QLatin1String("://"));
}

/// "Datum=start_date": a column by its name or its number, from 1, and what it holds.
sync::Result<model::CsvMapping> mappingOf(const Asked &asked, const QByteArray &bytes)
{
    model::CsvMapping mapping;
    mapping.monthFirst = asked.filters.contains(QStringLiteral("month-first"));
    const QStringList header = asked.filters.contains(QStringLiteral("map")) ? model::readCsvTable(bytes).header : QStringList();
    for (const QString &each : asked.filters.value(QStringLiteral("map"))) {
        const qsizetype sign = each.lastIndexOf(u'=');
        const auto field = model::csvFieldNamed(each.mid(sign + 1).trimmed());
        const QString name = each.left(qMax<qsizetype>(sign, 0)).trimmed();
        const qsizetype named = header.indexOf(name, 0);
        const qsizetype column = named >= 0 ? named : name.toInt() - 1;
        if (sign < 1 || !field || column < 0 || column >= header.size())
            return sync::fail(sync::Error::Kind::Refused, "column", each);
        mapping.columns.insert(*field, int(column));
    }
    return mapping;
}

sync::Result<model::Offered> offeredBy(model::Commons &commons, const Asked &asked, const QString &library)
{
    const QString place = asked.words.first();
    sync::Result<QByteArray> bytes;
    if (isOfTheWeb(place)) {
        bytes = await(commons.finder().feeds().fetch(library, place, asked.access));
    } else {
        QFile file(place);
        const bool isInput = place == QLatin1String("-");
        const bool isOpen = isInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
        bytes = isOpen ? sync::Result<QByteArray>(file.read(model::MostFeedBytes + 1)) : sync::fail(sync::Error::Kind::NotFound, "feed-file", place);
    }
    if (!bytes)
        return sync::fail(bytes.error());
    const auto mapping = mappingOf(asked, *bytes);
    if (!mapping)
        return sync::fail(mapping.error());
    return model::Offered{*bytes, isOfTheWeb(place) ? place : QFileInfo(place).fileName(), *mapping};
}

QJsonObject tableJson(const model::CsvTable &table)
{
    QJsonObject columns;
    for (auto each = table.mapping.columns.begin(); each != table.mapping.columns.end(); ++each)
        columns[QString(model::nameOf(each.key()))] = table.header.value(each.value());
    QJsonArray rows;
    for (const QStringList &row : table.rows)
        rows.append(QJsonArray::fromStringList(row));
    return {{QStringLiteral("header"), QJsonArray::fromStringList(table.header)}, {QStringLiteral("columns"), columns}, {QStringLiteral("rows"), rows}};
}

QJsonObject reportJson(const QString &library, const model::ImportReport &report)
{
    constexpr const char *words[] = {"added", "updated", "unchanged", "cancelled", "left-out"};
    QJsonArray offers, problems;
    for (const model::ImportedOffer &each : report.offers) {
        QJsonArray differing;
        for (const model::Differing &one : each.differing)
            differing.append(QJsonObject{{QStringLiteral("key"), one.part}, {QStringLiteral("here"), one.here}, {QStringLiteral("there"), one.there}});
        offers.append(QJsonObject{{QStringLiteral("uid"), each.event.uid}, {QStringLiteral("title"), each.event.title}, {QStringLiteral("path"), QString::fromUtf8(each.path)}, {QStringLiteral("became"), QLatin1String(words[int(each.became)])},
                                  {QStringLiteral("when"), each.event.when.start.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))}, {QStringLiteral("zone"), QString::fromLatin1(each.event.when.zone)},
                                  {QStringLiteral("changed"), QJsonArray::fromStringList(each.changed)}, {QStringLiteral("differing"), differing}});
    }
    for (const model::FeedProblem &each : report.problems)
        problems.append(QJsonObject{{QStringLiteral("reason"), QString::fromLatin1(each.reason)}, {QStringLiteral("event"), each.event}, {QStringLiteral("of"), each.of}, {QStringLiteral("detail"), each.detail}});
    QJsonObject json{{QStringLiteral("library"), library}, {QStringLiteral("form"), QString(model::nameOf(report.form))}, {QStringLiteral("offers"), offers}, {QStringLiteral("problems"), problems}};
    for (int i = 0; i < 5; ++i)
        json[QLatin1String(words[i])] = report.count(model::ImportedOffer::Became(i));
    if (report.table)
        json[QStringLiteral("table")] = tableJson(*report.table);
    return json;
}

void printReport(const model::ImportReport &report, bool whole)
{
    if (whole && report.table) {
        for (auto each = report.table->mapping.columns.begin(); each != report.table->mapping.columns.end(); ++each)
            print(QStringLiteral("%1 = %2").arg(report.table->header.value(each.value()), QString(model::nameOf(each.key()))));
    }
    for (const model::ImportedOffer &each : report.offers) {
        if (whole)
            print(QStringLiteral("%1  %2  [%3]").arg(each.event.when.start.toString(QStringLiteral("yyyy-MM-dd HH:mm")), each.event.title, words::becameText(each.became)));
        for (const model::Differing &one : each.differing)
            print(QStringLiteral("%1: %2").arg(each.event.title, words::differingText(one)));
    }
    for (const model::FeedProblem &each : report.problems)
        print(words::feedProblemText(each));
    print(words::importText(report));
}

/// Into the file that was named, or to where a pipe leads.
int give(const QByteArray &bytes, const QString &name)
{
    if (name.isEmpty() || name == QLatin1String("-"))
        return std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size()) && std::fflush(stdout) == 0 ? 0 : 1;
    QSaveFile file(name);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return isWritten ? 0 : complain(sync::Error{sync::Error::Kind::Full, "place-full", name});
}

} // namespace

int importOffers(model::Commons &commons, const Asked &asked)
{
    if (asked.words.size() != 1 || asked.library.isEmpty())
        return noWords();
    const auto library = libraryNamed(commons, asked.library);
    const auto offered = library ? offeredBy(commons, asked, *library) : sync::Result<model::Offered>(sync::fail(library.error()));
    if (!offered)
        return complain(offered.error());
    const bool isPreview = asked.filters.contains(QStringLiteral("preview"));
    model::Feeds &feeds = commons.finder().feeds();
    const auto report = await(isPreview ? feeds.preview(*library, *offered) : feeds.bringIn(*library, *offered));
    if (!report)
        return complain(report.error());
    if (asked.json)
        print(reportJson(*library, *report));
    else
        printReport(*report, isPreview);
    return report->offers.isEmpty() && !report->problems.isEmpty() ? 1 : 0;
}

int giveOut(model::Commons &commons, const QList<model::ItemRef> &offers, model::ExportForm form, const QString &title, const QString &file)
{
    const auto out = await(commons.finder().feeds().exported(offers, form, {title, words::sheetLines}));
    if (!out)
        return complain(out.error());
    if (const QString without = words::withoutTimeText(out->withoutTime); !without.isEmpty())
        complain(without);
    return give(out->bytes, file);
}

int exportOffers(model::Commons &commons, const Asked &asked)
{
    const auto form = model::exportFormNamed(asked.filters.value(QStringLiteral("format")).value(0, QStringLiteral("ics")));
    if (!form || asked.words.size() > 1)
        return noWords();
    const auto library = asked.words.isEmpty() ? sync::Result<QString>(QString()) : libraryNamed(commons, asked.words.first());
    if (!library)
        return complain(library.error());
    model::Query query;
    query.kind = model::Kind::Opportunity;
    query.library = *library;
    query.most = 1'000'000;
    query.onePerWork = true;
    query.order = model::Query::Order::Title;
    const auto answer = await(commons.search(query));
    if (!answer)
        return complain(answer.error());
    QList<model::ItemRef> offers;
    for (const model::Hit &hit : answer->hits)
        offers.append(hit.item.ref);
    return giveOut(commons, offers, *form, asked.title.isEmpty() ? asked.words.value(0) : asked.title, asked.place);
}

} // namespace mycel::ctl
