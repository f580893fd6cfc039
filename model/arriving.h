#pragma once
// What others brought into a library since somebody last said that all was seen: the items that are new or changed and were
// not read meanwhile. Values for Home; model/arriving.cpp finds them.

#include "model/content/item.h"
#include "model/mine/seenmarks.h"

namespace mycel::model {

struct Arrived {
    Item item;
    bool isNew = false;            ///< it was not there before
    QStringList authors;           ///< of the changes since, the newest first; empty where the history does not tell
    QDateTime time;                ///< UTC, of the latest of them; a claim
    sync::Id before{};             ///< the text that it had; null where it is new
    int parts = 0;                 ///< keys and passages of the text that are others now

    bool operator==(const Arrived &) const = default;
};

struct Arrivals {
    SeenMark since;
    sync::Id head;                 ///< what was looked at: all was seen when this was
    QList<Arrived> items;          ///< the latest first, of several translations one
    int more = 0;                  ///< further items, where there are very many

    bool operator==(const Arrivals &) const = default;
};

} // namespace mycel::model
