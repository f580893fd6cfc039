// mergebench REPOSITORY OURS THEIRS: has two heads meet as a sync does, and ends when the commit is on the disk. Prints it.
#include "model/merge/branchrules.h"
#include "sync/merge/meeting.h"

#include <QFile>

#include <cstdio>

using namespace mycel;

int main(int argc, char **argv)
{
    const auto ours = argc == 4 ? sync::Id::fromHex(argv[2]) : std::nullopt, theirs = argc == 4 ? sync::Id::fromHex(argv[3]) : std::nullopt;
    if (!ours || !theirs)
        return 2;
    const auto meeting = sync::Meeting::open(QFile::decodeName(argv[1]), model::rulesOf("main"));
    const auto met = meeting ? (*meeting)->meet(*ours, *theirs) : sync::Result<sync::Id>(sync::fail(meeting.error()));
    const auto kept = met ? (*meeting)->keep() : sync::Result<void>(sync::fail(met.error()));
    if (!kept) {
        std::fprintf(stderr, "%s %s\n", kept.error().why.constData(), qPrintable(kept.error().detail));
        return 1;
    }
    std::puts(met->hex().constData());
    return 0;
}
