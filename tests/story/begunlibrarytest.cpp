// A library is begun in the form that asks for it: what is chosen there is what it says of itself and what it holds, and where the
// address of an empty repository was given, others have it at once. The server is a real one, with a password.
#include "tests/support/desk.h"
#include "tests/support/gitservers.h"
#include "tests/support/sending.h"

#include <QComboBox>

using namespace mycel;
using mycel::tests::await;
using mycel::tests::Patience;

class BegunLibraryTest : public QObject {
    Q_OBJECT
    std::unique_ptr<tests::Desk> m_desk;

    const tests::ByName &see() const { return m_desk->see; }
    void choose(const QString &name, const QString &entry) const
    {
        QComboBox *box = nullptr; // a box is called as what is chosen in it
        for (auto *each : m_desk->window->findChildren<QComboBox *>()) {
            if (each->isVisible() && each->accessibleName() == name)
                box = each;
        }
        QVERIFY(box);
        box->setFocus();
        for (int left = box->count(); left > 0 && box->currentText() != entry; --left)
            QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->currentText(), entry);
    }
    void fill() const
    {
        QVERIFY(m_desk->see.chooseFrom(QStringLiteral("New"), QStringLiteral("A library of one's own…")));
        QVERIFY(see().type(QStringLiteral("Name of the library"), QStringLiteral("Quay")));
        QVERIFY(see().type(QStringLiteral("Your name in it"), QStringLiteral("Ada")));
    }
    void begin() const
    {
        QVERIFY(see().press(QStringLiteral("Begin this library")));
        QTRY_VERIFY_WITH_TIMEOUT(see().control(QStringLiteral("Quay")), Patience);
    }
    model::Library quay() const
    {
        for (const model::Library &each : await(m_desk->commons->libraries()).value_or(QList<model::Library>())) {
            if (each.name == QLatin1String("Quay"))
                return each;
        }
        return {};
    }
    QStringList titles() const
    {
        model::Query query;
        query.library = quay().key;
        query.most = 100;
        const auto answer = await(m_desk->commons->search(query));
        QStringList titles;
        for (const model::Hit &hit : answer ? answer->hits : QList<model::Hit>())
            titles.append(hit.item.title);
        return titles;
    }
    static QStringList idsOf(const QList<model::Category> &categories)
    {
        QStringList ids;
        for (const model::Category &each : categories)
            ids.append(each.id);
        return ids;
    }
    QByteArray inRepository(const QStringList &words) const { return tests::run(m_desk->data + QStringLiteral("/libraries/") + quay().key + QStringLiteral(".git"), QStringLiteral("git"), words); }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier");
        for (const char *name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
            qunsetenv(name);
    }
    void init()
    {
        m_desk = std::make_unique<tests::Desk>();
        m_desk->begin();
    }
    void cleanup() { m_desk->close(); }

    void whatIsChosenInTheForm_isWhatTheLibrarySaysAndHolds()
    {
        fill();
        QVERIFY(see().type(QStringLiteral("In one sentence"), QStringLiteral("What the quay knows")));
        QVERIFY(see().type(QStringLiteral("Languages"), QStringLiteral("en, sv")));
        choose(QStringLiteral("Licence"), QStringLiteral("CC0 1.0: do with it what you like"));
        choose(QStringLiteral("It begins"), QStringLiteral("with guides to build on: meetings, roles, newcomers, care"));
        QVERIFY(see().press(QStringLiteral("Category Actions")));
        begin();
        QTRY_VERIFY_WITH_TIMEOUT(!titles().isEmpty(), Patience);
        const model::LibraryFile file = model::readLibraryFile(inRepository({QStringLiteral("show"), QStringLiteral("main:library.yaml")}));
        QStringList expected = idsOf(model::defaultCategories());
        QVERIFY(expected.removeOne(QStringLiteral("actions")));
        QCOMPARE(idsOf(file.categories), expected);
        QCOMPARE(file.license, QStringLiteral("CC0-1.0"));
        QCOMPARE(file.summary, QStringLiteral("What the quay knows"));
        QCOMPARE(file.languages, QStringList({QStringLiteral("en"), QStringLiteral("sv")}));
        QTRY_VERIFY_WITH_TIMEOUT(see().says(QStringLiteral("CC0-1.0")), Patience); // on its page
        QVERIFY2(titles().contains(QStringLiteral("Consensus in practice")), qPrintable(titles().join(u'\n')));
    }
    void withoutAStarterItBeginsEmpty_underTheLicenceThatIsOffered()
    {
        fill();
        begin();
        const model::LibraryFile file = model::readLibraryFile(inRepository({QStringLiteral("show"), QStringLiteral("main:library.yaml")}));
        QCOMPARE(file.license, QStringLiteral("CC-BY-SA-4.0"));
        QCOMPARE(idsOf(file.categories), idsOf(model::defaultCategories()));
        QVERIFY(titles().isEmpty());
    }
    void itsPageStaysOpen_whateverStirsBeforeTheWindowHasHeardOfIt()
    {
        m_desk->commons->create({.name = QStringLiteral("Quay"), .summary = {}, .languages = {QStringLiteral("en")}, .topics = {}}, QStringLiteral("Ada")).then(m_desk->window.get(), [this](const sync::Result<model::Report> &report) {
            m_desk->window->openLibrary(report->library.key);
            Q_EMIT m_desk->commons->stateChanged(m_desk->library, {});
            QCOMPARE(see().says(QStringLiteral("Address of the library")), see().control(QStringLiteral("Quay")) != nullptr); // until then it says nothing
        });
        QTRY_VERIFY_WITH_TIMEOUT(see().says(QStringLiteral("Address of the library")), Patience);
    }
    void sharedAtOnce_withAServerThatAsksWhoOneIs()
    {
        const tests::BareRepository empty;
        tests::GitServers servers;
        QVERIFY(servers.start(empty.folder()));
        fill();
        choose(QStringLiteral("It begins"), QStringLiteral("with guides to build on: meetings, roles, newcomers, care"));
        QVERIFY(see().type(QStringLiteral("Where the library is shared"), servers.https(QStringLiteral("/private/library.git"))));
        begin();
        QTRY_VERIFY_WITH_TIMEOUT(see().field(QStringLiteral("Certificate file")), Patience);
        QVERIFY(see().type(QStringLiteral("Certificate file"), servers.file("ca.pem")));
        QVERIFY(see().press(QStringLiteral("Use this certificate")));
        QTRY_VERIFY_WITH_TIMEOUT(see().field(QStringLiteral("Password or token")), Patience);
        QVERIFY(see().type(QStringLiteral("Name"), QStringLiteral("alice")));
        QVERIFY(see().type(QStringLiteral("Password or token"), QStringLiteral("s3cret")));
        QVERIFY(see().press(QStringLiteral("Sign in")));
        const QByteArray ours = inRepository({QStringLiteral("rev-parse"), QStringLiteral("main")});
        QTRY_COMPARE_WITH_TIMEOUT(empty.tip().hex(), ours, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(see().says(QStringLiteral("You may publish")), Patience);
        QCOMPARE(quay().address, servers.https(QStringLiteral("/private/library.git")));
        // Whoever comes next has the same.
        QTemporaryDir folder;
        model::Commons other(folder.path());
        const auto added = await(other.add({servers.https(QStringLiteral("/private/library.git")), false, servers.member()}));
        QVERIFY2(added, added ? "" : added.error().why.constData());
        QCOMPARE(added->library.name, QStringLiteral("Quay"));
        QVERIFY(added->items > 3);
        QCOMPARE(added->items, int(titles().size()));
    }
};

QTEST_MAIN(BegunLibraryTest)
#include "begunlibrarytest.moc"
