// The vocabulary of sync: ids are forty digits or none.
#include "sync/id.h"

#include <QTest>

using mycel::sync::Id;

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
};

QTEST_GUILESS_MAIN(VocabularyTest)
#include "vocabularytest.moc"
