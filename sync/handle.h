#pragma once
// The C handles of libgit2 with an owner each, and its ids as ours. Nothing else in the house frees one.

#include "sync/id.h"

#include <git2.h>

#include <memory>

namespace mycel::sync {

template <auto Free>
struct Freed {
    template <class T>
    void operator()(T *handle) const { Free(handle); }
};

template <class T, auto Free>
using Handle = std::unique_ptr<T, Freed<Free>>;

using RepositoryHandle = Handle<git_repository, git_repository_free>;
using OdbHandle = Handle<git_odb, git_odb_free>;
using OdbObjectHandle = Handle<git_odb_object, git_odb_object_free>;
using CommitHandle = Handle<git_commit, git_commit_free>;
using TreeHandle = Handle<git_tree, git_tree_free>;
using ReferenceHandle = Handle<git_reference, git_reference_free>;
using RevwalkHandle = Handle<git_revwalk, git_revwalk_free>;
using RemoteHandle = Handle<git_remote, git_remote_free>;
using ConfigHandle = Handle<git_config, git_config_free>;
using SignatureHandle = Handle<git_signature, git_signature_free>;

inline git_oid toOid(const Id &id)
{
    git_oid oid;
    git_oid_fromraw(&oid, id.bytes.data());
    return oid;
}

inline Id toId(const git_oid &oid)
{
    return Id::fromRaw(QByteArrayView(oid.id, GIT_OID_RAWSZ));
}

} // namespace mycel::sync
