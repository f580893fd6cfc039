// What Qt orders between threads, told to ThreadSanitizer. It sees nothing of what happens inside a Qt that was built without
// it, so what a thread pool, a future or a queued call hands over looks like a race. The linker leads the calls that we make
// to those doors here instead (--wrap, see cmake/Sanitize.cmake), and each says what comes before what.
//
// 1. Only order that Qt promises is told: work before it was given comes before the work, a continuation or a queued call
//    after what was done before it was asked for, the end of a pool's work before its waiting is over.
// 2. This file itself is built without ThreadSanitizer, because what it wraps is read before it could say so.
// 3. A QMutex tells ThreadSanitizer about itself already.
#include <QEvent>
#include <QFuture>
#include <QThreadPool>

#include <sanitizer/tsan_interface.h>

extern "C" {
void AnnotateIgnoreWritesBegin(const char *file, int line);
void AnnotateIgnoreWritesEnd(const char *file, int line);
}

namespace {

/// Work on its way into another thread. What is in memory by now comes before it; what holds it is read by this file alone.
template <class Work>
class Handed {
public:
    explicit Handed(Work &&given)
        : m_held(new Held{std::move(given)})
    {
        __tsan_release(m_held);
    }
    Handed(const Handed &other)
        : m_held(other.m_held)
    {
        __atomic_add_fetch(&m_held->holders, 1, __ATOMIC_RELAXED);
    }
    Handed &operator=(const Handed &) = delete;
    ~Handed()
    {
        __tsan_release(m_held);
        if (__atomic_sub_fetch(&m_held->holders, 1, __ATOMIC_ACQ_REL) > 0)
            return;
        __tsan_acquire(m_held);
        delete m_held;
    }
    Work &taken() const
    {
        __tsan_acquire(m_held);
        return m_held->work;
    }

    /// True once, however many ask.
    bool isFirst() const { return __atomic_exchange_n(&m_held->asked, true, __ATOMIC_ACQ_REL) == false; }

private:
    struct Held {
        Work work;
        bool asked = false;
        int holders = 1; // no shared_ptr: the linker may take its code for everybody's, and this file's tells nothing
    };
    Held *m_held;
};

char posted; ///< all queued calls and signals

/// While Qt makes what carries a hand-over. It is made after we have said what comes before, and read by another thread.
struct Carrying {
    explicit Carrying(bool toAnotherThread)
        : another(toAnotherThread)
    {
        if (another)
            AnnotateIgnoreWritesBegin(__FILE__, __LINE__);
    }
    ~Carrying()
    {
        if (another)
            AnnotateIgnoreWritesEnd(__FILE__, __LINE__);
    }
    bool another;
};

bool isElsewhere(const QObject *object)
{
    return object->thread() != QThread::currentThread();
}

bool beforeEvent(void **told)
{
    if (static_cast<QEvent *>(told[1])->type() == QEvent::MetaCall)
        __tsan_acquire(&posted);
    return false;
}

[[maybe_unused]] const bool listens = QInternal::registerCallback(QInternal::EventNotifyCallback, beforeEvent);

/// A call on its way into another thread.
struct QueuedCall : QtPrivate::QSlotObjectBase {
    explicit QueuedCall(QSlotObjectBase *made)
        : QSlotObjectBase(run)
        , call(made)
    {
        __tsan_release(this);
    }
    static void run(int which, QSlotObjectBase *base, QObject *receiver, void **arguments, bool *)
    {
        auto *self = static_cast<QueuedCall *>(base);
        __tsan_acquire(self);
        if (which == Call)
            self->call->call(receiver, arguments);
        if (which == Destroy) {
            self->call->destroyIfLastRef();
            delete self;
        }
    }
    QSlotObjectBase *call;
};

} // namespace

#define DOOR(result, name, ...) \
    result __real_##name(__VA_ARGS__); \
    result __wrap_##name(__VA_ARGS__)

using Continuation = std::function<void(const QFutureInterfaceBase &)>;

extern "C" {

DOOR(void, _ZN11QThreadPool5startESt8functionIFvvEEi, QThreadPool *pool, std::function<void()> work, int priority)
{
    const Carrying carrying(true);
    __real__ZN11QThreadPool5startESt8functionIFvvEEi(pool, [handed = Handed(std::move(work)), pool] {
        if (pool->maxThreadCount() == 1) // a lane: one after the other, although its thread may be another by now
            __tsan_acquire(pool);
        auto &taken = handed.taken();
        taken();
        taken = nullptr;
        __tsan_release(pool);
    }, priority);
}

DOOR(bool, _ZN11QThreadPool11waitForDoneEi, QThreadPool *pool, int milliseconds)
{
    const bool done = __real__ZN11QThreadPool11waitForDoneEi(pool, milliseconds);
    __tsan_acquire(pool);
    return done;
}

DOOR(void, _ZN20QFutureInterfaceBase15setContinuationESt8functionIFvRKS_EEP27QFutureInterfaceBasePrivate, QFutureInterfaceBase *future, Continuation continuation, QFutureInterfaceBasePrivate *next)
{
    __real__ZN20QFutureInterfaceBase15setContinuationESt8functionIFvRKS_EEP27QFutureInterfaceBasePrivate(future, [handed = Handed(std::move(continuation))](const QFutureInterfaceBase &parent) {
        if (handed.isFirst()) // as sync/continuation.cpp has it
            handed.taken()(parent);
    }, next);
}

/// Who lets go of a result last destroys it, after all who let go of it before.
DOOR(bool, _ZNK20QFutureInterfaceBase6derefTEv, const QFutureInterfaceBase *future)
{
    const void *shared = *reinterpret_cast<void *const *>(reinterpret_cast<const char *>(future) + sizeof(void *)); // behind the table of virtual functions
    __tsan_release(const_cast<void *>(shared));
    const bool others = __real__ZNK20QFutureInterfaceBase6derefTEv(future);
    __tsan_acquire(const_cast<void *>(shared));
    return others;
}

DOOR(bool, _ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv, QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type, void *result)
{
    const Carrying carrying(isElsewhere(object));
    return __real__ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv(object, new QueuedCall(slot), type, result);
}

DOOR(void, _ZN11QMetaObject8activateEP7QObjectPKS_iPPv, QObject *sender, const QMetaObject *kind, int signal, void **arguments)
{
    __tsan_release(&posted);
    const Carrying carrying(isElsewhere(sender)); // what is told directly is then told in this thread, and seldom
    __real__ZN11QMetaObject8activateEP7QObjectPKS_iPPv(sender, kind, signal, arguments);
}

} // extern "C"
