// What the desktop is told of discussions that somebody follows: as they chose, over a real session bus, and nothing of what they hid.
#include "app/desktopnotifier.h"
#include "tests/support/byname.h"
#include "tests/support/speaker.h"
#include "ui/discuss/saidteller.h"

#include <QDBusContext>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace mycel;
using mycel::tests::await;
using mycel::tests::Patience;
using mycel::tests::Speaker;

namespace {

/// The part of a desktop that shows notifications.
class Desktop : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Told {
        uint replaced;
        QString title, text, action;
    };
    QList<Told> told;

public Q_SLOTS:
    // NOLINTNEXTLINE: the names are the desktop's
    uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &text, const QStringList &actions, const QVariantMap &, int)
    {
        told.append({replaces, title, text, actions.value(1)});
        return 7;
    }

Q_SIGNALS:
    void ActionInvoked(uint number, const QString &action);
    void NotificationClosed(uint number, uint reason);
};

class Listener : public ui::Notifier {
public:
    void show(const ui::Notice &notice) override { told.append(notice); }
    QList<ui::Notice> told;
};

} // namespace

class NoticeTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_place;
    ui::Preferences m_preferences;
    bool m_looks = false;
    [[nodiscard]] QString place() const { return m_place.path() + QLatin1Char('/') + QString::fromLatin1(QTest::currentTestFunction()); }

private Q_SLOTS:
    void initTestCase() { qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier"); }
    void init() { QVERIFY(QDir().mkpath(place())); }

    void nobodyIsTold_unlessTheyWantThat_andThenAsMuchAsTheyWant()
    {
        QCOMPARE(ui::Preferences().notices, QString(ui::Preferences::NoticesOff));
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        const QString thread = aspen.open(QStringLiteral("Where do <b>we</b> meet?"), "a"), other = aspen.open(QStringLiteral("Other"), "b");
        for (const QString &each : {thread, other})
            QVERIFY(await(aspen.discussions().setFollowed({model::Follow::What::Thread, aspen.library, each}, true)));
        aspen.sync();
        Speaker roenn(QStringLiteral("rönn"), place(), false);
        Listener listener;
        const ui::SaidTeller teller(aspen.commons, listener, [this] { return m_preferences; }, [this] { return m_looks; }, nullptr);
        QSignalSpy heard(&aspen.discussions(), &model::Discussions::heard);
        int times = 0;
        const auto hear = [&](const QStringList &threads) {
            for (const QString &each : threads)
                roenn.answer(each, "A secret.");
            roenn.sync();
            aspen.sync();
            ++times;
            QTRY_COMPARE_WITH_TIMEOUT(heard.size(), times, Patience);
        };
        hear({thread});
        QCOMPARE(listener.told.size(), 0);
        m_preferences.notices = ui::Preferences::NoticesPlain;
        hear({thread});
        QCOMPARE(listener.told.size(), 1);
        QCOMPARE(listener.told.last().title, QStringLiteral("Something new in a discussion that you follow"));
        QCOMPARE(listener.told.last().text, QString());
        QCOMPARE(listener.told.last().thread, (model::ThreadRef{aspen.library, thread}));
        m_preferences.notices = ui::Preferences::NoticesWithTitle;
        hear({thread});
        QCOMPARE(listener.told.last().title, QStringLiteral("Where do <b>we</b> meet?"));
        QVERIFY(!listener.told.last().text.contains(QStringLiteral("secret")));
        hear({thread, other});
        QVERIFY(listener.told.last().text.contains(QStringLiteral("Other")));
        QCOMPARE(listener.told.last().thread, model::ThreadRef());
        const qsizetype before = listener.told.size();
        m_looks = true;
        hear({thread});
        QCOMPARE(listener.told.size(), before);
    }
    void theDesktopShowsIt_overItsBus_andAClickLeadsThere()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty())
            QSKIP("dbus-daemon is not installed");
        QProcess bus;
        bus.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--nopidfile"), QStringLiteral("--print-address")});
        QVERIFY(bus.waitForReadyRead(Patience));
        const QString address = QString::fromLatin1(bus.readLine().trimmed());
        Desktop desktop;
        QDBusConnection its = QDBusConnection::connectToBus(address, QStringLiteral("desktop"));
        QVERIFY(its.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &desktop, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(its.registerService(QStringLiteral("org.freedesktop.Notifications")));
        app::DesktopNotifier notifier(QDBusConnection::connectToBus(address, QStringLiteral("mycel")));
        QSignalSpy chosen(&notifier, &ui::Notifier::chosen);
        const model::ThreadRef thread{QStringLiteral("library"), QStringLiteral("thread")};
        notifier.show({QStringLiteral("a <b> title"), QStringLiteral("<img src=x> & more"), QStringLiteral("Open"), thread});
        QTRY_COMPARE_WITH_TIMEOUT(desktop.told.size(), 1, Patience);
        QCOMPARE(desktop.told.first().title, QStringLiteral("a <b> title"));
        QCOMPARE(desktop.told.first().text, QStringLiteral("&lt;img src=x&gt; &amp; more")); // its text is markup there
        QCOMPARE(desktop.told.first().action, QStringLiteral("Open"));
        const auto clicked = [&] {
            Q_EMIT desktop.ActionInvoked(3, QStringLiteral("default")); // another program's
            Q_EMIT desktop.ActionInvoked(7, QStringLiteral("default"));
            return QTest::qWaitFor([&] { return !chosen.isEmpty(); }, 100);
        };
        QTRY_VERIFY_WITH_TIMEOUT(clicked(), Patience);
        for (const auto &each : chosen)
            QCOMPARE(each.first().value<ui::Notice>().thread, thread);
        // The next one takes its place
        notifier.show({QStringLiteral("b"), {}, QStringLiteral("Open"), {}});
        QTRY_COMPARE_WITH_TIMEOUT(desktop.told.size(), 2, Patience);
        QCOMPARE(desktop.told.last().replaced, 7U);
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
        bus.kill();
        QVERIFY(bus.waitForFinished());
        notifier.show({QStringLiteral("nobody is there"), {}, QStringLiteral("Open"), {}}); // and nothing waits
    }
};

QTEST_MAIN(NoticeTest)
#include "noticetest.moc"
