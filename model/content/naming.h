#pragma once
// Names that this program makes up: the identity and folder of a new item, and what a library is called on this computer.

#include "model/content/kinds.h"

#include <functional>

namespace mycel::model {

/// 26 random characters of Crockford's base 32, without a time inside.
QString freshItemId();
/// 16 random characters: a library's key on this computer, which never leaves it.
QString freshLibraryKey();

/// A folder's name made from a title: lower-case letters, digits and "-", at most 80 bytes; never empty.
QByteArray slugOf(const QString &title);

/// Where a new item of a kind goes: "guides/<slug>/index.md", with a number behind the slug where `isTaken` says so.
QByteArray newItemPath(Kind kind, const QString &title, const std::function<bool(const QByteArray &folder)> &isTaken);

/// The same in any folder, which may be below another item's: "guides/actions/" becomes "guides/actions/<slug>/index.md".
QByteArray itemPathIn(const QByteArray &parent, const QString &title, const std::function<bool(const QByteArray &folder)> &isTaken);

} // namespace mycel::model
