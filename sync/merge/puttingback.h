#pragma once
// A branch to which files are only ever added, and somebody changed or removed some of them: a commit upon what came puts back
// what was there. What a file was when it first came counts, by the history alone, so that all who put something back put back
// the same, whatever each of them had. Where nothing was changed two trees are compared, and no history is read.

#include "sync/merge/meaning.h"
#include "sync/store/objects.h"

namespace mycel::sync {

inline constexpr char PutBackAuthor[] = "Mycel keeping";
inline constexpr char PutBackMessage[] = "Put back what was changed in the discussions";

/// Whether a commit of the discussions is one of these: a program made it, and it is nobody's edit. A name alone says nothing,
/// for a person may have it.
inline bool putsBack(const Commit &commit)
{
    return commit.parents.size() == 1 && commit.author == QLatin1String(PutBackAuthor) && commit.message.trimmed() == QLatin1String(PutBackMessage);
}

struct PutBack {
    Id head;                   ///< what came, or the commit upon it, which is in memory
    int files = 0;
};

/// `had`: commits below `head`, whose files have to be there as they were. `meaning`: which stays of two that came apart.
Result<PutBack> putBack(Objects &objects, const QList<Id> &had, const Id &head, const Meaning &meaning);

} // namespace mycel::sync
