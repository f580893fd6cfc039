// The main job in the real window, found as a blind person finds it: by name and role. A real library is added, read,
// searched, synced, removed and brought back.
#include "model/commons.h"
#include "tests/support/byname.h"
#include "tests/support/realgit.h"
#include "ui/knowledge/knowledgeplace.h"
#include "ui/mainwindow.h"
#include "ui/pageview.h"

#include <QListView>
#include <QTest>

using namespace mycel;
using mycel::tests::ByName;
using mycel::tests::Patience;

namespace {

bool isControl(QAccessible::Role role)
{
    return role == QAccessible::Button || role == QAccessible::ButtonMenu || role == QAccessible::CheckBox || role == QAccessible::EditableText || role == QAccessible::ComboBox
        || role == QAccessible::List || role == QAccessible::RadioButton;
}

} // namespace

class WindowTest : public QObject {
    Q_OBJECT
    tests::Workshop m_shop;
    QTemporaryDir m_data;
    std::unique_ptr<model::Commons> m_commons;
    std::unique_ptr<ui::MainWindow> m_window;

    ByName m_see;
    QAccessibleInterface *control(const QString &name, std::initializer_list<QAccessible::Role> roles = {QAccessible::Button, QAccessible::CheckBox, QAccessible::RadioButton}) const { return m_see.control(name, roles); }
    bool press(const QString &name) const { return m_see.press(name); }
    bool type(const QString &name, const QString &text) const { return m_see.type(name, text); }
    bool says(const QString &part) const { return m_see.says(part); }
    /// What a screen reader says of the cards.
    QStringList cards() const
    {
        QAccessibleInterface *list = control(QStringLiteral("Items"), {QAccessible::List});
        if (list) {
            // Without a screen reader nobody tells Qt's cache of rows that the list is a new one.
            QObject *view = list->object();
            QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(list));
            list = QAccessible::queryAccessibleInterface(view);
        }
        QStringList names;
        for (int i = 0; list && i < list->childCount(); ++i) {
            if (list->child(i) && list->child(i)->role() == QAccessible::ListItem)
                names.append(list->child(i)->text(QAccessible::Name));
        }
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier");
        QAccessible::setActive(true);
        m_shop.write(QStringLiteral("library.yaml"), "name: Harbour Library\nsummary: What the harbour groups know.\n");
        m_shop.write(QStringLiteral("guides/blockade/index.md"), "---\ntitle: How to hold a blockade\nsummary: Sitting down together.\nlang: en\ntopics: [actions]\n---\nSee [the kitchen](../kitchen/index.md) and [the web](https://example.org/).\n");
        m_shop.write(QStringLiteral("guides/blockade/index.sv.md"), "---\ntitle: Att hålla en blockad\n---\nSätt er ner.\n");
        m_shop.write(QStringLiteral("guides/kitchen/index.md"), "---\ntitle: A kitchen for fifty\nlang: en\n---\nSoup. [Gone](gone.md)\n");
        m_shop.commit();
        m_commons = std::make_unique<model::Commons>(m_data.path() + QStringLiteral("/data"));
        m_commons->setReaderLanguages({QStringLiteral("en")});
        m_window = std::make_unique<ui::MainWindow>(*m_commons, ui::Preferences(), ui::Theme::light(), QStringList{QStringLiteral("en")});
        m_see = ByName(m_window.get());
        m_window->knowledge()->reader()->choosePlain(true);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void anEmptyPlaceOffersTheFirstStep()
    {
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("No guides yet")), Patience);
        QVERIFY(press(QStringLiteral("Add a library")));
        QTRY_VERIFY_WITH_TIMEOUT(control(QStringLiteral("Address of the library"), {QAccessible::EditableText}), Patience);
    }
    void aWrongAddressIsASentenceWhereItWasTyped()
    {
        QVERIFY(type(QStringLiteral("Address of the library"), QStringLiteral("/nowhere/at/all")));
        QVERIFY(press(QStringLiteral("Add")));
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("There is no folder or file at this place.")), Patience);
        QVERIFY(control(QStringLiteral("Try again")));
    }
    void enterPressesTheButtonOnWhichOneStands()
    {
        auto *settings = qobject_cast<QWidget *>(control(QStringLiteral("Settings"))->object());
        settings->setFocus();
        QTest::keyClick(settings, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!control(QStringLiteral("Address of the library"), {QAccessible::EditableText}), Patience);
        QVERIFY(press(QStringLiteral("Add a library…")));
        QTRY_VERIFY_WITH_TIMEOUT(control(QStringLiteral("Address of the library"), {QAccessible::EditableText}), Patience);
    }
    void aLibraryIsAddedAndItsCardsAreThere()
    {
        QVERIFY(type(QStringLiteral("Address of the library"), m_shop.folder()));
        QVERIFY(press(QStringLiteral("Add")));
        QTRY_VERIFY_WITH_TIMEOUT(control(QStringLiteral("Harbour Library")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(cards().size() >= 2, Patience);
        QVERIFY(cards().join(u'\n').contains(QStringLiteral("How to hold a blockade. Guide from Harbour Library")));
    }
    void addingItAgainOffersTheOneThatIsHere()
    {
        QVERIFY(press(QStringLiteral("Add a library…")));
        QVERIFY(type(QStringLiteral("Address of the library"), m_shop.folder()));
        QVERIFY(press(QStringLiteral("Add")));
        QTRY_VERIFY_WITH_TIMEOUT(control(QStringLiteral("Open it")), Patience);
        QVERIFY(press(QStringLiteral("Open it")));
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("A link that leads nowhere · 1")), Patience);
    }
    void searchingFindsWhileOneTypes()
    {
        QVERIFY(type(QStringLiteral("Search everything"), QStringLiteral("blockades")));
        QTRY_VERIFY_WITH_TIMEOUT(!cards().isEmpty() && cards().first().startsWith(QStringLiteral("How to hold a blockade")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!cards().join(u'\n').contains(QStringLiteral("kitchen")), Patience);
        QVERIFY(type(QStringLiteral("Search everything"), QStringLiteral("blokcade")));
        QTRY_VERIFY_WITH_TIMEOUT(control(QStringLiteral("Did you mean “blockade”?")), Patience);
        QVERIFY(press(QStringLiteral("Did you mean “blockade”?")));
        QTRY_VERIFY_WITH_TIMEOUT(!cards().isEmpty() && cards().first().startsWith(QStringLiteral("How to hold a blockade")), Patience);
    }
    void downOpensTheFirstAndThePageIsRead()
    {
        QTest::keyClick(m_window->searchBox(), Qt::Key_Down);
        QTRY_VERIFY_WITH_TIMEOUT(control(QStringLiteral("Library: Harbour Library")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->knowledge()->reader()->isPlain(), Patience);
    }
    void aWebLinkSaysWhereItLeads()
    {
        Q_EMIT m_window->knowledge()->reader()->webAsked(QUrl(QStringLiteral("https://xn--exmple-cua.org/")));
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("xn--exmple-cua.org")), Patience);
        QVERIFY(press(QStringLiteral("Stay")));
        QVERIFY(!control(QStringLiteral("Stay")));
    }
    void escapeClearsTheSearch()
    {
        m_window->searchBox()->setFocus();
        QTest::keyClick(m_window->searchBox(), Qt::Key_Escape);
        QVERIFY(m_window->searchBox()->text().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(cards().size() >= 2, Patience);
    }
    void whatIsNewArrives()
    {
        m_shop.write(QStringLiteral("guides/new.md"), "---\ntitle: A new guide\n---\nNew.\n");
        m_shop.commit();
        QVERIFY(press(QStringLiteral("Guides")));
        QVERIFY(press(QStringLiteral("Sync all libraries")));
        QTRY_VERIFY_WITH_TIMEOUT(cards().join(u'\n').contains(QStringLiteral("A new guide")), Patience);
    }
    void aListGoesOnToItsLastCard()
    {
        constexpr int Many = 100;
        for (int i = 0; i < Many; ++i)
            m_shop.write(QStringLiteral("experiences/e%1.md").arg(i), "---\ntitle: Evening " + QByteArray::number(i) + "\nlang: en\n---\nWe met.\n");
        m_shop.commit();
        QVERIFY(press(QStringLiteral("Sync all libraries")));
        QVERIFY(press(QStringLiteral("Experiences")));
        QTRY_VERIFY_WITH_TIMEOUT(cards().join(u'\n').contains(QStringLiteral("Evening")), Patience);
        auto *list = qobject_cast<QListView *>(control(QStringLiteral("Items"), {QAccessible::List})->object());
        QVERIFY(list);
        const auto scrolledToTheEnd = [&] {
            list->scrollToBottom();
            return list->model()->rowCount() == Many;
        };
        QTRY_VERIFY_WITH_TIMEOUT(scrolledToTheEnd(), Patience);
    }
    void textGrowsAndShrinks()
    {
        const int before = qApp->font().pixelSize();
        QTest::keyClick(m_window.get(), Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(qApp->font().pixelSize() > before);
        QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(qApp->font().pixelSize(), before);
    }
    void everyControlOfEveryPlaceHasAName()
    {
        for (const QString &place : {QStringLiteral("Guides"), QStringLiteral("Harbour Library"), QStringLiteral("Add a library…"), QStringLiteral("Settings"), QStringLiteral("Help")}) {
            QVERIFY2(press(place), qPrintable(place));
            for (QAccessibleInterface *each : m_see.all()) {
                if (isControl(each->role()))
                    QVERIFY2(!each->text(QAccessible::Name).isEmpty(), qPrintable(place + QStringLiteral(": ") + QLatin1String(each->object() ? each->object()->metaObject()->className() : "?")));
            }
        }
    }
    void narrowWindowsKeepTheNames()
    {
        m_window->resize(860, 700);
        QVERIFY(control(QStringLiteral("Experiences")));
        m_window->resize(1360, 860);
    }
    void removingAsksNothingAndCanBeUndone()
    {
        QVERIFY(press(QStringLiteral("Harbour Library")));
        QVERIFY(press(QStringLiteral("Remove")));
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("Harbour Library was removed.")), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!control(QStringLiteral("Harbour Library")), Patience);
        QVERIFY(press(QStringLiteral("Undo")));
        QTRY_VERIFY_WITH_TIMEOUT(control(QStringLiteral("Harbour Library")), Patience);
        QVERIFY(press(QStringLiteral("Guides")));
        QTRY_VERIFY_WITH_TIMEOUT(cards().join(u'\n').contains(QStringLiteral("A new guide")), Patience);
    }
    void cleanupTestCase()
    {
        m_commons->end(); // as the program does
        m_window.reset();
        m_commons.reset();
    }
};

QTEST_MAIN(WindowTest)
#include "windowtest.moc"
