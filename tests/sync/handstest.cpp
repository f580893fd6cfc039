// Many small deeds by whoever is free: each is done once, whatever another of them does. The sanitizer of threads (./dev tsan) reads
// this test too.
#include "sync/hands.h"

#include <QTest>

#include <atomic>
#include <stdexcept>

using namespace mycel::sync;

class HandsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachIsDoneOnce_andWhatItMadeIsThere()
    {
        Hands hands;
        for (const int count : {0, 1, 8, 9, 1000, 20'000}) {
            std::vector<int> made(size_t(count), 0);
            for (int &one : made)
                hands.add([&one, &made] { one += 1 + int(&one - made.data()); });
            hands.finish();
            for (int which = 0; which < count; ++which)
                QCOMPARE(made[size_t(which)], 1 + which);
        }
    }
    void whatOneThrows_isThrownWhereTheyAreWaitedFor()
    {
        for (const int bad : {0, 5, 500, 999}) {
            Hands hands;
            for (int which = 0; which < 1000; ++which) {
                hands.add([which, bad] {
                    if (which == bad)
                        throw std::runtime_error("no room");
                });
            }
            QVERIFY_EXCEPTION_THROWN(hands.finish(), std::runtime_error);
            int done = 0;
            hands.add([&done] { ++done; });
            hands.finish(); // said once
            QCOMPARE(done, 1);
        }
    }
    void whoeverLeavesBefore_findsThatNothingIsDoneAfterwards()
    {
        std::atomic<int> begun = 0, done = 0;
        for (int time = 0; time < 200; ++time) {
            Hands hands;
            for (int which = 0; which < 40; ++which) {
                hands.add([&begun, &done] {
                    ++begun;
                    ++done;
                });
            }
        }
        QCOMPARE(done, int(begun));
    }
};

QTEST_APPLESS_MAIN(HandsTest)
#include "handstest.moc"
