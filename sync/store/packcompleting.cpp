#include "sync/store/packcompleting.h"

#include "sync/store/packdeltas.h"
#include "sync/store/packentry.h"
#include "sync/store/packsettling.h"
#include "sync/store/readobject.h"

namespace mycel::sync {

namespace {

constexpr int Effort = 1; ///< when packs are gathered there is time for more

/// Deltas that name what they are upon: it may be anywhere in the pack, itself such a delta, or in another one.
class Completion {
public:
    Completion(ArrivedPack &pack, QFile &file, git_odb *others, const std::function<bool(qsizetype)> &goOn)
        : m_pack(pack)
        , m_file(file)
        , m_others(others)
        , m_goOn(goOn)
        , m_family(pack.objects)
        , m_maker(file.fileName(), pack.objects)
    {
        for (const auto &[which, id] : pack.upon)
            m_waiting.insert(id, which);
    }

    Result<void> run()
    {
        const auto came = qint32(m_pack.objects.size());
        for (qint32 which = 0; which < came && !m_waiting.isEmpty(); ++which) {
            const Id id = m_pack.objects[size_t(which)].id;
            if (const auto named = id.isNull() ? Result<void>() : nameAllUpon(which); !named)
                return named;
        }
        // One after another, as git does: what is added for one may lead to what the next one is upon.
        for (const auto &[which, id] : m_pack.upon) {
            if (!m_waiting.contains(id))
                continue;
            const auto added = addBase(id).and_then([this](qint32 base) { return nameAllUpon(base); });
            if (!added && added.error().kind != Error::Kind::NotFound)
                return added;
        }
        if (!m_waiting.isEmpty())
            return fail(Error::Kind::Damaged, "pack", QStringLiteral("nothing has %1").arg(QString::fromLatin1(m_waiting.constBegin().key().hex())));
        return qint32(m_pack.objects.size()) == came ? Result<void>() : sumAnew();
    }

private:
    [[nodiscard]] tl::unexpected<Error> noDisk() const { return fail(Error::Kind::Full, "disk", m_file.errorString()); }

    [[nodiscard]] Result<void> tell() const { return m_goOn && !m_goOn(m_named) ? fail(Error::Kind::Cancelled) : Result<void>(); }

    /// Also all that are upon these in turn.
    Result<void> nameAllUpon(qint32 base)
    {
        std::vector<qint32> next = takeThoseUpon(base);
        while (!next.empty()) {
            const qint32 which = next.back();
            next.pop_back();
            if (const auto named = name(which).and_then([this] { return tell(); }); !named)
                return named;
            const auto upon = takeThoseUpon(which);
            next.insert(next.end(), upon.begin(), upon.end());
        }
        return {};
    }

    std::vector<qint32> takeThoseUpon(qint32 base)
    {
        std::vector<qint32> upon;
        for (qint32 which = size_t(base) < m_family.first.size() ? m_family.first[size_t(base)] : -1; which >= 0; which = m_family.next[size_t(which)])
            upon.push_back(which);
        const Id id = m_pack.objects[size_t(base)].id;
        for (auto each = m_waiting.constFind(id); each != m_waiting.constEnd() && each.key() == id; ++each) {
            m_pack.objects[size_t(*each)].base = base;
            upon.push_back(*each);
        }
        m_waiting.remove(id);
        return upon;
    }

    Result<void> name(qint32 which)
    {
        PackedObject &object = m_pack.objects[size_t(which)];
        if (const auto placed = placeUpon(object, m_pack.objects[size_t(object.base)]); !placed)
            return placed;
        const auto made = m_maker.make(which);
        const auto id = made ? idOfObject(*made, object.kind) : fail(made.error());
        if (!id)
            return fail(id.error());
        object.id = *id;
        ++m_named;
        if (m_family.first[size_t(which)] >= 0 || m_waiting.contains(*id))
            m_maker.keep(which, *made);
        return {};
    }

    /// Behind the last object of the pack; which it is there.
    Result<qint32> addBase(const Id &id)
    {
        const auto object = m_others ? readObject(m_others, id) : fail(Error::Kind::NotFound);
        if (!object)
            return fail(object.error());
        const auto entry = packEntry(git_odb_object_type(object->get()), bytesOf(*object), Effort);
        const auto added = entry ? PackedObject::at(m_pack.end, id, *entry) : fail(entry.error());
        if (!added)
            return fail(added.error());
        if (!m_file.seek(qint64(m_pack.end)) || m_file.write(*entry) != entry->size() || !m_file.flush())
            return noDisk();
        m_pack.objects.push_back(*added);
        m_pack.end += added->length;
        return tell().map([this] { return qint32(m_pack.objects.size() - 1); });
    }

    /// Its count and its sum, now that there is more in it.
    Result<void> sumAnew()
    {
        return sealPack(m_file, m_pack.end, m_pack.objects.size(), [this] { return tell(); }).map([this](const QByteArray &sum) { m_pack.sum = sum; });
    }

    ArrivedPack &m_pack;
    QFile &m_file;
    git_odb *m_others;
    const std::function<bool(qsizetype)> &m_goOn;
    Family m_family;
    DeltaMaker m_maker;
    QMultiHash<Id, qint32> m_waiting; ///< for what is not named yet
    qsizetype m_named = 0;
};

} // namespace

Result<void> completePack(ArrivedPack &pack, QFile &file, git_odb *others, const std::function<bool(qsizetype)> &goOn)
{
    if (!file.flush() || file.fileName().isEmpty()) // it gets its name only when asked for it, and Qt would complain aloud
        return fail(Error::Kind::Full, "disk", file.errorString());
    if (const auto named = nameDeltas(file.fileName(), pack.objects, goOn); !named || pack.upon.empty())
        return named;
    return Completion(pack, file, others, goOn).run();
}

} // namespace mycel::sync
