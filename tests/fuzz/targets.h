#pragma once
// What is fuzzed, one function each, and where its seeds come from. Whoever writes a new reader of foreign bytes adds a line
// here, one in targets.cpp and a function in the file of its room.

#include "tests/fuzz/target.h"

namespace mycel::fuzz {

void frontMatter(const QByteArray &bytes);
void libraryFile(const QByteArray &bytes);
void markdown(const QByteArray &bytes);
void links(const QByteArray &bytes);
void pastedHtml(const QByteArray &bytes);
void manuscript(const QByteArray &bytes);
void pictureHeader(const QByteArray &bytes);
void gate(const QByteArray &bytes);
void pack(const QByteArray &bytes);
void packReader(const QByteArray &bytes);
void delta(const QByteArray &bytes);
void advertisement(const QByteArray &bytes);
void bundleHeader(const QByteArray &bytes);
void pushReport(const QByteArray &bytes);
void signature(const QByteArray &bytes);
void courierPipe(const QByteArray &bytes);
void addresses(const QByteArray &bytes);
void searchWords(const QByteArray &bytes);
void tokens(const QByteArray &bytes);
void merges(const QByteArray &bytes);
void keptVersions(const QByteArray &bytes);
void threadFile(const QByteArray &bytes);
void threads(const QByteArray &bytes);
void mailbox(const QByteArray &bytes);
void icalendar(const QByteArray &bytes);
void eventJson(const QByteArray &bytes);
void eventCsv(const QByteArray &bytes);

} // namespace mycel::fuzz
