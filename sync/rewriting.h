#pragma once
// A place that replaced its history, or went back in it, in the words of the vocabulary.

#include "sync/result.h"

#include <QList>

namespace mycel::sync {

/// What becomes of a place that replaced its history, or went back in it: that is a person's to say.
enum class Keep {
    Ask,    ///< it is refused, and told
    Ours,   ///< what is here goes on, together with what is new there, and the place is to have it again
    Theirs, ///< theirs is taken over; what it never had of ours is made again upon it, and what was here is kept by name
};

/// Whether an error asks that: which place it was is told beside it, and the answer is for that place.
inline bool asksWhoseHistory(const Error &error)
{
    static const QList<QByteArray> asking{"rewritten", "older", "left", "emptied", "unrelated"};
    return asking.contains(error.why);
}

/// What a place did to its history.
struct Rewriting {
    int missing = 0;  ///< edits that it had and has no longer
    int people = 0;   ///< who made them
    int fresh = 0;    ///< edits that are new there
};

} // namespace mycel::sync
