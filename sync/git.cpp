#include "sync/git.h"

#include "sync/store/repository.h"

#include <git2.h>

#include <cerrno>
#include <cstring>
#include <mutex>

/// Stands before mbedTLS's own: libgit2 reads every certificate of this computer when it is initialised, some 6 ms in each
/// process, for an HTTPS of its own that we never use (sync/courier/http.h). Without any, that HTTPS trusts nobody.
extern "C" __attribute__((visibility("default"))) int mbedtls_x509_crt_parse_file(void *, const char *)
{
    return 0;
}

namespace mycel::sync {

namespace {

constexpr size_t MaxPackObjects = 10'000'000;
constexpr size_t LargestKeptTree = 32u << 10; ///< with the default, a folder of some 70 files is unpacked and hashed at each look
constexpr ssize_t MostKept = ssize_t(32) << 20; ///< of what was read, by each that reads; the default is 256 MiB

/// Whether libgit2 failed because the disk did. It keeps no errno, only the system's words behind its own.
bool saysDisk(const QString &message)
{
    for (const int code : {ENOSPC, EDQUOT, EROFS, EIO, EFBIG, EACCES, EPERM}) {
        if (message.endsWith(QString::fromLocal8Bit(std::strerror(code))))
            return true;
    }
    return message.contains(QLatin1String("failed to write"));
}

} // namespace

void startGit()
{
    static std::once_flag once;
    std::call_once(once, [] {
        git_libgit2_init();
        // Nothing of the user's own git may leak in: not a name, not an insteadOf, not a proxy.
        for (const auto level : {GIT_CONFIG_LEVEL_PROGRAMDATA, GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_XDG, GIT_CONFIG_LEVEL_GLOBAL})
            git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, "");
        git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1);
        git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0); // a stick's owner is not who made its files
        git_libgit2_opts(GIT_OPT_SET_PACK_MAX_OBJECTS, MaxPackObjects);
#ifdef MYCEL_GIT_LIMITS_OBJECTS
        git_libgit2_opts(GIT_OPT_SET_PACK_MAX_OBJECT_SIZE, size_t(MostObjectBytes));
#endif
        git_libgit2_opts(GIT_OPT_SET_USER_AGENT, "git");
        git_libgit2_opts(GIT_OPT_SET_CACHE_OBJECT_LIMIT, GIT_OBJECT_TREE, LargestKeptTree);
        git_libgit2_opts(GIT_OPT_SET_CACHE_MAX_SIZE, MostKept);
        git_libgit2_opts(GIT_OPT_SET_MWINDOW_SIZE, size_t(32) << 20); // the default keeps a whole pack in memory
        git_libgit2_opts(GIT_OPT_SET_MWINDOW_MAPPED_LIMIT, size_t(128) << 20);
    });
}

void startGitSmall()
{
    startGit();
    git_libgit2_opts(GIT_OPT_SET_MWINDOW_SIZE, size_t(8) << 20);
    git_libgit2_opts(GIT_OPT_SET_MWINDOW_MAPPED_LIMIT, size_t(64) << 20);
    git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 0);
    git_libgit2_opts(GIT_OPT_SET_CACHE_OBJECT_LIMIT, GIT_OBJECT_TREE, size_t(4) << 10); // the gate looks at each once
}

Error gitError(int code)
{
    const git_error *last = git_error_last();
    const QString detail = last && last->message ? QString::fromUtf8(last->message) : QString::number(code);
    if (saysDisk(detail))
        return {Error::Kind::Full, "disk", detail};
    switch (code) {
    case GIT_ENOTFOUND:
    case GIT_EUNBORNBRANCH:
        return {Error::Kind::NotFound, {}, detail};
    case GIT_EAUTH:
        return {Error::Kind::SignIn, {}, detail};
    case GIT_ECERTIFICATE:
        return {Error::Kind::Refused, "certificate", detail};
    case GIT_EUSER:
        return {Error::Kind::Cancelled, {}, detail};
    case GIT_ELOCKED:
    case GIT_EMODIFIED:
        return {Error::Kind::Refused, "moved", detail};
    default:
        break;
    }
    if (last && (last->klass == GIT_ERROR_NET || last->klass == GIT_ERROR_SSH))
        return {Error::Kind::Offline, "cut", detail};
    return {Error::Kind::Damaged, {}, detail};
}

} // namespace mycel::sync
