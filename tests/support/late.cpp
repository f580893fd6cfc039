// Preloaded into a test: what another thread ends is heard late, now and then, as on a computer that is busy. Half of all
// futures end up to MYCEL_LATE milliseconds later, by the seed MYCEL_LATE_SEED. Only tests are late, not what they start:
// those have limits of their own.
#include <QtGlobal>

#include <atomic>
#include <cstdlib>
#include <dlfcn.h>
#include <errno.h>
#include <random>
#include <string_view>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

unsigned said(const char *name, unsigned otherwise)
{
    const char *value = std::getenv(name);
    return value ? unsigned(std::strtoul(value, nullptr, 10)) : otherwise;
}

/// Milliseconds.
unsigned mostOf(std::string_view program)
{
    return program.ends_with("test") ? said("MYCEL_LATE", 0) : 0;
}

void comeLate()
{
    static const unsigned most = mostOf(program_invocation_short_name);
    if (most == 0 || syscall(SYS_gettid) == getpid()) // a window does not wait for itself
        return;
    static std::atomic<unsigned> threads = 0;
    thread_local std::minstd_rand chance(said("MYCEL_LATE_SEED", 1) * 7919 + ++threads);
    if (chance() % 2 == 0)
        usleep(chance() % most * 1000);
}

} // namespace

// QFutureInterfaceBase::reportFinished()
extern "C" Q_DECL_EXPORT void _ZN20QFutureInterfaceBase14reportFinishedEv(void *future)
{
    static const auto really = reinterpret_cast<void (*)(void *)>(dlsym(RTLD_NEXT, "_ZN20QFutureInterfaceBase14reportFinishedEv"));
    comeLate();
    really(future);
}
