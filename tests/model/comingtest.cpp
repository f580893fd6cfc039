// What came is found before it is read: a search gives, while much is on its way into the tables, what it will give afterwards.
#include "tests/support/realgit.h"

#include "model/index/database.h"
#include "model/index/index.h"
#include "sync/store/repository.h"

#include <QTest>

using namespace mycel;
using namespace mycel::model;
using mycel::tests::Workshop;

namespace {

constexpr int Many = 140; ///< texts that change: of few nothing is told ahead

QByteArray page(const char *title, const char *lang, const char *text, const char *topics = "water")
{
    return QByteArray("---\ntitle: ") + title + "\nlang: " + lang + "\ntopics: [" + topics + "]\n---\n" + text + '\n';
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

/// What is found, whatever its order.
QStringList found(const Answer &answer)
{
    QStringList paths;
    for (const Hit &hit : answer.hits)
        paths.append(QString::fromUtf8(hit.item.ref.path) + u' ' + hit.item.title + u' ' + QString::fromLatin1(hit.item.blob.hex()) + u' ' + hit.snippet);
    return sorted(paths);
}

QStringList counted(const Answer &answer)
{
    QStringList counts{QString::number(answer.total)};
    for (const auto *facets : {&answer.topics, &answer.languages, &answer.libraries, &answer.kinds}) {
        for (const Facet &facet : *facets)
            counts.append(facet.value + u' ' + QString::number(facet.count));
    }
    return sorted(counts);
}

} // namespace

class ComingTest : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<Workshop> m_shop;
    std::unique_ptr<Index> m_index;
    std::unique_ptr<Reader> m_reader;
    std::optional<sync::Repository> m_store;
    const std::atomic<bool> m_go{false};
    const QString m_library = QStringLiteral("lib");
    sync::Id m_head;

    void write(const QByteArray &path, const QByteArray &text) const { m_shop->write(QString::fromUtf8(path), text); }
    void remove(const char *path) const { QVERIFY(QFile::remove(m_shop->folder() + u'/' + QLatin1String(path))); }
    sync::Id committed()
    {
        const sync::Id tip = *sync::Id::fromHex(m_shop->commit());
        m_store = sync::Repository::open(m_shop->folder() + QStringLiteral("/.git")).value();
        return tip;
    }
    void read(const sync::Id &tip)
    {
        const auto applied = m_index->apply(m_library, "main", *m_store, m_head, tip, {}, m_go);
        QVERIFY2(applied, applied ? "" : qPrintable(applied.error().detail));
        m_head = tip;
    }
    int told(const sync::Id &tip) { return int(m_index->tell(m_library, *m_store, m_head, tip)->size()); }
    QString file() const { return m_data->path() + QStringLiteral("/index.sqlite"); }
    Answer ask(Query query) const
    {
        query.facets = true;
        query.most = 500;
        return m_reader->search(query).value();
    }
    Answer ask(const char *words) const
    {
        Query query;
        query.words = QString::fromUtf8(words);
        return ask(query);
    }
    QStringList titles(const char *words) const
    {
        QStringList titles;
        for (const Hit &hit : ask(words).hits)
            titles.append(hit.item.title);
        return sorted(titles);
    }
    static QList<Query> queries()
    {
        QList<Query> queries;
        for (const char *words : {"kettle", "kett", "\"old kettle\"", "kettles", "blockades", "Blockade kettle", "kettle -blockade", "solitary", "nowhere", "forandring", "förändring", "المظاهرات", "مظاهرات", "会議", "e-mail", "Renamed",
                                  "kettle lang:sv", "topic:fire kettle", "type:campaign kettle", "kettle -lang:sv", "library:lib kettle", "library:other kettle", "gone", "don't", "dont"}) {
            Query query;
            query.words = QString::fromUtf8(words);
            queries.append(query);
            query.onePerWork = true;
            query.readerLanguages = {QStringLiteral("sv"), QStringLiteral("en")};
            queries.append(query);
        }
        Query chosen;
        chosen.words = QStringLiteral("kettle");
        chosen.topic = QStringLiteral("fire");
        queries.append(chosen);
        chosen.topic.clear();
        chosen.lang = QStringLiteral("sv");
        queries.append(chosen);
        chosen.lang.clear();
        chosen.kind = Kind::Campaign;
        queries.append(chosen);
        chosen.kind.reset();
        chosen.library = QStringLiteral("lib");
        queries.append(chosen);
        chosen.ranked = false;
        queries.append(chosen);
        return queries;
    }
private Q_SLOTS:
    void init()
    {
        m_data = std::make_unique<QTemporaryDir>();
        m_shop = std::make_unique<Workshop>();
        m_index = std::move(Index::open(file()).value());
        m_head = {};
        for (int i = 0; i < Many; ++i)
            write("guides/g" + QByteArray::number(i) + ".md", page("Guide", i % 2 ? "sv" : "en", i % 3 ? "A plain text." : "A text of blockades."));
        write("guides/stays.md", page("Stays", "en", "An old kettle, and a blockade; solitary."));
        write("guides/gone.md", page("Gone", "en", "It has a kettle and is gone."));
        write("guides/loses.md", page("Loses", "en", "Its only kettle."));
        read(committed());
        m_reader = Reader::open(file(), [this](const QString &) { return &*m_store; }).value();
    }
    void whatIsFoundBeforeItIsRead_isWhatIsFoundAfterwards()
    {
        for (int i = 0; i < Many; ++i) {
            const char *text = i % 7 == 0 ? "An old kettle for a blockade." : i % 7 == 1 ? "Förändring nu, med en kettle." : i % 7 == 2 ? "المظاهرات الكبيرة" : i % 7 == 3 ? "次の会議です。" : i % 7 == 4 ? "Write an e-mail. Don't wait." : "Another text.";
            write("guides/g" + QByteArray::number(i) + ".md", page(i % 10 ? "Guide" : "Renamed", i % 2 ? "sv" : "en", text, i % 5 ? "water" : "fire"));
        }
        write("guides/new.md", page("New", "en", "A kettle that is new."));
        write("guides/new.sv.md", page("Ny", "sv", "En kettle som är ny."));
        write("campaigns/c/index.md", page("Campaign", "en", "A kettle."));
        write("guides/loses.md", page("Loses", "en", "It has none."));
        remove("guides/gone.md");
        const sync::Id tip = committed();
        QCOMPARE(titles("kettle"), QStringList({QStringLiteral("Gone"), QStringLiteral("Loses"), QStringLiteral("Stays")}));
        QCOMPARE(told(tip), Many + 5);
        QList<Answer> before;
        for (const Query &query : queries())
            before.append(ask(query));
        QVERIFY(titles("kettle").contains(QStringLiteral("New")) && titles("kettle").contains(QStringLiteral("Stays")));
        QVERIFY(!titles("kettle").contains(QStringLiteral("Gone")) && !titles("kettle").contains(QStringLiteral("Loses")));
        read(tip);
        int some = 0;
        for (qsizetype i = 0; i < queries().size(); ++i) {
            const Query query = queries()[i];
            const Answer after = ask(query);
            some += after.hits.isEmpty() ? 0 : 1;
            const QByteArray said = query.words.toUtf8() + (query.onePerWork ? ", one of each work" : "");
            QVERIFY2(found(before[i]) == found(after), (said + ":\n" + found(before[i]).join(u'\n').toUtf8() + "\n--\n" + found(after).join(u'\n').toUtf8()).constData());
            QVERIFY2(counted(before[i]) == counted(after), (said + ": " + counted(before[i]).join(u',').toUtf8() + " -- " + counted(after).join(u',').toUtf8()).constData());
        }
        QVERIFY(some > int(queries().size()) * 2 / 3);
    }
    void aPage_goesOnWhereTheLastOneEnded()
    {
        for (int i = 0; i < Many; ++i)
            write("guides/g" + QByteArray::number(i) + ".md", page("Guide", "en", "Kettle."));
        QCOMPARE(told(committed()), Many);
        QSet<QByteArray> seen;
        Query query;
        query.words = QStringLiteral("kettle");
        query.most = 20;
        for (query.offset = 0; query.offset < 200; query.offset += query.most) {
            const auto answer = m_reader->search(query);
            QCOMPARE(int(answer->hits.size()), qBound(0, Many + 3 - query.offset, query.most));
            for (const Hit &hit : answer->hits)
                seen.insert(hit.item.ref.path);
        }
        QCOMPARE(int(seen.size()), Many + 3);
    }
    void whatWasCutOff_isToldOfAnew_andNothingOfItStays()
    {
        for (int i = 0; i < Many; ++i)
            write("guides/g" + QByteArray::number(i) + ".md", page("Guide", "en", "First."));
        QCOMPARE(told(committed()), Many);
        QCOMPARE(int(titles("first").size()), Many);
        m_shop->git({QStringLiteral("reset"), QStringLiteral("-q"), QStringLiteral("--hard"), QStringLiteral("HEAD~1")});
        write("guides/g1.md", page("Guide", "en", "Alone."));
        QCOMPARE(told(committed()), 0);
        QVERIFY(titles("first").isEmpty());
        for (int i = 0; i < Many; ++i)
            write("guides/g" + QByteArray::number(i) + ".md", page("Guide", "en", "Second."));
        const sync::Id tip = committed();
        QCOMPARE(told(tip), Many);
        QVERIFY(titles("first").isEmpty());
        QCOMPARE(int(titles("second").size()), Many);
        read(tip);
        QCOMPARE(int(titles("second").size()), Many);
        QCOMPARE(m_index->forget(m_library).has_value(), true);
        QVERIFY(titles("second").isEmpty());
    }
    void ofFew_andOfVeryMany_nothingIsToldAhead()
    {
        write("guides/g1.md", page("Guide", "en", "Kettle."));
        const sync::Id few = committed();
        QCOMPARE(told(few), 0);
        read(few);
        for (int i = 0; i < 2100; ++i)
            write("guides/more" + QByteArray::number(i) + ".md", page("More", "en", "Kettle."));
        const sync::Id many = committed();
        QCOMPARE(told(many), 0);
        QVERIFY(!titles("kettle").contains(QStringLiteral("More")));
    }
};

QTEST_GUILESS_MAIN(ComingTest)
#include "comingtest.moc"
