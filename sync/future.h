#pragma once
// What a deed will have come to. `then(context, f)` hands it over in the thread of the context, and to nobody once the context
// is gone. Qt 6.4's own wants the context to be there still, looks for it from the lane's thread while it may just be being
// destroyed, and ends the program where it is not.

#include "sync/result.h"

#include <QFuture>
#include <QFutureWatcher>
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

    /// Asked in the thread of the context. `f` is called with the result, at once where it is there already.
    template <class F>
    void then(QObject *context, F f) const
    {
        Q_ASSERT(context->thread() == QThread::currentThread());
        if (Base::isFinished()) {
            if (Base::resultCount() > 0)
                f(Base::result());
            return;
        }
        auto *watcher = new QFutureWatcher<Result<T>>(context);
        QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, f = std::move(f)]() mutable {
            const Base ended = watcher->future();
            watcher->deleteLater();
            if (ended.resultCount() > 0)
                f(ended.result());
        });
        watcher->setFuture(*this);
    }
    /// In whatever thread it ends.
    template <class F>
    auto then(F &&f)
    {
        return Base::then(std::forward<F>(f));
    }
};

} // namespace mycel::sync
