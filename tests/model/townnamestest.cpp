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
