#include "app/ctloutput.h"

#include "ui/words/errortext.h"
#include "ui/words/plaintext.h"

#include <QJsonDocument>

#include <cstdio>

namespace mycel::ctl {

namespace {

void write(FILE *where, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), where);
    std::fputc('\n', where);
}

QString stateName(sync::State::Phase phase)
{
    switch (phase) {
    case sync::State::Phase::Idle: return QStringLiteral("idle");
    case sync::State::Phase::Fetching: return QStringLiteral("fetching");
    case sync::State::Phase::Merging: return QStringLiteral("merging");
    case sync::State::Phase::Pushing: return QStringLiteral("pushing");
    case sync::State::Phase::Waiting: return QStringLiteral("waiting");
    case sync::State::Phase::NeedsYou: return QStringLiteral("needs-you");
    }
    return {};
}

/// What is waited for, in words, where that is no error.
QString waits(const model::SyncReport &report)
{
    return report.state.why && !report.error ? words::textOf(*report.state.why).sentence : QString();
}

} // namespace

QJsonObject itemJson(const model::Item &item)
{
    return {{QStringLiteral("library"), item.ref.library}, {QStringLiteral("id"), item.identity()}, {QStringLiteral("path"), QString::fromUtf8(item.ref.path)},
            {QStringLiteral("type"), QString(model::nameOf(item.kind))}, {QStringLiteral("title"), item.title}, {QStringLiteral("summary"), item.summary},
            {QStringLiteral("lang"), item.lang}, {QStringLiteral("topics"), QJsonArray::fromStringList(item.topics)}};
}

QJsonObject hitJson(const model::Hit &hit)
{
    QJsonObject json = itemJson(hit.item);
    QString snippet = hit.snippet;
    json[QStringLiteral("snippet")] = snippet.remove(QChar(2)).remove(QChar(3));
    json[QStringLiteral("score")] = hit.score;
    return json;
}

QJsonObject syncJson(const model::SyncReport &report)
{
    return {{QStringLiteral("library"), report.library}, {QStringLiteral("state"), stateName(report.state.phase)}, {QStringLiteral("arrived"), report.arrived},
            {QStringLiteral("sent"), report.sent}, {QStringLiteral("waiting"), report.waiting}, {QStringLiteral("suggestions"), report.suggestsOnly ? report.waiting : 0}, {QStringLiteral("lost"), report.lost},
            {QStringLiteral("waits"), waits(report)}, {QStringLiteral("place"), report.state.why ? report.state.where : QString()},
            {QStringLiteral("error"), report.error ? QJsonValue(words::textOf(*report.error).sentence) : QJsonValue()}};
}

QString syncLine(const model::SyncReport &report)
{
    const QString waiting = report.suggestsOnly ? QStringLiteral("%1 suggestions (the server does not let you publish)").arg(report.waiting) : QStringLiteral("%1 waiting").arg(report.waiting);
    QString line = QStringLiteral("%1: %2 arrived, %3 sent, %4").arg(report.library, QString::number(report.arrived), QString::number(report.sent), waiting);
    if (report.lost > 0)
        line += QStringLiteral("; %1 items were deleted (mycelctl bring-back %2)").arg(report.lost).arg(report.library);
    if (const QString why = waits(report); !why.isEmpty())
        line += QStringLiteral("; ") + why;
    if (report.error && !report.state.where.isEmpty())
        line += QStringLiteral("; not in sync with %1").arg(report.state.where);
    if (report.putBack > 0)
        line += QStringLiteral("; %1 files of the discussions, which somebody had changed or removed, were put back").arg(report.putBack);
    if (report.error && report.rewriting)
        line += QStringLiteral("; %1 edits by %2 people are missing there, %3 are new").arg(report.rewriting->missing).arg(report.rewriting->people).arg(report.rewriting->fresh);
    return line;
}

void print(const QJsonObject &json)
{
    write(stdout, QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void print(const QJsonArray &json)
{
    write(stdout, QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void print(const QString &line)
{
    write(stdout, words::harmless(line).toUtf8());
}

void printHtml(const QString &html)
{
    write(stdout, html.toUtf8());
}

int complain(const QString &line)
{
    write(stderr, "mycelctl: " + words::harmless(line.simplified()).toUtf8());
    return 1;
}

int complain(const sync::Error &error)
{
    QString details = QString::fromLatin1(error.why);
    if (!error.detail.isEmpty())
        details += (details.isEmpty() ? QString() : QStringLiteral(": ")) + error.detail;
    return complain(words::textOf(error).line() + (details.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(details)));
}

void note(const sync::Error &error)
{
    complain(error);
}

} // namespace mycel::ctl
