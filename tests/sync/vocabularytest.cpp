// The vocabulary of sync: ids, and the lane that turns whatever happens into a Result.
#include "sync/id.h"
#include "sync/lane.h"

#include <QTest>

#include <stdexcept>

using namespace mycel;
using mycel::sync::Error;
using mycel::sync::Id;
using mycel::sync::Lane;
using mycel::sync::Result;

class VocabularyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anIdSurvivesItsDigits()
    {
        const QByteArray digits = "0123456789abcdef0123456789abcdef01234567";
        const auto id = Id::fromHex(digits);
        QVERIFY(id);
        QCOMPARE(id->hex(), digits);
        QCOMPARE(Id::fromRaw(id->raw()), *id);
        QVERIFY(!id->isNull());
        QVERIFY(Id().isNull());
    }

    void whatIsNotFortyDigitsIsNoId()
    {
        QVERIFY(!Id::fromHex(""));
        QVERIFY(!Id::fromHex("0123456789abcdef0123456789abcdef0123456"));
        QVERIFY(!Id::fromHex("0123456789abcdef0123456789abcdef0123456g"));
        QVERIFY(!Id::fromHex("0123456789abcdef0123456789abcdef012345678"));
    }

    void deedsAreDoneInTheOrderInWhichTheyWereAskedFor()
    {
        Lane lane(QStringLiteral("test"));
        QList<int> done;
        QFuture<Result<int>> last;
        for (int i = 0; i < 100; ++i)
            last = lane.run([i, &done]() -> Result<int> { done.append(i); return i; });
        QCOMPARE(last.result().value(), 99);
        QCOMPARE(done.size(), 100);
        QVERIFY(std::ranges::is_sorted(done));
    }

    void aDeedThatThrowsEndsAsInternal()
    {
        Lane lane(QStringLiteral("test"));
        const auto answer = lane.run([]() -> Result<int> { throw std::runtime_error("oh"); }).result();
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Internal);
        QCOMPARE(answer.error().detail, QStringLiteral("oh"));
    }

    void deedsThatHaveNotBegunWhenTheLaneEndsAreCancelled()
    {
        QFuture<Result<int>> waiting;
        {
            Lane lane(QStringLiteral("test"));
            lane.run([]() -> Result<int> { QThread::msleep(50); return 1; });
            waiting = lane.run([]() -> Result<int> { return 2; });
        }
        QVERIFY(waiting.isFinished());
        QVERIFY(waiting.result() || waiting.result().error().kind == Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(VocabularyTest)
#include "vocabularytest.moc"
