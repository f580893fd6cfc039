#include "sync/store/gate.h"

#include "sync/git.h"
#include "sync/handle.h"
#include "sync/store/gaterules.h"

#include <git2/odb_backend.h>

#include <QDir>
#include <QFile>

namespace mycel::sync {

namespace {

constexpr size_t MaxObjectBytes = 32u << 20;
constexpr qint64 TellEvery = 2000;

/// One check of one quarantine: the kinds of all new objects, then what each of them names.
class Gate {
public:
    Gate(const QString &repository, const std::function<bool(qint64, qint64)> &progress)
        : m_progress(progress)
    {
        git_repository *opened = nullptr;
        if (repository.isEmpty() || git_repository_open_bare(&opened, QFile::encodeName(repository).constData()) != 0)
            return;
        m_repository.reset(opened);
        git_odb *odb = nullptr;
        if (git_repository_odb(&odb, opened) == 0)
            m_ours.reset(odb);
    }

    Result<void> openPacks(const QString &quarantine)
    {
        git_odb *odb = nullptr;
        if (const int code = git_odb_new(&odb))
            return fail(gitError(code));
        m_new.reset(odb);
        const QDir packs(quarantine + QStringLiteral("/objects/pack"));
        for (const QString &index : packs.entryList({QStringLiteral("*.idx")}, QDir::Files)) {
            git_odb_backend *backend = nullptr;
            if (const int code = git_odb_backend_one_pack(&backend, QFile::encodeName(packs.filePath(index)).constData()))
                return fail(gitError(code));
            if (const int code = git_odb_add_backend(odb, backend, 1))
                return fail(gitError(code));
        }
        return {};
    }

    Result<void> learnKinds()
    {
        const int code = git_odb_foreach(m_new.get(), [](const git_oid *oid, void *self) { return static_cast<Gate *>(self)->learn(*oid); }, this);
        return outcome(code);
    }

    Result<void> checkAll()
    {
        for (const git_oid &oid : m_order) {
            if (const auto checked = check(oid); !checked)
                return checked;
            if (++m_done % TellEvery == 0 && m_progress && !m_progress(m_done, m_order.size()))
                return fail(Error::Kind::Cancelled);
        }
        return {};
    }

    Result<void> checkTip(const Id &tip)
    {
        const auto kind = kindOf(tip);
        if (!kind)
            return missing(tip);
        if (*kind != GIT_OBJECT_COMMIT)
            return fail(Error::Kind::Refused, "tip-not-commit", QString::fromLatin1(tip.hex()));
        return {};
    }

    GateReport report() const { return {m_order.size(), m_bytes}; }

private:
    int learn(const git_oid &oid)
    {
        size_t size = 0;
        git_object_t kind = GIT_OBJECT_INVALID;
        if (git_odb_read_header(&size, &kind, m_new.get(), &oid) != 0) {
            m_error = Error{Error::Kind::Refused, "missing-object", QString::fromLatin1(toId(oid).hex())};
            return GIT_EUSER;
        }
        if (size > MaxObjectBytes) {
            m_error = Error{Error::Kind::TooLarge, "object", QStringLiteral("%1: %2 bytes").arg(QString::fromLatin1(toId(oid).hex())).arg(size)};
            return GIT_EUSER;
        }
        m_bytes += qint64(size);
        m_kinds.insert(toId(oid), kind);
        m_order.append(oid);
        return 0;
    }

    Result<void> check(const git_oid &oid)
    {
        const Id id = toId(oid);
        const git_object_t kind = m_kinds.value(id, GIT_OBJECT_INVALID);
        if (kind != GIT_OBJECT_TREE && kind != GIT_OBJECT_COMMIT)
            return {}; // a blob is only bytes, and its hash was computed; a tag is never followed
        git_odb_object *opened = nullptr;
        if (const int code = git_odb_read(&opened, m_new.get(), &oid))
            return fail(Error::Kind::Refused, "missing-object", gitError(code).detail);
        const OdbObjectHandle object(opened);
        const QByteArrayView bytes(static_cast<const char *>(git_odb_object_data(opened)), qsizetype(git_odb_object_size(opened)));
        const auto named = kind == GIT_OBJECT_TREE ? readStrictTree(bytes) : readStrictCommit(bytes);
        if (!named)
            return fail(named.error().kind, named.error().why, QStringLiteral("%1 %2").arg(QString::fromLatin1(id.hex()), named.error().detail));
        for (const Named &name : *named) {
            const auto is = kindOf(name.id);
            if (!is)
                return missing(name.id);
            if (*is != name.kind)
                return fail(Error::Kind::Refused, "wrong-kind", QStringLiteral("%1 in %2").arg(QString::fromLatin1(name.id.hex()), QString::fromLatin1(id.hex())));
        }
        return {};
    }

    std::optional<git_object_t> kindOf(const Id &id)
    {
        if (const auto known = m_kinds.constFind(id); known != m_kinds.constEnd())
            return *known;
        if (!m_ours)
            return std::nullopt;
        const git_oid oid = toOid(id);
        size_t size = 0;
        git_object_t kind = GIT_OBJECT_INVALID;
        if (git_odb_read_header(&size, &kind, m_ours.get(), &oid) != 0)
            return std::nullopt;
        m_kinds.insert(id, kind);
        return kind;
    }

    static tl::unexpected<Error> missing(const Id &id) { return fail(Error::Kind::Refused, "missing-object", QString::fromLatin1(id.hex())); }

    Result<void> outcome(int code)
    {
        if (m_error)
            return fail(*m_error);
        if (code)
            return fail(gitError(code));
        return {};
    }

    const std::function<bool(qint64, qint64)> &m_progress;
    RepositoryHandle m_repository;
    OdbHandle m_ours;
    OdbHandle m_new;
    QHash<Id, git_object_t> m_kinds;
    QList<git_oid> m_order;
    std::optional<Error> m_error;
    qint64 m_bytes = 0;
    qint64 m_done = 0;
};

} // namespace

Result<GateReport> checkArrival(const QString &quarantine, const QString &repository, const QList<Id> &tips,
                                const std::function<bool(qint64, qint64)> &progress)
{
    startGit();
    Gate gate(repository, progress);
    if (const auto opened = gate.openPacks(quarantine); !opened)
        return fail(opened.error());
    if (const auto learnt = gate.learnKinds(); !learnt)
        return fail(learnt.error());
    if (const auto checked = gate.checkAll(); !checked)
        return fail(checked.error());
    for (const Id &tip : tips) {
        if (const auto checked = gate.checkTip(tip); !checked)
            return fail(checked.error());
    }
    return gate.report();
}

} // namespace mycel::sync
