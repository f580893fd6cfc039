#pragma once
// The trees of a store, each read and taken apart once, for those who come by the same ones again and again: a merge compares three
// that have most of their folders in common, and then writes one of them anew.

#include "sync/store/rawtree.h"

#include <unordered_map>

namespace mycel::sync {

class Trees {
public:
    explicit Trees(git_odb *odb) : m_odb(odb) {}

    /// As RawTree::read; there for as long as this lives.
    Result<const RawTree *> at(const Id &id);
    /// What another has read stands here from now on.
    void take(Trees &&other) { m_read.merge(std::move(other.m_read)); }

private:
    struct Hash {
        size_t operator()(const Id &id) const noexcept { return qHash(id); }
    };
    git_odb *m_odb;
    std::unordered_map<Id, RawTree, Hash> m_read;
};

} // namespace mycel::sync
