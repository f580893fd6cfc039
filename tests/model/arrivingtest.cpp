// What Home tells of what others brought: until it is read, or somebody says that all was seen; never one's own, and nothing of
// a library that is here for the first time.
#include "tests/support/person.h"
#include "tests/support/sending.h"

using namespace mycel;
using namespace mycel::model;
using mycel::tests::await;
using mycel::tests::BareRepository;
using mycel::tests::Person;
using mycel::tests::why;
using mycel::tests::Workshop;

class ArrivingTest : public QObject {
    Q_OBJECT
    std::unique_ptr<BareRepository> m_server;
    std::unique_ptr<Workshop> m_shop;
    std::unique_ptr<Person> m_ada;

    void push() const { m_shop->git({QStringLiteral("push"), QStringLiteral("-q"), QStringLiteral("-f"), m_server->folder(), QStringLiteral("main")}); }
    void change(const QString &path, const QByteArray &text) const
    {
        m_shop->write(path, text);
        m_shop->commit();
        push();
    }
    Arrivals arrivals() const { return await(m_ada->commons->arrivals())->value(0); }
    QStringList titles() const
    {
        QStringList titles;
        for (const Arrived &each : arrivals().items)
            titles.append(each.item.title + (each.isNew ? QStringLiteral(" new") : QString()));
        titles.sort();
        return titles;
    }
private Q_SLOTS:
    void initTestCase() { qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier"); }
    void init()
    {
        m_server = std::make_unique<BareRepository>();
        m_shop = std::make_unique<Workshop>();
        for (int i = 0; i < 5; ++i)
            m_shop->write(QStringLiteral("guides/g%1/index.md").arg(i), "---\ntitle: Guide " + QByteArray::number(i) + "\nlang: en\n---\n## Begin\n\nText.\n\n## End\n\nMore.\n");
        m_shop->commit();
        push();
        m_ada = std::make_unique<Person>(QStringLiteral("Ada"), m_server->folder());
        QVERIFY(arrivals().items.isEmpty()); // it is here for the first time
    }
    void whatOthersBrought_isTold_untilItIsRead()
    {
        change(QStringLiteral("guides/g1/index.md"), "---\ntitle: Guide 1\nlang: en\n---\n## Begin\n\nOther words.\n\n## End\n\nMore.\n");
        change(QStringLiteral("guides/camp/index.md"), "---\ntitle: Camp\nlang: en\n---\nText.\n");
        m_ada->sync();
        QCOMPARE(titles(), (QStringList{QStringLiteral("Camp new"), QStringLiteral("Guide 1")}));
        const auto items = arrivals().items;
        const auto guide = std::ranges::find(items, QStringLiteral("Guide 1"), [](const Arrived &each) { return each.item.title; });
        QCOMPARE(guide->parts, 1);
        QCOMPARE(guide->authors, QStringList{QStringLiteral("Somebody")});
        QVERIFY(!guide->before.isNull() && guide->before != guide->item.blob);
        QVERIFY(await(m_ada->commons->markRead(guide->item)));
        QCOMPARE(titles(), QStringList{QStringLiteral("Camp new")});
        change(QStringLiteral("guides/g1/index.md"), "---\ntitle: Guide 1\nlang: en\n---\n## Begin\n\nYet others.\n\n## End\n\nMore.\n");
        m_ada->sync();
        QCOMPARE(titles(), (QStringList{QStringLiteral("Camp new"), QStringLiteral("Guide 1")}));
    }
    void whoHasSeenAllOfIt_isNotToldAgain_andMayTakeThatBack()
    {
        change(QStringLiteral("guides/camp/index.md"), "---\ntitle: Camp\nlang: en\n---\nText.\n");
        m_ada->sync();
        const Arrivals before = arrivals();
        QCOMPARE(before.items.size(), 1);
        QVERIFY(await(m_ada->commons->markSeen({{m_ada->library, before.head, QDateTime::currentDateTimeUtc()}})));
        QVERIFY(arrivals().items.isEmpty());
        QVERIFY(await(m_ada->commons->markSeen({before.since})));
        QCOMPARE(titles(), QStringList{QStringLiteral("Camp new")});
    }
    void whatIsMyOwn_isNoNews()
    {
        m_ada->write(QStringLiteral("Tents"), "A tent.\n");
        QVERIFY(arrivals().items.isEmpty());
    }
    void whatIsOnlyCalledOtherwise_isNoNews()
    {
        m_shop->git({QStringLiteral("mv"), QStringLiteral("guides/g1"), QStringLiteral("guides/elsewhere")});
        m_shop->commit();
        change(QStringLiteral("guides/g2/index.md"), "---\ntitle:   Guide 2\nlang: en\n---\n## Begin\n\nText.\n\n## End\n\nMore.\n"); // says the same
        m_ada->sync();
        QVERIFY(m_ada->has("guides/elsewhere/index.md"));
        QCOMPARE(titles(), QStringList());
    }
    void ofSeveralTranslations_oneIsTold()
    {
        m_ada->commons->setReaderLanguages({QStringLiteral("sv"), QStringLiteral("en")});
        m_shop->write(QStringLiteral("guides/camp/index.md"), "---\ntitle: Camp\nlang: en\n---\nText.\n");
        m_shop->write(QStringLiteral("guides/camp/index.sv.md"), "---\ntitle: Läger\nlang: sv\n---\nText.\n");
        m_shop->write(QStringLiteral("guides/camp/index.de.md"), "---\ntitle: Lager\nlang: de\n---\nText.\n");
        m_shop->commit();
        push();
        m_ada->sync();
        QCOMPARE(titles(), QStringList{QStringLiteral("Läger new")});
    }
    void whereAnotherHistoryWasTaken_itBeginsAnew_orTellsWhatDiffers()
    {
        const QString begin = QString::fromLatin1(m_shop->git({QStringLiteral("rev-parse"), QStringLiteral("HEAD")}));
        change(QStringLiteral("guides/camp/index.md"), "---\ntitle: Camp\nlang: en\n---\nText.\n");
        m_ada->sync();
        m_shop->git({QStringLiteral("reset"), QStringLiteral("-q"), QStringLiteral("--hard"), begin});
        change(QStringLiteral("guides/boat/index.md"), "---\ntitle: Boat\nlang: en\n---\nText.\n");
        QCOMPARE(why(m_ada->sync(sync::Keep::Theirs)), QStringLiteral("fine"));
        QCOMPARE(titles(), QStringList{QStringLiteral("Boat new")});
    }
};

QTEST_GUILESS_MAIN(ArrivingTest)
#include "arrivingtest.moc"
