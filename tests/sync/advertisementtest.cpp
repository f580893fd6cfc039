// The list of branches of a server, cut down before libgit2 sees it.
#include "sync/courier/advertisement.h"

#include <QTest>

using namespace mycel::sync;

namespace {

const QByteArray IdA(40, 'a');
const QByteArray IdB(40, 'b');
const QByteArray IdC(40, 'c');

QByteArray packet(const QByteArray &line)
{
    return QByteArray::number(line.size() + 4, 16).rightJustified(4, '0') + line;
}

QByteArray withCapabilities(const QByteArray &ref, const QByteArray &capabilities)
{
    return packet(ref + '\0' + capabilities + '\n');
}

} // namespace

class AdvertisementTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyTheFollowedBranchAndDiscussionsGoOn()
    {
        Advertisement list({}, 1 << 20);
        QVERIFY(list.feed(packet("# service=git-upload-pack\n") + "0000"));
        QVERIFY(list.feed(withCapabilities(IdA + " HEAD", "multi_ack symref=HEAD:refs/heads/trunk include-tag agent=git/2.40")));
        QVERIFY(list.feed(packet(IdB + " refs/heads/discussions\n") + packet(IdA + " refs/heads/trunk\n") + packet(IdC + " refs/heads/other\n")));
        QVERIFY(list.feed(packet(IdC + " refs/pull/1/head\n") + packet(IdC + " refs/tags/v1\n") + "0000"));
        QVERIFY(list.isDone());
        QCOMPARE(list.branch(), QByteArray("trunk"));
        QCOMPARE(list.takeOutput(), packet("# service=git-upload-pack\n") + "0000" + withCapabilities(IdA + " refs/heads/trunk", "multi_ack")
                                        + packet(IdB + " refs/heads/discussions\n") + "0000");
    }

    void theListMayComeByteByByteAndWhatFollowsIsKept()
    {
        const QByteArray sent = withCapabilities(IdA + " HEAD", "ofs-delta") + packet(IdA + " refs/heads/main\n") + "0000" + "behind";
        Advertisement list({}, 1 << 20);
        for (const char c : sent)
            QVERIFY(list.feed(QByteArrayView(&c, 1)));
        QVERIFY(list.isDone());
        QCOMPARE(list.branch(), QByteArray("main"));
        QVERIFY(list.takeOutput().endsWith("0000behind"));
    }

    void withoutASymbolicHeadTheBranchThatStandsThereIsFollowed()
    {
        Advertisement list({}, 1 << 20);
        QVERIFY(list.feed(withCapabilities(IdB + " HEAD", "") + packet(IdA + " refs/heads/main\n") + packet(IdB + " refs/heads/stable\n") + "0000"));
        QCOMPARE(list.branch(), QByteArray("stable"));
    }

    void anEmptyPlaceHasNoBranch()
    {
        Advertisement list({}, 1 << 20);
        QVERIFY(list.feed(withCapabilities(QByteArray(40, '0') + " capabilities^{}", "ofs-delta") + "0000"));
        QVERIFY(list.isDone());
        QVERIFY(list.branch().isEmpty());
    }

    void aHundredThousandBranchesAreOne()
    {
        Advertisement list("main", 16 << 20);
        QByteArray sent = withCapabilities(IdA + " HEAD", "symref=HEAD:refs/heads/main");
        for (int i = 0; i < 100'000; ++i)
            sent += packet(IdB + " refs/heads/b" + QByteArray::number(i) + '\n');
        sent += packet(IdA + " refs/heads/main\n") + "0000";
        QVERIFY(list.feed(sent));
        QVERIFY(list.isDone());
        QVERIFY(list.takeOutput().size() < 200);
    }

    void whatCannotBeFollowedIsRefusedByName()
    {
        const auto why = [](const QByteArray &sent) {
            Advertisement list({}, 1000);
            const auto fed = list.feed(sent);
            return fed ? QByteArray() : fed.error().why;
        };
        QCOMPARE(why("<html>"), QByteArray("not-git"));
        for (const char *length : {"0003", "-001", "+00f", " 00f", "0x0f", "00f "})
            QCOMPARE(why(QByteArray(length) + "refs/heads/"), QByteArray("not-git"));
        QCOMPARE(why(packet(QByteArray(64, 'a') + " HEAD\n")), QByteArray("sha256"));
        QCOMPARE(why(withCapabilities(IdA + " HEAD", "object-format=sha256")), QByteArray("sha256"));
        QCOMPARE(why(packet("shallow " + IdA + '\n')), QByteArray("shallow"));
        QCOMPARE(why(packet("ERR \033[31mno\n")), QByteArray("server-said"));
        QCOMPARE(why(QByteArray(1001, '0')), QByteArray("advertisement"));
    }

    void aHostileHeadIsNotFollowed()
    {
        for (const char *name : {"../x", "-x", "a b", "a..b", "x.lock", "a\nb", "discussions"}) {
            Advertisement list({}, 1 << 20);
            QVERIFY(list.feed(withCapabilities(IdA + " HEAD", QByteArray("symref=HEAD:refs/heads/") + name) + packet(IdA + " refs/heads/" + name + '\n')
                              + packet(IdA + " refs/heads/main\n") + "0000"));
            QCOMPARE(list.branch(), QByteArray("main"));
        }
    }
};

QTEST_GUILESS_MAIN(AdvertisementTest)
#include "advertisementtest.moc"
