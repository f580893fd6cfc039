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
};

QTEST_GUILESS_MAIN(SearchingTest)
#include "searchingtest.moc"
