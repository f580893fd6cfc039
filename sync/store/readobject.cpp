#include "sync/store/readobject.h"

#include "sync/git.h"

#include <git2/sys/odb_backend.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <optional>

namespace mycel::sync {

namespace {

bool isBlobOf(const Id &id, QByteArrayView bytes)
{
    const QByteArray header = "blob " + QByteArray::number(bytes.size()) + '\0';
    const Handle<EVP_MD_CTX, EVP_MD_CTX_free> context(EVP_MD_CTX_new());
    std::array<unsigned char, EVP_MAX_MD_SIZE> sum;
    return context && EVP_DigestInit_ex(context.get(), EVP_sha1(), nullptr) == 1
        && EVP_DigestUpdate(context.get(), header.constData(), size_t(header.size())) == 1
        && EVP_DigestUpdate(context.get(), bytes.data(), size_t(bytes.size())) == 1
        && EVP_DigestFinal_ex(context.get(), sum.data(), nullptr) == 1 && std::equal(id.bytes.begin(), id.bytes.end(), sum.begin());
}

/// Nothing where it is not at once there and sound.
std::optional<QByteArray> readAsItIs(git_odb *odb, const Id &id)
{
    const git_oid oid = toOid(id);
    for (size_t which = 0; which < git_odb_num_backends(odb); ++which) {
        git_odb_backend *backend = nullptr;
        void *data = nullptr;
        size_t size = 0;
        git_object_t kind = GIT_OBJECT_INVALID;
        if (git_odb_get_backend(&backend, odb, which) != 0 || !backend->read || backend->read(&data, &size, &kind, backend, &oid) != 0)
            continue;
        const QByteArray bytes(static_cast<const char *>(data), qsizetype(size));
        git_odb_backend_data_free(backend, data);
        return kind == GIT_OBJECT_BLOB && isBlobOf(id, bytes) ? std::optional(bytes) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

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

Result<QByteArray> readBlob(git_odb *odb, const Id &id)
{
    if (auto bytes = readAsItIs(odb, id))
        return std::move(*bytes);
    const auto object = readObject(odb, id); // which looks whether it came meanwhile, and says what is wrong
    if (!object)
        return fail(object.error());
    if (git_odb_object_type(object->get()) != GIT_OBJECT_BLOB)
        return fail(Error::Kind::Damaged, "wrong-kind");
    return bytesOf(*object).toByteArray();
}

} // namespace mycel::sync
