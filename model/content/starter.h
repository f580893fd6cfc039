#pragma once
// What a new library may begin with instead of nothing: the guides of the library that ships with the program, as items of
// its own. They say what they were adopted from. Pure.

#include "sync/change.h"

#include <QDate>
#include <QStringList>

namespace mycel::model {

/// Those of `shipped` (the files of the library that ships) that stand by themselves, with ids of their own, and with their
/// translations into `languages`.
QList<sync::Change> starterOf(const QList<sync::Change> &shipped, const QStringList &languages, const QDate &today);
/// The path of the item with the rules of writing, where it is among them; else empty.
QByteArray starterGuidelines(const QList<sync::Change> &starter);

} // namespace mycel::model
