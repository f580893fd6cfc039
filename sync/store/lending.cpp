// What was written is shown before it is on the disk: whoever reads borrows it meanwhile.
#include "sync/git.h"
#include "sync/store/objects.h"
#include "sync/store/readobject.h"

#include <git2/sys/mempack.h>
#include <git2/sys/odb_backend.h>
#include <git2/sys/repository.h>

namespace mycel::sync {

namespace {
constexpr int BeforeTheDisk = 100; ///< packs and loose objects have 1 and 2
}

Result<git_odb_backend *> addMemory(git_odb *odb)
{
    git_odb_backend *memory = nullptr;
    if (const int code = git_mempack_new(&memory))
        return fail(gitError(code));
    if (const int code = git_odb_add_backend(odb, memory, BeforeTheDisk)) {
        memory->free(memory);
        return fail(gitError(code));
    }
    return memory;
}

Result<Loan> Objects::lend(const QByteArray &ref, const Id &tip) const
{
    Loan loan{ref, tip, {}};
    for (const git_oid &oid : m_new) {
        const auto object = readObject(odb(), toId(oid));
        if (!object)
            return fail(object.error());
        loan.objects.push_back({oid, git_odb_object_type(object->get()), bytesOf(*object).toByteArray()});
    }
    return loan;
}

Result<void> Repository::borrow(const Loan &loan)
{
    git_odb *found = nullptr;
    if (const int code = git_repository_odb(&found, m_handle.get()))
        return fail(gitError(code));
    const OdbHandle odb(found);
    if (!m_memory) {
        const auto memory = addMemory(found);
        if (!memory)
            return fail(memory.error());
        m_memory = *memory;
    }
    for (const Loan::Object &object : loan.objects) {
        if (const int code = m_memory->write(m_memory, &object.id, object.bytes.constData(), size_t(object.bytes.size()), object.kind))
            return fail(gitError(code));
    }
    m_borrowed.insert(loan.ref, loan.tip);
    return {};
}

} // namespace mycel::sync
