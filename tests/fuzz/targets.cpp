#include "tests/fuzz/targets.h"

#include "tests/fuzz/seeds.h"

namespace mycel::fuzz {

const QList<Target> &targets()
{
    static const QList<Target> all{
        {"frontmatter", frontMatter, frontMatterSeeds},
        {"libraryfile", libraryFile, libraryFileSeeds},
        {"markdown", markdown, markdownSeeds},
        {"links", links, linkSeeds},
        {"pastedhtml", pastedHtml, pastedSeeds},
        {"manuscript", manuscript, manuscriptSeeds},
        {"pictureheader", pictureHeader, pictureSeeds},
        {"gate", gate, gateSeeds},
        {"pack", pack, packSeeds},
        {"packreader", packReader, packReaderSeeds},
        {"delta", delta, deltaSeeds},
        {"advertisement", advertisement, advertisementSeeds},
        {"bundleheader", bundleHeader, bundleSeeds},
        {"pushreport", pushReport, pushReportSeeds},
        {"signature", signature, signatureSeeds},
        {"courierpipe", courierPipe, pipeSeeds},
        {"addresses", addresses, addressSeeds},
        {"searchwords", searchWords, wordSeeds},
        {"tokens", tokens, wordSeeds},
        {"merges", merges, mergeSeeds},
        {"keptversions", keptVersions, keptVersionSeeds},
        {"threadfile", threadFile, threadFileSeeds},
        {"threads", threads, threadSeeds},
        {"mailbox", mailbox, mailboxSeeds},
        {"icalendar", icalendar, icalendarSeeds},
        {"eventjson", eventJson, eventJsonSeeds},
        {"eventcsv", eventCsv, eventCsvSeeds},
    };
    return all;
}

} // namespace mycel::fuzz
