#include "sync/store/packdeltas.h"

#include "sync/handle.h"
#include "sync/store/inhalves.h"

#include <git2/odb.h>

#include <array>

namespace mycel::sync {

namespace {

constexpr qsizetype MostKeptBytes = 32 << 20; ///< by each maker

/// In an order in which what is made for one is used for the next: each before those upon it, and these before anything else.
Result<std::vector<qint32>> inOrder(std::vector<PackedObject> &objects, const Family &family)
{
    std::vector<qint32> order, waiting;
    for (size_t root = 0; root < objects.size(); ++root) {
        if (objects[root].id.isNull() || family.first[root] < 0)
            continue;
        waiting.push_back(family.first[root]);
        while (!waiting.empty()) {
            const qint32 which = waiting.back();
            waiting.pop_back();
            PackedObject &object = objects[size_t(which)];
            if (const auto placed = placeUpon(object, objects[size_t(object.base)]); !placed)
                return fail(placed.error());
            order.push_back(which);
            for (const qint32 follows : {family.next[size_t(which)], family.first[size_t(which)]}) {
                if (follows >= 0)
                    waiting.push_back(follows);
            }
        }
    }
    return order;
}

} // namespace

Family::Family(const std::vector<PackedObject> &objects)
    : first(objects.size(), -1)
    , next(objects.size(), -1)
{
    for (size_t which = objects.size(); which-- > 0;) {
        const PackedObject &object = objects[which];
        if (object.base >= 0 && object.id.isNull())
            next[which] = std::exchange(first[size_t(object.base)], qint32(which));
    }
}

DeltaMaker::DeltaMaker(const QString &pack, const std::vector<PackedObject> &objects)
    : m_file(pack)
    , m_objects(objects)
    , m_kept(MostKeptBytes)
{
}

Result<QByteArray> DeltaMaker::make(qint32 which)
{
    std::vector<qint32> deltas;
    qint32 at = which;
    for (; !m_kept.contains(at) && m_objects[size_t(at)].base >= 0; at = m_objects[size_t(at)].base)
        deltas.push_back(at);
    const QByteArray *kept = m_kept.object(at);
    auto made = kept ? Result<QByteArray>(*kept) : read(at);
    for (; made && !deltas.empty(); deltas.pop_back()) {
        if (!m_kept.contains(at))
            keep(at, *made);
        at = deltas.back();
        const auto delta = read(at);
        made = delta ? applyDelta(*made, *delta) : fail(delta.error());
    }
    return made;
}

void DeltaMaker::keep(qint32 which, const QByteArray &made)
{
    m_kept.insert(which, new QByteArray(made), made.size() + KeptBesideBytes);
}

Result<QByteArray> DeltaMaker::read(qint32 which)
{
    const PackedObject &object = m_objects[size_t(which)];
    if (!m_file.isOpen() && !m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(Error::Kind::Full, "disk", m_file.errorString());
    if (!m_file.seek(qint64(object.offset + object.header)))
        return fail(Error::Kind::Full, "disk", m_file.errorString());
    const QByteArray deflated = m_file.read(qint64(object.length - object.header));
    const auto bytes = m_inflater.inflate(deflated, qsizetype(object.size));
    if (!bytes) // it could be once, so it is the disk that does not give it
        return fail(Error::Kind::Full, "disk", m_file.errorString());
    return *bytes;
}

Result<void> placeUpon(PackedObject &object, const PackedObject &base)
{
    if (base.depth >= MostDeltas)
        return fail(Error::Kind::Damaged, "pack", QStringLiteral("too many deltas upon one another"));
    object.depth = quint16(base.depth + 1);
    object.kind = base.kind;
    return {};
}

Result<void> nameDeltas(const QString &pack, std::vector<PackedObject> &objects, const std::function<bool(qsizetype)> &goOn)
{
    const Family family(objects);
    const auto order = inOrder(objects, family);
    if (!order)
        return fail(order.error());
    std::array<DeltaMaker, 2> makers{DeltaMaker(pack, objects), DeltaMaker(pack, objects)};
    const auto nameOne = [&](int half, qsizetype at) -> Result<void> {
        const qint32 which = (*order)[size_t(at)];
        const auto made = makers[size_t(half)].make(which);
        const auto id = made ? idOfObject(*made, objects[size_t(which)].kind) : fail(made.error());
        if (!id)
            return fail(id.error());
        objects[size_t(which)].id = *id;
        if (family.first[size_t(which)] >= 0)
            makers[size_t(half)].keep(which, *made);
        return {};
    };
    return inHalves(qsizetype(order->size()), nameOne, goOn);
}

Result<Id> idOfObject(QByteArrayView bytes, git_object_t kind)
{
    git_oid oid;
    if (git_odb_hash(&oid, bytes.data(), size_t(bytes.size()), kind) != 0)
        return fail(Error::Kind::Damaged, "pack", QStringLiteral("no hash"));
    return toId(oid);
}

} // namespace mycel::sync
