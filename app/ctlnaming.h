#pragma once
// What the commands of mycelctl call things by: libraries by key, name or address, items by id, path or library/path.

#include "app/ctlcommands.h"

namespace mycel::ctl {

/// A future's answer; for a terminal there is nothing else to do meanwhile.
template <class T>
sync::Result<T> await(sync::Future<T> future)
{
    future.waitForFinished();
    return future.result();
}

/// By its key before anything else. Refused ("several-named", detail: their keys) where several are called so.
sync::Result<QString> libraryNamed(model::Commons &commons, const QString &name);

/// Refused ("no-category", detail: those that there are).
sync::Result<void> categoryKnown(model::Commons &commons, const QString &library, const QString &category);

/// The item that the command's one word means; of several translations the reader's, or the one asked for. Refused
/// ("several", detail: their names) where it may mean more than one.
sync::Result<model::Item> oneItem(model::Commons &commons, const Asked &asked);
/// The item of a library that a name means; of several translations the original. Refused as above, NotFound ("item").
sync::Result<model::Item> itemWithin(model::Commons &commons, const QString &library, const QString &name);

/// A line about an item, for people.
QString lineOf(const model::Item &item);
/// A path within a line: one that holds a line break must not look like two.
QString pathText(const QByteArray &path);

/// Tells that something is missing behind the command.
int noWords();

} // namespace mycel::ctl
