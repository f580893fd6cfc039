// When a library is brought together by itself.
#include "model/syncschedule.h"

#include <QTest>

using namespace mycel;
using namespace mycel::model;

namespace {

const QString Harbour = QStringLiteral("harbour");

QDateTime at(int seconds) { return QDateTime::fromSecsSinceEpoch(1'800'000'000 + seconds, Qt::UTC); }

sync::State state(sync::State::Phase phase, sync::Error::Kind kind = sync::Error::Kind::Internal, const QDateTime &until = {})
{
    sync::State state;
    state.phase = phase;
    state.until = until;
    state.why = sync::Error{kind, {}, {}};
    return state;
}

SyncSchedule begun()
{
    SyncSchedule schedule;
    schedule.set({Harbour}, at(0));
    return schedule;
}

} // namespace

class SyncScheduleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void programBegins_firstSyncIsAMinuteLater()
    {
        SyncSchedule schedule = begun();
        QVERIFY(schedule.due(at(SyncSchedule::FirstSeconds - 1)).isEmpty());
        QCOMPARE(schedule.due(at(SyncSchedule::FirstSeconds)), QStringList{Harbour});
        QVERIFY(schedule.due(at(100'000)).isEmpty()); // it is under way
    }
    void published_isSentAfterAMomentOfQuiet()
    {
        SyncSchedule schedule = begun();
        schedule.published(Harbour, at(10));
        schedule.published(Harbour, at(13));
        QCOMPARE(schedule.next(), at(13 + SyncSchedule::QuietSeconds));
    }
    void publishedWhileASyncRan_isSentNext()
    {
        SyncSchedule schedule = begun();
        QCOMPARE(schedule.due(at(60)).size(), 1);
        schedule.published(Harbour, at(61));
        schedule.ended(Harbour, state(sync::State::Phase::Idle), at(62));
        QCOMPARE(schedule.next(), at(61 + SyncSchedule::QuietSeconds));
    }
    void allWell_nextTurnIsAQuarterOfAnHourLater()
    {
        SyncSchedule schedule = begun();
        QCOMPARE(schedule.due(at(60)).size(), 1);
        schedule.ended(Harbour, state(sync::State::Phase::Idle), at(70));
        QCOMPARE(schedule.next(), at(70 + SyncSchedule::EverySeconds));
    }
    void offline_isTriedWhenItsStateSays()
    {
        SyncSchedule schedule = begun();
        QCOMPARE(schedule.due(at(60)).size(), 1);
        schedule.ended(Harbour, state(sync::State::Phase::Waiting, sync::Error::Kind::Offline, at(75)), at(70));
        QCOMPARE(schedule.next(), at(75));
    }
    void whatGoesOnFailing_isTriedAfterLongerPauses_andAtOnceWhenTheNetworkReturns()
    {
        SyncSchedule schedule = begun();
        int now = 60, pause = 0;
        for (int tries = 0; tries < 12; ++tries) {
            QCOMPARE(schedule.due(at(now)), QStringList{Harbour});
            schedule.ended(Harbour, state(sync::State::Phase::Waiting, sync::Error::Kind::Offline, at(now + 5)), at(now));
            const int next = int(at(now).secsTo(schedule.next()));
            QVERIFY(tries == 0 ? next == 5 : next > pause || next == 15 * 60);
            pause = next;
            now += next;
        }
        QCOMPARE(pause, 15 * 60);
        schedule.networkReturned(at(now - 800));
        QCOMPARE(schedule.due(at(now - 800)), QStringList{Harbour});
        schedule.ended(Harbour, state(sync::State::Phase::Idle), at(now - 790));
        schedule.networkReturned(at(now - 780)); // nothing waits for it
        QCOMPARE(schedule.next(), at(now - 790 + SyncSchedule::EverySeconds));
        QCOMPARE(schedule.due(schedule.next()), QStringList{Harbour});
        schedule.ended(Harbour, state(sync::State::Phase::Waiting, sync::Error::Kind::Offline), at(now + 200));
        QCOMPARE(schedule.next(), at(now + 205)); // what went well begins anew
    }
    void networkReturnsDuringATryThatFails_nextTryIsAtOnce()
    {
        SyncSchedule schedule = begun();
        QCOMPARE(schedule.due(at(60)), QStringList{Harbour});
        schedule.networkReturned(at(65));
        QVERIFY(schedule.due(at(65)).isEmpty()); // it is under way
        schedule.ended(Harbour, state(sync::State::Phase::Waiting, sync::Error::Kind::Offline), at(70));
        QCOMPARE(schedule.due(at(70)), QStringList{Harbour});
        schedule.ended(Harbour, state(sync::State::Phase::Waiting, sync::Error::Kind::Offline), at(80));
        QCOMPARE(schedule.next(), at(90)); // it did not return once more, and the pauses go on growing
        QCOMPARE(schedule.due(at(90)), QStringList{Harbour});
        schedule.networkReturned(at(91));
        schedule.ended(Harbour, state(sync::State::Phase::Idle), at(95));
        QCOMPARE(schedule.next(), at(95 + SyncSchedule::EverySeconds));
    }
    void signInAsked_waitsForThePerson_whoMayJustPublish()
    {
        SyncSchedule schedule = begun();
        QCOMPARE(schedule.due(at(60)).size(), 1);
        schedule.ended(Harbour, state(sync::State::Phase::NeedsYou, sync::Error::Kind::SignIn), at(70));
        QVERIFY(!schedule.next().isValid());
        schedule.published(Harbour, at(80));
        QVERIFY(schedule.next().isValid());
    }
    void publishingRefused_goesOnReceiving()
    {
        SyncSchedule schedule = begun();
        QCOMPARE(schedule.due(at(60)).size(), 1);
        schedule.ended(Harbour, state(sync::State::Phase::NeedsYou, sync::Error::Kind::Refused), at(70));
        QCOMPARE(schedule.next(), at(70 + SyncSchedule::EverySeconds));
    }
    void removedLibraries_areForgotten()
    {
        SyncSchedule schedule = begun();
        schedule.set({}, at(1));
        schedule.published(Harbour, at(2));
        QVERIFY(!schedule.next().isValid());
    }
    void whenTheClockIsSetBack_theNextTurnDoesNotWaitForIt()
    {
        SyncSchedule schedule = begun();
        const int tenYears = 10 * 365 * 24 * 3600;
        QCOMPARE(schedule.due(at(-tenYears)), QStringList{Harbour});
        schedule.ended(Harbour, state(sync::State::Phase::Idle), at(-tenYears));
        QVERIFY(schedule.due(at(-tenYears + 1)).isEmpty());
        QCOMPARE(schedule.due(at(-tenYears + SyncSchedule::EverySeconds)), QStringList{Harbour});
    }
};

QTEST_GUILESS_MAIN(SyncScheduleTest)
#include "syncscheduletest.moc"
