#pragma once
// What wants somebody's hand: links and pictures that are not where an item says, and translations whose original went on.
// Values for Home; model/caring.cpp finds them.

#include "model/content/item.h"

#include <QList>

namespace mycel::model {

struct Care {
    Item item;                 ///< where it can be mended
    int deadLinks = 0;         ///< that lead nowhere
    int missingPictures = 0;
    int behind = 0;            ///< of a translation: changes of its original since it was made

    bool operator==(const Care &) const = default;
};

struct LibraryCare {
    QString library;           ///< key
    QList<Care> items;         ///< translations first, those in its reader's languages before others; then what changed last
    int more = 0;              ///< further items with dead links

    bool operator==(const LibraryCare &) const = default;
};

} // namespace mycel::model
