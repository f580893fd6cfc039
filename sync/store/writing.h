#pragma once
// Writing an edit as a commit: objects first, each read again; no ref moves here. The same edit on the same parent is the
// same commit on every machine and each time, so that a deed which is played twice does nothing twice.
//
// Of a person a commit holds the chosen name and nothing else: the address is always the same, the time is UTC to the hour.

#include "sync/change.h"
#include "sync/store/repository.h"

namespace mycel::sync {

class Objects;

struct Edit {
    Id parent;              ///< null: the first commit of a library
    QList<Change> changes;
    QString author;         ///< a chosen name; may be empty
    QDateTime time;         ///< as the clock has it; written to the hour, and never before the parent's
    QString message;        ///< one line
};

/// The commit's id. Refused ("path", "nothing-new": the parent has it all already), Full, Damaged.
Result<Id> writeEdit(const Repository &repository, const Edit &edit);
/// The same into memory; on the disk when `objects` is kept.
Result<Id> writeEdit(Objects &objects, const Edit &edit);

/// Whether a file may be written at `path`: parts that are names on every system, nothing that means more than its letters.
bool isWritablePath(QByteArrayView path);

/// The whole text of the commit that an edit is, with its tree. `notBefore`: its parent's time, in seconds since 1970.
QByteArray commitText(const Edit &edit, const Id &tree, qint64 notBefore);

/// A name as a commit can hold it: one line without what git reads as the end of a name; never empty.
QByteArray signatureName(const QString &name);

} // namespace mycel::sync
