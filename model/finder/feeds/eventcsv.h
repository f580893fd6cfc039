#pragma once
// Events as a table. What its columns mean is guessed from their names, shown with the first rows, and can be said otherwise.
// What is written can be opened in a spreadsheet without anything in it being run.

#include "model/finder/feeds/offerfacts.h"

#include <QMap>

namespace mycel::model {

/// What a column may hold. Date and time may stand in one column (Start) or in two (StartDate, StartTime). Behind these come the
/// facts of an opportunity, from FirstFact on.
enum class CsvField {
    Uid, Title, Description, Markdown, Start, StartDate, StartTime, End, EndDate, EndTime, Zone, Rule, Except, Status, Mode, Place, Address,
    Latitude, Longitude, Online, Url, Contact, Categories, Form, Cost, Language, Capacity
};
inline constexpr int FirstFact = 27, CsvFields = FirstFact + OfferFactCount;
/// "start_date" …: as a terminal and our own tables call them.
QLatin1StringView nameOf(CsvField field);
std::optional<CsvField> csvFieldNamed(const QString &name);

struct CsvMapping {
    QMap<CsvField, int> columns;   ///< from 0
    bool monthFirst = false;       ///< 3/4/2026 is in March
    bool isWhole = false;          ///< what is not among them is of no use; else the header is asked for the rest

    /// This one where it says something, the other where not: a column holds one thing.
    [[nodiscard]] CsvMapping over(const CsvMapping &guessed) const;
    bool operator==(const CsvMapping &) const = default;
    [[nodiscard]] bool isEmpty() const { return columns.isEmpty(); }
};

/// A table as it was read, with what its columns are taken for: for whoever decides otherwise.
struct CsvTable {
    QStringList header;
    QList<QStringList> rows;       ///< each as long as the header
    CsvMapping mapping;            ///< guessed
    bool isOfTheWest = false;      ///< it was not in UTF-8, and was read as Windows wrote in Western Europe
    bool orderIsOpen = false;      ///< of day and month, nothing in the table says which comes first

    bool operator==(const CsvTable &) const = default;
    [[nodiscard]] CsvTable firstRows(int most) const;
};

/// Comma, semicolon or tab; bounded in rows, columns and cells. Never fails: what is no table has no rows.
CsvTable readCsvTable(QByteArrayView bytes);

/// `mapping`: what is not in it is as it is guessed.
Feed readEventCsv(QByteArrayView bytes, const CsvMapping &mapping = {});

/// With a header of our own names, as RFC 4180 has it. A cell that a spreadsheet would take for a formula has a ' before it.
QByteArray writtenCsv(const QList<FeedEvent> &events);

} // namespace mycel::model
