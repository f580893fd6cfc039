// The finder in the real window: somebody looks for something to take part in, and tells nobody; somebody else offers it.
#include "model/commons.h"
#include "model/mine/mine.h"
#include "tests/support/await.h"
#include "tests/support/byname.h"
#include "tests/support/sending.h"
#include "ui/finder/calendardays.h"
#include "ui/finder/calendarview.h"
#include "ui/finder/finderplace.h"
#include "ui/finder/importpage.h"
#include "ui/finder/mapview.h"
#include "ui/finder/offerlist.h"
#include "ui/finder/offerpane.h"
#include "ui/finder/takepart.h"
#include "ui/knowledge/knowledgeplace.h"
#include "ui/libraries/addplace.h"
#include "ui/mainwindow.h"
#include "ui/notifier.h"
#include "ui/pageview.h"

#include <QDir>
#include <QListView>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace mycel;
using mycel::tests::await;
using mycel::tests::Patience;

namespace {

class Notifier : public ui::Notifier {
public:
    void show(const ui::Notice &notice) override { told.append(notice); }
    QList<ui::Notice> told;
};

QByteArray dayFromNow(int days, const char *time)
{
    return QDate::currentDate().addDays(days).toString(Qt::ISODate).toLatin1() + time;
}

} // namespace

class EngagementTest : public QObject {
    Q_OBJECT
    std::unique_ptr<tests::BareRepository> m_server;
    std::unique_ptr<tests::Workshop> m_shop;
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<model::Commons> m_commons;
    std::unique_ptr<ui::MainWindow> m_window;
    tests::ByName m_see;

    void push() const
    {
        m_shop->commit();
        m_shop->git({QStringLiteral("push"), QStringLiteral("-q"), QStringLiteral("-f"), m_server->folder(), QStringLiteral("main")});
    }
    void offer(const QString &name, const QByteArray &title, const QByteArray &keys) const { m_shop->write(QStringLiteral("opportunities/%1/index.md").arg(name), "---\ntitle: " + title + "\nlang: en\n" + keys + "\n---\nCome.\n"); }
    QString key() const { return m_commons->libraries().result()->first().key; }
    ui::FinderPlace *finder() const { return m_window->finder(); }
    QStringList titles() const
    {
        QStringList titles;
        const ui::OfferList *list = finder()->offers()->offers();
        for (int row = 0; row < list->rowCount(); ++row)
            titles.append(list->index(row).data().toString());
        titles.sort();
        return titles;
    }
    void choose(const QString &title) const
    {
        auto *view = finder()->offers()->findChild<QListView *>();
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            if (view->model()->index(row, 0).data().toString() == title)
                view->setCurrentIndex(view->model()->index(row, 0));
        }
    }
    bool finds(const QStringList &expected) const
    {
        return QTest::qWaitFor([&] { return !finder()->isAsking() && titles() == expected; }, Patience);
    }
    QByteArray tip() const { return m_shop->git({QStringLiteral("--git-dir"), m_server->folder(), QStringLiteral("rev-parse"), QStringLiteral("main")}); }
    /// Whether a word is anywhere in the files of the private store.
    bool isKept(const QByteArray &word) const
    {
        for (const char *name : {"/data/mine.sqlite", "/data/mine.sqlite-wal", "/data/mine.sqlite.1"}) {
            QFile file(m_data->path() + QLatin1String(name));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(word))
                return true;
        }
        return false;
    }
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier");
        QAccessible::setActive(true);
    }
    void init()
    {
        m_server = std::make_unique<tests::BareRepository>();
        m_shop = std::make_unique<tests::Workshop>();
        m_shop->write(QStringLiteral("library.yaml"), "name: Harbour\n");
        m_shop->write(QStringLiteral("guides/kitchen/index.md"), "---\ntitle: A kitchen for many\nlang: en\n---\nRice.\n");
        offer(QStringLiteral("cook"), "Cook for the camp", "form: task\ntopics: [climate]\nskills: [cooking]\nno_experience_needed: yes\nplace: {name: Göteborg, lat: 57.70, lon: 11.97}\ntime: {min: 1, unit: hours}\nprepare: [guides/kitchen/index.md]\nsign_up: {how: mail, value: kitchen@example.org}\ndtstart: "
                                                            + dayFromNow(2, "T10:00") + "\ntz: Europe/Stockholm");
        offer(QStringLiteral("translate"), "Translate the cards", "form: task\ntopics: [migration]\nskills: [Arabic]\nmode: from-home\naccess: {step_free: yes}");
        offer(QStringLiteral("observe"), "Observers' evening", "form: training\ntopics: [climate]\nskills: [law]\nplace: {name: Malmö, lat: 55.60, lon: 13.00}\nrisk: low\naccess: {step_free: no}\ndtstart: " + dayFromNow(3, "T18:00") + "\ntz: Europe/Stockholm");
        push();
        m_data = std::make_unique<QTemporaryDir>();
        m_commons = std::make_unique<model::Commons>(m_data->path() + QStringLiteral("/data"));
        m_window = std::make_unique<ui::MainWindow>(*m_commons, ui::Preferences(), ui::Theme::light(), QStringList{QStringLiteral("en")});
        m_see = tests::ByName(m_window.get());
        m_window->knowledge()->reader()->choosePlain(true);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->openAdding();
        m_window->adding()->begin(m_server->folder());
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Harbour")), Patience);
        m_window->openFinder();
        QVERIFY(finds({QStringLiteral("Cook for the camp"), QStringLiteral("Observers' evening"), QStringLiteral("Translate the cards")}));
    }
    void cleanup()
    {
        m_commons->end(); // as the program does
        m_window.reset();
        m_commons.reset();
    }
    void aChoice_leavesWhatFits_andTheCountsFollow()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Climate, 2 offer(s)"), {QAccessible::CheckBox}), Patience);
        QVERIFY(m_see.press(QStringLiteral("Climate, 2 offer(s)")));
        QVERIFY(finds({QStringLiteral("Cook for the camp"), QStringLiteral("Observers' evening")}));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Task, 1 offer(s)")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Migration, 1 offer(s)")), Patience); // what another choice of the same would bring
        QVERIFY(m_see.press(QStringLiteral("No experience needed")));
        QVERIFY(finds({QStringLiteral("Cook for the camp")}));
        QVERIFY(m_see.press(QStringLiteral("Clear all")));
        QTRY_COMPARE_WITH_TIMEOUT(titles().size(), 3, Patience);
        // What is not said about a need counts as perhaps, and says so; what is said to be missing does not
        QVERIFY(m_see.press(QStringLiteral("Step-free")));
        QVERIFY(finds({QStringLiteral("Cook for the camp"), QStringLiteral("Translate the cards")}));
        QVERIFY(finder()->offers()->offers()->index(0).data(ui::OfferList::FitRole).toString().contains(QStringLiteral("not stated, ask: step-free")));
        QVERIFY(m_see.press(QStringLiteral("Also where it is not stated")));
        QVERIFY(finds({QStringLiteral("Translate the cards")}));
    }
    void aTown_isTypedWithoutItsAccents_andLeavesWhatIsNear()
    {
        QVERIFY(m_see.type(QStringLiteral("Town near which to look"), QStringLiteral("goteb")));
        QTest::keyClick(m_see.field(QStringLiteral("Town near which to look")), Qt::Key_Return);
        QVERIFY(finds({QStringLiteral("Cook for the camp"), QStringLiteral("Translate the cards")}));
        QVERIFY(m_see.press(QStringLiteral("Also remote")));
        QVERIFY(finds({QStringLiteral("Cook for the camp")}));
        QVERIFY(m_see.press(QStringLiteral("Only remote")));
        QVERIFY(finds({QStringLiteral("Translate the cards")}));
    }
    void words_areLookedForByTheSameSearch()
    {
        QVERIFY(m_see.type(QStringLiteral("Words in the offers"), QStringLiteral("observer")));
        QVERIFY(finds({QStringLiteral("Observers' evening")}));
        QVERIFY(m_see.type(QStringLiteral("Words in the offers"), QStringLiteral("\"(*")));
        QTRY_VERIFY_WITH_TIMEOUT(!finder()->isAsking(), Patience);
    }
    void theMap_showsWhatHasAPlace_andIsWalkedByKeys()
    {
        ui::MapView *map = finder()->map();
        QCOMPARE(map->marks().size(), size_t(2));
        const double before = map->worldPixels();
        QTest::keyClick(map, Qt::Key_Plus);
        QVERIFY(map->worldPixels() > before);
        const double west = map->centre().lon;
        QTest::keyClick(map, Qt::Key_Right);
        QVERIFY(map->centre().lon > west);
        QTest::keyClick(map, Qt::Key_Home);
        QSignalSpy chosen(map, &ui::MapView::offerChosen);
        QTest::mouseClick(map, Qt::LeftButton, {}, map->pixelOf(map->marks().front().at).toPoint());
        QCOMPARE(chosen.size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Read all of it")), Patience);
        QVERIFY(!QAccessible::queryAccessibleInterface(map)->text(QAccessible::Description).isEmpty());
    }
    void theCalendar_showsTheDays_asAMonth_aWeek_andAnAgenda()
    {
        QVERIFY(m_see.press(QStringLiteral("Calendar")));
        const ui::CalendarDays *days = finder()->calendar()->days();
        QVERIFY(m_see.press(QStringLiteral("Month")));
        const QDate day = QDate::currentDate().addDays(2);
        if (!days->indexOf(day).isValid())
            QVERIFY(m_see.press(QStringLiteral("Later")));
        QTRY_VERIFY_WITH_TIMEOUT(days->indexOf(day).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Cook for the camp")), Patience);
        QVERIFY(m_see.press(QStringLiteral("Week")));
        QCOMPARE(days->rowCount(), 1);
        QVERIFY(m_see.press(QStringLiteral("Agenda")));
        QVERIFY(m_see.press(QStringLiteral("Go to today")));
        const auto *agenda = finder()->calendar()->findChild<QListView *>(QStringLiteral("agenda"));
        QTRY_COMPARE_WITH_TIMEOUT(agenda->model()->rowCount(), 4, Patience); // two days, each with one
        QStringList lines;
        for (int row = 0; row < agenda->model()->rowCount(); ++row)
            lines.append(agenda->model()->index(row, 0).data().toString());
        QVERIFY(lines[1].contains(QStringLiteral("Cook for the camp")) && lines[3].contains(QStringLiteral("Observers' evening")));
    }
    void aSmallWindow_cutsNothingOff()
    {
        m_window->resize(900, 700);
        const QWidget *offers = finder()->offers();
        for (const QString &view : {QStringLiteral("Map"), QStringLiteral("Calendar")}) {
            QVERIFY(m_see.press(view));
            const QWidget *shown = view == QLatin1String("Map") ? static_cast<const QWidget *>(finder()->map()) : finder()->calendar();
            QTRY_VERIFY2_WITH_TIMEOUT(shown->isVisible() && offers->mapTo(finder(), QPoint(offers->width(), 0)).x() <= shown->mapTo(finder(), QPoint(0, 0)).x(), qPrintable(view), Patience);
        }
    }
    void aMark_isOnesOwn_andStaysOutOfTheLibrary()
    {
        const QByteArray before = tip();
        choose(QStringLiteral("Observers' evening"));
        QVERIFY(m_see.press(QStringLiteral("Not for me")));
        QVERIFY(finds({QStringLiteral("Cook for the camp"), QStringLiteral("Translate the cards")}));
        choose(QStringLiteral("Cook for the camp"));
        QVERIFY(m_see.press(QStringLiteral("Going")));
        model::Wanted going;
        going.mark = model::Mark::Going;
        finder()->ask(going);
        QVERIFY(finds({QStringLiteral("Cook for the camp")}));
        QVERIFY(await(m_commons->syncNow(key())));
        QCOMPARE(tip(), before);
        QVERIFY(await(m_commons->waiting(key()))->isEmpty());
    }
    void whatIsDone_offersTheDebrief()
    {
        choose(QStringLiteral("Cook for the camp"));
        QVERIFY(m_see.press(QStringLiteral("Done")));
        QVERIFY(m_see.press(QStringLiteral("Tell what came of it…")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.field(QStringLiteral("Title")) && m_see.field(QStringLiteral("Title"))->text() == QStringLiteral("Cook for the camp"), Patience);
        const auto drafts = await(m_commons->drafts());
        QCOMPARE(drafts->first().kind, model::Kind::Experience);
        QVERIFY(drafts->first().bytes.contains("where: Göteborg"));
    }
    void aKeptSearch_tellsWhatIsNew_onHome_andOutsideWithoutAWordOfIt()
    {
        Notifier notifier;
        ui::Preferences telling;
        telling.notices = ui::Preferences::NoticesWithTitle;
        m_window->setPreferences(telling);
        m_window->tellOutside(notifier);
        QVERIFY(m_see.press(QStringLiteral("Climate, 2 offer(s)")));
        QVERIFY(finds({QStringLiteral("Cook for the camp"), QStringLiteral("Observers' evening")}));
        QVERIFY(m_see.press(QStringLiteral("Save this search")));
        QVERIFY(m_see.type(QStringLiteral("Name of the search"), QStringLiteral("My climate")));
        QVERIFY(m_see.press(QStringLiteral("Save")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("My climate, 2 offer(s)")), Patience);
        m_window->hide();
        offer(QStringLiteral("banners"), "Sew banners", "form: task\ntopics: [climate]");
        push();
        QVERIFY(await(m_commons->syncNow(key())));
        QTRY_COMPARE_WITH_TIMEOUT(notifier.told.size(), 1, Patience);
        QVERIFY(notifier.told.first().ofSearch && notifier.told.first().text.isEmpty());
        QVERIFY(!notifier.told.first().title.contains(QStringLiteral("climate"), Qt::CaseInsensitive) && !notifier.told.first().title.contains(QStringLiteral("banner")));
        m_window->show();
        m_window->openHome();
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("My climate")), Patience);
        QVERIFY(m_see.press(QStringLiteral("My climate")));
        QVERIFY(finds({QStringLiteral("Cook for the camp"), QStringLiteral("Observers' evening"), QStringLiteral("Sew banners")}));
        m_window->openHome();
        QTRY_VERIFY_WITH_TIMEOUT(!m_see.control(QStringLiteral("My climate")), Patience);
    }
    void aProfile_putsWhatFitsFirst_andIsForgottenAtOneButton()
    {
        QVERIFY(m_see.press(QStringLiteral("What fits me…")));
        QVERIFY(m_see.type(QStringLiteral("What I can do"), QStringLiteral("arabic, underwater welding")));
        QVERIFY(m_see.press(QStringLiteral("Save")));
        QTRY_VERIFY_WITH_TIMEOUT(!finder()->isAsking() && finder()->offers()->offers()->index(0).data().toString() == QStringLiteral("Translate the cards"), Patience);
        QVERIFY(finder()->offers()->offers()->index(0).data(ui::OfferList::FitRole).toString().contains(QStringLiteral("Arabic")));
        QVERIFY(isKept("underwater welding"));
        QFile::remove(m_data->path() + QStringLiteral("/data/mine.sqlite.1"));
        QVERIFY(model::Mine::lookAfter(m_data->path() + QStringLiteral("/data"))); // which keeps a copy
        QVERIFY(m_see.press(QStringLiteral("What fits me…")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.field(QStringLiteral("What I can do"))->text().contains(QStringLiteral("welding")), Patience);
        QVERIFY(m_see.press(QStringLiteral("Forget all of it")));
        QTRY_VERIFY_WITH_TIMEOUT(await(m_commons->finder().profile())->isEmpty(), Patience);
        QVERIFY(!isKept("underwater welding"));
    }
    void aNewcomer_answersThreeQuestions_andGetsFirstSteps_withWhatToReadBefore()
    {
        QVERIFY(m_see.press(QStringLiteral("Hi, what can I do?")));
        QVERIFY(m_see.press(QStringLiteral("An hour, now")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("cooking")), Patience);
        QVERIFY(m_see.press(QStringLiteral("cooking")));
        QVERIFY(m_see.press(QStringLiteral("Show me first steps")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("1. Cook for the camp")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_see.control(QStringLiteral("Read before: A kitchen for many")), Patience);
        QVERIFY(m_see.press(QStringLiteral("Read before: A kitchen for many")));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->knowledge()->open() && m_window->knowledge()->open()->path == "guides/kitchen/index.md", Patience);
    }
    void eventsOfAFile_areShownFirst_thenBroughtIn_andNotTwice()
    {
        QFile feed(m_data->path() + QStringLiteral("/evening.ics"));
        QVERIFY(feed.open(QIODevice::WriteOnly));
        feed.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:evening-1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:" + QDate::currentDate().addDays(5).toString(QStringLiteral("yyyyMMdd")).toLatin1()
                   + "T180000Z\r\nSUMMARY:Choir evening\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        feed.close();
        QVERIFY(m_see.press(QStringLiteral("Bring in events…")));
        auto *page = finder()->findChild<ui::ImportPage *>();
        page->openFile(feed.fileName());
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("Nothing is written yet.")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("Choir evening")), Patience);
        QCOMPARE(await(m_commons->finder().find({}))->here, 3);
        QVERIFY(m_see.press(QStringLiteral("Bring them in")));
        QTRY_COMPARE_WITH_TIMEOUT(await(m_commons->finder().find({}))->here, 4, Patience);
        // Opened once more, as a file that somebody sent: there is nothing to be brought in.
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("They are in the library")), Patience);
        m_window->openFile(feed.fileName());
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("Nothing is written yet.")), Patience);
        QVERIFY(m_see.control(QStringLiteral("Bring them in"))->state().disabled);
        QCOMPARE(await(m_commons->finder().find({}))->here, 4);
    }
    void signingUp_saysFirstWhereItLeads()
    {
        choose(QStringLiteral("Cook for the camp"));
        QVERIFY(m_see.press(QStringLiteral("Write a mail")));
        QTRY_VERIFY_WITH_TIMEOUT(m_see.says(QStringLiteral("kitchen@example.org")), Patience);
        QVERIFY(m_see.press(QStringLiteral("Stay")));
        using ui::TakePart;
        QCOMPARE(TakePart::addressOf(QStringLiteral("form"), QStringLiteral("https://example.org/form"))->host(), QStringLiteral("example.org"));
        QCOMPARE(TakePart::addressOf(QStringLiteral("phone"), QStringLiteral("+46 70 123"))->scheme(), QStringLiteral("tel"));
        QCOMPARE(TakePart::addressOf(QStringLiteral("chat"), QStringLiteral("@anna:matrix.org"))->toString(), QStringLiteral("https://matrix.to/#/@anna:matrix.org"));
        for (const char *good : {"mailto:a@example.org", "xmpp:room@example.org", "matrix:r/room:example.org", "sms:+4670123"})
            QVERIFY2(TakePart::addressOf(QStringLiteral("chat"), QString::fromLatin1(good)), good);
        for (const char *bad : {"javascript:alert(1)", "file:///etc/passwd", "https://", "ask at the door", "data:text/html,x", "mailto:a@b?body=x", ""})
            QVERIFY2(!TakePart::addressOf(QStringLiteral("form"), QString::fromLatin1(bad)), bad);
    }
    void whoOffersIt_marksItFilled_andTakesThatBack_orRepeatsIt()
    {
        choose(QStringLiteral("Cook for the camp"));
        QVERIFY(m_see.press(QStringLiteral("Read all of it")));
        const model::ItemRef ref{key(), "opportunities/cook/index.md"};
        QTRY_VERIFY_WITH_TIMEOUT(m_window->knowledge()->open() == std::optional(ref), Patience);
        const auto filled = await(m_commons->finder().tend(ref, model::Tending::Fill));
        QVERIFY(filled && await(m_commons->publish(filled->edition).second));
        QVERIFY(await(m_commons->edit(ref))->bytes.contains("status: filled"));
        QTRY_COMPARE_WITH_TIMEOUT(await(m_commons->finder().find({}))->best.last().offer.title, QStringLiteral("Cook for the camp"), Patience); // it sinks
        QVERIFY(await(m_commons->publish(filled->undo).second));
        QVERIFY(!await(m_commons->edit(ref))->bytes.contains("status: filled"));
        const auto again = await(m_commons->finder().repetition(ref));
        QVERIFY(again && again->path.isEmpty() && again->bytes.contains("title: Cook for the camp") && !again->bytes.contains("dtstart"));
    }
};

QTEST_MAIN(EngagementTest)
#include "engagementtest.moc"
