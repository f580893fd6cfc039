#pragma once
// What a future of the commons ends with, waited for: a test has no window to go on with meanwhile.

#include "sync/future.h"

namespace mycel::tests {

template <class T>
sync::Result<T> await(sync::Future<T> future)
{
    future.waitForFinished();
    return future.result();
}

} // namespace mycel::tests
