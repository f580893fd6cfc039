#pragma once
// What arrives names mostly what is here: a folder of a thousand in which one changed. Those that the folder named before were
// checked when they came, and need not be looked for one by one.

#include "sync/store/gaterules.h"

#include <QHash>
#include <QSet>

struct git_odb;

namespace mycel::sync {

struct NamedBefore {
    QSet<Id> files, folders;

    [[nodiscard]] bool has(const Named &named) const { return named.kind == GIT_OBJECT_BLOB ? files.contains(named.id) : named.kind == GIT_OBJECT_TREE && folders.contains(named.id); }
};

/// A commit that arrived upon one of ours.
struct Upon {
    Id folder; ///< of the one that arrived
    Id commit; ///< of ours
};

/// What the folders of `ours` name in place of which folders arrived. `kinds`: of all that arrived. What cannot be read says
/// nothing.
NamedBefore namedBefore(git_odb *ours, git_odb *arrived, const QHash<Id, git_object_t> &kinds, const QList<Upon> &all);

} // namespace mycel::sync
