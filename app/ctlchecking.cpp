// check: reads a library as its maintainer wants it checked, each problem with the line on which it stands.
#include "app/ctlcommands.h"

#include "app/ctlnaming.h"
#include "app/ctloutput.h"
#include "model/proofreading.h"
#include "ui/words/plaintext.h"

#include <QFile>
#include <QTemporaryDir>

namespace mycel::ctl {

namespace {

constexpr int MostPlaced = 200; ///< problems of one file

/// The id that a link leads to which leads nowhere in its own library; empty where it is no id.
QString idIn(const model::Problem &problem)
{
    const QString id = problem.detail.section(u'#', 0, 0).remove(QStringLiteral("[[")).remove(QStringLiteral("]]")).trimmed();
    return problem.reason == "dead-link" && model::isItemId(id) ? id : QString();
}

/// A link by the id of an item that another library on this computer has is not dead.
void dropWhatOthersHave(model::Report &report, const QString &folder)
{
    const bool asks = std::ranges::any_of(report.problems, [](const model::Problem &problem) { return !idIn(problem).isEmpty(); });
    if (!asks || !QFile::exists(folder + QStringLiteral("/index.sqlite")))
        return;
    model::Commons commons(folder);
    QStringList others;
    for (const model::Library &library : await(commons.libraries()).value_or(QList<model::Library>())) {
        const bool isThis = library.address == report.library.address || (!library.id.isEmpty() && library.id == report.library.id);
        if (!isThis) // another state of what is checked has nothing to say
            others.append(library.key);
    }
    report.problems.removeIf([&](const model::Problem &problem) {
        const QString id = idIn(problem);
        const auto items = id.isEmpty() ? QList<model::Item>() : await(commons.named(id)).value_or(QList<model::Item>());
        return std::ranges::any_of(items, [&others](const model::Item &item) { return others.contains(item.ref.library); });
    });
}

QString counted(qsizetype many, const char *one, const char *several)
{
    return QStringLiteral("%1 %2").arg(many).arg(QLatin1String(many == 1 ? one : several));
}

/// All problems, those of each file's values with them, in the order of the files and of their lines. A file with thousands of them is looked through
/// for the first ones alone.
QList<model::Remark> proofread(model::Commons &commons, const model::Report &report)
{
    model::Query everything;
    everything.most = Everything;
    everything.snippets = false;
    QList<model::Problem> problems = report.problems;
    const auto source = [&](const QByteArray &path) { return await(commons.source({report.library.key, path})).value_or(QByteArray()); };
    for (const model::Hit &hit : await(commons.search(everything)).value_or(model::Answer()).hits)
        problems += model::unreadableValues(hit.item.ref.path, source(hit.item.ref.path));
    std::ranges::stable_sort(problems, {}, &model::Problem::path);
    QList<model::Remark> remarks;
    QByteArray path, text;
    int placed = 0;
    for (const model::Problem &problem : std::as_const(problems)) {
        if (problem.path != path) {
            path = problem.path;
            text = source(path);
            placed = 0;
        }
        remarks.append(++placed <= MostPlaced ? model::remarkOn(problem, text) : model::Remark{problem});
    }
    // What stands on no line of its own comes behind what does.
    std::ranges::stable_sort(remarks, {}, [](const model::Remark &remark) { return std::tuple(remark.problem.path, remark.line == 0, remark.line); });
    return remarks;
}

QJsonObject json(const model::Remark &remark)
{
    QJsonObject object{{QStringLiteral("path"), QString::fromUtf8(remark.problem.path)}, {QStringLiteral("reason"), QString::fromLatin1(remark.problem.reason)}, {QStringLiteral("detail"), remark.problem.detail}};
    if (remark.line > 0)
        object[QStringLiteral("line")] = remark.line;
    return object;
}

/// As compilers say it, so that editors and forges can go there: "guides/camp.md:12: …".
QString lineOf(const model::Remark &remark)
{
    const QString where = pathText(remark.problem.path) + (remark.line > 0 ? QStringLiteral(":%1").arg(remark.line) : QString());
    return where + QStringLiteral(": ") + words::reasonText(remark.problem.reason) + (remark.problem.detail.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(remark.problem.detail));
}

} // namespace

int check(const Asked &asked, const QString &folder)
{
    if (asked.words.size() != 1)
        return noWords();
    const QTemporaryDir own;
    model::Commons commons(own.path());
    commons.expectExchange();
    auto added = await(commons.add({asked.words.first(), false, asked.access, asked.proxy.value_or(QString())}));
    if (!added)
        return complain(added.error());
    dropWhatOthersHave(*added, folder);
    const QList<model::Remark> problems = proofread(commons, *added);
    if (asked.json) {
        QJsonArray array;
        for (const model::Remark &each : problems)
            array.append(json(each));
        print(QJsonObject{{QStringLiteral("items"), added->items}, {QStringLiteral("problems"), array}});
    } else {
        for (const model::Remark &each : problems)
            print(lineOf(each));
        print(counted(added->items, "item", "items") + QStringLiteral(", ") + counted(problems.size(), "problem", "problems"));
    }
    return problems.isEmpty() ? 0 : 1;
}

} // namespace mycel::ctl
