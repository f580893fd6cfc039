#include "app/keychain/systemkeychain.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusReply>
#include <QFile>
#include <QLibrary>
#include <QSemaphore>
#include <QThread>

#include <qt6keychain/keychain.h>

namespace mycel::app {

namespace {

const QString Service = QStringLiteral("Mycel");
constexpr int LookAroundMilliseconds = 50;

/// Without one, asking for it would start a bus, or a window that asks for a password for a new keychain.
bool hasSessionBus()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") || (!runtime.isEmpty() && QFile::exists(runtime + QStringLiteral("/bus")));
}

/// QtKeychain keeps its queue on the thread that asks first, so one thread asks, for as long as the process lives.
QObject *desk()
{
    static QObject *const desk = [] {
        auto *thread = new QThread;
        auto *object = new QObject;
        object->moveToThread(thread);
        thread->start();
        return object;
    }();
    return desk;
}

/// What one job ended with; whoever waited may be gone by then.
struct Answer {
    QSemaphore there;
    QKeychain::Error error = QKeychain::NoError;
    QString text;
};

void play(QKeychain::Job *job, const QString &name, const std::shared_ptr<Answer> &answer)
{
    job->setInsecureFallback(false);
    job->setKey(name);
    QObject::connect(job, &QKeychain::Job::finished, job, [answer](QKeychain::Job *done) {
        auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(done);
        answer->error = done->error();
        answer->text = answer->error != QKeychain::NoError ? done->errorString() : read ? read->textData() : QString();
        answer->there.release();
    });
    job->start();
}

} // namespace

bool SystemKeychain::isThere() const
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    if (!hasSessionBus())
        return false;
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    const auto isServed = [&bus](const char *name) {
        const QString service = QString::fromLatin1(name);
        const QDBusReply<QStringList> startable = bus.interface()->activatableServiceNames();
        return bus.interface()->isServiceRegistered(service).value() || (startable.isValid() && startable.value().contains(service));
    };
    // QtKeychain looks for this library when it is needed.
    return (QLibrary(QStringLiteral("secret-1"), 0).load() && isServed("org.freedesktop.secrets")) || isServed("org.kde.kwalletd5") || isServed("org.kde.kwalletd6");
#else
    return true;
#endif
}

sync::Result<QString> SystemKeychain::ask(const QString &name, const std::function<QKeychain::Job *()> &make) const
{
    if (!isThere())
        return sync::fail(sync::Error::Kind::Refused, "keychain", QStringLiteral("there is none"));
    const auto answer = std::make_shared<Answer>();
    QMetaObject::invokeMethod(desk(), [name, make, answer] { play(make(), name, answer); });
    while (!answer->there.tryAcquire(1, LookAroundMilliseconds)) {
        if (m_stopped)
            return sync::fail(sync::Error::Kind::Cancelled);
    }
    if (answer->error == QKeychain::NoError)
        return answer->text;
    return sync::fail(answer->error == QKeychain::EntryNotFound ? sync::Error::Kind::NotFound : sync::Error::Kind::Refused, "keychain", answer->text);
}

sync::Result<QString> SystemKeychain::read(const QString &name)
{
    return ask(name, [] { return new QKeychain::ReadPasswordJob(Service); });
}

sync::Result<void> SystemKeychain::keep(const QString &name, const QString &secret)
{
    return ask(name, [secret] {
        auto *job = new QKeychain::WritePasswordJob(Service);
        job->setTextData(secret);
        return job;
    }).map([](const QString &) {});
}

sync::Result<void> SystemKeychain::forget(const QString &name)
{
    const auto asked = ask(name, [] { return new QKeychain::DeletePasswordJob(Service); });
    return asked || asked.error().kind == sync::Error::Kind::NotFound ? sync::Result<void>() : sync::fail(asked.error());
}

} // namespace mycel::app
