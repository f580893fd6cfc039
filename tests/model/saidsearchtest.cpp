// What was said is found: every thread that has the words, once, whatever stands beside it and however much of it there is.
#include "model/content/naming.h"
#include "tests/support/speaker.h"

using namespace mycel;
using namespace mycel::model;
using mycel::tests::await;
using mycel::tests::Speaker;

class SaidSearchTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_place;
    [[nodiscard]] QString place() const { return m_place.path() + QLatin1Char('/') + QString::fromLatin1(QTest::currentTestFunction()); }

    static QList<ThreadCard> found(Speaker &who, const QString &words, const std::function<void(ThreadQuery &)> &narrow = [](ThreadQuery &) {})
    {
        ThreadQuery query;
        query.words = words;
        narrow(query);
        return who.threads(query);
    }
    /// Many posts at once, as a mailbox brings them.
    static void bringIn(Speaker &who, const QString &thread, int posts, const QByteArray &text)
    {
        QList<sync::Change> files;
        for (int i = 1; i <= posts; ++i) {
            ThreadEvent event;
            event.author = QStringLiteral("aspen");
            event.place = {thread, freshItemId(), i};
            files.append({pathOf(event.place), composeThreadFile(event, text)});
        }
        QVERIFY(await(who.discussions().publish(who.library, files, QStringLiteral("Bring in")).second));
    }

private Q_SLOTS:
    void initTestCase() { qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier"); }
    void init() { QVERIFY(QDir().mkpath(place())); }

    void aLongThread_hidesNoOther()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        const QString loud = aspen.open(QStringLiteral("Lanterns"), "Lantern.");
        const QString quiet = aspen.open(QStringLiteral("Parade"), "Of all that we carried through the town that evening in November, one thing was a lantern.", QStringLiteral("culture"));
        bringIn(aspen, loud, 600, "Lantern.");
        const QList<ThreadCard> all = found(aspen, QStringLiteral("lantern"));
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.last().ref.id, quiet);
        const QList<ThreadCard> narrowed = found(aspen, QStringLiteral("lantern"), [](ThreadQuery &query) { query.category = QStringLiteral("culture"); });
        QCOMPARE(narrowed.size(), 1);
        QCOMPARE(narrowed.first().ref.id, quiet);
        const QList<ThreadCard> second = found(aspen, QStringLiteral("lantern"), [](ThreadQuery &query) { query.offset = 1; });
        QCOMPARE(second.size(), 1);
        QCOMPARE(second.first().ref.id, quiet);
    }
    void anArchivedThread_isFound_asArchived()
    {
        Speaker aspen(QStringLiteral("aspen"), place(), true);
        const QString thread = aspen.open(QStringLiteral("Lanterns"), "Lantern.");
        aspen.act(thread, Act::State, {}, QStringLiteral("archived"));
        QCOMPARE(aspen.threads().size(), 0);
        const QList<ThreadCard> cards = found(aspen, QStringLiteral("lantern"));
        QCOMPARE(cards.size(), 1);
        QCOMPARE(cards.first().state, QStringLiteral("archived"));
        ThreadQuery query;
        query.words = QStringLiteral("lantern");
        const auto counts = await(aspen.discussions().counts(query));
        QCOMPARE(counts->states.size(), 1);
        QCOMPARE(counts->libraries.first().count, 1); // each choice leads to what it counts
        QCOMPARE(found(aspen, QStringLiteral("lantern"), [](ThreadQuery &open) { open.state = QStringLiteral("open"); }).size(), 0);
    }
};

QTEST_GUILESS_MAIN(SaidSearchTest)
#include "saidsearchtest.moc"
