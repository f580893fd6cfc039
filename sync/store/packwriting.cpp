// https://git-scm.com/docs/gitformat-pack
#include "sync/store/packwriting.h"

#include "sync/store/packentry.h"
#include "sync/store/packintake.h"
#include "sync/store/readobject.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace mycel::sync {

namespace {

/// Most of a tree is hashes, which no effort makes smaller.
int effortFor(git_object_t kind)
{
    return kind == GIT_OBJECT_TREE ? 0 : 1;
}

} // namespace

Result<void> writePack(const QString &folder, git_odb *odb, const std::vector<git_oid> &objects)
{
    QByteArray pack("PACK\0\0\0\2\0\0\0\0", 12);
    qToBigEndian(quint32(objects.size()), pack.data() + 8);
    for (const git_oid &id : objects) {
        const auto object = readObject(odb, toId(id));
        const auto packed = object ? packEntry(git_odb_object_type(object->get()), bytesOf(*object), effortFor(git_odb_object_type(object->get()))) : fail(object.error());
        if (!packed)
            return fail(packed.error());
        pack += *packed;
    }
    pack += QCryptographicHash::hash(pack, QCryptographicHash::Sha1);
    return PackIntake::begin(folder, nullptr, PackIntake::Keeping::OnDisk, {}).and_then([&pack](PackIntake intake) {
        return intake.append(pack).and_then([&intake] { return intake.commit(); });
    });
}

} // namespace mycel::sync
