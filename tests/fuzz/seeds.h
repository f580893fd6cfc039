#pragma once
// What the fuzzers begin with: the welcome library, a few handmade pieces of every kind, and, where MYCEL_TEST_DATA has them,
// CommonMark's examples, the YAML test suite and lists of payloads.

#include <QByteArray>
#include <QList>

namespace mycel::fuzz {

QByteArrayList frontMatterSeeds();
QByteArrayList libraryFileSeeds();
QByteArrayList markdownSeeds();
QByteArrayList linkSeeds();
QByteArrayList pastedSeeds();
QByteArrayList manuscriptSeeds();
QByteArrayList pictureSeeds();
QByteArrayList gateSeeds();
QByteArrayList packSeeds();
QByteArrayList packReaderSeeds();
QByteArrayList deltaSeeds();
QByteArrayList advertisementSeeds();
QByteArrayList bundleSeeds();
QByteArrayList pushReportSeeds();
QByteArrayList signatureSeeds();
QByteArrayList pipeSeeds();
QByteArrayList addressSeeds();
QByteArrayList wordSeeds();
QByteArrayList mergeSeeds();
QByteArrayList keptVersionSeeds();
QByteArrayList threadFileSeeds();
QByteArrayList threadSeeds();
QByteArrayList mailboxSeeds();
QByteArrayList icalendarSeeds();
QByteArrayList eventJsonSeeds();
QByteArrayList eventCsvSeeds();

} // namespace mycel::fuzz
