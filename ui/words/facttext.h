#pragma once
// What the keys of an item say, as people say it: lines of a facts box, one for each thing that a list names.

#include "model/commons.h"

namespace mycel::words {

/// One line of a fact, and where it leads: an address of the web or of a mail, or empty.
struct FactLine {
    QString text, address;

    bool operator==(const FactLine &) const = default;
};

/// None where nothing can be said of it.
QList<FactLine> factLines(const model::Fact &fact);
/// All of it in one line.
QString factText(const model::Fact &fact);
/// Day and month and year, as the language writes them.
QString dayOfPage(const QDate &date);

} // namespace mycel::words
