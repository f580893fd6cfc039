#include "sync/store/readobject.h"

#include "sync/git.h"

namespace mycel::sync {

Result<OdbObjectHandle> readObject(git_odb *odb, const Id &id)
{
    const git_oid oid = toOid(id);
    git_odb_object *object = nullptr;
    if (const int code = git_odb_read(&object, odb, &oid))
        return fail(gitError(code));
    return OdbObjectHandle(object);
}

QByteArrayView bytesOf(const OdbObjectHandle &object)
{
    return {static_cast<const char *>(git_odb_object_data(object.get())), qsizetype(git_odb_object_size(object.get()))};
}

} // namespace mycel::sync
