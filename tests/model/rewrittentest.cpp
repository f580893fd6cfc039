// What somebody does to the discussions where all fetch them: what was said comes back, and what is gone is counted no more.
#include "sync/store/writing.h"
#include "tests/support/realgit.h"
#include "tests/support/speaker.h"

#include <QTest>

using namespace mycel;
using namespace mycel::model;
using mycel::tests::await;

namespace {
using Person = mycel::tests::Speaker;
}

class RewrittenTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_place;
    [[nodiscard]] QString place() const { return m_place.path() + QLatin1Char('/') + QString::fromLatin1(QTest::currentTestFunction()); }

private Q_SLOTS:
    void initTestCase() { qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier"); }
    void init()
    {
        QVERIFY(QDir().mkpath(place()));
        tests::run(place(), QStringLiteral("git"), {QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("--bare"), QStringLiteral("-b"), QStringLiteral("main")});
    }

    void whoRewritesWhatOthersSaid_changesItForNobody()
    {
        Person aspen(QStringLiteral("aspen"), place(), true);
        const QString thread = aspen.open(QStringLiteral("T"), "First.");
        const QString one = aspen.answer(thread, "One."), two = aspen.answer(thread, "Two.");
        aspen.sync();
        Person roenn(QStringLiteral("rönn"), place(), false), hazel(QStringLiteral("hazel"), place(), false);
        hazel.answer(thread, "Not sent yet.");
        const QStringList said = aspen.texts(thread);
        auto hub = sync::Repository::open(place());
        const auto spoil = [&] {
            const auto tip = hub->tip("refs/heads/discussions");
            const auto listed = hub->list(*tip);
            QList<sync::Change> changes;
            for (const sync::File &file : listed->files) {
                if (file.path.contains(one.toLatin1()))
                    changes.append({file.path, QByteArray("---\nauthor: aspen\n---\n\nRewritten in place, and longer than it was.\n")});
                else if (file.path.contains(two.toLatin1()))
                    changes.append({file.path, std::nullopt});
            }
            const auto spoilt = sync::writeEdit(*hub, {*tip, changes, QStringLiteral("mallory"), QDateTime::currentDateTimeUtc(), QStringLiteral("x")});
            QVERIFY(hub->moveTip("refs/heads/discussions", *tip, *spoilt));
        };
        spoil();
        Person fresh(QStringLiteral("fresh"), place(), false); // who comes now has what is there, until somebody comes who knew it
        const auto report = await(roenn.commons.syncNow(roenn.library));
        QCOMPARE(report->first().putBack, 2);
        QCOMPARE(report->first().waiting, 0);
        QCOMPARE(roenn.texts(thread), said);
        aspen.sync();
        fresh.sync();
        QCOMPARE(aspen.texts(thread), said);
        QCOMPARE(fresh.texts(thread), said);
        spoil();
        hazel.sync();
        QCOMPARE(hazel.texts(thread), said + QStringList{QStringLiteral("Not sent yet.")});
        for (Person *each : {&aspen, &roenn, &fresh, &hazel}) {
            each->sync();
            QCOMPARE(each->texts(thread), said + QStringList{QStringLiteral("Not sent yet.")});
            QCOMPARE(hub->tip("refs/heads/discussions"), sync::Repository::open(each->folder.path() + QStringLiteral("/libraries/") + each->library + QStringLiteral(".git"))->tip("refs/heads/discussions"));
        }
    }
    void aFileInThePlaceOfAFolder_orAFolderInThatOfAPost_isTakenOutOfTheWay()
    {
        Person aspen(QStringLiteral("aspen"), place(), true);
        const QString thread = aspen.open(QStringLiteral("T"), "First.");
        aspen.answer(thread, "One.");
        aspen.sync();
        Person roenn(QStringLiteral("rönn"), place(), false);
        const QStringList said = aspen.texts(thread);
        const auto hub = [this](const QStringList &words, const QByteArray &input = {}) { return tests::run(place(), QStringLiteral("git"), words, input); };
        const QByteArrayList files = hub({QStringLiteral("ls-tree"), QStringLiteral("-r"), QStringLiteral("--name-only"), QStringLiteral("discussions")}).split('\n');
        const auto push = [&](const QByteArrayList &gone, const QByteArray &fresh) {
            hub({QStringLiteral("read-tree"), QStringLiteral("discussions")});
            const QByteArray none = "0 " + QByteArray(40, '0') + '\t';
            hub({QStringLiteral("update-index"), QStringLiteral("--index-info")}, none + gone.join('\n' + none) + "\n100644 " + hub({QStringLiteral("hash-object"), QStringLiteral("-w"), QStringLiteral("--stdin")}, "odd") + '\t' + fresh + '\n');
            const QByteArray commit = hub({QStringLiteral("-c"), QStringLiteral("user.name=x"), QStringLiteral("-c"), QStringLiteral("user.email=x"), QStringLiteral("commit-tree"), QStringLiteral("-p"), QStringLiteral("discussions"), QStringLiteral("-m"), QStringLiteral("x"), QString::fromLatin1(hub({QStringLiteral("write-tree")}))});
            hub({QStringLiteral("update-ref"), QStringLiteral("refs/heads/discussions"), QString::fromLatin1(commit)});
        };
        const QByteArray post = *std::ranges::find_if(files, [](const QByteArray &path) { return path.contains("/1-"); });
        for (const auto &[gone, fresh] : {std::pair(files, post.left(10)), std::pair(QByteArrayList{post}, QByteArray(post + "/x.md"))}) {
            push(gone, fresh);
            const Person fresher(QStringLiteral("fresh"), place(), false); // who has it as it is now undoes nothing later
            for (Person *each : {&roenn, &aspen}) {
                each->sync();
                QCOMPARE(each->texts(thread), said);
            }
            hub({QStringLiteral("fsck"), QStringLiteral("--strict"), QStringLiteral("--full")});
            QCOMPARE(hub({QStringLiteral("ls-tree"), QStringLiteral("-r"), QStringLiteral("--name-only"), QStringLiteral("discussions")}).split('\n'), files);
        }
    }
    void whatIsGone_isNotCounted_whereTheDiscussionsWereBegunAnew()
    {
        Person aspen(QStringLiteral("aspen"), place(), true);
        const QString thread = aspen.open(QStringLiteral("T"), "First.");
        aspen.sync();
        auto hub = sync::Repository::open(place());
        const auto before = hub->tip("refs/heads/discussions");
        Person roenn(QStringLiteral("rönn"), place(), false);
        aspen.answer(thread, "Gone.");
        aspen.open(QStringLiteral("Gone as well"), "x");
        aspen.sync();
        roenn.sync();
        QCOMPARE(roenn.unread(), 2);
        QVERIFY(hub->moveTip("refs/heads/discussions", *hub->tip("refs/heads/discussions"), *before));
        await(roenn.commons.syncNow(roenn.library, {}, {}, sync::Keep::Theirs));
        QCOMPARE(roenn.threads().size(), 1);
        QCOMPARE(roenn.unread(), 0);
    }
};

QTEST_GUILESS_MAIN(RewrittenTest)
#include "rewrittentest.moc"
