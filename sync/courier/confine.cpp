#include "sync/courier/confine.h"

#include <csignal>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace mycel::sync {

namespace {

[[maybe_unused]] constexpr rlim_t MostMemory = rlim_t(448) << 20; ///< of its own; what is mapped from packs is the disk's

bool limit(__rlimit_resource what, rlim_t most)
{
    rlimit now{};
    getrlimit(what, &now);
    if (now.rlim_max != RLIM_INFINITY && now.rlim_max < most)
        most = now.rlim_max;
    const rlimit wanted{most, most};
    return setrlimit(what, &wanted) == 0;
}

bool denySomeCalls()
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (!filter)
        return false;
    bool held = true;
    for (const int call : {SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(ptrace), SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev),
                           SCMP_SYS(mount), SCMP_SYS(umount2), SCMP_SYS(kexec_load), SCMP_SYS(init_module), SCMP_SYS(finit_module), SCMP_SYS(bpf),
                           SCMP_SYS(userfaultfd), SCMP_SYS(perf_event_open), SCMP_SYS(add_key), SCMP_SYS(request_key), SCMP_SYS(keyctl)})
        held = held && seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), call, 0) == 0;
    held = held && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return held;
}

} // namespace

Result<void> confine(const Budget &budget)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    bool held = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
    held = held && limit(RLIMIT_CORE, 0) && limit(RLIMIT_NOFILE, 512) && limit(RLIMIT_CPU, rlim_t(budget.totalSeconds));
#ifndef MYCEL_SANITIZED
    // libgit2 maps the pack that it makes of a folder's loose objects and never lets go of it before the end, so the address
    // space has to hold it; what can be used up, anonymous memory, is bounded by itself.
    held = held && limit(RLIMIT_DATA, MostMemory) && limit(RLIMIT_AS, 2 * MostMemory + rlim_t(budget.bytes));
#endif
    if (!held || !denySomeCalls())
        return fail(Error::Kind::Internal, "not-confined");
    return {};
}

} // namespace mycel::sync
