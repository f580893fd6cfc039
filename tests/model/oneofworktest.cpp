// Of several translations one is shown: whatever is asked for and in whatever order, the list, its pages and the counts speak
// of the same works. rapidcheck makes the questions up, over libraries that are the same on every run.
#include "tests/support/realgit.h"

#include "model/index/index.h"
#include "sync/store/repository.h"

#include <QTest>

#include <rapidcheck.h>

#include <random>

using namespace mycel;
using namespace mycel::model;
using mycel::tests::Workshop;

namespace {

constexpr int Libraries = 3, Works = 16;
constexpr int AtOnce = 1000; ///< more than there is

using Work = std::pair<QString, QString>;

Work workOf(const Hit &hit)
{
    return {hit.item.ref.library, hit.item.work};
}

/// How well the reader likes to read it: the place of its language among theirs.
qsizetype placeOf(const Hit &hit, const QStringList &languages)
{
    const qsizetype place = languages.indexOf(hit.item.lang.section(u'-', 0, 0));
    return place < 0 ? languages.size() : place;
}

class Dice {
public:
    bool oneIn(int sides) { return m_dice() % unsigned(sides) == 0; }
    QByteArray some(const QByteArrayList &all, int sides)
    {
        QByteArrayList chosen;
        for (const QByteArray &one : all) {
            if (oneIn(sides))
                chosen.append(one);
        }
        return chosen.join(", ");
    }

private:
    std::mt19937 m_dice{7};
};

QByteArray anyPage(Dice &dice)
{
    return "---\ntags: [" + dice.some({"climate", "water"}, 3) + "]\nauthors: [" + (dice.oneIn(2) ? "Kim" : "Robin") + "]\n" + (dice.oneIn(5) ? "type: campaign\n" : "")
        + "---\n# Page " + dice.some({"march", "river", "zebra"}, 3) + "\n\nA text. " + dice.some({"march", "river", "winter"}, 2) + "\n";
}

} // namespace

class OneOfWorkTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_data;
    std::vector<std::unique_ptr<Workshop>> m_shops;
    std::unique_ptr<Index> m_index;
    std::unique_ptr<Reader> m_reader;
    const std::atomic<bool> m_go{false};

    void read(const Workshop &shop, const QString &library) const
    {
        const sync::Id head = *sync::Id::fromHex(shop.git({QStringLiteral("rev-parse"), QStringLiteral("HEAD")}));
        const sync::Repository store = sync::Repository::open(shop.folder() + QStringLiteral("/.git")).value();
        QVERIFY(m_index->apply(library, "main", store, {}, head, {}, m_go));
        QVERIFY(m_index->readHistory(library, store, m_go));
    }
    Answer ask(const Query &query) const { return m_reader->search(query).value(); }
    /// All pages, one after the other, as a list asks for them that is scrolled.
    QList<Hit> scrolled(Query query) const
    {
        QList<Hit> all;
        for (QList<Hit> page; !(page = ask(query).hits).isEmpty(); query.offset += query.most)
            all += page;
        return all;
    }
    int total(Query query) const
    {
        query.facets = true;
        query.most = 0;
        return ask(query).total;
    }
    static Query anyQuery()
    {
        const auto oneOf = [](const std::vector<QString> &some) { return *rc::gen::elementOf(some); };
        Query query;
        query.onePerWork = true;
        query.words = QStringList{oneOf({{}, {}, QStringLiteral("topic:climate"), QStringLiteral("by:Kim"), QStringLiteral("changed:>2024-01-01"), QStringLiteral("lang:pt"), QStringLiteral("type:campaign")}),
                                  oneOf({{}, {}, {}, QStringLiteral("-winter")}), oneOf({{}, QStringLiteral("march"), QStringLiteral("page"), QStringLiteral("winter river")})}.join(u' ').trimmed();
        query.topic = oneOf({{}, {}, {}, QStringLiteral("water")});
        query.lang = oneOf({{}, {}, {}, QStringLiteral("pt"), QStringLiteral("en")});
        query.library = oneOf({{}, {}, {}, QStringLiteral("lib1")});
        if (*rc::gen::inRange(0, 4) == 0)
            query.kind = Kind::Guide;
        query.order = *rc::gen::element(Query::Order::Best, Query::Order::Newest, Query::Order::Title);
        query.readerLanguages = oneOf({{}, QStringLiteral("en"), QStringLiteral("sv en"), QStringLiteral("pt sv"), QStringLiteral("eo")}).split(u' ', Qt::SkipEmptyParts);
        query.most = *rc::gen::inRange(1, 9);
        return query;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=26 max_success=200");
        m_index = Index::open(m_data.filePath(QStringLiteral("index.sqlite"))).value();
        Dice dice;
        for (int library = 0; library < Libraries; ++library) {
            const Workshop &shop = *m_shops.emplace_back(std::make_unique<Workshop>());
            for (const char *day : {"2023-05-01T12:00:00Z", "2025-05-01T12:00:00Z"}) {
                for (int work = 0; work < Works; ++work) {
                    for (const char *lang : {"en", "sv", "de", "fr", "es", "pt", "pt-BR", "pt-PT"}) {
                        if (dice.oneIn(3))
                            shop.write(QStringLiteral("guides/%1.%2.md").arg(work).arg(QLatin1String(lang)), anyPage(dice));
                    }
                }
                qputenv("GIT_AUTHOR_DATE", day);
                qputenv("GIT_COMMITTER_DATE", day);
                shop.commit();
            }
            read(shop, QStringLiteral("lib%1").arg(library));
        }
        m_reader = Reader::open(m_data.filePath(QStringLiteral("index.sqlite")), [](const QString &) { return nullptr; }).value();
    }

    void eachWorkThatFitsIsReachedOnce_inTheLanguageThatTheReaderLikesBest()
    {
        QVERIFY(rc::check([this] {
            const Query query = anyQuery();
            RC_LOG() << query.words.toStdString() << " topic " << query.topic.toStdString() << " lang " << query.lang.toStdString() << " library " << query.library.toStdString() << " kind " << query.kind.has_value()
                     << " order " << int(query.order) << " reads " << query.readerLanguages.join(u',').toStdString() << '\n';
            Query every = query;
            every.onePerWork = false;
            every.most = AtOnce;
            QHash<Work, qsizetype> best;
            for (const Hit &hit : ask(every).hits) {
                const qsizetype place = placeOf(hit, query.readerLanguages);
                best.insert(workOf(hit), qMin(place, best.value(workOf(hit), place)));
            }
            RC_TAG(best.isEmpty() ? "nothing" : best.size() > query.most ? "pages" : "a page");
            const QList<Hit> shown = scrolled(query);
            for (const Hit &hit : shown)
                RC_ASSERT(best.value(workOf(hit), -1) == placeOf(hit, query.readerLanguages));
            QSet<Work> works;
            for (const Hit &hit : shown)
                works.insert(workOf(hit));
            RC_ASSERT(works.size() == shown.size());
            RC_ASSERT(shown.size() == best.size());
            RC_ASSERT(total(query) == shown.size());
        }));
    }

    void eachChoiceGivesAsManyAsItSays()
    {
        QVERIFY(rc::check([this] {
            Query query = anyQuery();
            RC_LOG() << query.words.toStdString() << " topic " << query.topic.toStdString() << " lang " << query.lang.toStdString() << '\n';
            query.facets = true;
            const Answer answer = ask(query);
            query.facets = false;
            query.most *= 8; // this looks at the numbers, not at the pages
            const auto given = [this, &query](QString Query::*choice, const Facet &facet) {
                Query chosen = query;
                chosen.*choice = facet.value;
                RC_LOG() << facet.value.toStdString() << '\n';
                RC_ASSERT(scrolled(chosen).size() == facet.count);
            };
            for (const Facet &topic : answer.topics)
                given(&Query::topic, topic);
            for (const Facet &language : answer.languages)
                given(&Query::lang, language);
            for (const Facet &library : answer.libraries)
                given(&Query::library, library);
            for (const Facet &kind : answer.kinds) {
                query.kind = kindNamed(kind.value);
                RC_ASSERT(scrolled(query).size() == kind.count);
            }
        }));
    }

    void whereNobodyReadsALanguageOfThem_allWorksAreReached()
    {
        Workshop shop;
        for (int work = 0; work < 30; ++work) {
            for (const char *lang : {"en", "sv", "de", "fr", "es", "pt", "it", "nl", "da", "pl", "cs", "fi"})
                shop.write(QStringLiteral("guides/%1.%2.md").arg(work).arg(QLatin1String(lang)), "# Aubergine " + QByteArray::number(work) + "\n");
        }
        shop.commit();
        read(shop, QStringLiteral("many"));
        Query query;
        query.words = QStringLiteral("aubergine");
        query.onePerWork = true;
        query.most = 7;
        query.readerLanguages = {QStringLiteral("eo")};
        QCOMPARE(scrolled(query).size(), 30);
    }
};

QTEST_GUILESS_MAIN(OneOfWorkTest)
#include "oneofworktest.moc"
