#include "sync/store/gate.h"

#include "sync/git.h"
#include "sync/handle.h"
#include "sync/store/gaterules.h"
#include "sync/store/inhalves.h"
#include "sync/store/namedbefore.h"
#include "sync/store/readobject.h"
#include "sync/store/repository.h"

#include <git2/odb_backend.h>

#include <QDir>
#include <QFile>

#include <array>
#include <map>
#include <vector>

namespace mycel::sync {

namespace {

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
        for (OdbHandle &packs : m_new) {
            auto opened = packsOf(quarantine);
            if (!opened)
                return fail(opened.error());
            packs = std::move(*opened);
        }
        return {};
    }

    Result<void> learnKinds()
    {
        const auto append = [](const git_oid *oid, void *order) {
            static_cast<QList<git_oid> *>(order)->append(*oid);
            return 0;
        };
        if (const int code = git_odb_foreach(m_new[0].get(), append, &m_order))
            return fail(gitError(code));
        m_headers.resize(m_order.size());
        if (const auto learnt = inHalves(m_order.size(), [this](int half, qsizetype which) { return learn(half, which); }, {}); !learnt)
            return learnt;
        m_kinds.reserve(m_order.size());
        for (qsizetype which = 0; which < m_order.size(); ++which) {
            m_bytes += m_headers[which].size;
            m_kinds.insert(toId(m_order[which]), m_headers[which].kind);
        }
        return {};
    }

    Result<void> checkAll()
    {
        const auto checkOne = [this](int half, qsizetype which) { return check(half, which); };
        const auto goOn = [this](qsizetype done) { return !m_progress || m_progress(done, m_order.size()); };
        if (const auto checked = inHalves(m_order.size(), checkOne, goOn); !checked)
            return checked;
        const NamedBefore before = m_ours ? namedBefore(m_ours.get(), m_new[0].get(), m_kinds, m_upon[0] + m_upon[1]) : NamedBefore();
        for (const auto &elsewhere : m_elsewhere) {
            for (const auto &[name, in] : elsewhere) {
                if (before.has({name.first, name.second}))
                    continue;
                if (const auto checked = checkNamed({name.first, name.second}, in, kindHere(name.first)); !checked)
                    return checked;
            }
        }
        return {};
    }

    Result<void> checkTip(const Id &tip)
    {
        const auto known = m_kinds.constFind(tip);
        const auto kind = known != m_kinds.constEnd() ? std::optional(*known) : kindHere(tip);
        if (!kind)
            return missing(tip);
        if (*kind != GIT_OBJECT_COMMIT)
            return fail(Error::Kind::Refused, "tip-not-commit", QString::fromLatin1(tip.hex()));
        return {};
    }

    GateReport report() const { return {m_order.size(), m_bytes}; }

private:
    struct Header {
        qint64 size = 0;
        git_object_t kind = GIT_OBJECT_INVALID;
    };

    static Result<OdbHandle> packsOf(const QString &quarantine)
    {
        git_odb *odb = nullptr;
        if (const int code = git_odb_new(&odb))
            return fail(gitError(code));
        OdbHandle opened(odb);
        const QDir packs(quarantine + QStringLiteral("/objects/pack"));
        for (const QString &index : packs.entryList({QStringLiteral("*.idx")}, QDir::Files)) {
            git_odb_backend *backend = nullptr;
            if (const int code = git_odb_backend_one_pack(&backend, QFile::encodeName(packs.filePath(index)).constData()))
                return fail(gitError(code));
            if (const int code = git_odb_add_backend(odb, backend, 1))
                return fail(gitError(code));
        }
        return opened;
    }

    Result<void> learn(int half, qsizetype which)
    {
        size_t size = 0;
        git_object_t kind = GIT_OBJECT_INVALID;
        const git_oid &oid = m_order[which];
        if (git_odb_read_header(&size, &kind, m_new[size_t(half)].get(), &oid) != 0)
            return missing(toId(oid));
        if (size > size_t(MostObjectBytes))
            return fail(Error::Kind::TooLarge, "object", QStringLiteral("%1: %2 bytes").arg(QString::fromLatin1(toId(oid).hex())).arg(size));
        m_headers[size_t(which)] = {qint64(size), kind};
        return {};
    }

    Result<void> check(int half, qsizetype which)
    {
        const git_object_t kind = m_headers[size_t(which)].kind;
        if (kind != GIT_OBJECT_TREE && kind != GIT_OBJECT_COMMIT)
            return {}; // a blob is only bytes, and its hash was computed; a tag is never followed
        const Id id = toId(m_order[which]);
        const auto object = readObject(m_new[size_t(half)].get(), id);
        if (!object)
            return fail(Error::Kind::Refused, "missing-object", object.error().detail);
        const auto named = kind == GIT_OBJECT_TREE ? readStrictTree(bytesOf(*object)) : readStrictCommit(bytesOf(*object));
        if (!named)
            return fail(named.error().kind, named.error().why, QStringLiteral("%1 %2").arg(QString::fromLatin1(id.hex()), named.error().detail));
        for (const Named &name : *named) {
            const auto known = m_kinds.constFind(name.id);
            if (known == m_kinds.constEnd() && !m_ours)
                return missing(name.id);
            if (known == m_kinds.constEnd()) {
                m_elsewhere[size_t(half)].emplace(std::pair(name.id, name.kind), id); // asked for when both are done
                if (name.kind == GIT_OBJECT_COMMIT)
                    m_upon[size_t(half)].append({named->front().id, name.id}); // a commit names its folder first
            } else if (const auto checked = checkNamed(name, id, *known); !checked) {
                return checked;
            }
        }
        return {};
    }

    static Result<void> checkNamed(const Named &name, const Id &in, std::optional<git_object_t> is)
    {
        if (!is)
            return missing(name.id);
        if (*is != name.kind)
            return fail(Error::Kind::Refused, "wrong-kind", QStringLiteral("%1 in %2").arg(QString::fromLatin1(name.id.hex()), QString::fromLatin1(in.hex())));
        return {};
    }

    /// Of what we had.
    [[nodiscard]] std::optional<git_object_t> kindHere(const Id &id) const
    {
        const git_oid oid = toOid(id);
        size_t size = 0;
        git_object_t kind = GIT_OBJECT_INVALID;
        const bool isHere = m_ours && git_odb_read_header(&size, &kind, m_ours.get(), &oid) == 0;
        return isHere ? std::optional(kind) : std::nullopt;
    }

    static tl::unexpected<Error> missing(const Id &id) { return fail(Error::Kind::Refused, "missing-object", QString::fromLatin1(id.hex())); }

    const std::function<bool(qint64, qint64)> &m_progress;
    RepositoryHandle m_repository;
    OdbHandle m_ours;
    std::array<OdbHandle, 2> m_new;      ///< the same packs for each half
    QList<git_oid> m_order;
    std::vector<Header> m_headers;       ///< of each in that order
    QHash<Id, git_object_t> m_kinds;     ///< of all that is new
    std::array<QList<Upon>, 2> m_upon;   ///< the commits that came upon ours
    std::array<std::map<std::pair<Id, git_object_t>, Id>, 2> m_elsewhere; ///< what is named as what and is not new, and where it is named
    qint64 m_bytes = 0;
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
