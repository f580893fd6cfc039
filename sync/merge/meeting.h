#pragma once
// What becomes of two heads of a branch when they meet (merge.md, 1): one of them where it knows every edit of the other, or
// a new commit, which has the same id on every machine that makes it. Nothing is on the disk before `keep`, and no ref moves
// here.
//
// An automatic merge that somebody else says he made is computed again; one that is not what it says is passed over, and its
// parents are met in its place.

#include "sync/merge/folding.h"

#include <memory>

namespace mycel::sync {

class Meeting {
public:
    /// NotFound, Damaged.
    static Result<std::unique_ptr<Meeting>> open(const QString &folder, Rules rules);

    /// The head after both met; theirs has arrived whole, and has a history in common with mine.
    Result<Id> meet(const Id &mine, const Id &theirs);
    /// What a shared place at `place` is to have after it met mine: always a descendant of what it has.
    Result<Id> meetAt(const Id &place, const Id &mine);
    /// Whether an automatic merge has the tree that these rules give it; every other commit is honest.
    Result<bool> isHonest(const Id &head);

    /// All new objects are in the repository when this returns, and on the disk. Full.
    Result<void> keep() { return m_objects.keep(); }

    [[nodiscard]] Objects &objects() { return m_objects; }
    [[nodiscard]] Ancestry &ancestry() { return m_ancestry; }

private:
    Meeting(Objects objects, Rules rules);

    Result<Id> meetHonest(const Id &mine, const Id &theirs);
    Result<Id> merge(const Id &x, const Id &y);
    Result<Id> wideTree(const Id &smaller, const Id &greater);

    Objects m_objects;
    Ancestry m_ancestry;
    Folding m_folding;
};

} // namespace mycel::sync
