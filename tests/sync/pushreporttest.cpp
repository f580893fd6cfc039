// What servers answer to what they are sent, in the words of several: what became of each branch.
#include "sync/courier/packet.h"
#include "sync/courier/pushreport.h"

#include <QTest>

using namespace mycel::sync;

class PushReportTest : public QObject {
    Q_OBJECT
    static QByteArray inBand(char band, const QByteArray &bytes) { return packet(band + bytes); }
    static QString outcome(const QByteArray &answer, bool inBands, qsizetype step = 1 << 20)
    {
        PushReport report(inBands);
        for (qsizetype at = 0; at < answer.size(); at += step) {
            if (const auto fed = report.feed(QByteArrayView(answer).sliced(at, qMin(step, answer.size() - at))); !fed)
                return QString::fromLatin1(fed.error().why);
        }
        if (!report.isDone())
            return QStringLiteral("more");
        const auto sent = report.of("main");
        if (!sent)
            return QString::fromLatin1(sent.error().why);
        return sent->outcome == Sent::Outcome::Accepted ? QStringLiteral("accepted") : sent->outcome == Sent::Outcome::Behind ? QStringLiteral("behind") : QString::fromLatin1(sent->why.why);
    }
private Q_SLOTS:
    void theirWords_haveOurs_data()
    {
        QTest::addColumn<QByteArray>("unpacked");
        QTest::addColumn<QByteArray>("branch");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *unpacked, const char *branch, const char *expected) { QTest::newRow(name) << QByteArray(unpacked) << QByteArray(branch) << QString::fromLatin1(expected); };
        row("taken", "unpack ok", "ok refs/heads/main", "accepted");
        row("git, moved", "unpack ok", "ng refs/heads/main failed to update ref", "behind");
        row("a forge, moved", "unpack ok", "ng refs/heads/main non-fast-forward", "behind");
        row("a hook", "unpack ok", "ng refs/heads/main pre-receive hook declined", "declined");
        row("a forge, protected", "unpack ok", "ng refs/heads/main protected branch hook declined", "declined");
        row("worked on", "unpack ok", "ng refs/heads/main branch is currently checked out", "checked-out");
        row("something else", "unpack ok", "ng refs/heads/main funny refname", "server-said");
        row("no reason", "unpack ok", "ng refs/heads/main", "server-said");
        row("a full disk", "unpack index-pack abnormal exit", "ng refs/heads/main unpacker error", "server-error");
        row("a disk to read", "unpack unable to create temporary object directory", "ng refs/heads/main unpacker error", "may-not-send");
        row("not a word of it", "unpack ok", "ok refs/heads/other", "cut");
    }
    void theirWords_haveOurs()
    {
        QFETCH(QByteArray, unpacked);
        QFETCH(QByteArray, branch);
        QFETCH(QString, expected);
        const QByteArray lines = packet(unpacked + '\n') + packet(branch + '\n') + "0000";
        QCOMPARE(outcome(lines, false), expected);
        const QByteArray wrapped = inBand(1, {}) + inBand(2, "for people\n") + inBand(1, lines.left(7)) + inBand(1, lines.mid(7)) + "0000";
        for (const qsizetype step : {1, 3, 1000})
            QCOMPARE(outcome(wrapped, true, step), expected);
        QCOMPARE(outcome(wrapped.chopped(2), true), QStringLiteral("more"));
    }
    void nonsense_isRefused()
    {
        QCOMPARE(outcome("<html>", false), QStringLiteral("not-git"));
        QCOMPARE(outcome("0001", true), QStringLiteral("not-git"));
        QCOMPARE(outcome(inBand(7, "x"), true), QStringLiteral("not-git"));
        QCOMPARE(outcome(inBand(3, "disk full"), true), QStringLiteral("server-said"));
        QByteArray endless;
        while (endless.size() < 2 << 20)
            endless += inBand(2, QByteArray(1000, 'x'));
        QCOMPARE(outcome(endless, true, 4096), QStringLiteral("not-git"));
    }
};

QTEST_APPLESS_MAIN(PushReportTest)
#include "pushreporttest.moc"
