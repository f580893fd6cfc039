#pragma once
// One library's bare repository: the truth of which the index is a shadow. Only values come out of here, so nothing
// above knows how objects are kept (a plain repository today, an encrypted file one day).
//
// 1. Never a work tree, never a configuration that we did not write, never a loose object of somebody else's.
// 2. Everything is read with limits: a blob's size before its bytes, a tree by an iterative walk with a budget.
// 3. A ref moves only by compare-and-swap, after everything that it names is on the disk.
//
// A Repository belongs to one thread. Open one for each lane; opening is cheap.

#include "sync/change.h"
#include "sync/handle.h"
#include "sync/result.h"

#include <QDateTime>
#include <QSet>

#include <functional>

namespace mycel::sync {

struct Loan;

/// What is larger is in no library: the gate takes no such object, and nothing writes one.
inline constexpr qint64 MostObjectBytes = qint64(32) << 20;

/// How much of a library is used (format.md, "What a library may not do").
struct Limits {
    int files = 200'000;
    int depth = 16;
};

struct Commit {
    Id id;
    Id tree;
    QList<Id> parents;
    QString author;     ///< the chosen name alone
    QDateTime time;     ///< UTC, of the author; a claim
    QString message;
};

/// A file in a commit. `size` is not known here: ask `sizeOf`.
struct File {
    QByteArray path;
    Id blob;

    bool operator==(const File &) const = default;
};

struct Listing {
    QList<File> files;       ///< plain files within the limits; a folder's own before those below it
    QList<Skipped> skipped;  ///< links, submodules, odd names, what is too deep or too many
};

struct Differences {
    QList<Difference> files;
    QList<Skipped> skipped;  ///< among what `to` has and `from` had not
};

/// That a file became what it is in a commit that somebody signed; without a key: in one that nobody did.
struct Bringing {
    QByteArray path;
    Id blob;
    QByteArray key;

    bool operator==(const Bringing &) const = default;
};

/// Whether a key is known to have signed the file at a path before.
using SignedBefore = std::function<bool(const QByteArray &path)>;

/// What a repository itself knows of where it is from.
struct Origin {
    QByteArray branch;   ///< the one that is followed
    QString address;     ///< canonical, without secrets; empty where it was made here
};

class Repository {
public:
    /// Makes an empty bare repository; it is on the disk when `rename` has given it its name. Full, Refused ("exists").
    static Result<Repository> create(const QString &folder);
    /// NotFound, Damaged.
    static Result<Repository> open(const QString &folder);
    /// Removes what a dead process left: *.lock, temporary objects, half a pack. Only under the library's file lock.
    static void sweep(const QString &folder);
    /// Gives a finished repository its final name; all of it and the name are on the disk when it returns. Full.
    static Result<void> rename(const QString &from, const QString &to);

    [[nodiscard]] const QString &folder() const { return m_folder; }

    /// Writes down in the repository itself where it is from, so that it is found again where everything else was lost.
    Result<void> remember(const Origin &origin);
    /// NotFound where it follows no branch.
    [[nodiscard]] Result<Origin> origin() const;

    /// Notes that all is in sync with its place just now, and tells when it last was: invalid, never. As git does it, by the
    /// time of FETCH_HEAD: that waits for no disk, and a power cut takes nothing that matters. UTC. Full.
    static Result<void> noteSynced(const QString &folder);
    static QDateTime lastSynced(const QString &folder);

    /// The commit a full ref name ("refs/heads/main") stands at; NotFound.
    [[nodiscard]] Result<Id> tip(const QByteArray &ref) const;
    /// Refused ("moved") unless the ref still is at `from` (null: does not exist).
    Result<void> moveTip(const QByteArray &ref, const Id &from, const Id &to);
    /// Nothing where there is no such ref.
    Result<void> removeTip(const QByteArray &ref);
    /// From now on the refs of a place are called by another name, below which there are none. Full.
    Result<void> renamePlace(const QByteArray &from, const QByteArray &to);
    /// The full names of all refs below `prefix` with where they stand.
    [[nodiscard]] Result<QHash<QByteArray, Id>> tips(const QByteArray &prefix) const;

    [[nodiscard]] Result<Commit> commit(const Id &id) const;
    /// A commit's root: the first one without a parent that is met; what tells one library from another.
    [[nodiscard]] Result<Id> firstCommit(const Id &tip) const;
    /// The keys that signed the commits in which files became what they are, of those behind `from` (none: of all) up to `to`, each
    /// once. Of the files that a key signed, now or earlier (`before`; none: no file was), also whether a commit brought them that
    /// nobody signed, or in a way that is not known here. Of merges and of what was put back (puttingback.h) nothing.
    [[nodiscard]] Result<QList<Bringing>> signers(const Id &from, const Id &to, const SignedBefore &before = {}) const;
    [[nodiscard]] Result<bool> isAncestor(const Id &ancestor, const Id &of) const;
    /// The same of one a few steps below; of one that is farther away this says nothing.
    [[nodiscard]] bool isNearAncestor(const Id &ancestor, const Id &of) const;

    [[nodiscard]] Result<Listing> list(const Id &commit, const Limits &limits = {}) const;
    /// What differs from `from` (null: from nothing) to `to`; descends only where tree ids differ.
    [[nodiscard]] Result<Differences> changes(const Id &from, const Id &to, const Limits &limits = {}) const;
    /// The blob at `path`, NotFound where there is none or it is not a plain file.
    [[nodiscard]] Result<Id> find(const Id &commit, const QByteArray &path) const;
    /// Bytes; read by header first.
    [[nodiscard]] Result<qint64> sizeOf(const Id &blob) const;
    /// The bytes of a blob, TooLarge over `most` bytes, Damaged where it is missing or no blob.
    [[nodiscard]] Result<QByteArray> read(const Id &blob, qint64 most) const;

    /// Every commit reachable from `to` and from none of `from`, children before parents. Stops when `visit` returns false.
    Result<void> walk(const QList<Id> &from, const Id &to, const std::function<bool(const Commit &)> &visit) const;
    /// For every commit reachable from `to` and not from `from`, newest first: the commit and the paths that it touched
    /// against its first parent. Stops when `visit` returns false. Merges are not visited.
    Result<void> history(const Id &from, const Id &to,
                         const std::function<bool(const Commit &, const QList<Difference> &)> &visit) const;

    /// Takes the packs of a checked quarantine folder in: fsynced, renamed, seen by this handle. Refs are not touched.
    Result<void> adopt(const QString &quarantine);

    /// Reads objects that are not on the disk yet, and a ref as if it stood there already. Held until this handle goes.
    Result<void> borrow(const Loan &loan);

    /// Bytes on the disk.
    [[nodiscard]] qint64 bytesOnDisk() const;

private:
    [[nodiscard]] std::optional<QList<Commit>> latest(const Id &from, const Id &to) const;
    friend class Objects;
    explicit Repository(QString folder, RepositoryHandle handle);

    QString m_folder;
    RepositoryHandle m_handle;
    QHash<QByteArray, Id> m_borrowed;           ///< refs
    struct git_odb_backend *m_memory = nullptr; ///< for what is borrowed; owned by the handle
};

} // namespace mycel::sync
