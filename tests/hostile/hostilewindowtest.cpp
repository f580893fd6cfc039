// Hostile texts and pictures in the real window: this test's process is the window's. It draws a page of each, in both of its
// readers, goes on answering, and stays small. What must be refused never comes so far; hostiletest has the rest.
#include "tests/hostile/places.h"
#include "ui/knowledge/knowledgeplace.h"
#include "ui/knowledge/listpane.h"
#include "ui/mainwindow.h"
#include "ui/pageview.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <sys/resource.h>

using namespace mycel;

namespace {

constexpr int Patience = 60'000;
#ifdef MYCEL_SANITIZED
constexpr long MostMegabytes = 3000; // most of it is what the sanitizer keeps of what was freed
#else
constexpr long MostMegabytes = 500;
#endif

/// The largest that this process has been.
long peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

} // namespace

class HostileWindowTest : public QObject {
    Q_OBJECT
    tests::HostilePlaces m_places;
    QTemporaryDir m_data;
    std::unique_ptr<model::Commons> m_commons;
    std::unique_ptr<ui::MainWindow> m_window;

    std::optional<QString> add(const QString &address) const
    {
        auto added = m_commons->add({address, true, {}});
        return QTest::qWaitFor([&] { return added.isFinished(); }, Patience) && added.result() ? std::optional(added.result()->library.key) : std::nullopt;
    }
    /// Asks for its page and waits until it is drawn, or for so long.
    bool opens(const model::ItemRef &ref, int patience) const
    {
        QSignalSpy shown(m_window->knowledge(), &ui::KnowledgePlace::pageShown);
        m_window->knowledge()->openItem(ref);
        return !shown.isEmpty() || shown.wait(patience);
    }
    /// It takes keys, and finds with them.
    bool answers() const
    {
        QSignalSpy listed(m_window->knowledge()->list(), &ui::ListPane::listShown);
        m_window->searchBox()->clear();
        QTest::keyClicks(m_window->searchBox(), QStringLiteral("potatoes"));
        return (!listed.isEmpty() || listed.wait(Patience)) && QTest::qWaitFor([this] { return m_window->knowledge()->list()->hasContent(); }, Patience);
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier");
        QVERIFY(m_places.start());
        m_commons = std::make_unique<model::Commons>(m_data.path() + QStringLiteral("/data"));
        m_window = std::make_unique<ui::MainWindow>(*m_commons, ui::Preferences(), ui::Theme::light(), QStringList{QStringLiteral("en")});
        m_window->resize(1360, 860);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanupTestCase()
    {
        m_commons->end();
        m_window.reset();
        m_commons.reset();
    }
    void aHostileText_isDrawn_andTheWindowStaysSmallAndAnswers_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QByteArray>("path");
        for (const QJsonValue &row : tests::HostilePlaces::table()) {
            const QJsonArray pages = row[u"pages"].toArray();
            if (row[u"group"].toString() == QLatin1String("D") && !pages.isEmpty())
                QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(row[u"number"].toInt()).arg(row[u"name"].toString()))) << row[u"place"].toString() << pages.first().toString().toUtf8();
        }
    }
    void aHostileText_isDrawn_andTheWindowStaysSmallAndAnswers()
    {
        QFETCH(QString, place);
        QFETCH(QByteArray, path);
        const auto library = add(m_places.show(place, "case"));
        QVERIFY(library);
        // The engine may draw for minutes: in a process of its own. What the window owes meanwhile is answers.
        m_window->knowledge()->reader()->choosePlain(false);
        opens({*library, path}, 2'000);
        QVERIFY(answers());
        m_window->knowledge()->reader()->choosePlain(true);
        QVERIFY(opens({*library, path}, Patience));
        QVERIFY(answers());
        QVERIFY2(peakMegabytes() < MostMegabytes, qPrintable(QStringLiteral("the window took %1 MB").arg(peakMegabytes())));
        m_commons->remove(*library).waitForFinished();
    }
};

QTEST_MAIN(HostileWindowTest)
#include "hostilewindowtest.moc"
