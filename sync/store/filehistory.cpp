#include "sync/store/filehistory.h"

#include "sync/git.h"
#include "sync/handle.h"
#include "sync/merge/ancestry.h"

namespace mycel::sync {

namespace {

class FileHistory {
public:
    FileHistory(const Repository &repository, QByteArray path, int most, const IsSame &isSame)
        : m_repository(repository), m_path(std::move(path)), m_most(most), m_isSame(isSame) {}

    /// False where it is enough.
    Result<bool> visit(const Commit &commit)
    {
        const Id now = blobIn(commit.id);
        bool news = true;
        Id before;
        for (const Id &parent : commit.parents) {
            const Id was = blobIn(parent);
            news = news && was != now;
            if (!was.isNull())
                before = was;
        }
        // An automatic merge says nothing that the edits below it do not.
        const bool automatic = commit.parents.size() > 1 && commit.author == QLatin1String(MergeAuthor);
        if (!news || automatic || (now.isNull() && before.isNull()))
            return true;
        m_versions.append({commit, m_path, before, now});
        if (before.isNull() && !commit.parents.isEmpty()) {
            if (const auto followed = followRename(commit, now); !followed)
                return fail(followed.error());
        }
        return m_versions.size() < m_most;
    }

    QList<FileVersion> versions() && { return std::move(m_versions); }

private:
    /// Most commits leave a file alone, so the same answer is asked for twice.
    Id blobIn(const Id &commit)
    {
        const auto known = m_blobs.constFind(commit);
        if (known != m_blobs.constEnd())
            return *known;
        return *m_blobs.insert(commit, m_repository.find(commit, m_path).value_or(Id()));
    }

    Result<void> followRename(const Commit &commit, const Id &came)
    {
        const auto changes = m_repository.changes(commit.parents.first(), commit.id);
        if (!changes)
            return fail(changes.error());
        for (const Difference &file : changes->files) {
            const bool went = !file.before.isNull() && file.after.isNull();
            if (!went || (file.before != came && !(m_isSame && m_isSame(file, came))))
                continue;
            m_path = file.path;
            m_blobs.clear();
            m_versions.last().before = file.before;
            break;
        }
        return {};
    }

    const Repository &m_repository;
    QByteArray m_path;
    int m_most;
    const IsSame &m_isSame;
    QHash<Id, Id> m_blobs; ///< by commit
    QList<FileVersion> m_versions;
};

} // namespace

Result<QList<FileVersion>> fileHistory(const Repository &repository, const Id &tip, const QByteArray &path, int most, const IsSame &isSame, const Id &since)
{
    FileHistory history(repository, path, most, isSame);
    Result<void> trouble;
    const auto walked = repository.walk(since.isNull() ? QList<Id>() : QList<Id>{since}, tip, [&](const Commit &commit) {
        const auto more = history.visit(commit);
        if (!more)
            trouble = fail(more.error());
        return more && *more;
    });
    if (!walked || !trouble)
        return fail(walked ? trouble.error() : walked.error());
    return std::move(history).versions();
}

} // namespace mycel::sync
