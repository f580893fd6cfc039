#pragma once
// One fuzz target: a function that takes anything, and seeds from which anything is made. What must hold is said with
// `hold`, which ends the process: a fuzzer keeps the input, a test names the target. All targets are in one program.

#include <QByteArray>
#include <QList>

#include <cstdio>
#include <cstdlib>

namespace mycel::fuzz {

struct Target {
    const char *name;
    void (*run)(const QByteArray &bytes);
    QByteArrayList (*seeds)();
};

/// Every target there is.
const QList<Target> &targets();

inline void hold(bool held, const char *what)
{
    if (held)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

} // namespace mycel::fuzz
