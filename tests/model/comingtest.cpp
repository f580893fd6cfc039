// What came is found before it is read: a search gives, while much is on its way into the tables, what it will give afterwards.
#include "tests/support/onshelf.h"

#include <QTest>

using namespace mycel;
using namespace mycel::model;
using mycel::tests::OnShelf;

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
    std::unique_ptr<OnShelf> m_shelf;

    void write(const QByteArray &path, const QByteArray &text) const { m_shelf->shop.write(QString::fromUtf8(path), text); }
    void commit(const OnShelf::Files &files = {}) { m_shelf->commit(files); }
    int told() { return int(m_shelf->index->tell(m_shelf->library, *m_shelf->store, m_shelf->read, m_shelf->head)->size()); }
    Answer ask(Query query) const
    {
        query.facets = true;
        query.most = 500;
        return m_shelf->reader->search(query).value();
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
        OnShelf::Files files{{QStringLiteral("guides/stays.md"), page("Stays", "en", "An old kettle, and a blockade; solitary.")},
                             {QStringLiteral("guides/gone.md"), page("Gone", "en", "It has a kettle and is gone.")},
                             {QStringLiteral("guides/loses.md"), page("Loses", "en", "Its only kettle.")}};
        for (int i = 0; i < Many; ++i)
            files.append({QStringLiteral("guides/g%1.md").arg(i), page("Guide", i % 2 ? "sv" : "en", i % 3 ? "A plain text." : "A text of blockades.")});
        m_shelf = std::make_unique<OnShelf>(files);
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
        commit({{QStringLiteral("guides/gone.md"), {}}});
        QCOMPARE(titles("kettle"), QStringList({QStringLiteral("Gone"), QStringLiteral("Loses"), QStringLiteral("Stays")}));
        QCOMPARE(told(), Many + 5);
        QList<Answer> before;
        for (const Query &query : queries())
            before.append(ask(query));
        QVERIFY(titles("kettle").contains(QStringLiteral("New")) && titles("kettle").contains(QStringLiteral("Stays")));
        QVERIFY(!titles("kettle").contains(QStringLiteral("Gone")) && !titles("kettle").contains(QStringLiteral("Loses")));
        m_shelf->apply();
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
        commit();
        QCOMPARE(told(), Many);
        QSet<QByteArray> seen;
        Query query;
        query.words = QStringLiteral("kettle");
        query.most = 20;
        for (query.offset = 0; query.offset < 200; query.offset += query.most) {
            const auto answer = m_shelf->reader->search(query);
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
        commit();
        QCOMPARE(told(), Many);
        QCOMPARE(int(titles("first").size()), Many);
        m_shelf->shop.git({QStringLiteral("reset"), QStringLiteral("-q"), QStringLiteral("--hard"), QStringLiteral("HEAD~1")});
        write("guides/g1.md", page("Guide", "en", "Alone."));
        commit();
        QCOMPARE(told(), 0);
        QVERIFY(titles("first").isEmpty());
        for (int i = 0; i < Many; ++i)
            write("guides/g" + QByteArray::number(i) + ".md", page("Guide", "en", "Second."));
        commit();
        QCOMPARE(told(), Many);
        QVERIFY(titles("first").isEmpty());
        QCOMPARE(int(titles("second").size()), Many);
        m_shelf->apply();
        QCOMPARE(int(titles("second").size()), Many);
        QCOMPARE(m_shelf->index->forget(m_shelf->library).has_value(), true);
        QVERIFY(titles("second").isEmpty());
    }
    void ofFew_andOfVeryMany_nothingIsToldAhead()
    {
        write("guides/g1.md", page("Guide", "en", "Kettle."));
        commit();
        QCOMPARE(told(), 0);
        m_shelf->apply();
        for (int i = 0; i < 2100; ++i)
            write("guides/more" + QByteArray::number(i) + ".md", page("More", "en", "Kettle."));
        commit();
        QCOMPARE(told(), 0);
        QVERIFY(!titles("kettle").contains(QStringLiteral("More")));
    }
};

QTEST_GUILESS_MAIN(ComingTest)
#include "comingtest.moc"
