// What fits whom, whichever way it was written, and the words in which that is said.
#include "model/finder/finding.h"
#include "ui/words/findertext.h"

#include <QTest>

using namespace mycel;
using namespace mycel::model;

namespace {

const QDateTime Now(QDate(2026, 11, 27), QTime(12, 0), Qt::UTC);
const QTimeZone Here("Europe/Stockholm");

Offer speaking(const QStringList &languages)
{
    Offer offer;
    offer.title = languages.join(u' ');
    offer.of.languages = languages;
    return offer;
}

Offer at(const Point &point)
{
    Offer offer;
    offer.of.place = QStringLiteral("Göteborg");
    offer.of.at = point;
    return offer;
}

} // namespace

class FittingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLanguageIsFound_byItsNameAsByItsLetters()
    {
        const Catalogue all({speaking({QStringLiteral("svenska"), QStringLiteral("English")}), speaking({QStringLiteral("sv-SE")}), speaking({QStringLiteral("Norwegian")}), speaking({QStringLiteral("Klingonish")})}, Now, Here);
        const auto found = [&all](const char *language) {
            Wanted wanted;
            wanted.chosen[size_t(Trait::Language)] = {QString::fromUtf8(language)};
            return all.find(wanted, {}).all;
        };
        for (const char *swedish : {"sv", "Swedish", "svenska", "SV"})
            QCOMPARE(found(swedish), (std::vector<qsizetype>{0, 1}));
        QCOMPARE(found("en"), std::vector<qsizetype>{0});
        QCOMPARE(found("no"), std::vector<qsizetype>{2});
        QCOMPARE(found("klingonish"), std::vector<qsizetype>{3});
        const Counts counts = all.find({}, {}).counts;
        QCOMPARE(counts.traits[size_t(Trait::Language)].value(QStringLiteral("sv")), 2); // one facet for both
        Profile profile;
        profile.languages = {QStringLiteral("svenska")};
        QCOMPARE(all.fitOf(1, profile).because, QList<Reason>({{Reason::Is::Language, QStringLiteral("sv")}}));
    }
    void whatIsInTheMiddleOfTheTownThatWasAskedFor_isInIt()
    {
        const Point goteborg{57.70, 11.97};
        const Catalogue all({at(goteborg), at({57.73, 11.97})}, Now, Here);
        Wanted wanted;
        wanted.near = goteborg;
        wanted.within = 50;
        const auto near = [&](qsizetype which, const QString &name) {
            wanted.nearName = name;
            const QList<Fit> best = all.find(wanted, {}).best;
            const auto fit = std::ranges::find(best, which, &Fit::offer);
            return words::fitText(*fit);
        };
        QCOMPARE(near(0, QStringLiteral("Göteborg, Västra Götaland, SE")), QStringLiteral("Fits you: in Göteborg"));
        QCOMPARE(near(0, QStringLiteral("Nan")), QStringLiteral("Fits you: in Nan")); // a town, and no number
        QCOMPARE(near(0, QStringLiteral("57.70, 11.97")), QStringLiteral("Fits you: 0 m"));
        QCOMPARE(near(1, QStringLiteral("Göteborg")), QStringLiteral("Fits you: 3.3 km"));
        Match match{all.offer(0), all.find(wanted, {}).best.first(), {}};
        QVERIFY2(words::matchText(match).endsWith(QStringLiteral("Göteborg")), qPrintable(words::matchText(match)));
    }
};

QTEST_GUILESS_MAIN(FittingTest)
#include "fittingtest.moc"
