#pragma once
// How our programs end: when everything of ours is taken apart, at once. QThread::wait comes back before a thread has run the
// destructors of its own, and those of libraries (OpenSSL's, below libssh2) do not stand it that the process tears down theirs
// at the same time: one exit in some thousands died of it.

#include <cstdio>
#include <unistd.h>

namespace mycel {

[[noreturn]] inline void leave(int code)
{
    std::fflush(nullptr);
    _exit(code);
}

} // namespace mycel
