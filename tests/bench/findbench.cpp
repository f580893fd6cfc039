// findbench COUNT | findbench towns PLACES: the finder held against bare SQLite, in one process. Prints in milliseconds of CPU p50
// and p99 of ours, then of SQLite's.
//   COUNT: so many opportunities, made of dice; 300 changes of a filter, each with all counts and the best 100, against a query
//          that only selects and orders the same rows · towns: each letter of 300 towns as they are typed, the first 8 of each
//          against the same rows by a prefix from a table with an index
#include "tests/bench/madeoffers.h"
#include "model/finder/gazetteer.h"
#include "model/index/tokens.h"

#include <sqlite3.h>

#include <QFile>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <vector>

using namespace mycel;
using namespace mycel::bench;
using namespace mycel::model;

namespace {

constexpr int Changes = 300;

double cpuNow()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + 1e-9 * double(time.tv_nsec);
}

struct Asked {
    Wanted wanted;
    std::string sql;
};

/// One change of a filter, and the same as a condition.
Asked madeAsked(Dice &dice)
{
    Asked asked;
    std::string where = "1";
    if (dice.below(2)) {
        const QString topic = dice.of(Topics);
        asked.wanted.chosen[size_t(Trait::Topic)] = {topic};
        where += " AND (topic1='" + topic.toStdString() + "' OR topic2='" + topic.toStdString() + "')";
    }
    if (dice.below(3) == 0) {
        const QString form = dice.of(Forms);
        asked.wanted.chosen[size_t(Trait::Form)] = {form};
        where += " AND form='" + form.toStdString() + "'";
    }
    if (dice.below(2)) {
        asked.wanted.risk = Risk::Low;
        where += " AND risk<=1";
    }
    if (dice.below(3) == 0) {
        asked.wanted.mostHours = 4;
        where += " AND hours<=4";
    }
    asked.sql = "SELECT title, lat, lon, start FROM offers WHERE " + where + " ORDER BY start, title";
    return asked;
}

class Sql {
public:
    explicit Sql(const char *schema)
    {
        sqlite3_open(":memory:", &m_db);
        run(schema);
    }
    Sql(const Sql &) = delete;
    Sql &operator=(const Sql &) = delete;
    ~Sql() { sqlite3_close(m_db); }
    void run(const char *sql) { sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr); }
    sqlite3_stmt *prepare(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(m_db, sql, -1, &statement, nullptr);
        return statement;
    }
    /// All rows, read as somebody who shows them reads them.
    static int read(sqlite3_stmt *statement)
    {
        int rows = 0;
        while (sqlite3_step(statement) == SQLITE_ROW) {
            for (int column = sqlite3_column_count(statement); column > 0; --column)
                sqlite3_column_text(statement, column - 1);
            ++rows;
        }
        sqlite3_reset(statement);
        return rows;
    }

private:
    sqlite3 *m_db = nullptr;
};

void report(std::vector<double> ours, std::vector<double> its)
{
    for (std::vector<double> *times : {&ours, &its}) {
        std::sort(times->begin(), times->end());
        std::printf("%.4f %.4f ", (*times)[times->size() / 2] * 1e3, (*times)[times->size() * 99 / 100] * 1e3);
    }
    std::printf("\n");
}

int filters(int count)
{
    Dice dice;
    QList<Offer> offers;
    Sql sql("CREATE TABLE offers(title TEXT, topic1 TEXT, topic2 TEXT, form TEXT, risk INT, hours REAL, lat REAL, lon REAL, start INT); BEGIN");
    sqlite3_stmt *insert = sql.prepare("INSERT INTO offers VALUES(?,?,?,?,?,?,?,?,?)");
    for (int i = 0; i < count; ++i) {
        const Offer &offer = offers.emplace_back(madeOffer(dice, i));
        const QByteArray texts[] = {offer.title.toUtf8(), offer.topics[0].toUtf8(), offer.topics[1].toUtf8(), offer.of.form.toUtf8()};
        for (int column = 0; column < 4; ++column)
            sqlite3_bind_text(insert, column + 1, texts[column].constData(), -1, SQLITE_TRANSIENT);
        sqlite3_bind_int(insert, 5, int(*offer.of.risk));
        sqlite3_bind_double(insert, 6, offer.of.leastHours);
        sqlite3_bind_double(insert, 7, offer.of.at->lat);
        sqlite3_bind_double(insert, 8, offer.of.at->lon);
        sqlite3_bind_int64(insert, 9, offer.of.when.start.isValid() ? offer.of.when.start.toSecsSinceEpoch() : 0);
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    sql.run("COMMIT");
    const Catalogue catalogue(offers, Now, QTimeZone("Europe/Stockholm"));
    Profile profile;
    profile.skills = {QStringLiteral("cooking")};
    profile.home = Point{57.7, 11.97};
    std::vector<double> ours, its;
    for (int i = 0; i < Changes; ++i) {
        const Asked asked = madeAsked(dice);
        double began = cpuNow();
        const Found found = catalogue.find(asked.wanted, profile, 100);
        ours.push_back(cpuNow() - began);
        sqlite3_stmt *select = sql.prepare(asked.sql.c_str());
        began = cpuNow();
        const int rows = Sql::read(select);
        its.push_back(cpuNow() - began);
        sqlite3_finalize(select);
        if (int(found.all.size()) != rows) {
            std::fprintf(stderr, "%d are found of %d: %s\n", int(found.all.size()), rows, asked.sql.c_str());
            return 1;
        }
    }
    report(ours, its);
    return 0;
}

int towns(const char *places)
{
    QFile file(QString::fromLocal8Bit(places));
    if (!file.open(QIODevice::ReadOnly))
        return 1;
    const QByteArray text = qUncompress(file.readAll());
    const Gazetteer gazetteer(text);
    Sql sql("CREATE TABLE towns(folded TEXT, name TEXT, country TEXT, lat REAL, lon REAL, size INT); BEGIN");
    sqlite3_stmt *insert = sql.prepare("INSERT INTO towns VALUES(?,?,?,?,?,?)");
    std::vector<QString> names;
    for (const QByteArray &line : text.first(text.indexOf("\n\n")).split('\n')) {
        const QList<QByteArray> fields = line.split('\t');
        const QByteArray letters = folded(QString::fromUtf8(fields[0])).toUtf8();
        const QByteArray columns[] = {letters, fields[0], fields[1], fields[3], fields[4], fields[5]};
        for (int column = 0; column < 6; ++column)
            sqlite3_bind_text(insert, column + 1, columns[column].constData(), -1, SQLITE_TRANSIENT);
        sqlite3_step(insert);
        sqlite3_reset(insert);
        names.push_back(QString::fromUtf8(fields[0]));
    }
    sqlite3_finalize(insert);
    sql.run("COMMIT; CREATE INDEX by_name ON towns(folded)");
    sqlite3_stmt *select = sql.prepare("SELECT name, country, lat, lon FROM towns WHERE folded >= ?1 AND folded < ?1 || char(1114111) ORDER BY size DESC LIMIT 8");
    Dice dice;
    std::vector<double> ours, its;
    for (int i = 0; i < Changes; ++i) {
        const QString name = names[size_t(dice.below(int(names.size())))];
        for (qsizetype letters = 1; letters <= qMin<qsizetype>(name.size(), 12); ++letters) {
            const QString typed = name.first(letters);
            double began = cpuNow();
            const QList<Town> found = gazetteer.called(typed, 8);
            ours.push_back(cpuNow() - began);
            const QByteArray key = folded(typed).toUtf8();
            sqlite3_bind_text(select, 1, key.constData(), -1, SQLITE_TRANSIENT);
            began = cpuNow();
            Sql::read(select);
            its.push_back(cpuNow() - began);
            if (found.isEmpty() && !key.isEmpty() && !typed.contains(u',')) {
                std::fprintf(stderr, "nothing is found for %s\n", qPrintable(typed));
                return 1;
            }
        }
    }
    sqlite3_finalize(select);
    report(ours, its);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 3 && std::strcmp(argv[1], "towns") == 0)
        return towns(argv[2]);
    return argc == 2 && QByteArray(argv[1]).toInt() > 0 ? filters(QByteArray(argv[1]).toInt()) : 2;
}
