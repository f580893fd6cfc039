#include "sync/store/packcompleting.h"

#include "sync/store/packdeltas.h"
#include "sync/store/packentry.h"
#include "sync/store/readobject.h"
#include "sync/store/repository.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>

namespace mycel::sync {

namespace {

constexpr int Effort = 1; ///< when packs are gathered there is time for more

class Completion {
public:
    Completion(ArrivedPack &pack, QFile &file, git_odb *others)
        : m_pack(pack)
        , m_file(file)
        , m_others(others)
    {
    }

    Result<void> run(const std::function<bool(qsizetype)> &goOn)
    {
        const size_t came = m_pack.objects.size();
        for (;;) {
            if (!m_file.flush())
                return noDisk();
            if (const auto named = nameDeltas(m_file.fileName(), m_pack.objects, goOn); !named)
                return named;
            if (m_pack.upon.empty())
                break;
            if (const auto found = findBases(); !found)
                return found;
        }
        return m_pack.objects.size() == came ? Result<void>() : sumAnew();
    }

private:
    tl::unexpected<Error> noDisk() const { return fail(Error::Kind::Full, "disk", m_file.errorString()); }

    /// For as many as can be: among what is named by now or, where none of them is there, among the others.
    Result<void> findBases()
    {
        learnNames();
        const size_t wanted = m_pack.upon.size();
        placeUponKnown();
        if (m_pack.upon.size() < wanted)
            return {};
        for (const auto &[which, id] : std::vector(m_pack.upon)) {
            const auto added = m_named.contains(id) ? Result<void>() : addBase(id);
            if (!added && added.error().kind != Error::Kind::NotFound)
                return added;
        }
        placeUponKnown();
        if (m_pack.upon.size() == wanted)
            return fail(Error::Kind::Damaged, "pack", QStringLiteral("nothing has %1").arg(QString::fromLatin1(m_pack.upon.front().second.hex())));
        return {};
    }

    void learnNames()
    {
        if (m_unlearnt.empty() && m_named.isEmpty()) {
            m_unlearnt.resize(m_pack.objects.size());
            std::ranges::generate(m_unlearnt, [next = 0]() mutable { return next++; });
        }
        std::erase_if(m_unlearnt, [this](qint32 which) {
            const Id &id = m_pack.objects[size_t(which)].id;
            if (!id.isNull())
                m_named.insert(id, which);
            return !id.isNull();
        });
    }

    void placeUponKnown()
    {
        std::erase_if(m_pack.upon, [this](const auto &each) {
            const auto base = m_named.constFind(each.second);
            if (base == m_named.constEnd())
                return false;
            m_pack.objects[size_t(each.first)].base = *base;
            return true;
        });
    }

    Result<void> addBase(const Id &id)
    {
        const auto object = m_others ? sync::readObject(m_others, id) : fail(Error::Kind::NotFound);
        if (!object)
            return fail(object.error());
        const git_object_t kind = git_odb_object_type(object->get());
        const auto entry = packEntry(kind, bytesOf(*object), Effort);
        if (!entry)
            return fail(entry.error());
        if (!m_file.seek(qint64(m_pack.end)) || m_file.write(*entry) != entry->size())
            return noDisk();
        const auto header = readEntryHeader(*entry);
        if (!header)
            return fail(header.error());
        m_named.insert(id, qint32(m_pack.objects.size()));
        m_pack.objects.push_back(packedObject(m_pack.end, **header, *entry));
        m_pack.objects.back().id = id;
        m_pack.end += quint64(entry->size());
        return {};
    }

    /// Its count and its sum, now that there is more in it.
    Result<void> sumAnew()
    {
        const quint32 count = qToBigEndian(quint32(m_pack.objects.size()));
        if (!m_file.seek(8) || m_file.write(reinterpret_cast<const char *>(&count), sizeof count) != sizeof count || !m_file.seek(0))
            return noDisk();
        QCryptographicHash sum(QCryptographicHash::Sha1);
        for (quint64 left = m_pack.end; left > 0;) {
            const QByteArray piece = m_file.read(qint64(qMin<quint64>(left, 1 << 20)));
            if (piece.isEmpty())
                return noDisk();
            sum.addData(piece);
            left -= quint64(piece.size());
        }
        m_pack.sum = sum.result();
        if (!m_file.seek(qint64(m_pack.end)) || m_file.write(m_pack.sum) != m_pack.sum.size())
            return noDisk();
        return {};
    }

    ArrivedPack &m_pack;
    QFile &m_file;
    git_odb *m_others;
    QHash<Id, qint32> m_named;
    std::vector<qint32> m_unlearnt; ///< which are not in that yet
};

} // namespace

Result<void> completePack(ArrivedPack &pack, QFile &file, git_odb *others, const std::function<bool(qsizetype)> &goOn)
{
    return Completion(pack, file, others).run(goOn);
}

} // namespace mycel::sync
