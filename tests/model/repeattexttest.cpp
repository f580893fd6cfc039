// How often something comes again, in words, also where others wrote the rule.
#include "ui/words/repeattext.h"

#include <QTest>

using namespace mycel;

namespace {

QString text(const char *rule, int daysLater = 0)
{
    model::When when;
    when.start = QDateTime(QDate(2026, 12, 5), QTime(10, 0), Qt::UTC); // a Saturday
    when.rule = QString::fromLatin1(rule);
    return words::repeatText(when, true, daysLater);
}

} // namespace

class RepeatTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void whatOthersWrite_isSaidInWords_data()
    {
        QTest::addColumn<QString>("expected");
        const std::pair<const char *, const char *> texts[] = {{"FREQ=WEEKLY;COUNT=4;BYDAY=SA", "every Saturday, 4 time(s)"}, {"FREQ=WEEKLY;BYDAY=TU,TH", "every Tuesday and Thursday"}, {"FREQ=WEEKLY;BYDAY=TU;UNTIL=20270601T000000", "every Tuesday, until"},
                                                              {"FREQ=WEEKLY;INTERVAL=3", "every 3 week(s)"}, {"FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,FR", "every 3 week(s), Monday and Friday"}, {"FREQ=DAILY;INTERVAL=2;COUNT=3", "every 2 day(s), 3 time(s)"},
                                                              {"FREQ=MONTHLY;INTERVAL=2", "every 2 month(s)"}, {"FREQ=YEARLY", "every 1 year(s)"}, {"FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=5", "every 1 year(s)"}, {"FREQ=WEEKLY;BYDAY=SA", "every Saturday"},
                                                              {"FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "again and again"}, {"FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=4", "again and again"}};
        for (const auto &[rule, expected] : texts)
            QTest::newRow(rule) << QString::fromLatin1(expected);
    }
    void whatOthersWrite_isSaidInWords()
    {
        QFETCH(QString, expected);
        const QString said = text(QTest::currentDataTag());
        QVERIFY2(expected.endsWith(QLatin1String("until")) ? said.startsWith(expected + QLatin1String(" ")) && said.contains(QLatin1String("2027")) : said == expected, qPrintable(said));
    }
    void aWeekdayOfTheMonth_isOneHoweverItIsWritten()
    {
        QCOMPARE(text("FREQ=MONTHLY;BYDAY=SA;BYSETPOS=1"), text("FREQ=MONTHLY;BYDAY=1SA"));
        QVERIFY(text("FREQ=MONTHLY;BYDAY=1SA").contains(QStringLiteral("first")));
        QCOMPARE(text("FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1"), QStringLiteral("again and again"));
    }
    void weekdays_areThoseOfTheClockHere()
    {
        QCOMPARE(text("FREQ=WEEKLY;BYDAY=TU,SU", 1), QStringLiteral("every Wednesday and Monday"));
        QCOMPARE(text("FREQ=WEEKLY;BYDAY=MO,TH", -1), QStringLiteral("every Sunday and Wednesday"));
    }
};

QTEST_GUILESS_MAIN(RepeatTextTest)
#include "repeattexttest.moc"
