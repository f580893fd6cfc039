#include "sync/store/packdeltas.h"

#include "sync/handle.h"
#include "sync/store/inhalves.h"
#include "sync/store/packentry.h"

#include <git2/odb.h>

#include <QCache>
#include <QFile>

#include <array>

namespace mycel::sync {

namespace {

constexpr qsizetype MostKeptBytes = 32 << 20; ///< by each of the two

/// Those upon each object, one after another.
struct Family {
    std::vector<qint32> first; ///< upon this object; -1: none
    std::vector<qint32> next;  ///< upon the same

    explicit Family(const std::vector<PackedObject> &objects)
        : first(objects.size(), -1)
        , next(objects.size(), -1)
    {
        for (size_t which = objects.size(); which-- > 0;) {
            const PackedObject &object = objects[which];
            if (object.base >= 0 && object.id.isNull())
                next[which] = std::exchange(first[size_t(object.base)], qint32(which));
        }
    }
};

/// In an order in which what is made for one is used for the next: each before those upon it, and these before anything else.
/// They learn here of what kind they are.
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
            const PackedObject &base = objects[size_t(object.base)];
            if (base.depth >= MostDeltas)
                return fail(Error::Kind::Damaged, "pack", QStringLiteral("too many deltas upon one another"));
            object.depth = quint16(base.depth + 1);
            object.kind = base.kind;
            order.push_back(which);
            for (const qint32 follows : {family.next[size_t(which)], family.first[size_t(which)]}) {
                if (follows >= 0)
                    waiting.push_back(follows);
            }
        }
    }
    return order;
}

/// Makes objects out of deltas, and keeps some for those that are upon them.
class Maker {
public:
    Maker(const QString &pack, const std::vector<PackedObject> &objects, const Family &family)
        : m_file(pack)
        , m_objects(objects)
        , m_family(family)
    {
    }

    Result<Id> name(qint32 which)
    {
        const auto made = make(which);
        return made ? idOfObject(*made, m_objects[size_t(which)].kind) : fail(made.error());
    }

private:
    Result<QByteArray> make(qint32 which)
    {
        std::vector<qint32> deltas;
        qint32 at = which;
        for (; !m_kept.contains(at) && m_objects[size_t(at)].base >= 0; at = m_objects[size_t(at)].base)
            deltas.push_back(at);
        auto made = m_kept.contains(at) ? Result<QByteArray>(*m_kept.object(at)) : read(at);
        keep(at, made);
        for (; made && !deltas.empty(); deltas.pop_back()) {
            const auto delta = read(deltas.back());
            made = delta ? applyDelta(*made, *delta) : fail(delta.error());
            keep(deltas.back(), made);
        }
        return made;
    }

    void keep(qint32 which, const Result<QByteArray> &made)
    {
        if (made && m_family.first[size_t(which)] >= 0 && !m_kept.contains(which))
            m_kept.insert(which, new QByteArray(*made), qMax<qsizetype>(1, made->size()));
    }

    Result<QByteArray> read(qint32 which)
    {
        const PackedObject &object = m_objects[size_t(which)];
        if (!m_file.isOpen() && !m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return fail(Error::Kind::Full, "disk", m_file.errorString());
        if (!m_file.seek(qint64(object.offset + object.header)))
            return fail(Error::Kind::Full, "disk", m_file.errorString());
        const QByteArray deflated = m_file.read(qint64(object.length - object.header));
        QByteArray bytes;
        if (!m_inflater.inflate(deflated, qsizetype(object.size), bytes)) // it could be once, so it is the disk that does not give it
            return fail(Error::Kind::Full, "disk", m_file.errorString());
        return bytes;
    }

    QFile m_file;
    const std::vector<PackedObject> &m_objects;
    const Family &m_family;
    Inflater m_inflater;
    QCache<qint32, QByteArray> m_kept{MostKeptBytes};
};

} // namespace

Result<void> nameDeltas(const QString &pack, std::vector<PackedObject> &objects, const std::function<bool(qsizetype)> &goOn)
{
    const Family family(objects);
    const auto order = inOrder(objects, family);
    if (!order)
        return fail(order.error());
    std::array<Maker, 2> makers{Maker(pack, objects, family), Maker(pack, objects, family)};
    const auto nameOne = [&](int half, qsizetype which) -> Result<void> {
        const qint32 object = (*order)[size_t(which)];
        const auto id = makers[size_t(half)].name(object);
        if (!id)
            return fail(id.error());
        objects[size_t(object)].id = *id;
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
