// A file of SQLite that several programs open in the moment in which it is made.
#include "model/index/database.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>

using namespace mycel::model;

class DatabaseTest : public QObject {
    Q_OBJECT

    /// Opens the file as each program does that writes, and writes; what stood in the way.
    static QString write(const QString &file)
    {
        const auto database = Database::open(file, Database::For::Writing);
        if (!database)
            return database.error().detail;
        const auto written = guarded([&]() -> mycel::sync::Result<void> {
            (*database)->useLog();
            (*database)->sql().exec("CREATE TABLE IF NOT EXISTS notes(text TEXT)");
            (*database)->sql().exec("INSERT INTO notes VALUES('one')");
            return {};
        });
        return written ? QString() : written.error().detail;
    }

private Q_SLOTS:
    void aNewFile_isOpenedByManyAtOnce()
    {
        constexpr int Files = 100, Writers = 6;
        const QTemporaryDir folder;
        for (int i = 0; i < Files; ++i) {
            const QString file = folder.filePath(QString::number(i));
            std::vector<QString> trouble(Writers);
            std::vector<std::thread> writers;
            for (QString &said : trouble)
                writers.emplace_back([&] { said = write(file); });
            for (std::thread &writer : writers)
                writer.join();
            for (const QString &said : trouble)
                QCOMPARE(said, QString());
            const auto database = Database::open(file, Database::For::Reading);
            QVERIFY(database);
            QCOMPARE((*database)->sql().execAndGet("SELECT count(*) FROM notes").getInt(), Writers);
        }
    }
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "databasetest.moc"
