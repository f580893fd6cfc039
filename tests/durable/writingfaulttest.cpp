// Every write that fails while somebody writes and shares: a draft, an edit, a new item, a sync with a server or a stick. What
// was said to be kept, published or sent is; what was not is said in one sentence; the next try works, and nothing is there
// twice. A disk that is full, broken, over quota or read-only, at each operation in turn (./dev soak: at every single one).
#include "tests/durable/faults.h"
#include "tests/durable/scribeprocess.h"

#include <QTest>

#include <sys/mount.h>

using namespace mycel::tests;

namespace {

constexpr int TriedInEach = 8;  ///< of each deed's operations, in a usual test run

/// A disk in memory, as small as is wanted.
class SmallDisk {
public:
    explicit SmallDisk(const QString &at) : m_at(at)
    {
        QDir().mkpath(at);
        m_there = geteuid() == 0 && mount("tmpfs", QFile::encodeName(at).constData(), "tmpfs", 0, "size=64m") == 0;
    }
    ~SmallDisk()
    {
        if (m_there)
            umount2(QFile::encodeName(m_at).constData(), MNT_DETACH);
    }
    [[nodiscard]] bool isThere() const { return m_there; }
    [[nodiscard]] const QString &at() const { return m_at; }
    [[nodiscard]] bool change(unsigned long flags, const QByteArray &options = {}) const { return mount("tmpfs", QFile::encodeName(m_at).constData(), "tmpfs", MS_REMOUNT | flags, options.constData()) == 0; }
    [[nodiscard]] bool leaveRoom(int kilobytes) const
    {
        const qint64 used = run(QStringLiteral("/"), QStringLiteral("df"), {QStringLiteral("--output=used"), QStringLiteral("-k"), m_at}).split('\n').last().trimmed().toLongLong();
        return change(0, "size=" + QByteArray::number(used + kilobytes) + "k");
    }

private:
    QString m_at;
    bool m_there = false;
};

} // namespace

class WritingFaultTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    const Faults m_faults{path("counter")};
    int m_trial = 0, m_unknown = 0;

    QString path(const char *name) const { return m_folder.path() + u'/' + QLatin1String(name); }
    QString file(const char *name, const QByteArray &text) const
    {
        QFile file(path(name));
        [[maybe_unused]] const bool opened = file.open(QIODevice::WriteOnly);
        file.write(text);
        return path(name);
    }
    /// A copy of the world before the deed: data, stick and server.
    QString fresh()
    {
        const QString world = m_folder.path() + QStringLiteral("/world%1").arg(++m_trial);
        copyFolder(path("world"), world);
        return world;
    }
    static QString dataIn(const QString &world) { return world + QStringLiteral("/data"); }
    static QByteArray head(const QString &world)
    {
        const QString repository = entries(dataIn(world) + QStringLiteral("/libraries"), {QStringLiteral("*.git")}).value(0);
        return run(dataIn(world) + QStringLiteral("/libraries/") + repository, QStringLiteral("git"), {QStringLiteral("rev-parse"), QStringLiteral("main")});
    }
    static int countOf(const QString &world, const QString &word) { return int(found(dataIn(world), word).size()); }

    /// Publishing with one fault.
    void publishes(const QStringList &words, const Fault &fault)
    {
        const QString what = words.first() + QStringLiteral(", ") + fault.text(), world = fresh(), data = dataIn(world);
        const Said said = ask(data, words, m_faults.environment(data, fault));
        QVERIFY2(said.code == 0 || (said.code > 0 && said.isOneSentence()), qPrintable(what + QStringLiteral(" ended with %1: ").arg(said.code) + QString::fromUtf8(said.error)));
        const Said list = ask(data, {QStringLiteral("list")});
        QVERIFY2(list.code == 0, qPrintable(what + u' ' + QString::fromUtf8(list.error)));
        const bool accepted = said.code == 0 || said.error.contains("(published");
        const int there = countOf(world, QStringLiteral("lighthouse"));
        QVERIFY2(!accepted || there == 1, qPrintable(what + QStringLiteral(" was accepted, and is there %1 times").arg(there)));
        m_unknown += !accepted && there > 0;
        if (!accepted && there == 0) {
            const Said again = ask(data, words);
            QVERIFY2(again.code == 0, qPrintable(what + QStringLiteral(" cannot be tried again: ") + QString::fromUtf8(again.error)));
        }
        QCOMPARE(countOf(world, QStringLiteral("lighthouse")), 1);
        QVERIFY2(countOf(world, QStringLiteral("anchor")) == 1, qPrintable(what + QStringLiteral(" lost another")));
        const QString ill = unwell(data);
        QVERIFY2(ill.isEmpty(), qPrintable(what + u' ' + ill));
        QDir(world).removeRecursively();
    }

    /// A sync with one fault below `below`, then again without.
    void shares(const QString &place, const QString &below, const Fault &fault)
    {
        const QString what = place + QStringLiteral(", ") + fault.text(), world = fresh(), data = dataIn(world);
        const QStringList words{QStringLiteral("sync"), QStringLiteral("Harbour"), QStringLiteral("--to"), world + u'/' + place};
        const QByteArray before = head(world);
        const Said said = ask(data, words, m_faults.environment(world + below, fault));
        QVERIFY2(said.code == 0 || (said.code > 0 && said.isOneSentence()), qPrintable(what + QStringLiteral(" ended with %1: ").arg(said.code) + QString::fromUtf8(said.error)));
        if (said.code == 0)
            isShared(what, world, place);
        const Said again = ask(data, words);
        QVERIFY2(again.code == 0, qPrintable(what + QStringLiteral(" cannot be tried again: ") + QString::fromUtf8(again.error)));
        isShared(what, world, place);
        QVERIFY2(head(world) == before, qPrintable(what + QStringLiteral(" made commits")));
        const QString ill = unwell(data);
        QVERIFY2(ill.isEmpty(), qPrintable(what + u' ' + ill));
        QDir(world).removeRecursively();
    }
    /// Whoever comes to the place has what is here, and it is there once.
    void isShared(const QString &what, const QString &world, const QString &place)
    {
        const QString other = m_folder.path() + QStringLiteral("/other%1").arg(m_trial);
        const Said added = ask(other, {QStringLiteral("add"), world + u'/' + place});
        QVERIFY2(added.code == 0, qPrintable(what + QStringLiteral(": what is at the place cannot be added: ") + QString::fromUtf8(added.error)));
        QVERIFY2(listing(other) == listing(dataIn(world)), qPrintable(what + QStringLiteral(": the place has something else")));
        QDir(other).removeRecursively();
    }

    /// At the next start.
    static void hasAll(const QString &data, const Accepted &said)
    {
        const Said list = ask(data, {QStringLiteral("list")});
        QVERIFY2(list.code == 0, list.error.constData());
        QCOMPARE(said.missing(data), QString());
        QCOMPARE(Accepted::twice(data), QString());
        QCOMPARE(unwell(data), QString());
    }
    template <class F>
    void everywhere(const char *what, int count, F tried)
    {
        QVERIFY2(count > 5, "the library that makes faults was not loaded");
        qInfo("%s: %d operations", what, count);
        Faults::everywhere(count, TriedInEach, tried);
    }
    void publishesEverywhere(const QStringList &words)
    {
        const QString world = fresh();
        const Said said = ask(dataIn(world), words, m_faults.environment(dataIn(world)));
        QVERIFY2(said.code == 0, said.error.constData());
        QDir(world).removeRecursively();
        m_unknown = 0;
        everywhere(qPrintable(words.first()), m_faults.counted(), [&](const Fault &fault) { publishes(words, fault); });
        // Where the disk failed just when it was asked whether it has what is accepted, nobody can know. Everywhere else
        // whoever is told that it did not go must be able to rely on that, and would otherwise publish it twice.
        QVERIFY2(m_unknown <= (soak() > 1 ? 2 * int(std::size(Faults::Errors)) : 1), qPrintable(QStringLiteral("%1 times it was refused and is there").arg(m_unknown)));
    }
    void sharesEverywhere(const QString &place, const QString &below)
    {
        const QString world = fresh();
        const Said said = ask(dataIn(world), {QStringLiteral("sync"), QStringLiteral("Harbour"), QStringLiteral("--to"), world + u'/' + place}, m_faults.environment(world + below));
        QVERIFY2(said.code == 0, said.error.constData());
        QDir(world).removeRecursively();
        everywhere(qPrintable(place), m_faults.counted(), [&](const Fault &fault) { shares(place, below, fault); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString data = path("world/data");
        QVERIFY(QDir().mkpath(path("world/stick")));
        run(m_folder.path(), QStringLiteral("git"), {QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("--bare"), QStringLiteral("-b"), QStringLiteral("main"), path("world/server.git")});
        QCOMPARE(ask(data, {QStringLiteral("create"), QStringLiteral("Harbour"), QStringLiteral("--as"), QStringLiteral("Ada"), QStringLiteral("--lang"), QStringLiteral("en")}).code, 0);
        for (const char *place : {"stick", "server.git"})
            QCOMPARE(ask(data, {QStringLiteral("sync"), QStringLiteral("Harbour"), QStringLiteral("--to"), path("world/") + QLatin1String(place)}).code, 0);
        const Said added = ask(data, {QStringLiteral("new"), QStringLiteral("guide"), QStringLiteral("--library"), QStringLiteral("Harbour"), QStringLiteral("--title"), QStringLiteral("First"), QStringLiteral("--body-file"), file("first", "Lift the anchor.\n")});
        QVERIFY2(added.code == 0, added.error.constData());
    }
    void aWriteThatFailsWhileANewItemIsPublished_isSaid() { publishesEverywhere({QStringLiteral("new"), QStringLiteral("guide"), QStringLiteral("--library"), QStringLiteral("Harbour"), QStringLiteral("--title"), QStringLiteral("Second"), QStringLiteral("--body-file"), file("second", "See the lighthouse.\n")}); }
    void aWriteThatFailsWhileAnEditIsPublished_isSaid() { publishesEverywhere({QStringLiteral("edit"), QStringLiteral("guides/first/index.md"), QStringLiteral("--body-file"), file("edited", "Lift the anchor.\n\nSee the lighthouse.\n")}); }
    void aWriteThatFailsWhileADraftIsKept_isSaid_andTheDraftIsAsItWas()
    {
        const QString before = fresh();
        ScribeProcess first(dataIn(before), before, 1, 1, QStringLiteral("d"));
        QVERIFY(first.end());
        const auto keeps = [&](const Fault &fault) {
            const QString world = m_folder.path() + QStringLiteral("/draft%1").arg(++m_trial), data = dataIn(world);
            copyFolder(before, world);
            ScribeProcess second(data, world, 2, 2, QStringLiteral("d"), m_faults.environment(data, fault));
            QVERIFY2(second.end(), qPrintable(fault.text()));
            ScribeProcess again(data, world, 3, 1, QStringLiteral("d"));
            QVERIFY2(again.end() && again.said.failures().isEmpty(), qPrintable(fault.text() + again.said.failures().join(u' ')));
            QCOMPARE(ask(data, {QStringLiteral("list")}).code, 0);
            for (const Accepted *said : {&first.said, &second.said, &again.said}) {
                const QString missing = said->missing(data);
                QVERIFY2(missing.isEmpty(), qPrintable(fault.text() + QStringLiteral(": ") + missing));
            }
            const QString ill = unwell(data);
            QVERIFY2(ill.isEmpty(), qPrintable(fault.text() + u' ' + ill));
            QDir(world).removeRecursively();
        };
        keeps({});
        const QString world = fresh();
        ScribeProcess counting(dataIn(world), world, 2, 2, QStringLiteral("d"), m_faults.environment(dataIn(world)));
        QVERIFY(counting.end());
        everywhere("draft", m_faults.counted(), keeps);
    }
    void aWriteThatFailsWhileSendingToAServer_isSaid() { sharesEverywhere(QStringLiteral("server.git"), QStringLiteral("/data")); }
    void aWriteThatFailsAnywhereWhileSyncingWithAStick_isSaid() { sharesEverywhere(QStringLiteral("stick"), QString()); }
    void aStickThatIsPulledOut_harmsNothing() { sharesEverywhere(QStringLiteral("stick"), QStringLiteral("/stick")); }
    void aServersFolderThatFails_harmsNothing() { sharesEverywhere(QStringLiteral("server.git"), QStringLiteral("/server.git")); }

    void aFullDisk_isASentence_andWhatWasPublishedIsThere()
    {
        for (int kilobytes = 0; kilobytes <= 300; kilobytes += soak() > 1 ? 10 : 60) {
            SmallDisk disk(path("disk"));
            if (!disk.isThere())
                QSKIP("a small disk cannot be mounted here");
            const QString data = disk.at() + QStringLiteral("/data");
            copyFolder(path("world/data"), data);
            QVERIFY(disk.leaveRoom(kilobytes));
            ScribeProcess scribe(data, disk.at(), unsigned(kilobytes) + 7, 12, QStringLiteral("dddDneee"));
            QVERIFY(scribe.end());
            QVERIFY(disk.change(0, "size=64m"));
            hasAll(data, scribe.said);
            if (QTest::currentTestFailed())
                return;
            qInfo("%d KiB: %d words published, %d refusals", kilobytes, int(scribe.said.published().size()), int(scribe.said.failures().size()));
        }
    }
    void aDiskThatBecameReadOnly_isSaid_andWhatIsThereCanBeRead()
    {
        SmallDisk disk(path("disk"));
        if (!disk.isThere())
            QSKIP("a small disk cannot be mounted here");
        const QString data = disk.at() + QStringLiteral("/data");
        copyFolder(path("world/data"), data);
        QVERIFY(disk.change(MS_RDONLY));
        const Said list = ask(data, {QStringLiteral("list")});
        QVERIFY2(list.code == 0 || list.isOneSentence(), list.error.constData());
        QCOMPARE(listed(list).size(), 1);
        for (const QStringList &words : {QStringList{QStringLiteral("new"), QStringLiteral("guide"), QStringLiteral("--library"), QStringLiteral("Harbour"), QStringLiteral("--title"), QStringLiteral("Second")}, QStringList{QStringLiteral("sync")}}) {
            const Said said = ask(data, words);
            QVERIFY2(said.code > 0 && said.isOneSentence(), said.error.constData());
        }
        ScribeProcess reader(data, disk.at(), 5, 8, QStringLiteral("dn"));
        QVERIFY(reader.end());
        QCOMPARE(reader.said.published().size(), 0);
        QVERIFY(disk.change(0));
        ScribeProcess writer(data, disk.at(), 6, 8, QStringLiteral("dn"));
        QVERIFY(writer.end());
        QCOMPARE(writer.said.failures(), QStringList());
        hasAll(data, writer.said);
    }
};

QTEST_GUILESS_MAIN(WritingFaultTest)
#include "writingfaulttest.moc"
