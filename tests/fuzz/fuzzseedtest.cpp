// Every fuzz target over its seeds, and over each seed cut short, doubled and with bytes turned: so that the targets never
// rot between two nights of fuzzing.
#include "tests/fuzz/target.h"

#include <QTest>

using namespace mycel;

class FuzzSeedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTargetStandsItsSeeds_data()
    {
        QTest::addColumn<int>("number");
        for (int i = 0; i < fuzz::targets().size(); ++i)
            QTest::newRow(fuzz::targets()[i].name) << i;
    }
    void aTargetStandsItsSeeds()
    {
        QFETCH(int, number);
        const fuzz::Target &target = fuzz::targets()[number];
        const QByteArrayList seeds = target.seeds();
        QVERIFY(!seeds.isEmpty());
        for (const QByteArray &seed : seeds) {
            target.run(seed);
            target.run(seed.left(seed.size() / 2));
            target.run(seed.left(seed.size() - 1));
            target.run((seed + seed).left(1 << 15));
            QByteArray turned = seed;
            for (qsizetype at = seed.size() % 7; at < turned.size(); at += 7)
                turned[at] = char(turned[at] ^ (1 << (at % 8)));
            target.run(turned);
        }
        target.run({});
    }
};

QTEST_GUILESS_MAIN(FuzzSeedTest)
#include "fuzzseedtest.moc"
