// What people type, and what they mean by it: forms of words in any language, what is left out, and words that nobody wrote so.
#include "tests/support/realgit.h"

#include "model/index/index.h"
#include "sync/store/repository.h"

#include <QTest>

using namespace mycel;
using namespace mycel::model;
using mycel::tests::Workshop;

namespace {

/// An index over one library of a few pages.
class Shelves {
public:
    void write(const char *path, const char *text) const { m_shop.write(QString::fromUtf8(path), text); }
    void read()
    {
        const sync::Id to = *sync::Id::fromHex(m_shop.commit());
        m_store = sync::Repository::open(m_shop.folder() + QStringLiteral("/.git")).value();
        QVERIFY(m_index->apply(QStringLiteral("lib"), "main", *m_store, m_head, to, {}, m_go));
        m_head = to;
        m_reader = Reader::open(file(), [this](const QString &) { return &*m_store; }).value();
    }
    [[nodiscard]] Answer ask(const char *words) const
    {
        Query query;
        query.words = QString::fromUtf8(words);
        return m_reader->search(query).value();
    }
    /// The titles of what is found, by the alphabet.
    [[nodiscard]] QString find(const char *words) const
    {
        QStringList titles;
        for (const Hit &hit : ask(words).hits)
            titles.append(hit.item.title);
        titles.sort();
        return titles.join(u' ');
    }

private:
    [[nodiscard]] QString file() const { return m_data.path() + QStringLiteral("/index.sqlite"); }
    QTemporaryDir m_data;
    Workshop m_shop;
    const std::atomic<bool> m_go{false};
    std::optional<sync::Repository> m_store;
    sync::Id m_head;
    std::unique_ptr<Index> m_index = Index::open(file()).value();
    std::unique_ptr<Reader> m_reader;
};

} // namespace

class SearchingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void inAnyOfManyLanguages_theFormsOfAWordAreFound()
    {
        Shelves shelves;
        const std::pair<const char *, const char *> texts[] = {{"de", "Viele Versammlungen."}, {"fr", "Les manifestations sont nombreuses."}, {"es", "Las organizaciones vecinales."}, {"it", "Le riunioni sono aperte."}, {"en", "One blockade."}, {"sv", "Ett möte."}, {"ru", "Мы проводим забастовки."}, {"ar", "المظاهرات الكبيرة"}};
        int fewer = 9;
        for (const auto &[lang, text] : texts) { // each language is rarer than the one before
            for (int i = 0; i < fewer; ++i)
                shelves.write((QByteArray(lang) + QByteArray::number(i) + ".md").constData(), ("---\ntitle: T" + QByteArray(lang) + "\nlang: " + lang + "\n---\n" + (i == 0 ? text : ".") + '\n').constData());
            --fewer;
        }
        shelves.read();
        const std::pair<const char *, const char *> asked[] = {{"versammlung", "Tde"}, {"manifestation", "Tfr"}, {"organización", "Tes"}, {"riunione", "Tit"}, {"blockades", "Ten"}, {"möten", "Tsv"}, {"забастовка", "Tru"}, {"مظاهرة", "Tar"}};
        for (const auto &[words, title] : asked)
            QCOMPARE(shelves.find(words), QString::fromLatin1(title));
        QCOMPARE(shelves.find("-blockades lang:en title"), QString());
    }
    void whatIsNotWanted_isLeftOut_alsoByWhatItIs()
    {
        Shelves shelves;
        shelves.write("a.md", "---\ntitle: A\nlang: en\ntopics: [water]\nauthors: [Robin]\n---\nCamp.\n");
        shelves.write("b.md", "---\ntitle: B\nlang: pt-BR\ntopics: [water, food]\nauthors: [Kim]\n---\nCamp.\n");
        shelves.write("campaigns/c/index.md", "---\ntitle: C\nlang: sv\n---\nCamp.\n");
        shelves.read();
        const std::pair<const char *, const char *> asked[] = {{"-lang:sv", "A B"}, {"camp -lang:sv", "A B"}, {"camp -lang:pt", "A C"}, {"camp -lang:sv -lang:en", "B"}, {"-topic:water", "C"}, {"-topic:\"food\" camp", "A C"},
                                                               {"camp -type:campaign", "A B"}, {"-type:nonsense", "A B C"}, {"camp -by:robin", "B C"}, {"-library:lib", ""}, {"camp -library:other", "A B C"}, {"-changed:>2090 camp", "A B C"},
                                                               {"topic:water -topic:food", "A"}, {"lang:en -lang:en", ""}};
        for (const auto &[words, titles] : asked)
            QVERIFY2(shelves.find(words) == QLatin1String(titles), (QByteArray(words) + ": " + shelves.find(words).toUtf8()).constData());
        QCOMPARE(shelves.find((QByteArray("camp ") + QByteArray("-by:x ").repeated(600)).constData()), QStringLiteral("A B C"));
    }
    void aTopicAndAName_areMeantHoweverTheyAreWritten()
    {
        Shelves shelves;
        shelves.write("a.md", "---\ntitle: A\nlang: sv\ntopics: [Förändring]\nauthors: [Östen Ågren]\n---\nEn text.\n");
        shelves.write("b.md", "---\ntitle: B\nlang: sv\ntopics: [vatten]\n---\nEn text.\n");
        shelves.read();
        for (const char *words : {"topic:förändring", "topic:FÖRÄNDRING", "topic:forandring", "topic:Forandring text", "by:östen", "by:ÖSTEN text", "by:osten", "by:\"ågren\"", "by:AGREN", "-topic:Vatten", "text -topic:VATTEN"})
            QVERIFY2(shelves.find(words) == QLatin1String("A"), words);
        QCOMPARE(shelves.find("by:%"), QString());
    }
    void aWordThatOneTextHasMisspelt_isNotWhatWasMeant()
    {
        Shelves shelves;
        for (int i = 0; i < 30; ++i)
            shelves.write(("g" + QByteArray::number(i) + ".md").constData(), "---\ntitle: T\nlang: en\n---\nThe facilitator of a blockade speaks to the police.\n");
        shelves.write("a.md", "---\ntitle: A\nlang: en\n---\nA facilitater, and a blockede.\n");
        shelves.read();
        QCOMPARE(shelves.ask("facilitatter").didYouMean, QStringLiteral("facilitator"));
        QCOMPARE(shelves.ask("blockedde").didYouMean, QStringLiteral("blockade"));
        QCOMPARE(shelves.ask("facilitatter plice").didYouMean, QStringLiteral("facilitator police"));
    }
    void whatNobodySees_cutsNoWord()
    {
        Shelves shelves;
        shelves.write("soft.md", "---\ntitle: Soft\nlang: sv\n---\nEn föränd\u00adring, som är möj\u00adlig\u200e och två\u200bord.\n");
        shelves.write("fa.md", "---\ntitle: Fa\nlang: fa\n---\nما هر هفته جمع می\u200cشویم و برنامه.\n");
        shelves.write("plain.md", "---\ntitle: Plain\nlang: sv\n---\nFörändringar.\n");
        shelves.read();
        for (const char *words : {"förändring", "föränd\u00adring", "förändringens"})
            QCOMPARE(shelves.find(words), QStringLiteral("Plain Soft"));
        for (const char *words : {"möjlig", "möjligt", "\"två ord\"", "ord"})
            QCOMPARE(shelves.find(words), QStringLiteral("Soft"));
        QCOMPARE(shelves.find("ring"), QString());
        for (const char *words : {"می\u200cشویم", "میشویم"})
            QCOMPARE(shelves.find(words), QStringLiteral("Fa"));
        QCOMPARE(shelves.find("شویم"), QString());
        QVERIFY(shelves.ask("möjlig").hits.value(0).snippet.contains(QStringLiteral("\u0002möj\u00adlig")));
    }
    void anApostropheMayBeLeftOut()
    {
        Shelves shelves;
        shelves.write("straight.md", "---\ntitle: Straight\nlang: en\n---\nWe don't wait.\n");
        shelves.write("curly.md", "---\ntitle: Curly\nlang: en\n---\nWe don’t go.\n");
        shelves.write("none.md", "---\ntitle: None\nlang: en\n---\nWe dont know, and they're late.\n");
        shelves.write("fr.md", "---\ntitle: Fr\nlang: fr\n---\nL’action d'abord.\n");
        shelves.read();
        for (const char *words : {"dont", "don't", "don’t", "DON'T", "don't we", "dont we"})
            QVERIFY2(shelves.find(words) == QLatin1String("Curly None Straight"), words);
        for (const char *words : {"theyre", "they’re", "theyre late"})
            QCOMPARE(shelves.find(words), QStringLiteral("None"));
        for (const char *words : {"action", "l'action", "l’action", "abord"})
            QCOMPARE(shelves.find(words), QStringLiteral("Fr"));
        QCOMPARE(shelves.find("-dont"), QStringLiteral("Fr"));
        QVERIFY(shelves.ask("dont wait").hits.value(0).snippet.contains(QStringLiteral("\u0002don\u0003'\u0002t\u0003 \u0002wait\u0003")));
    }
    void marksThatTouch_areOne()
    {
        Shelves shelves;
        shelves.write("zh.md", "---\ntitle: Zh\nlang: zh\n---\n我们需要准备会议的议程。\n");
        shelves.write("th.md", "---\ntitle: Th\nlang: th\n---\nคู่มือการประชุมของเรา\n");
        shelves.read();
        QCOMPARE(shelves.ask("准备会议").hits.value(0).snippet, QStringLiteral("我们需要\u0002准备会议\u0003的议程。"));
        QCOMPARE(shelves.ask("การประชุม").hits.value(0).snippet.count(QChar(2)), 1);
        QVERIFY(shelves.ask("การประชุม").hits.value(0).snippet.contains(QStringLiteral("\u0002การประชุม\u0003")));
    }
};

QTEST_GUILESS_MAIN(SearchingTest)
#include "searchingtest.moc"
