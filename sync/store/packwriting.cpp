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
    auto intake = PackIntake::begin(folder, nullptr, PackIntake::Keeping::OnDisk, {});
    if (!intake)
        return fail(intake.error());
    QCryptographicHash sum(QCryptographicHash::Sha1);
    const auto give = [&](const QByteArray &bytes) {
        sum.addData(bytes);
        return intake->append(bytes);
    };
    QByteArray header("PACK\0\0\0\2\0\0\0\0", 12);
    qToBigEndian(quint32(objects.size()), header.data() + 8);
    if (const auto given = give(header); !given)
        return given;
    for (const git_oid &id : objects) {
        const auto object = readObject(odb, toId(id));
        if (!object)
            return fail(object.error());
        const git_object_t kind = git_odb_object_type(object->get());
        if (const auto given = packEntry(kind, bytesOf(*object), effortFor(kind)).and_then(give); !given)
            return given;
    }
    return intake->append(sum.result()).and_then([&intake] { return intake->commit(); });
}

} // namespace mycel::sync
