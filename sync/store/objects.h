#pragma once
// Where edits and merges read and write: a repository's objects, with what is new held in memory. A merge makes trees that
// nobody will ask for again, and each loose object would wait for the disk; so nothing is written until all is decided, and
// then one pack is, which is on the disk when `keep` returns.

#include "sync/change.h"
#include "sync/handle.h"
#include "sync/result.h"
#include "sync/store/repository.h"

#include <QString>

#include <vector>

namespace mycel::sync {

/// Objects that may be read already and are not on the disk yet, and where a ref will stand when they are.
struct Loan {
    struct Object {
        git_oid id;
        git_object_t kind;
        QByteArray bytes;
    };
    QByteArray ref;
    Id tip;
    std::vector<Object> objects;
};

/// A place in memory for what is written from now on, asked before the disk; `odb` owns it.
Result<git_odb_backend *> addMemory(git_odb *odb);

class Objects {
public:
    /// NotFound, Damaged.
    static Result<Objects> open(const QString &folder);

    /// The repository, which reads what is new as if it were on the disk already: no ref may be moved there before `keep`.
    [[nodiscard]] Repository &store() { return m_store; }
    [[nodiscard]] const QString &folder() const { return m_store.folder(); }
    [[nodiscard]] git_repository *repository() const { return m_store.m_handle.get(); }
    [[nodiscard]] git_odb *odb() const { return m_odb.get(); }

    [[nodiscard]] Result<qint64> sizeOf(const Id &blob) const;
    [[nodiscard]] Result<QByteArray> read(const Id &blob) const;
    [[nodiscard]] bool has(const Id &object) const;
    /// Whether there is anything here that another handle on the same store does not see.
    [[nodiscard]] bool hasNew() const { return !m_new.empty(); }
    Result<Id> write(git_object_t kind, QByteArrayView bytes);

    /// What is new, for another thread to read with its own handle (`Repository::borrow`) until it is on the disk.
    [[nodiscard]] Result<Loan> lend(const QByteArray &ref, const Id &tip) const;

    /// Writes what is new into one pack; it is on the disk when this returns. Full.
    Result<void> keep();

private:
    Objects(Repository store, OdbHandle odb, git_odb_backend *memory);

    Repository m_store;
    OdbHandle m_odb;
    git_odb_backend *m_memory; ///< owned by m_odb
    std::vector<git_oid> m_new;
    qint64 m_bytes = 0;        ///< of those, not compressed
};

} // namespace mycel::sync
