// These functions stand before those of the C library (cmake: --export-dynamic-symbol), for all that is in this process.
#include "app/silence.h"

#include <atomic>
#include <cerrno>

#include <dlfcn.h>
#include <netdb.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

std::atomic<bool> silent = false;

template <class Function>
Function original(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

} // namespace

#define MYCEL_EXPORT extern "C" __attribute__((visibility("default")))

MYCEL_EXPORT int socket(int domain, int type, int protocol) noexcept
{
    if (silent && (domain == AF_INET || domain == AF_INET6)) {
        errno = EACCES;
        return -1;
    }
    return int(syscall(SYS_socket, domain, type, protocol));
}

MYCEL_EXPORT int getaddrinfo(const char *name, const char *service, const addrinfo *hints, addrinfo **found)
{
    if (silent)
        return EAI_FAIL;
    static const auto real = original<decltype(&getaddrinfo)>("getaddrinfo");
    return real ? real(name, service, hints, found) : EAI_FAIL;
}

namespace mycel {

void silence()
{
    silent = true;
}

} // namespace mycel
