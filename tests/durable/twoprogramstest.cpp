// Two programs on the same data: they wait for each other and nothing is lost; a second window brings the first to the front.
#include "tests/durable/world.h"

#include <QTest>

using namespace mycel::tests;

class TwoProgramsTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    Workshop m_one, m_two;
    int m_trial = 0;

    QString fresh() { return m_folder.path() + QStringLiteral("/data%1").arg(++m_trial); }
    static QStringList add(const Workshop &shop) { return {QStringLiteral("add"), QStringLiteral("--separate"), shop.folder()}; }

    /// Starts all at once; what each of them said.
    static QList<Said> together(const QString &data, const QList<QStringList> &deeds)
    {
        std::vector<std::unique_ptr<QProcess>> processes;
        for (const QStringList &words : deeds)
            processes.push_back(prepared(data, words));
        for (const auto &process : processes)
            process->start();
        QList<Said> said;
        for (const auto &process : processes)
            said.append(ended(*process));
        return said;
    }
    static void allWent(const QList<Said> &all)
    {
        for (const Said &said : all)
            QVERIFY2(said.code == 0, said.error.constData());
    }
    static QStringList paths(const QString &data)
    {
        QStringList paths;
        for (const QJsonValue &item : listing(data))
            paths.append(item.toObject()[QStringLiteral("path")].toString());
        paths.sort();
        return paths;
    }
    std::unique_ptr<QProcess> window(const QString &data, const QStringList &words = {}) const
    {
        auto process = std::make_unique<QProcess>();
        process->start(program("mycel"), QStringList{QStringLiteral("--data"), data} + words);
        return process;
    }
    static void waitForDoor(const QString &data)
    {
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(data + QStringLiteral("/window.lock")), 60'000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        fill(m_one, 30);
        m_two.write(QStringLiteral("guides/two.md"), "---\ntitle: The second library\n---\nQuite another blockade.\n");
        m_two.commit();
    }
    void twoFirstStarts_makeOneIndex()
    {
        for (int i = 0; i < 5 * soak(); ++i) {
            const QString data = fresh();
            allWent(together(data, {{QStringLiteral("list")}, {QStringLiteral("list")}, {QStringLiteral("search"), QStringLiteral("x")}}));
            if (QTest::currentTestFailed())
                return;
            QCOMPARE(entries(data, {QStringLiteral("*.damaged*")}), QStringList());
        }
    }
    void twoAdds_bothArrive()
    {
        for (int i = 0; i < 4 * soak(); ++i) {
            const QString data = fresh();
            allWent(together(data, {add(m_one), add(m_two)}));
            QCOMPARE(paths(data).size(), 37);
            QCOMPARE(unwell(data), QString());
            if (QTest::currentTestFailed())
                return;
        }
    }
    void syncSearchReindexAndRemove_besideEachOther()
    {
        for (int i = 0; i < 4 * soak(); ++i) {
            const QString data = fresh();
            const Said added = ask(data, add(m_two));
            QCOMPARE(added.code, 0);
            QCOMPARE(ask(data, add(m_one)).code, 0);
            const QString two = QJsonDocument::fromJson(added.out)[QStringLiteral("library")].toString();
            const auto all = together(data, {{QStringLiteral("sync")}, {QStringLiteral("search"), QStringLiteral("blockade")}, {QStringLiteral("reindex")}, {QStringLiteral("remove"), two}, {QStringLiteral("list")}});
            for (const Said &said : all)
                QVERIFY2(said.code == 0 || said.isOneSentence(), said.error.constData());
            QCOMPARE(all[3].code, 0);
            QCOMPARE(paths(data).size(), 36); // what was removed stays removed, although it was being synced
            QVERIFY(!paths(data).contains(QStringLiteral("guides/two.md")));
            QCOMPARE(unwell(data), QString());
        }
    }
    void theTerminal_besideTheWindow()
    {
        const QString data = fresh();
        const auto tour = window(data, {QStringLiteral("--tour"), m_folder.path() + QStringLiteral("/tour"), QStringLiteral("--library"), m_one.folder()});
        waitForDoor(data);
        allWent({ask(data, add(m_two))});
        for (int i = 0; i < 3; ++i) {
            allWent(together(data, {{QStringLiteral("sync")}, {QStringLiteral("search"), QStringLiteral("blockade")}}));
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(tour->waitForFinished(150'000));
        QVERIFY2(tour->exitCode() == 0, tour->readAllStandardError().constData());
        const QStringList all = paths(data);
        QVERIFY2(all.contains(QStringLiteral("guides/two.md")) && all.contains(QStringLiteral("guides/g7/index.md")) && all.size() > 37, qPrintable(all.join(u' ')));
        QCOMPARE(unwell(data), QString());
    }
    void theWindow_opensOnADamagedIndex()
    {
        const QString data = fresh();
        const auto first = window(data, {QStringLiteral("--tour"), m_folder.path() + QStringLiteral("/tour1")});
        QVERIFY(first->waitForFinished(150'000));
        const QStringList before = paths(data);
        QVERIFY(before.size() > 30); // the welcome library, which the tour goes through
        QFile index(data + QStringLiteral("/index.sqlite"));
        QVERIFY(index.open(QIODevice::ReadWrite) && index.write(QByteArray(5000, 'x')) == 5000);
        index.close();
        const auto tour = window(data, {QStringLiteral("--tour"), m_folder.path() + QStringLiteral("/tour2")});
        QVERIFY(tour->waitForFinished(150'000));
        QVERIFY2(tour->exitCode() == 0, tour->readAllStandardError().constData());
        QCOMPARE(paths(data), before);
    }
    void aSecondWindow_bringsTheFirstToTheFront()
    {
        const QString data = fresh();
        const auto first = window(data);
        waitForDoor(data);
        for (int i = 0; i < 3; ++i) {
            const auto second = window(data);
            QVERIFY(second->waitForFinished(60'000));
            QCOMPARE(second->exitCode(), 0);
            QCOMPARE(first->state(), QProcess::Running);
        }
        // The lock of a window that was killed stops nobody.
        first->kill();
        first->waitForFinished();
        const auto next = window(data, {QStringLiteral("--tour"), m_folder.path() + QStringLiteral("/tour3")});
        QVERIFY(next->waitForFinished(150'000));
        QCOMPARE(next->exitCode(), 0);
        QCOMPARE(unwell(data), QString());
    }
};

QTEST_GUILESS_MAIN(TwoProgramsTest)
#include "twoprogramstest.moc"
