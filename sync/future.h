#pragma once
// What a deed will have come to. `then(context, f)` hands it over in the program's thread, and to nobody once the context is
// gone. Qt 6.4's own wants the context to be there still, looks for it from the lane's thread while it may just be being
// destroyed, and ends the program where it is not. Here it is looked for in its own thread.

#include "sync/result.h"

#include <QCoreApplication>
#include <QFuture>
#include <QPointer>
#include <QThread>

#include <utility>

namespace mycel::sync {

template <class T>
class Future : public QFuture<Result<T>> {
    using Base = QFuture<Result<T>>;

public:
    Future() = default;
    Future(const Base &future) : Base(future) {} // what lanes and promises make is one
    Future(Base &&future) : Base(std::move(future)) {}

    /// For the program's thread. `f` is called with the result, at once where it is there already. As with Qt's, the last who
    /// asks is answered.
    template <class F>
    void then(QObject *context, F f)
    {
        QCoreApplication *const program = QCoreApplication::instance();
        Q_ASSERT(context->thread() == QThread::currentThread() && context->thread() == program->thread());
        Base::then([program, guard = QPointer<QObject>(context), f = std::move(f)](const Result<T> &result) mutable {
            QMetaObject::invokeMethod(program, [guard = std::move(guard), f = std::move(f), result]() mutable {
                if (guard)
                    f(result);
            });
        });
    }
    /// In whatever thread it ends.
    template <class F>
    auto then(F &&f)
    {
        return Base::then(std::forward<F>(f));
    }
};

} // namespace mycel::sync
