// The index over libraries that the real git made: one road in, and what people type finds what they mean.
#include "tests/support/realgit.h"

#include "model/index/alikenames.h"
#include "model/index/index.h"
#include "model/pages.h"
#include "sync/store/repository.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QTest>

using namespace mycel;
using namespace mycel::model;
using mycel::tests::Workshop;

class IndexTest : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<Workshop> m_shop;
    std::unique_ptr<Index> m_index;
    std::unique_ptr<Reader> m_reader;
    std::optional<sync::Repository> m_store;
    sync::Id m_head;
    const std::atomic<bool> m_go{false};

    QString file() const { return m_data->path() + QStringLiteral("/index.sqlite"); }
    sync::Result<Applied> apply()
    {
        const sync::Id to = *sync::Id::fromHex(m_shop->commit());
        m_store = sync::Repository::open(m_shop->folder() + QStringLiteral("/.git")).value();
        const auto applied = m_index->apply(QStringLiteral("lib"), "main", *m_store, m_head, to, {}, m_go);
        if (!applied)
            qWarning() << applied.error().why << applied.error().detail;
        m_head = to;
        return applied;
    }
    QStringList find(const QString &words, const QStringList &languages = {}) const
    {
        Query query;
        query.words = words;
        query.readerLanguages = languages;
        const auto answer = m_reader->search(query);
        if (!answer)
            return {QStringLiteral("error: ") + answer.error().detail};
        QStringList titles;
        for (const Hit &hit : answer->hits)
            titles.append(hit.item.title);
        return titles;
    }
    QList<Problem> problems() const { return m_reader->problems(QStringLiteral("lib")).value_or(QList<Problem>()); }
    Answer ask(const QString &words, bool facets = false) const
    {
        Query query;
        query.words = words;
        query.facets = facets;
        return m_reader->search(query).value_or(Answer());
    }
private Q_SLOTS:
    void init()
    {
        m_data = std::make_unique<QTemporaryDir>();
        m_shop = std::make_unique<Workshop>();
        m_index = Index::open(file()).value();
        m_head = {};
        m_shop->write(QStringLiteral("guides/blockade/index.md"), "---\ntitle: How to hold a blockade\nlang: en\ntopics: [actions]\nauthors: [Robin]\nid: 0123456789ABCDEFGHJKMNPQRS\nrelated: [{rel: uses, to: guides/meeting, why: It is decided there}]\n---\nSit down together. See [the meeting](../meeting/index.md) and [nothing](../gone.md). ![p](files/p.png)\n\n## When police come\n\nStay calm.\n");
        m_shop->write(QStringLiteral("guides/meeting/index.md"), "---\ntitle: Meetings\nlang: en\ntopics: [organising]\n---\nA meeting about blockades needs a facilitator.\n");
        m_shop->write(QStringLiteral("guides/meeting/index.sv.md"), "---\ntitle: Möten\n---\nEtt möte om förändring behöver någon som leder.\n");
        m_shop->write(QStringLiteral("docs/会议.md"), "---\nlang: zh\n---\n# 会议准备\n\n我们需要准备会议的议程。\n");
        m_shop->write(QStringLiteral("campaigns/homes/index.md"), "---\ntitle: Warm homes\nlang: en\nid: 0123456789ABCDEFGHJKMNPQRS\n---\nWe won.\n");
        QVERIFY(apply());
        m_reader = Reader::open(file(), [this](const QString &) { return m_store ? &*m_store : nullptr; }).value();
    }
    void wordsAreFound_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("first");
        const auto row = [](const char *typed, const char *first) { QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(first); };
        row("blockade", "How to hold a blockade");
        row("blockades together", "How to hold a blockade");
        row("blocka", "How to hold a blockade");
        row("forandring", "Möten");
        row("förändring", "Möten");
        row("möten", "Möten");
        row("möte", "Möten");
        row("MÖTE", "Möten");
        row("facilitating", "Meetings");
        row("police", "How to hold a blockade");
        row("\"sit down\"", "How to hold a blockade");
        row("blockade -police", "Meetings");
        row("议程", "会议准备");
        row("会", "会议准备");
        row("type:campaign", "Warm homes");
        row("topic:organising", "Meetings");
        row("by:robin", "How to hold a blockade");
        row("lang:sv", "Möten");
        row("lang:sv leder", "Möten");
    }
    void wordsAreFound()
    {
        QFETCH(QString, typed);
        QFETCH(QString, first);
        QCOMPARE(find(typed).value(0), first);
    }
    void whatIsNotThere_isNotFound()
    {
        for (const char *typed : {"\"down sit\"", "xylophone", "type:nonsense", "library:other", "topic:none", "\"*NEAR(", "(((", "🍄", "changed:>2090"})
            QCOMPARE(find(QString::fromUtf8(typed)), QStringList());
    }
    void nothingTypedIsAnError()
    {
        for (const QString &typed : {QString(10'000, u'x'), QString(10'000, u'"'), QStringLiteral("\" OR 1=1 --"), QStringLiteral("* ^ ( ) { } [ ] : + AND OR NOT NEAR(a b, 2)"), QStringLiteral("-"), QStringLiteral("a:b:c"), QStringLiteral("title : x"), QString(QChar(0)), QString(5'000, u'('), QStringLiteral("changed:yesterday")})
            QVERIFY2(!find(typed).value(0).startsWith(QLatin1String("error")), qPrintable(typed.left(40) + find(typed).value(0)));
    }
    void theReadersLanguagesComeFirst()
    {
        m_shop->write(QStringLiteral("a.md"), "---\nlang: de\ntitle: Klima Camp\n---\nKlima\n");
        m_shop->write(QStringLiteral("b.md"), "---\nlang: fr\ntitle: Camp\n---\nKlima Klima\n");
        QVERIFY(apply());
        QCOMPARE(find(QStringLiteral("klima"), {QStringLiteral("de")}).value(0), QStringLiteral("Klima Camp"));
        QCOMPARE(find(QStringLiteral("klima"), {QStringLiteral("fr")}).value(0), QStringLiteral("Camp"));
    }
    void aWordInTheTitle_comesBeforeManyFormsInTheText()
    {
        const QByteArray forms = "They meet. She meets him, and he is met. When one meets another, all meet. ";
        m_shop->write(QStringLiteral("guides/governance.md"), "---\ntitle: Governance\nlang: en\n---\n" + forms.repeated(8) + "A meeting has an agenda.\n\n## Who meets\n\nThose who meet.\n");
        m_shop->write(QStringLiteral("guides/agenda.md"), "---\ntitle: The agenda of a meeting\nlang: en\n---\n" + QByteArray("Write down what has to be decided, and how long it may take. ").repeated(40));
        QVERIFY(apply());
        for (const char *words : {"meeting", "meet", "meetings"})
            QVERIFY2(!find(QString::fromLatin1(words)).mid(0, 2).contains(QStringLiteral("Governance")), words);
        QCOMPARE(find(QStringLiteral("meeting agenda")).first(), QStringLiteral("The agenda of a meeting"));
        QCOMPARE(find(QStringLiteral("meeting by:nobody")), QStringList());
    }
    void matchesAreShownInTheirSentence()
    {
        const Answer answer = ask(QStringLiteral("facilitators"));
        QCOMPARE(answer.hits.size(), 1);
        QCOMPARE(answer.hits.first().snippet, QStringLiteral("A meeting about blockades needs a \u0002facilitator\u0003."));
    }
    void whoAsksForNoSentences_findsTheSame_withoutThem()
    {
        Query query;
        query.words = QStringLiteral("facilitator");
        query.snippets = false;
        const Answer answer = m_reader->search(query).value_or(Answer());
        QCOMPARE(answer.hits.size(), ask(query.words).hits.size());
        QCOMPARE(answer.hits.first().snippet, answer.hits.first().item.summary);
        query.words = QStringLiteral("facilitatro");
        QVERIFY(!ask(query.words).didYouMean.isEmpty());
        QCOMPARE(m_reader->search(query).value_or(Answer()).didYouMean, QString());
    }
    void whatIsOneWordForPeople_isMarkedAsOneAlone()
    {
        m_shop->write(QStringLiteral("guides/field.md"), "---\ntitle: Nets\nlang: en\n---\nE and wi and fields.  <br> Take the wi-fi, or an e-mail.\n");
        QVERIFY(apply());
        QCOMPARE(ask(QStringLiteral("wi-f")).hits.value(0).snippet, QStringLiteral("…Take the \u0002wi\u0003-\u0002fi\u0003, or an e-mail."));
        QCOMPARE(ask(QStringLiteral("e-mail nets")).hits.value(0).snippet, QStringLiteral("…Take the wi-fi, or an \u0002e\u0003-\u0002mail\u0003."));
    }
    void aMisspeltWordIsAsked_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("better");
        const auto row = [](const char *typed, const char *better) { QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(better); };
        row("blokcade", "blockade");
        row("blockade", "");
        row("sit tgether", "sit together"); // the right word is left alone
        row("police blockadess", "police blockades");
        row("förändrnig", "förändring");
        row("forandrnig", "förändring");
        row("möet", "möte");
        row("agärder", "åtgärder");
        row("lang:sv förändrnig", "lang:sv förändring");
        row("\"sit down\" (blokcade)? -police", "\"sit down\" (blockade)? -police");
        row("topic:none blockade", "");
    }
    void aMisspeltWordIsAsked()
    {
        QFETCH(QString, typed);
        QFETCH(QString, better);
        m_shop->write(QStringLiteral("guides/steps.md"), "---\ntitle: Åtgärder\nlang: sv\n---\nMeeting, meeting.\n");
        QVERIFY(apply());
        QCOMPARE(ask(typed).didYouMean, better);
    }
    void inALanguageThatIsAskedFor_itsFormsAreFound()
    {
        for (const char *lang : {"de", "es", "nl"}) {
            for (const char *name : {"a", "b"})
                m_shop->write(QStringLiteral("%1-%2.md").arg(QLatin1String(lang), QLatin1String(name)), QByteArray("---\nlang: ") + lang + "\n---\n# Camp\n");
        }
        m_shop->write(QStringLiteral("fr.md"), "---\nlang: fr-CA\n---\n# Ensemble\n\nOn peut se rencontrer.\n");
        QVERIFY(apply());
        QCOMPARE(find(QStringLiteral("lang:fr rencontrerons")), QStringList{QStringLiteral("Ensemble")});
        Query french;
        french.words = QStringLiteral("rencontrerons");
        french.lang = QStringLiteral("fr");
        QCOMPARE(m_reader->search(french)->hits.size(), 1);
    }
    void wordsThatStandOnlyInKeys_areFound()
    {
        const QString camp = QStringLiteral("experiences/camp/index.md");
        m_shop->write(camp, "---\ntitle: A camp\nlang: en\ntags: [weather]\nlessons:\n- {text: The kitchen is last down}\nplace: {name: Lakeside, lat: 59.1}\nsources: [{url: \"https://kettle.example\"}]\n---\nIt rained.\n");
        QVERIFY(apply());
        for (const char *words : {"\"last down\"", "kitchens", "lakeside", "weather", "rained weather"})
            QCOMPARE(find(QString::fromLatin1(words)), QStringList{QStringLiteral("A camp")});
        QCOMPARE(find(QStringLiteral("kettle")), QStringList());
        QCOMPARE(ask(QStringLiteral("\"last down\"")).hits.value(0).snippet, QStringLiteral("The kitchen is \u0002last\u0003 \u0002down\u0003"));
        int asked = 0;
        const auto reader = Reader::open(file(), [this, &asked](const QString &) { return ++asked, &*m_store; }).value();
        Query typing;
        for (const char *words : {"lakes", "lakesi", "lakesid", "camp lak"}) {
            typing.words = QString::fromLatin1(words);
            QCOMPARE(reader->search(typing)->hits.size(), 1);
        }
        QCOMPARE(asked, 1); // its file is read once, whatever of it is shown
        m_shop->write(camp, "---\ntitle: A camp\nlang: en\nlessons:\n- {text: The toilets are last down}\n---\nIt rained.\n");
        QVERIFY(apply());
        QCOMPARE(find(QStringLiteral("kitchen")), QStringList());
        QCOMPARE(find(QStringLiteral("toilets")), QStringList{QStringLiteral("A camp")});
    }
    void ofSeveralTranslations_theReadersIsShown()
    {
        Query query;
        query.onePerWork = true;
        query.facets = true;
        query.readerLanguages = {QStringLiteral("sv"), QStringLiteral("en")};
        query.words = QStringLiteral("meeting möte");
        for (const char *words : {"", "möte", "meeting"}) {
            query.words = QString::fromUtf8(words);
            const auto answer = m_reader->search(query);
            QVERIFY(answer);
            QStringList titles;
            for (const Hit &hit : answer->hits)
                titles.append(hit.item.title);
            QCOMPARE(titles.filter(QRegularExpression(QStringLiteral("^(Möten|Meetings)$"))).size(), 1);
            QVERIFY2(titles.contains(words[0] == 'm' && words[1] == 'e' ? QStringLiteral("Meetings") : QStringLiteral("Möten")), words);
            QCOMPARE(answer->total, answer->hits.size());
        }
        QCOMPARE(m_reader->search(query)->hits.first().languages, (QStringList{QStringLiteral("en"), QStringLiteral("sv")}));
    }
    void firstHitsAreThoseOfTitles_andOfTextsWhereThereIsNone()
    {
        Query query;
        query.ranked = false;
        query.words = QStringLiteral("meet");
        QCOMPARE(m_reader->search(query)->hits.size(), 1);
        QCOMPARE(m_reader->search(query)->hits.first().item.title, QStringLiteral("Meetings"));
        query.words = QStringLiteral("facilit");
        QCOMPARE(m_reader->search(query)->hits.size(), 1);
    }
    void aTopicWithSpacesAndARegionAreFound()
    {
        m_shop->write(QStringLiteral("guides/pt.md"), "---\nlang: pt-BR\ntopics: [direct action]\n---\n# Ocupação\n\nOcupar e resistir.\n");
        QVERIFY(apply());
        for (const char *words : {"lang:pt ocupar", "lang:pt-BR ocupar", "lang:pt", "topic:\"direct action\" ocupar", "topic:\"Direct Action\"", "type:guide ocupar"})
            QCOMPARE(find(QString::fromUtf8(words)).value(0), QString::fromUtf8("Ocupação"));
        QCOMPARE(find(QStringLiteral("lang:es ocupar")), QStringList());
    }
    void facetsCount()
    {
        const Answer answer = ask({}, true);
        QCOMPARE(answer.total, 5);
        QCOMPARE(answer.languages, (QList<Facet>{{QStringLiteral("en"), 3}, {QStringLiteral("sv"), 1}, {QStringLiteral("zh"), 1}}));
        QVERIFY(answer.topics.contains(Facet{QStringLiteral("actions"), 1}));
        QCOMPARE(answer.kinds, (QList<Facet>{{QStringLiteral("guide"), 4}, {QStringLiteral("campaign"), 1}}));
    }
    void relationsGoBothWays()
    {
        const Item blockade = m_reader->item({QStringLiteral("lib"), "guides/blockade/index.md"}).value();
        const Item meeting = m_reader->item({QStringLiteral("lib"), "guides/meeting/index.md"}).value();
        const auto back = m_reader->backlinks(meeting).value();
        QCOMPARE(back.size(), 1);
        QCOMPARE(back.first().item.title, blockade.title);
        const auto related = m_reader->related(blockade).value();
        QCOMPARE(related.size(), 1);
        QCOMPARE(related.first().why, QStringLiteral("It is decided there"));
        QCOMPARE(m_reader->translations(meeting)->size(), 2);
    }
    void problemsAreNamed()
    {
        QStringList named;
        for (const Problem &problem : problems())
            named.append(QString::fromLatin1(problem.reason + ' ' + problem.path));
        QVERIFY2(named.contains(QStringLiteral("dead-link guides/blockade/index.md")), qPrintable(named.join(u'|')));
        QVERIFY(named.contains(QStringLiteral("missing-picture guides/blockade/index.md")));
        QVERIFY(named.contains(QStringLiteral("duplicate-id campaigns/homes/index.md")));
    }
    void namesThatDifferForGitAlone_areNamed()
    {
        const auto alike = alikeNames({"guides/a.md", "guides/A.md", "Guides/b.md", "r\xc3\xa4""d.md", "ra\xcc\x88""d.md", "rad.md"});
        QStringList named;
        for (const auto &[path, other] : alike)
            named.append(QString::fromUtf8(path + " = " + other));
        QCOMPARE(named.size(), 6);
        for (const char *pair : {"guides/a.md = guides/A.md", "guides/A.md = guides/a.md", "Guides = guides", "ra\xcc\x88""d.md = r\xc3\xa4""d.md"})
            QVERIFY2(named.contains(QString::fromUtf8(pair)), qPrintable(named.join(u'\n')));
    }
    void whatChanges_isChanged_andWhatGoes_isGone()
    {
        m_shop->write(QStringLiteral("guides/meeting/index.md"), "---\ntitle: Assemblies\nlang: en\n---\nTalk in a circle.\n");
        QFile::remove(m_shop->folder() + QStringLiteral("/campaigns/homes/index.md"));
        m_shop->write(QStringLiteral("guides/gone.md"), "# Back again\n");
        const auto applied = apply();
        QVERIFY(applied);
        QCOMPARE(applied->changed.size(), 3);
        QCOMPARE(applied->items, 5);
        QCOMPARE(find(QStringLiteral("facilitator")), QStringList());
        QCOMPARE(find(QStringLiteral("circles")), QStringList{QStringLiteral("Assemblies")});
        QCOMPARE(find(QStringLiteral("won")), QStringList());
        QCOMPARE(ask(QStringLiteral("topic:organising"), true).total, 0);
        for (const Problem &problem : problems())
            QVERIFY(problem.reason != "dead-link" && problem.reason != "duplicate-id");
    }
    void manyThatChange_areFoundByTheirNewWordsAlone_inOneSegmentOfTheFullText()
    {
        const auto name = [](int which) { return QStringLiteral("guides/many-%1/index.md").arg(which, 2, 10, QLatin1Char('0')); };
        constexpr int Many = 12; // enough to be prepared beside
        for (int which = Many; which > 0; --which) { // so that their rows are in another order than their paths
            m_shop->write(name(which), "# Many\n\nIn the beginning oldword" + QByteArray::number(which) + "x and the rest of it.\n");
            QVERIFY(apply());
        }
        const auto segments = [this] { return SQLite::Database((file()).toStdString()).execAndGet("SELECT count(DISTINCT segid) FROM words_idx").getInt(); };
        const int before = segments();
        for (int which = 1; which <= Many; ++which)
            m_shop->write(name(which), "# Many\n\nIn the beginning freshword" + QByteArray::number(which) + "x and more, and the rest of it.\n");
        QVERIFY(apply());
        QCOMPARE(segments(), before + 1);
        for (int which = 1; which <= Many; ++which) {
            QCOMPARE(find(QStringLiteral("oldword%1x").arg(which)).size(), 0);
            QCOMPARE(ask(QStringLiteral("freshword%1x").arg(which)).hits.value(0).item.ref.path, name(which).toUtf8());
        }
        QCOMPARE(find(QStringLiteral("\"the rest of it\"")).size(), Many);
    }
    void applyingFromElsewhere_isRefused()
    {
        QCOMPARE(m_index->apply(QStringLiteral("lib"), "main", *m_store, {}, m_head, {}, m_go).error().why, QByteArray("moved"));
    }
    void historyTellsWhoAndWhen()
    {
        QVERIFY(m_index->readHistory(QStringLiteral("lib"), *m_store, m_go));
        QVERIFY(m_reader->item({QStringLiteral("lib"), "guides/blockade/index.md"})->changed.isValid());
        QCOMPARE(find(QStringLiteral("changed:2d blockade")).value(0), QStringLiteral("How to hold a blockade"));
        QCOMPARE(find(QStringLiteral("changed:<2020 blockade")), QStringList());
    }
    void aDamagedIndexIsMadeAnew()
    {
        m_reader.reset();
        m_index.reset();
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        damaged.write(QByteArray(5000, 'x'));
        damaged.close();
        m_index = Index::open(file()).value();
        QVERIFY(m_index->head(QStringLiteral("lib"), "main")->isNull());
        QVERIFY(m_index->apply(QStringLiteral("lib"), "main", *m_store, {}, m_head, {}, m_go));
    }
    void linksBetweenLibrariesLeadThere_asLongAsBothAreHere()
    {
        Workshop other;
        other.write(QStringLiteral("library.yaml"), "name: Elsewhere\nsite: https://elsewhere.example/hb\n");
        other.write(QStringLiteral("camp.md"), "---\ntitle: A camp\nid: 11111111111111111111111111\n---\nTents. [[How to hold a blockade]]\n");
        const sync::Id to = *sync::Id::fromHex(other.commit());
        const auto store = sync::Repository::open(other.folder() + QStringLiteral("/.git")).value();
        const QByteArray ways = "[a](11111111111111111111111111#tents) [b](https://elsewhere.example/hb/camp/) [[A camp]] [[11111111111111111111111111]]";
        m_shop->write(QStringLiteral("guides/ways.md"), "---\ntitle: Ways\nrelated: [{rel: uses, to: 11111111111111111111111111}]\n---\n" + ways + " [c](22222222222222222222222222)\n");
        QVERIFY(apply());
        const ItemRef ref{QStringLiteral("lib"), "guides/ways.md"};
        const auto dead = [this] { return std::ranges::count(problems(), QByteArray("guides/ways.md"), &Problem::path); };
        const auto leads = [&] { return makePage(*m_reader, *m_store, ref, {})->html.body.count("mycel://item/other/camp.md"); };
        QCOMPARE(dead(), 5);
        QCOMPARE(leads(), 0);
        QVERIFY(m_index->apply(QStringLiteral("other"), "main", store, {}, to, {}, m_go));
        QCOMPARE(dead(), 1);
        QCOMPARE(leads(), 4);
        const Item ours = m_reader->item(ref).value(), theirs = m_reader->item({QStringLiteral("other"), "camp.md"}).value();
        QCOMPARE(m_reader->related(ours)->size(), 1);
        QCOMPARE(m_reader->related(ours)->first().item.title, QStringLiteral("A camp"));
        QCOMPARE(m_reader->backlinks(theirs)->size(), 1);
        QCOMPARE(m_reader->backlinks(m_reader->item({QStringLiteral("lib"), "guides/blockade/index.md"}).value())->size(), 1);
        m_shop->write(QStringLiteral("guides/ways.md"), "[b](https://elsewhere.example/hb/camp/)\n");
        QVERIFY(apply());
        QCOMPARE(m_reader->backlinks(theirs)->size(), 1);
        QVERIFY(m_index->forget(QStringLiteral("other")));
        QCOMPARE(leads(), 0);
    }
    void aLibraryIsForgottenWhole()
    {
        QVERIFY(m_index->forget(QStringLiteral("lib")));
        QCOMPARE(find(QStringLiteral("blockade")), QStringList());
        QVERIFY(m_index->head(QStringLiteral("lib"), "main")->isNull());
        QVERIFY(m_index->apply(QStringLiteral("lib"), "main", *m_store, {}, m_head, {}, m_go));
        QCOMPARE(find(QStringLiteral("police")), QStringList{QStringLiteral("How to hold a blockade")});
    }
};

QTEST_GUILESS_MAIN(IndexTest)
#include "indextest.moc"
