// What the refs of a place are called by may change: where a library's own place is left, another one takes its name.
#include "sync/store/repository.h"

#include "sync/git.h"

namespace mycel::sync {

Result<void> Repository::renamePlace(const QByteArray &from, const QByteArray &to)
{
    const QByteArray prefix = "refs/places/" + from;
    const auto refs = tips(prefix);
    if (!refs)
        return fail(refs.error());
    for (auto ref = refs->begin(); ref != refs->end(); ++ref) {
        const QByteArray rest = ref.key().mid(prefix.size());
        if (!rest.startsWith('/') && !rest.startsWith('-')) // another place, whose name only begins so
            continue;
        git_reference *opened = nullptr, *renamed = nullptr;
        int code = git_reference_lookup(&opened, m_handle.get(), ref.key().constData());
        const ReferenceHandle old(opened);
        if (!code)
            code = git_reference_rename(&renamed, opened, ("refs/places/" + to + rest).constData(), 0, nullptr);
        const ReferenceHandle owned(renamed);
        if (code)
            return fail(gitError(code));
    }
    return {};
}

} // namespace mycel::sync
