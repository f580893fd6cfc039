// The index is a shadow: deleted or damaged in whatever way, it is there again at the next question. What is private is not:
// there the kept copy takes the place of a damaged file, nothing is thrown away, and no library is lost.
#include "tests/durable/world.h"

#include <QTest>

#include <random>

using namespace mycel::tests;

namespace {

void rewrite(const QString &path, const std::function<void(QByteArray &)> &how)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    how(bytes);
    QVERIFY(file.resize(0) && file.seek(0));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray noise(std::mt19937 &chance, qsizetype size)
{
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = char(chance());
    return bytes;
}

} // namespace

class DamageTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    Workshop m_shop;
    QJsonArray m_all;
    QStringList m_hits;
    int m_trial = 0;

    QString whole() const { return m_folder.path() + QStringLiteral("/whole"); }
    QString copied()
    {
        const QString data = m_folder.path() + QStringLiteral("/data%1").arg(++m_trial);
        copyFolder(whole(), data);
        return data;
    }
    static QString indexIn(const QString &data) { return data + QStringLiteral("/index.sqlite"); }
    static QString mineIn(const QString &data) { return data + QStringLiteral("/mine.sqlite"); }

private Q_SLOTS:
    void initTestCase()
    {
        fill(m_shop, 60);
        QCOMPARE(ask(whole(), {QStringLiteral("add"), m_shop.folder()}).code, 0);
        m_all = listing(whole());
        m_hits = found(whole(), QStringLiteral("blockade"));
        QCOMPARE(m_all.size(), 72);
        QVERIFY(m_hits.size() >= 60);
    }
    void theFirstCopyOfThePrivateStore_isOfSomething()
    {
        const QString data = m_folder.path() + QStringLiteral("/first"), copy = mineIn(data) + QStringLiteral(".1");
        QCOMPARE(ask(data, {QStringLiteral("list")}).code, 0);
        QVERIFY(!QFile::exists(copy));
        QCOMPARE(ask(data, {QStringLiteral("add"), m_shop.folder()}).code, 0);
        QCOMPARE(ask(data, {QStringLiteral("list")}).code, 0);
        QVERIFY(QFile::exists(copy));
    }
    void aCopyFromTheFuture_isMadeAnew()
    {
        // The clock was wrong by thirty years for a day: the copies of all these years would not be made.
        const QString data = copied(), copy = mineIn(data) + QStringLiteral(".1");
        QFile file(copy);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(QDateTime::currentDateTimeUtc().addYears(30), QFileDevice::FileModificationTime));
        file.close();
        QCOMPARE(ask(data, {QStringLiteral("list")}).code, 0);
        QVERIFY(QFileInfo(copy).lastModified() < QDateTime::currentDateTimeUtc().addDays(1));
    }
    void aDamagedIndexIsBuiltAgain_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<int>("at");
        QTest::newRow("deleted") << QStringLiteral("delete") << 0;
        for (const int length : {0, 1, 17, 100, 1000, 4096, 8192, 40'000})
            QTest::addRow("cut to %d", length) << QStringLiteral("cut") << length;
        QTest::newRow("one byte short") << QStringLiteral("short") << 1;
        QTest::newRow("a page short") << QStringLiteral("short") << 4096;
        QTest::newRow("garbage in its head") << QStringLiteral("noise") << 100;
        QTest::newRow("nothing but garbage") << QStringLiteral("noise") << 1'000'000;
        QTest::newRow("the heads of its pages are gone") << QStringLiteral("pages") << 2;
        QTest::newRow("every other page is gone") << QStringLiteral("holes") << 2;
        QTest::newRow("a garbage log") << QStringLiteral("log") << 0;
        QTest::newRow("a folder in its place") << QStringLiteral("folder") << 0;
        QTest::newRow("another program's") << QStringLiteral("foreign") << 0;
    }
    void aDamagedIndexIsBuiltAgain()
    {
        QFETCH(QString, how);
        QFETCH(int, at);
        const QString data = copied(), index = indexIn(data);
        std::mt19937 chance(7);
        if (how == QLatin1String("delete")) {
            QVERIFY(QFile::remove(index));
        } else if (how == QLatin1String("cut")) {
            QVERIFY(QFile::resize(index, at));
        } else if (how == QLatin1String("short")) {
            QVERIFY(QFile::resize(index, QFileInfo(index).size() - at));
        } else if (how == QLatin1String("noise")) {
            rewrite(index, [&](QByteArray &bytes) { const qsizetype n = qMin<qsizetype>(at, bytes.size()); bytes.replace(0, n, noise(chance, n)); });
        } else if (how == QLatin1String("pages")) {
            rewrite(index, [&](QByteArray &bytes) { for (qsizetype page = at * 4096; page + 8 <= bytes.size(); page += 4096) bytes.replace(page, 8, noise(chance, 8)); });
        } else if (how == QLatin1String("holes")) {
            rewrite(index, [&](QByteArray &bytes) { for (qsizetype page = at * 4096; page + 4096 <= bytes.size(); page += 8192) bytes.replace(page, 4096, QByteArray(4096, '\0')); });
        } else if (how == QLatin1String("log")) {
            QFile log(index + QStringLiteral("-wal"));
            QVERIFY(log.open(QIODevice::WriteOnly));
            log.write(noise(chance, 50'000));
        } else if (how == QLatin1String("folder")) {
            QVERIFY(QFile::remove(index) && QDir().mkpath(index + QStringLiteral("/something")));
        } else {
            QVERIFY(QFile::remove(index));
            run(data, QStringLiteral("python3"), {QStringLiteral("-c"), QStringLiteral("import sqlite3; d = sqlite3.connect('index.sqlite'); d.execute('CREATE TABLE items(x)'); d.execute('PRAGMA user_version=99'); d.commit()")});
        }
        const Said list = ask(data, {QStringLiteral("list")});
        QVERIFY2(list.code == 0 && list.error.isEmpty(), list.error.constData());
        QCOMPARE(listed(list), m_all);
        QCOMPARE(found(data, QStringLiteral("blockade")), m_hits);
        QCOMPARE(unwell(data), QString());
    }
    void aSearchThatMeetsDamage_isAnsweredAllTheSame()
    {
        // The list is read first and finds nothing wrong; what is broken is only met by the search.
        const QString data = copied();
        run(data, QStringLiteral("python3"), {QStringLiteral("-c"), QStringLiteral("import sqlite3; d = sqlite3.connect('index.sqlite'); d.execute(\"UPDATE words_data SET block=x'ffffffff' WHERE id > 100\"); d.commit()")});
        QCOMPARE(listing(data), m_all);
        QCOMPARE(found(data, QStringLiteral("blockade")), m_hits);
    }
    void flippedBits_neverEndInAnythingButAnAnswer()
    {
        std::mt19937 chance(20'261'125);
        for (int i = 0; i < 15 * soak(); ++i) {
            const QString data = copied();
            rewrite(indexIn(data), [&](QByteArray &bytes) {
                for (int flip = 0; flip < 1 << (i % 8); ++flip) {
                    const qsizetype at = qsizetype(chance()) % bytes.size();
                    bytes[at] = char(bytes[at] ^ (1 << (chance() % 8)));
                }
            });
            // A flipped letter in a title is no damage that SQLite could notice; everything else is built again.
            for (const char *command : {"list", "search blockade", "search guide", "show guides/g3/index.md"}) {
                const Said said = ask(data, QString::fromLatin1(command).split(u' '));
                QVERIFY2(said.code == 0 || (said.code > 0 && said.isOneSentence()), said.error.constData());
            }
            QCOMPARE(ask(data, {QStringLiteral("reindex")}).code, 0);
            QCOMPARE(listing(data), m_all);
            QCOMPARE(found(data, QStringLiteral("blockade")), m_hits);
        }
    }
    void aDamagedPrivateFile_isReplacedByItsCopy_andKept_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("copy");
        for (const bool copy : {true, false}) {
            const char *with = copy ? "with a copy" : "without a copy";
            QTest::addRow("deleted, %s", with) << -2 << copy;
            QTest::addRow("garbage, %s", with) << -1 << copy;
            for (const int size : {0, 10, 100, 4096, 5000, 8192})
                QTest::addRow("cut to %d, %s", size, with) << size << copy;
        }
    }
    void aDamagedPrivateFile_isReplacedByItsCopy_andKept()
    {
        QFETCH(int, size);
        QFETCH(bool, copy);
        const QString data = copied(), mine = mineIn(data);
        QVERIFY(QFile::exists(mine + QStringLiteral(".1")));
        if (!copy)
            QVERIFY(QFile::remove(mine + QStringLiteral(".1")));
        std::mt19937 chance(7);
        if (size == -2)
            QVERIFY(QFile::remove(mine));
        else if (size == -1)
            rewrite(mine, [&](QByteArray &bytes) { bytes = noise(chance, bytes.size()); });
        else
            QVERIFY(QFile::resize(mine, size));
        const Said list = ask(data, {QStringLiteral("list")});
        QVERIFY2(list.code == 0, list.error.constData());
        QCOMPARE(listed(list), m_all);
        const bool aside = !entries(data, {QStringLiteral("mine.sqlite.damaged-*")}).isEmpty();
        QCOMPARE(aside, size != -2 && size != 0);
        QCOMPARE(list.isOneSentence(), aside); // said once
        QVERIFY(ask(data, {QStringLiteral("list")}).error.isEmpty());
        const Said synced = ask(data, {QStringLiteral("sync")});
        QVERIFY2(synced.code == 0 && synced.array().size() == 1, synced.error.constData());
        QVERIFY(ask(data, {QStringLiteral("add"), m_shop.folder()}).error.contains("here already"));
        QCOMPARE(unwell(data), QString());
    }
};

QTEST_GUILESS_MAIN(DamageTest)
#include "damagetest.moc"
