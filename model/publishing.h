#pragma once
// What an editor takes from a library and gives back to it.

#include "model/content/changedparts.h"
#include "model/content/item.h"
#include "model/content/prosediff.h"
#include "model/merge/keptversions.h"
#include "sync/change.h"

namespace mycel::model {

/// An item's file as it is now, and the commit that it was read from: what an edit begins with.
struct Source {
    Item item;
    QByteArray bytes;
    sync::Id base;
};

/// What a library says of itself as it is now, and the commit that it was read from.
struct LibrarySource {
    QByteArray bytes;              ///< of library.yaml; empty where there is none
    sync::Id base;
};

/// A change of one library that is to be published.
struct Edition {
    QString library;               ///< key
    sync::Id base;                 ///< as `Source` had it; null: whatever is the newest
    QList<sync::Change> files;     ///< of a new item its own comes first
    QString message;               ///< one line, for those who look at the history elsewhere
    QString draft{};               ///< the draft that this was, and that goes with it
    QByteArray branch{};           ///< empty: the one that the library follows
    QList<Edition> told{};         ///< what is published with it, in the same moment: posts that tell of it
};

/// A change of files, and the one that takes it back.
struct Reversible {
    Edition edition;
    Edition undo;
};

/// A version of an item, as its history tells it.
struct ItemVersion {
    sync::Id commit;
    QString author;                ///< the chosen name
    QDateTime time;                ///< UTC, to the hour; a claim
    QByteArray path;               ///< as the item was called then
    sync::Id blob;                 ///< null: it was deleted
    bool created = false;
    bool renamed = false;
    ChangedParts parts;
    sync::Id before{};             ///< what it was made of, which is not the one below it in the list where people wrote side by side
};

/// An edit that the places of a library do not have yet.
struct Waiting {
    sync::Id commit;
    QString message;               ///< "Change “Planning a camp”"
    QString author;
    QDateTime time;                ///< UTC, to the hour
    QList<QByteArray> paths;       ///< of the files that it changed
    bool gone = false;             ///< as a file, or it may be at a place already: it cannot be taken back
};

/// Whose words a passage has, as the history tells it.
struct Writing {
    QString author;                ///< the chosen name; empty where the history does not tell
    QDateTime time;                ///< UTC, to the hour; a claim
    bool mine = false;             ///< the name is the one that I chose in this library
};

/// A passage of an item of which there are two versions.
struct TwoVersions {
    KeptVersion kept;
    QByteArray inPlace;            ///< what stands in the text; may be empty
    QByteArray other;              ///< the kept one as it is read: of a key its value
    ProseDiff diff;                ///< from the one in place to the other
    QString heading;               ///< over the passage; may be empty
    Writing inPlaceBy, otherBy;
    bool canBeBoth = true;         ///< false: a key that holds one value only
};

/// What became of an item since it was last read here.
struct News {
    QDateTime read;                ///< when it was; UTC
    sync::Id before;               ///< the text that was read, or stood there then
    sync::Id now;
    QStringList authors;           ///< of the changes since, the newest first; empty where the history does not tell
    bool onlyMine = false;         ///< all of them are my own
    ChangedParts parts;
    bool wasRead = true;           ///< false: it only stood there at that time
};

} // namespace mycel::model
