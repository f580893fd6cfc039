// The commands about the ways of a library out and in beside its syncs: send, receive, bring-back.
#include "app/ctlcommands.h"

#include "app/ctlnaming.h"
#include "app/ctloutput.h"

#include <QFileInfo>

namespace mycel::ctl {

int send(model::Commons &commons, const Asked &asked)
{
    if (asked.words.size() != 1 || asked.place.isEmpty())
        return noWords();
    const auto library = libraryNamed(commons, asked.words.first());
    const auto sent = library ? await(commons.sendAsFile(*library, QFileInfo(asked.place).absoluteFilePath(), asked.whole)) : sync::Result<model::SentFile>(sync::fail(library.error()));
    if (!sent)
        return complain(sent.error());
    if (asked.json)
        print(QJsonObject{{QStringLiteral("library"), *library}, {QStringLiteral("file"), sent->file}, {QStringLiteral("edits"), sent->edits}, {QStringLiteral("whole"), sent->whole}});
    else
        print(QStringLiteral("%1: %2 edits, %3").arg(sent->file, QString::number(sent->edits), sent->whole ? QStringLiteral("all of the library") : QStringLiteral("for those who sync with its place")));
    return 0;
}

int receive(model::Commons &commons, const Asked &asked)
{
    if (asked.words.size() != 1)
        return noWords();
    const auto report = await(commons.receive(QFileInfo(asked.words.first()).absoluteFilePath()));
    if (!report)
        return complain(report.error());
    if (asked.json)
        print(syncJson(*report));
    else
        print(syncLine(*report));
    return report->error ? complain(*report->error) : 0;
}

int bringBack(model::Commons &commons, const Asked &asked)
{
    if (asked.words.size() != 1)
        return noWords();
    const auto library = libraryNamed(commons, asked.words.first());
    const auto losses = library ? await(commons.losses(*library)) : sync::Result<QList<model::Loss>>(sync::fail(library.error()));
    if (!losses)
        return complain(losses.error());
    int files = 0;
    for (const model::Loss &loss : *losses) {
        const auto edition = await(commons.bringingBack(*library, loss));
        if (!edition && edition.error().why != "nothing-new")
            return complain(edition.error());
        if (edition) {
            if (const auto published = publishAndShow(commons, *edition); !published)
                return complain(published.error());
            files += int(edition->files.size());
        }
        if (const auto forgotten = await(commons.forgetLoss(*library, loss.before)); !forgotten)
            return complain(forgotten.error());
    }
    if (asked.json)
        print(QJsonObject{{QStringLiteral("library"), *library}, {QStringLiteral("files"), files}});
    else
        print(QStringLiteral("%1: %2 files brought back").arg(*library, QString::number(files)));
    return 0;
}

} // namespace mycel::ctl
