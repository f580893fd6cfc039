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

/// What the folders of `ours` name in place of which folders arrived, by the commits that came upon ours. `kinds`: of all that
/// arrived. What cannot be read says nothing.
NamedBefore namedBefore(git_odb *ours, git_odb *arrived, const QHash<Id, git_object_t> &kinds);

} // namespace mycel::sync
