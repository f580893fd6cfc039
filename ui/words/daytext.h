#pragma once
// Days and hours as people write them in a form, and as the program shows them there.

#include <QDateTime>
#include <QString>

namespace mycel::words {

/// "Fri 1 May 2026", in the interface's language; without the year where the next such day from `today` on is meant.
QString dayText(const QDate &day, const QDate &today = QDate::currentDate());
/// What somebody typed for a day: as dayText() has it, as the language writes dates, 2026-05-01, 1.5.2026, 1/5; without a year the
/// next such day from `today` on. Invalid where it is none.
QDate dayFrom(const QString &typed, const QDate &today = QDate::currentDate());
/// "18:00", "18.30", "18", "6 pm". Invalid where it is none.
QTime clockFrom(const QString &typed);

} // namespace mycel::words
