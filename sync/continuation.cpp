// Has every continuation of a future run once. In Qt 6.4 a `then` that comes in the moment in which the future ends runs its
// continuation twice: by who attaches it, since the future has ended already, and by who ended it, since it is kept by now. The
// second run has no promise any more and ends the program. So what is attached is led past here by the linker
// (sync/CMakeLists.txt), and knows whether it has run.
#include <QFutureInterface>

#include <atomic>
#include <memory>

namespace {
using Continuation = std::function<void(const QFutureInterfaceBase &)>;
}

extern "C" {

// QFutureInterfaceBase::setContinuation(std::function<void(const QFutureInterfaceBase &)>, QFutureInterfaceBasePrivate *)
void __real__ZN20QFutureInterfaceBase15setContinuationESt8functionIFvRKS_EEP27QFutureInterfaceBasePrivate(QFutureInterfaceBase *future, Continuation continuation, QFutureInterfaceBasePrivate *next);
void __wrap__ZN20QFutureInterfaceBase15setContinuationESt8functionIFvRKS_EEP27QFutureInterfaceBasePrivate(QFutureInterfaceBase *future, Continuation continuation, QFutureInterfaceBasePrivate *next);

void __wrap__ZN20QFutureInterfaceBase15setContinuationESt8functionIFvRKS_EEP27QFutureInterfaceBasePrivate(QFutureInterfaceBase *future, Continuation continuation, QFutureInterfaceBasePrivate *next)
{
    __real__ZN20QFutureInterfaceBase15setContinuationESt8functionIFvRKS_EEP27QFutureInterfaceBasePrivate(
        future,
        [run = std::move(continuation), hasRun = std::make_shared<std::atomic_flag>()](const QFutureInterfaceBase &parent) {
            if (!hasRun->test_and_set())
                run(parent);
        },
        next);
}

} // extern "C"
