#pragma once
// Values about how a library stands with its places: what was sent as a file, what somebody did, and what a sync told.

#include "model/content/item.h"
#include "sync/id.h"

#include <QDateTime>
#include <QStringList>

namespace mycel::model {

/// What *Send what is new* made.
struct SentFile {
    QString file;
    int edits = 0;                 ///< that are in it
    bool whole = false;            ///< all of the library is in it, for somebody who has nothing of it
};

/// Where a library is brought together: a server, a folder or a stick.
struct LibraryPlace {
    QString address;
    bool isThere = false;          ///< now: a stick that is not plugged in is no trouble
    bool isOwn = false;            ///< it is the library's own address, which others are told

    bool operator==(const LibraryPlace &) const = default;
};

/// Something that was done in a library, by one person or by two whose texts were combined.
struct Activity {
    enum class Deed { Wrote, Changed, Deleted, Combined };
    Deed deed = Deed::Changed;
    sync::Id commit;
    QStringList people;            ///< chosen names; of what was combined two or more
    QDateTime time;                ///< UTC, to the hour; a claim
    ItemRef item;                  ///< the first that it was about
    QString title;                 ///< as it is called now, or was when it went
    int others = 0;                ///< further items that it was about
};

} // namespace mycel::model
