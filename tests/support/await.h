#pragma once
// What a future of the commons ends with, waited for: a test has no window to go on with meanwhile.

#include "sync/result.h"

#include <QFuture>

namespace mycel::tests {

template <class T>
sync::Result<T> await(QFuture<sync::Result<T>> future)
{
    future.waitForFinished();
    return future.result();
}

} // namespace mycel::tests
