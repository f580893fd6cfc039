// Towns as people write them.
#include "model/finder/gazetteer.h"

#include <QFile>
#include <QTest>

using namespace mycel::model;

namespace {

const Gazetteer &gazetteer()
{
    static const Gazetteer all = [] {
        QFile file(QStringLiteral(MYCEL_SOURCE_DIR "/resources/geo/places.z"));
        return Gazetteer(file.open(QIODevice::ReadOnly) ? qUncompress(file.readAll()) : QByteArray());
    }();
    return all;
}

struct Written {
    const char *name;
    Point where;
};

constexpr Written Names[] = {
    {"London, UK", {51.51, -0.13}},       {"London UK", {51.51, -0.13}},         {"New York, USA", {40.71, -74.01}}, {"new york usa", {40.71, -74.01}}, {"Genève, Suisse", {46.20, 6.15}}, {"Lugano, Svizzera", {46.01, 8.96}},
    {"St Etienne", {45.43, 4.39}},        {"St-Étienne", {45.43, 4.39}},         {"St. Gallen", {47.42, 9.37}},      {"Malmoe", {55.61, 13.00}},        {"Koeln", {50.93, 6.95}},          {"Zuerich", {47.37, 8.55}},
    {"Frankfurt/Main", {50.12, 8.68}},    {"Frankfurt/Oder", {52.35, 14.55}},    {"Goeteborg, Sweden", {57.71, 11.97}},
};

} // namespace

class TownNamesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTownIsFound_asOthersWriteIt()
    {
        for (const auto &[name, where] : Names) {
            const QList<Town> towns = gazetteer().called(QString::fromUtf8(name));
            QVERIFY2(!towns.isEmpty() && kilometresBetween(towns.first().at, where) < 15, name);
        }
    }
    void anAddressEndsWithATown_asOthersWriteIt()
    {
        for (const auto &[name, where] : Names) {
            if (const QString town = QString::fromUtf8(name); !town.endsWith(QLatin1String("n UK")) && !town.endsWith(QLatin1String(" usa"))) { // a country stands behind a comma there
                const auto at = gazetteer().townOf(QStringLiteral("Station Road 1, ") + town);
                QVERIFY2(at && kilometresBetween(*at, where) < 15, name);
            }
        }
    }
    void anAddressMayNameTheRegion_too()
    {
        const auto at = gazetteer().townOf(QStringLiteral("5 Beacon St, Boston, MA, US"));
        QVERIFY(at && kilometresBetween(*at, {42.36, -71.06}) < 15);
    }
    void aTownIsTheOneThatIsWrittenSo_beforeALargerOneWithTheSameLetters()
    {
        const Point boras{57.72, 12.94}; // Bor in Russia is called Boras in Lithuanian
        for (const char *name : {"Borås", "borås", "Bora\xcc\x8as", "Boras", "Borås, Sweden"}) {
            const QList<Town> towns = gazetteer().called(QString::fromUtf8(name));
            QVERIFY2(!towns.isEmpty() && kilometresBetween(towns.first().at, boras) < 15, name);
        }
        for (const char *address : {"Borås", "Annat ställe, Borås", "Annat ställe, 503 30 Borås"}) {
            const auto at = gazetteer().townOf(QString::fromUtf8(address));
            QVERIFY2(at && kilometresBetween(*at, boras) < 15, address);
        }
    }
    void aTownIsTheOneWhereTheLanguageIsAtHome_unlessAnotherIsKnownToAll()
    {
        const Point mora{61.01, 14.54}, paris{48.85, 2.35}, geneva{46.20, 6.15};
        const auto isIn = [](const char *name, const char *lang, const Point &where) {
            const auto at = gazetteer().townOf(QString::fromUtf8(name), QString::fromUtf8(lang));
            const QList<Town> towns = gazetteer().called(QString::fromUtf8(name), 8, {QString::fromUtf8(lang)});
            return at && kilometresBetween(*at, where) < 15 && !towns.isEmpty() && kilometresBetween(towns.first().at, where) < 15;
        };
        QVERIFY(isIn("Mora", "sv", mora));
        QVERIFY(isIn("Mora", "sv-SE", mora));
        QVERIFY(!isIn("Mora", "", mora)); // the larger one, in Cameroon
        QVERIFY(isIn("Paris", "sv", paris));
        QVERIFY(isIn("Geneva", "en", geneva)); // a language of a hundred countries says of none that it is meant
        QVERIFY(isIn("Paris", "en-US", paris));
    }
    void aPlaceIsInATown_whoseNameGoesOn_whereWordsHaveNoBlanks()
    {
        const std::pair<const char *, Point> places[] = {{"東京", {35.69, 139.69}}, {"東京, 日本", {35.69, 139.69}}, {"大阪", {34.69, 135.50}}, {"서울", {37.57, 126.98}}, {"กรุงเทพ", {13.75, 100.50}}, {"北京", {39.91, 116.40}}};
        for (const auto &[place, where] : places) {
            const auto at = gazetteer().townOf(QString::fromUtf8(place));
            QVERIFY2(at && kilometresBetween(*at, where) < 30, place);
        }
        QVERIFY(!gazetteer().townOf(QStringLiteral("東")));
    }
    void aPlaceIsInATown_thatItNamesAmongItsWords_whereTheLanguageIsAtHome()
    {
        struct { const char *place, *lang; Point where; } const places[] = {{"Folkets Hus Malmö", "sv", {55.61, 13.00}}, {"Zürich HB", "de", {47.37, 8.55}}, {"Berlin-Kreuzberg", "", {52.50, 13.40}}};
        for (const auto &[place, lang, where] : places) {
            const auto at = gazetteer().townOf(QString::fromUtf8(place), QString::fromUtf8(lang));
            QVERIFY2(at && kilometresBetween(*at, where) < 5, place);
        }
        const std::pair<const char *, const char *> nowhere[] = {{"Café Paris", "sv"}, {"Folkets Hus Malmö", ""}, {"Reading room", "en"}, {"Göteborgs konserthus", "sv"}, {"the old mill", "en"}, {"Paris-Kreuzberg", ""}, {"vi ses i lund", "sv"}};
        for (const auto &[place, lang] : nowhere)
            QVERIFY2(!gazetteer().townOf(QString::fromUtf8(place), QString::fromUtf8(lang)), place);
    }
    void aPointBesideATown_isTakenAsItIs_unlessItLiesFarFromAllThatAreCalledSo()
    {
        const auto placing = [](const Point &at, const char *address) { return placingOf(at, gazetteer().townsOf(QString::fromUtf8(address))); };
        QCOMPARE(placing({57.75, 11.98}, "Folkets hus, Göteborg"), Placing::AsIs);
        QCOMPARE(placing({11.97, 57.70}, "Folkets hus, Göteborg"), Placing::Swapped);
        QCOMPARE(placing({-33, 18}, "Folkets hus, Göteborg"), Placing::FarOff);
        QCOMPARE(placing({33.66, -95.55}, "Paris"), Placing::AsIs); // the one in Texas
        QCOMPARE(placing({-33, 18}, "the old mill"), Placing::AsIs);
    }
    void aNameThatIsMistyped_isLikeAnother_andIsNotTakenForIt()
    {
        const auto nearest = [](const char *name) {
            const QList<Town> towns = gazetteer().similar(QString::fromUtf8(name));
            return towns.isEmpty() ? QString() : towns.first().name;
        };
        QCOMPARE(nearest("Gotenborg"), QStringLiteral("Göteborg"));
        QCOMPARE(nearest("Stokcholm"), QStringLiteral("Stockholm"));
        QCOMPARE(nearest("Barcelna, Spain"), QStringLiteral("Barcelona"));
        QVERIFY(gazetteer().called(QStringLiteral("Stokcholm")).isEmpty());
        for (const char *nothing : {"", "x", "Qqqqwwwzzz", "🔥🔥🔥🔥"})
            QVERIFY2(nearest(nothing).isEmpty(), nothing);
    }
};

QTEST_GUILESS_MAIN(TownNamesTest)
#include "townnamestest.moc"
