// Every write that fails ends in one sentence and the old state: no space, a broken disk, a quota, a disk that became
// read-only, at each operation in turn (./dev soak: at every single one, with every error).
#include "tests/durable/faults.h"

#include <QTest>

#include <sys/mount.h>
#include <unistd.h>

using namespace mycel::tests;

namespace {

constexpr int TriedInEach = 25;  ///< of each deed's operations, in a usual test run

} // namespace

class FaultTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    Workshop m_before, m_after;
    QJsonArray m_old, m_new;
    QString m_place;
    const Faults m_faults{path("counter")};
    int m_trial = 0;

    QString path(const char *name) const { return m_folder.path() + u'/' + QLatin1String(name); }
    QString fresh() { return m_folder.path() + QStringLiteral("/data%1").arg(++m_trial); }

    Said faulty(const QString &data, const QStringList &words, const Fault &fault) { return ask(data, words, m_faults.environment(data, fault)); }
    void makeFrom(const QString &from, const QString &to) const
    {
        if (!from.isEmpty())
            copyFolder(from, to);
    }

    /// One deed with one fault, on a copy of `from` (empty: on nothing).
    void stands(const QString &from, const QStringList &words, const QJsonArray &old, const Fault &fault)
    {
        const QString what = words.first() + QStringLiteral(", ") + fault.text();
        const QString data = fresh();
        makeFrom(from, data);
        const Said said = faulty(data, words, fault);
        QVERIFY2(said.code == 0 || (said.code > 0 && said.isOneSentence()), qPrintable(what + QStringLiteral(" ended with %1: ").arg(said.code) + QString::fromUtf8(said.error)));
        const Said list = ask(data, {QStringLiteral("list")});
        QVERIFY2(list.code == 0, qPrintable(what + u' ' + QString::fromUtf8(list.error)));
        if (said.code == 0)
            QVERIFY2(listed(list) == m_new, qPrintable(what + QStringLiteral(" said that all is well")));
        QVERIFY2(listed(list) == old || listed(list) == m_new, qPrintable(what + QStringLiteral(" is neither the old nor the new state")));
        const Said again = ask(data, words);
        QVERIFY2(again.code == 0 || again.error.contains("here already"), qPrintable(what + QStringLiteral(" cannot be tried again: ") + QString::fromUtf8(again.error)));
        QVERIFY2(listing(data) == m_new, qPrintable(what + QStringLiteral(" is not whole when tried again")));
        const QString ill = unwell(data);
        QVERIFY2(ill.isEmpty(), qPrintable(what + u' ' + ill));
        QDir(data).removeRecursively();
    }

    void standsEverywhere(const QString &from, const QStringList &words, const QJsonArray &old)
    {
        const QString data = fresh();
        makeFrom(from, data);
        QCOMPARE(faulty(data, words, {}).code, 0);
        const int count = m_faults.counted();
        QVERIFY2(count > 5, "the library that makes faults was not loaded");
        qInfo("%s: %d operations", qPrintable(words.first()), count);
        Faults::everywhere(count, TriedInEach, [&](const Fault &fault) { stands(from, words, old, fault); });
    }

    /// Adding where there may be too little room, and again where there is enough.
    void addsOrSaysWhy(const QString &data, const Said &said)
    {
        QVERIFY2(said.code == 0 || (said.code > 0 && said.isOneSentence()), qPrintable(QString::number(said.code) + u' ' + QString::fromUtf8(said.error)));
        const Said again = ask(data, {QStringLiteral("add"), m_place});
        QVERIFY2(again.code == 0 || again.error.contains("here already"), again.error.constData());
        QCOMPARE(listing(data), m_new);
        QCOMPARE(unwell(data), QString());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder.setAutoRemove(true);
        m_place = path("place.git");
        fill(m_before, 6);
        copyFolder(m_before.folder() + QStringLiteral("/."), m_after.folder());
        change(m_after);
        copyFolder(m_before.folder() + QStringLiteral("/.git"), m_place);
        QCOMPARE(ask(path("old"), {QStringLiteral("add"), m_place}).code, 0);
        m_old = listing(path("old"));
        QDir(m_place).removeRecursively();
        copyFolder(m_after.folder() + QStringLiteral("/.git"), m_place);
        QCOMPARE(ask(path("new"), {QStringLiteral("add"), m_place}).code, 0);
        m_new = listing(path("new"));
        QVERIFY(m_old != m_new && m_old.size() == 8);
    }
    void aWriteThatFailsWhileAdding_leavesNothingOrAll() { standsEverywhere({}, {QStringLiteral("add"), m_place}, {}); }
    void aWriteThatFailsWhileSyncing_leavesTheOldOrTheNewState() { standsEverywhere(path("old"), {QStringLiteral("sync")}, m_old); }
    void aWriteThatFailsWhileIndexing_leavesTheOldIndex() { standsEverywhere(path("new"), {QStringLiteral("reindex")}, m_new); }

    void aFullDisk_isASentence()
    {
        if (geteuid() != 0)
            QSKIP("only root may mount a small disk");
        for (int kilobytes = 40; kilobytes <= 2000; kilobytes += soak() > 1 ? 20 : 160) {
            const QString disk = path("disk");
            QDir().mkpath(disk);
            const QByteArray name = QFile::encodeName(disk);
            if (mount("tmpfs", name.constData(), "tmpfs", 0, QByteArray("size=" + QByteArray::number(kilobytes) + "k").constData()) != 0)
                QSKIP("a small disk cannot be mounted here");
            const Said said = ask(disk + QStringLiteral("/data"), {QStringLiteral("add"), m_place});
            // What is on a full disk can be read, or the reason is said.
            const Said list = ask(disk + QStringLiteral("/data"), {QStringLiteral("list")});
            const bool fine = list.code == 0 || (list.code > 0 && list.isOneSentence());
            const int grown = mount("tmpfs", name.constData(), "tmpfs", MS_REMOUNT, "size=64m");
            if (fine && grown == 0)
                addsOrSaysWhy(disk + QStringLiteral("/data"), said);
            umount2(name.constData(), MNT_DETACH);
            QVERIFY2(fine, list.error.constData());
            QCOMPARE(grown, 0);
            if (QTest::currentTestFailed())
                return;
        }
    }
    void aLimitOnFileSizes_isASentence()
    {
        for (const int bytes : {0, 100, 4096, 20'000, 60'000, 200'000}) {
            const QString data = fresh();
            QProcess limited;
            limited.start(QStringLiteral("prlimit"), {QStringLiteral("--fsize=%1").arg(bytes), program("mycelctl"), QStringLiteral("--data"), data, QStringLiteral("add"), m_place});
            addsOrSaysWhy(data, ended(limited));
            if (QTest::currentTestFailed())
                return;
        }
    }
    void aFolderThatMayNotBeWrittenTo_isASentence()
    {
        const QString data = fresh();
        copyFolder(path("old"), data);
        QStringList words{program("mycelctl"), QStringLiteral("--data"), data, QStringLiteral("--json")};
        if (geteuid() == 0) {
            QFile::setPermissions(m_folder.path(), QFile::permissions(m_folder.path()) | QFile::ReadOther | QFile::ExeOther);
            run(QStringLiteral("/"), QStringLiteral("chown"), {QStringLiteral("-R"), QStringLiteral("65534:65534"), data});
            words = QStringList{QStringLiteral("setpriv"), QStringLiteral("--reuid=65534"), QStringLiteral("--regid=65534"), QStringLiteral("--clear-groups")} + words;
        }
        run(QStringLiteral("/"), QStringLiteral("chmod"), {QStringLiteral("-R"), QStringLiteral("a-w"), data});
        const auto askAsSomebody = [&words](const QStringList &more) {
            QProcess process;
            process.start(words.first(), words.mid(1) + more);
            return ended(process);
        };
        for (const char *command : {"sync", "reindex"}) {
            const Said said = askAsSomebody({QLatin1String(command)});
            QVERIFY2(said.code > 0 && said.isOneSentence(), said.error.constData());
        }
        const Said list = askAsSomebody({QStringLiteral("list")});
        QVERIFY2(list.isOneSentence() || list.code == 0, list.error.constData());
        QCOMPARE(listed(list), m_old); // all the same it can be read
        run(QStringLiteral("/"), QStringLiteral("chmod"), {QStringLiteral("-R"), QStringLiteral("u+w"), data});
        QCOMPARE(askAsSomebody({QStringLiteral("sync")}).code, 0);
        QCOMPARE(listed(askAsSomebody({QStringLiteral("list")})), m_new);
    }
};

QTEST_GUILESS_MAIN(FaultTest)
#include "faulttest.moc"
