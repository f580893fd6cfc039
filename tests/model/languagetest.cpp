// What language a text of a handbook is in, and what it is a translation of, by whatever its files, folders and keys say.
#include "model/content/document.h"
#include "model/content/libraryfile.h"
#include "model/index/index.h"
#include "tests/support/realgit.h"

#include <QTest>

using namespace mycel;
using namespace mycel::model;

namespace {

const QByteArray English = "The group should meet in the evening and agree on what it is that you will do with the rest of the week before anyone goes home.\n",
                 Swedish = "Det är viktigt att gruppen träffas och att man kommer överens om vad som ska göras med resten av veckan innan någon går hem.\n";
const QString Library = QStringLiteral("lib");

QString languageOf(const QByteArray &path, const QByteArray &text = "x", const Shelf &shelf = {})
{
    return readDocument(path, text, shelf).item.lang;
}

QString saidInKey(const QByteArray &value)
{
    return languageOf("a.md", "---\nlang: " + value + "\n---\nx\n");
}

/// A library that grows from sync to sync.
struct Growing {
    void write(const char *path, const QByteArray &text) { shop.write(QString::fromLatin1(path), text); }
    void remove(const char *path) { QVERIFY(QFile::remove(shop.folder() + u'/' + QString::fromLatin1(path))); }
    void sync()
    {
        const sync::Id to = *sync::Id::fromHex(shop.commit());
        QVERIFY(index->apply(Library, "main", store(), head, to, {}, go));
        head = to;
    }
    /// "path lang work" of all, as they are after these syncs or, `anew`, as they are read at once.
    QStringList items(bool anew = false)
    {
        readings += anew ? 1 : 0;
        if (anew)
            [[maybe_unused]] const auto read = Index::open(fileOfAnew()).value()->apply(Library, "main", store(), {}, head, {}, go);
        QStringList list;
        for (const Hit &hit : ask({}, false, anew))
            list.append(QString::fromUtf8(hit.item.ref.path) + u' ' + hit.item.lang + u' ' + hit.item.work);
        list.sort();
        return list;
    }
    /// The paths of those that stand for a work.
    QStringList works()
    {
        QStringList list;
        for (const Hit &hit : ask({}, true))
            list.append(QString::fromUtf8(hit.item.ref.path));
        list.sort();
        return list;
    }
    int found(const char *words) { return int(ask(QString::fromLatin1(words)).size()); }
    [[nodiscard]] sync::Repository store() const { return sync::Repository::open(shop.folder() + QStringLiteral("/.git")).value(); }
    QList<Hit> ask(const QString &words, bool onePerWork = false, bool anew = false)
    {
        Query query;
        query.words = words;
        query.onePerWork = onePerWork;
        query.most = 100;
        const sync::Repository ours = store();
        const auto reader = Reader::open(anew ? fileOfAnew() : folder.filePath(QStringLiteral("i.sqlite")), [&ours](const QString &) { return &ours; }).value();
        return reader->search(query).value().hits;
    }

    tests::Workshop shop;
    QTemporaryDir folder;
    std::unique_ptr<Index> index = Index::open(folder.filePath(QStringLiteral("i.sqlite"))).value();
    sync::Id head;
    int readings = 0;
    [[nodiscard]] QString fileOfAnew() const { return folder.filePath(QStringLiteral("anew%1.sqlite").arg(readings)); }
    const std::atomic<bool> go{false};
};

} // namespace

class LanguageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oldCodesAndLongOnes_areTheLanguagesThatTheyMean()
    {
        for (const auto &[code, tag] : {std::pair("no", "nb"), std::pair("tl", "fil"), std::pair("iw", "he"), std::pair("in", "id"), std::pair("ji", "yi"), std::pair("sh", "sr-Latn"), std::pair("fra", "fr"),
                                        std::pair("fil", "fil"), std::pair("ckb", "ckb"), std::pair("es-419", "es-419"), std::pair("zh_Hans_CN", "zh-Hans-CN"), std::pair("EN", "en")}) {
            QCOMPARE(saidInKey(code), QLatin1String(tag));
        }
        QCOMPARE(languageOf("docs/no/a.md", "x", shelfOf({"docs/en/a.md", "docs/no/a.md", "docs/sv/a.md"}, {})), QStringLiteral("nb"));
        const Item latin = readDocument("water.es-419.md", "x", {}).item;
        QCOMPARE(latin.lang, QStringLiteral("es-419"));
        QCOMPARE(latin.work, QStringLiteral("water"));
    }
    void aLanguageIsKnownByItsName()
    {
        for (const auto &[name, tag] : {std::pair("Norwegian", "nb"), std::pair("German", "de"), std::pair("Swedish", "sv"), std::pair("Estonian", "et"), std::pair("Serbian", "sr"), std::pair("Chinese", "zh"),
                                        std::pair("Slovak", "sk"), std::pair("Basque", "eu"), std::pair("Deutsch", "de"), std::pair("svenska", "sv"), std::pair("Español", "es"), std::pair("francais", "fr"),
                                        std::pair("Brazilian Portuguese", "pt-BR"), std::pair("العربية", "ar"), std::pair("Swedish (reviewed)", "sv"), std::pair("en_GB.utf8", "en-GB"), std::pair("ca-valencia", "ca")}) {
            QCOMPARE(saidInKey(name), QLatin1String(tag));
        }
        QCOMPARE(saidInKey("Klingonian"), QString());
        const Shelf shelf = shelfOf({"English/a.md", "German/a.md"}, {});
        QCOMPARE(languageOf("German/a.md", "x", shelf), QStringLiteral("de"));
        QCOMPARE(readDocument("German/a.md", "x", shelf).item.work, readDocument("English/a.md", "x", shelf).item.work);
    }
    void anEndingIsALanguage_whereNothingSpeaksAgainstIt()
    {
        Shelf shelf;
        shelf.mainLanguage = QStringLiteral("en");
        for (const char *path : {"setup.mac.md", "setup.fin.md", "setup.bak.md", "setup.my.md", "setup.io.md", "notes.v2.md", "a.ts.md"}) {
            const Item item = readDocument(path, English, shelf).item;
            QCOMPARE(item.lang, QStringLiteral("en"));
            QVERIFY2(item.original && item.work.contains(u'.'), path);
        }
        QCOMPARE(readDocument("water.sv.md", Swedish, shelf).item.work, QStringLiteral("water"));
        QCOMPARE(readDocument("water.sv.md", "Kort.\n", shelf).item.work, QStringLiteral("water"));
        // What is said is so, though nobody has translated it yet.
        QCOMPARE(readDocument("water.sv.md", "---\nlang: sv\n---\n" + English, shelf).item.work, QStringLiteral("water"));
        QCOMPARE(readDocument("guides/water/index.sv.md", English, shelf).item.lang, QStringLiteral("sv"));
        shelf.languages = QStringList{QStringLiteral("en"), QStringLiteral("sv")};
        QCOMPARE(readDocument("water.sv.md", English, shelf).item.work, QStringLiteral("water"));
        // Danish is too near to Norwegian to tell by its words.
        Shelf norwegian;
        norwegian.mainLanguage = QStringLiteral("nb");
        const QByteArray near = "Det er viktig at gruppen møtes og at man blir enige om hva som skal gjøres med resten av uken før noen går hjem, ikke etter.\n";
        QCOMPARE(readDocument("water.nn.md", near, norwegian).item.lang, QStringLiteral("nn"));
    }
    void oneFolderOfTranslations_doesNotSpeakForTheRest()
    {
        Growing library;
        for (const char *path : {"start.md", "more.md", "deep/tent.md"})
            library.write(path, "# A\n\n" + English);
        library.write("short.md", "# Short\n\nFew words.\n");
        library.write("es/start.md", "# Empezar\n\nPocas palabras.\n");
        library.sync();
        QCOMPARE(library.items(), (QStringList{QStringLiteral("deep/tent.md en deep/tent"), QStringLiteral("es/start.md es start"), QStringLiteral("more.md en more"), QStringLiteral("short.md en short"), QStringLiteral("start.md en start")}));
    }
    void aLanguageWithoutAFolder_isTranslatedByThoseThatHaveOne()
    {
        Growing library;
        for (const char *path : {"guide.md", "deep/tent.md"})
            library.write(path, "# A\n\n" + English);
        for (const char *path : {"sv/guide.md", "sv/deep/tent.md", "de/guide.md"})
            library.write(path, "# B\n\nKort.\n");
        library.sync();
        QCOMPARE(library.works(), (QStringList{QStringLiteral("deep/tent.md"), QStringLiteral("guide.md")}));
        // Where it has one, what lies beside the folders is none of theirs.
        const Shelf shelf = shelfOf({"index.md", "en/index.md", "en/a.md", "sv/index.md"}, {});
        QCOMPARE(readDocument("sv/index.md", "x", shelf).item.work, readDocument("en/index.md", "x", shelf).item.work);
        QVERIFY(readDocument("index.md", "x", shelf).item.work != readDocument("en/index.md", "x", shelf).item.work);
    }
    void aFolderOfALanguageThatComesLater_isOne()
    {
        Growing library;
        library.write("docs/en/start.md", "# Start\n\nWords.\n");
        library.write("docs/en/more.md", "# More\n\nWords.\n");
        library.sync();
        library.write("docs/de/start.md", "# Anfang\n\nZelte.\n");
        library.sync();
        QCOMPARE(library.items(), library.items(true));
        QCOMPARE(library.works(), (QStringList{QStringLiteral("docs/en/more.md"), QStringLiteral("docs/en/start.md")}));
        QCOMPARE(library.found("zelte lang:de"), 1);
        QCOMPARE(library.found("words lang:en"), 2);
    }
    void whatWasReadInAnotherLayout_isReadAgain_andNothingOfItStays()
    {
        Growing library;
        library.write("start.md", "# Start\n\n" + English);
        library.write("camp/tent.md", "# Tent\n\nWords.\n");
        library.sync();
        library.write("camp/en/tent.md", "# Tent\n\n" + English);
        library.write("camp/sv/tent.md", "# Tält\n\n" + Swedish);
        library.write("camp/sv/stove.md", "# Kök\n\n" + Swedish);
        library.sync();
        QCOMPARE(library.items(), library.items(true));
        library.remove("camp/en/tent.md");
        library.sync();
        QCOMPARE(library.items(), library.items(true));
        library.write("library.yaml", "name: A\nlanguages: [fi]\n");
        library.sync();
        QCOMPARE(library.items(), library.items(true));
        QCOMPARE(library.found("words lang:en"), 0);
        QCOMPARE(library.found("words lang:fi"), 1);
    }
};

QTEST_GUILESS_MAIN(LanguageTest)
#include "languagetest.moc"
