// The table of what a sync does next; each row is a sentence.
#include "sync/state.h"

#include <QTest>

using namespace mycel::sync;
using Phase = State::Phase;
using Happened = Event::Kind;

class StateTest : public QObject {
    Q_OBJECT
    const QDateTime m_now = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
    State at(Phase phase, int tries = 0) const { State state; state.phase = phase; state.tries = tries; return state; }
    Event event(Happened kind, std::optional<Error> error = {}) const { return {kind, error, m_now}; }
private Q_SLOTS:
    void asking_startsFetching_butNotTwice()
    {
        QCOMPARE(next(at(Phase::Idle), event(Happened::Asked)).phase, Phase::Fetching);
        QCOMPARE(next(at(Phase::NeedsYou), event(Happened::Asked)).phase, Phase::Fetching);
        QCOMPARE(next(at(Phase::Pushing), event(Happened::Asked)).phase, Phase::Pushing);
    }
    void oneSyncGoesThroughFetchingMergingPushing()
    {
        State state = next(at(Phase::Idle, 3), event(Happened::Asked));
        state = next(state, event(Happened::Fetched));
        QCOMPARE(state.phase, Phase::Merging);
        state = next(state, event(Happened::Merged));
        QCOMPARE(state.phase, Phase::Pushing);
        QCOMPARE(next(state, event(Happened::Behind)).phase, Phase::Fetching);
        state = next(state, event(Happened::Pushed));
        QCOMPARE(state.phase, Phase::Idle);
        QCOMPARE(state.lastSync, m_now);
        QCOMPARE(state.tries, 0);
    }
    void offline_isTriedForEver_withLongerPauses()
    {
        State state = at(Phase::Fetching);
        qint64 pause = 0;
        for (int i = 0; i < 50; ++i) {
            state = next(state, event(Happened::Failed, Error{Error::Kind::Offline}));
            QCOMPARE(state.phase, Phase::Waiting);
            QVERIFY(m_now.secsTo(state.until) >= pause);
            pause = m_now.secsTo(state.until);
            state = next(state, event(Happened::TimeCame));
            QCOMPARE(state.phase, Phase::Fetching);
        }
        QCOMPARE(pause, 15 * 60);
    }
    void whenTheNetworkReturns_itTriesAtOnce()
    {
        QCOMPARE(next(at(Phase::Waiting), event(Happened::NetworkBack)).phase, Phase::Fetching);
        QCOMPARE(next(at(Phase::Idle), event(Happened::NetworkBack)).phase, Phase::Idle);
    }
    void whatNeedsSomebody_waitsForTheirAnswer()
    {
        for (const auto kind : {Error::Kind::SignIn, Error::Kind::Refused, Error::Kind::TooLarge, Error::Kind::NotFound}) {
            const State state = next(at(Phase::Fetching), event(Happened::Failed, Error{kind, "why"}));
            QCOMPARE(state.phase, Phase::NeedsYou);
            QCOMPARE(state.why->why, QByteArray("why"));
            QCOMPARE(next(state, event(Happened::TimeCame)).phase, Phase::NeedsYou);
            QCOMPARE(next(state, event(Happened::Answered)).phase, Phase::Fetching);
        }
    }
    void stopping_isNoError()
    {
        const State state = next(at(Phase::Fetching), event(Happened::Failed, Error{Error::Kind::Cancelled}));
        QCOMPARE(state.phase, Phase::Idle);
        QVERIFY(!state.why);
    }
};

QTEST_APPLESS_MAIN(StateTest)
#include "statetest.moc"
