// Which keys signed what is in a repository.
#include "sync/git.h"
#include "sync/merge/puttingback.h"
#include "sync/signature.h"
#include "sync/store/readobject.h"
#include "sync/store/repository.h"

#include <algorithm>
#include <utility>

namespace mycel::sync {

namespace {

/// Empty where it is not signed, or not so that it can be told by whom.
QByteArray signerOfCommit(git_odb *odb, const Id &id)
{
    const auto object = readObject(odb, id);
    if (!object)
        return {};
    const SignedCommit commit = takenApart(bytesOf(*object));
    return commit.signature.isEmpty() ? QByteArray() : signerOf(commit.signature, commit.bytes);
}

/// What came in which commits, of the files that are signed.
class Gathering {
public:
    Gathering(const Repository &store, git_odb *odb, const SignedBefore &before) : m_store(store), m_odb(odb), m_before(before) {}

    /// Merges and what was put back say nothing of who wrote.
    static bool counts(const Commit &commit) { return commit.parents.size() < 2 && !putsBack(commit); }
    /// False where it failed.
    bool takeSigned(const Commit &commit)
    {
        const QByteArray key = signerOfCommit(m_odb, commit.id);
        if (key.isEmpty())
            m_unsigned.append(commit);
        return key.isEmpty() || take(commit, key);
    }
    /// Of the commits that takeSigned() met.
    bool takeUnsigned()
    {
        if (m_signed.isEmpty() && !m_before)
            return true;
        return std::ranges::all_of(std::exchange(m_unsigned, {}), [this](const Commit &each) { return take(each, {}); });
    }
    bool takeUnsigned(const Commit &commit) { return !signerOfCommit(m_odb, commit.id).isEmpty() || take(commit, {}); }
    /// The files that were not signed before.
    [[nodiscard]] const QSet<QByteArray> &fresh() const { return m_fresh; }
    Result<QList<Bringing>> brought() const { return m_trouble ? Result<QList<Bringing>>(m_brought) : fail(m_trouble.error()); }

private:
    bool take(const Commit &commit, const QByteArray &key)
    {
        const auto touched = m_store.changes(commit.parents.isEmpty() ? Id() : commit.parents.first(), commit.id);
        if (!touched)
            m_trouble = fail(touched.error());
        for (const Difference &file : touched ? touched->files : QList<Difference>()) {
            const QByteArray once = file.path + '\0' + file.after.hex() + key;
            if (file.after.isNull() || m_met.contains(once) || (key.isEmpty() && !isSigned(file.path)))
                continue;
            m_met.insert(once);
            m_brought.append({file.path, file.after, key});
            if (!isSigned(file.path))
                m_fresh.insert(file.path);
            m_signed.insert(file.path);
        }
        return touched.has_value();
    }
    bool isSigned(const QByteArray &path) const { return m_signed.contains(path) || (m_before && m_before(path)); }

    const Repository &m_store;
    git_odb *m_odb;
    const SignedBefore &m_before;
    QList<Bringing> m_brought;
    QSet<QByteArray> m_signed, m_fresh, m_met;
    QList<Commit> m_unsigned;
    Result<void> m_trouble;
};

} // namespace

Result<QList<Bringing>> Repository::signers(const Id &from, const Id &to, const SignedBefore &before) const
{
    git_odb *found = nullptr;
    if (const int code = git_repository_odb(&found, m_handle.get()))
        return fail(gitError(code));
    const OdbHandle odb(found);
    Gathering gathering(*this, odb.get(), before);
    bool putBack = false;
    const auto walked = walk(from.isNull() ? QList<Id>() : QList<Id>{from}, to, [&](const Commit &each) {
        putBack = putBack || putsBack(each);
        return !Gathering::counts(each) || gathering.takeSigned(each);
    });
    if (!walked)
        return fail(walked.error());
    if (!gathering.takeUnsigned())
        return gathering.brought();
    // Nearly every file that is signed came with its commit, and all that was before needs no look.
    const auto wasThere = [&](const QByteArray &path) { return find(from, path).has_value(); };
    if (!from.isNull() && !gathering.fresh().isEmpty() && (putBack || std::ranges::any_of(gathering.fresh(), wasThere))) {
        const auto earlier = walk({}, from, [&](const Commit &each) { return !Gathering::counts(each) || gathering.takeUnsigned(each); });
        if (!earlier)
            return fail(earlier.error());
    }
    return gathering.brought();
}

} // namespace mycel::sync
