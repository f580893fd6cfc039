#pragma once
// What goes with an item where it goes: of the page of a folder its translations and its files, of any other item nothing.

#include "model/publishing.h"

namespace mycel::model {

/// The files that go where an item goes, with the item's own first.
struct Belongings {
    Source source;
    QByteArray folder;         ///< with its "/" at the end; empty: the item is a file among others
    QList<sync::Change> files;
    bool others = false;       ///< other items are in the folder, and stay there
};

} // namespace mycel::model
