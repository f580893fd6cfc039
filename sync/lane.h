#pragma once
// A lane: one worker thread on which deeds are done in the order in which they were asked for. Values go in, a future
// comes out. A deed that throws ends as Internal, because an exception in a future would skip every `.then`.

#include "sync/future.h"

#include <QMutex>
#include <QPromise>
#include <QString>
#include <QThreadPool>

#include <exception>
#include <functional>
#include <memory>
#include <type_traits>

namespace mycel::sync {

class Lane {
public:
    explicit Lane(const QString &name);
    /// Waits for the deed that runs; those that have not begun end as Cancelled.
    ~Lane();

    /// The same, of a lane that stays: what it is asked for from now on ends as Cancelled, too. (One answer may ask for the next.)
    void end();

    /// `work` returns a Result<T>; so does the future.
    template <class F>
    auto run(F work) -> Future<typename std::invoke_result_t<F>::value_type>
    {
        using R = std::invoke_result_t<F>;
        auto deed = std::make_shared<Deed<F, R>>(std::move(work));
        const QFuture<R> future = deed->promise.future();
        start([deed = std::move(deed)] { deed->play(); });
        return future;
    }

private:
    template <class F, class R>
    struct Deed {
        explicit Deed(F f) : work(std::move(f)) { promise.start(); }
        ~Deed()
        {
            if (played)
                return;
            promise.addResult(R(fail(Error::Kind::Cancelled)));
            promise.finish();
        }
        void play()
        {
            played = true;
            try {
                promise.addResult(work());
            } catch (const std::exception &thrown) {
                promise.addResult(R(fail(Error::Kind::Internal, {}, QString::fromUtf8(thrown.what()))));
            } catch (...) {
                promise.addResult(R(fail(Error::Kind::Internal)));
            }
            promise.finish();
        }
        F work;
        QPromise<R> promise;
        bool played = false;
    };

    void start(std::function<void()> deed);
    QThreadPool m_pool;
    QMutex m_guard;
    bool m_hasEnded = false;
};

} // namespace mycel::sync
