// When and where an offer is, as an organiser fills it in.
#include "ui/editor/itemform.h"
#include "ui/parts/dayline.h"
#include "ui/parts/placefield.h"
#include "ui/words/daytext.h"

#include <QComboBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>
#include <QWheelEvent>

using namespace mycel;
using namespace mycel::ui;

namespace {

const QDate Today(2026, 11, 26);

/// The form of an offer, and what is in it by its name for a screen reader.
class Form {
public:
    explicit Form(const QByteArray &keys = {})
        : m_commons(m_folder.path())
        , m_form(Theme::light(), nullptr)
    {
        const model::Value written = model::readFrontMatter("---\n" + keys + "\n---\n").keys;
        m_form.begin(model::Kind::Opportunity, written, written, {&m_commons, {}, {}}, {QStringLiteral("en")});
        m_form.show();
        m_form.activateWindow();
        [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(&m_form);
    }
    ~Form() { m_commons.end(); }
    Form(const Form &) = delete;
    Form &operator=(const Form &) = delete;

    template <class Widget>
    Widget *named(const char *name) const
    {
        for (Widget *each : m_form.findChildren<Widget *>()) {
            if (each->accessibleName() == QLatin1String(name))
                return each;
        }
        return nullptr;
    }
    void type(const char *name, const QString &text) const
    {
        auto *line = named<QLineEdit>(name);
        QVERIFY2(line, name);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Tab);
    }
    void choose(const char *name, const QString &text) const
    {
        auto *box = named<QComboBox>(name);
        QVERIFY2(box, name);
        const int at = box->findText(text);
        QVERIFY2(at >= 0, qPrintable(text));
        box->setCurrentIndex(at);
        Q_EMIT box->activated(at);
    }
    [[nodiscard]] model::Value keys() const { return m_form.keys(); }
    [[nodiscard]] QString key(QStringView name) const { return m_form.keys()[name].text(); }
    [[nodiscard]] QStringList texts(QStringView name) const { return m_form.keys()[name].texts(); }
    [[nodiscard]] QString part(QStringView name, QStringView part) const { return m_form.keys()[name][part].text(); }

private:
    QTemporaryDir m_folder;
    model::Commons m_commons;
    ItemForm m_form;
};

} // namespace

class OfferingFormTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_GB"))); }

    void aDayIsUnderstoodAsPeopleWriteIt()
    {
        for (const char *typed : {"2027-05-01", "1.5.2027", "1/5/2027", "1/5/27", "01/05/2027", "1 May 2027", "Sat 1 May 2027", "1 May", "Sat 1 May", "1 may", "1/5", "1.5."})
            QCOMPARE(words::dayFrom(QString::fromLatin1(typed), Today), QDate(2027, 5, 1));
        QCOMPARE(words::dayFrom(QStringLiteral("27 nov"), Today), QDate(2026, 11, 27));
        QCOMPARE(words::dayFrom(QStringLiteral("29/2"), Today), QDate(2028, 2, 29));
        for (const char *typed : {"", "soon", "2027-05-01 (evening)", "31/2/2027", "2027-13-01", "1/5/2027/3"})
            QVERIFY2(!words::dayFrom(QString::fromLatin1(typed), Today).isValid(), typed);
        for (int days = -50'000; days < 30'000; days += days < -400 || days > 800 ? 97 : 1) {
            const QDate day = Today.addDays(days);
            QCOMPARE(words::dayFrom(words::dayText(day, Today), Today), day);
        }
    }
    void aTimeIsUnderstoodAsPeopleWriteIt()
    {
        for (const char *typed : {"18:00", "18.00", "18", "1800", "18h00", "6 pm", "6pm", "6:00 p.m."})
            QCOMPARE(words::clockFrom(QString::fromLatin1(typed)), QTime(18, 0));
        QCOMPARE(words::clockFrom(QStringLiteral("12:30 am")), QTime(0, 30));
        for (const char *typed : {"", "evening", "25:00", "18:61", "13 pm"})
            QVERIFY2(!words::clockFrom(QString::fromLatin1(typed)).isValid(), typed);
    }
    void whatWasFilledIn_isTakenBackToTheOpening_toTheLetter_andForthAgain()
    {
        const Form form("title: Cooking\ndtstart: \"2027-05-01T18:00:00\"\ntz: Europe/Stockholm\nplace: {name: Mill, lat: 57.700000, lon: 11.97, steps: none}\nrisk: perhaps");
        const model::Value before = form.keys();
        form.type("Begins: day", QStringLiteral("2 May 2027"));
        form.choose("Repeats", QStringLiteral("Every Sunday"));
        form.type("Ends: time", QStringLiteral("20.30"));
        form.type("Place: name", QStringLiteral("The old mill"));
        form.named<QComboBox>("Risk")->setCurrentIndex(0);
        const model::Value after = form.keys();
        QVERIFY(before != after);
        const auto press = [](Qt::KeyboardModifiers with) {
            for (int i = 0; i < 60; ++i) // more than there are steps
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, with);
        };
        press(Qt::ControlModifier);
        QCOMPARE(form.keys(), before);
        press(Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(form.keys(), after);
    }
    void anEveningThatComesEachWeekNeedsNoRule()
    {
        const Form form;
        form.type("Begins: day", QStringLiteral("1 May 2027"));
        form.type("Begins: time", QStringLiteral("18"));
        form.type("Ends: time", QStringLiteral("20.30"));
        form.choose("Repeats", QStringLiteral("Every Saturday"));
        QCOMPARE(form.key(u"dtstart"), QStringLiteral("2027-05-01T18:00"));
        QCOMPARE(form.key(u"dtend"), QStringLiteral("2027-05-01T20:30"));
        QCOMPARE(form.key(u"tz"), QString::fromLatin1(QTimeZone::systemTimeZoneId()));
        QCOMPARE(form.key(u"rrule"), QStringLiteral("FREQ=WEEKLY;BYDAY=SA"));
        // Another day keeps what was meant.
        form.type("Begins: day", QStringLiteral("7 May 2027"));
        QCOMPARE(form.key(u"rrule"), QStringLiteral("FREQ=WEEKLY;BYDAY=FR"));
        form.choose("Repeats", QStringLiteral("Each month, first Friday"));
        QCOMPARE(form.key(u"rrule"), QStringLiteral("FREQ=MONTHLY;BYDAY=1FR"));
        form.choose("Repeats", QStringLiteral("Once"));
        QCOMPARE(form.key(u"rrule"), QString());
    }
    void whatEndsPastMidnightEndsTheNextDay()
    {
        const Form form;
        form.type("Begins: day", QStringLiteral("2027-05-01"));
        form.type("Begins: time", QStringLiteral("22:00"));
        form.type("Ends: time", QStringLiteral("02:00"));
        QCOMPARE(form.key(u"dtend"), QStringLiteral("2027-05-02T02:00"));
    }
    void wholeDaysHaveTheirLastDayInTheForm()
    {
        const Form form("dtstart: 2027-05-01\ndtend: 2027-05-04");
        QCOMPARE(form.named<DayLine>("Ends: day")->day(), QDate(2027, 5, 3));
        form.type("Ends: day", QStringLiteral("2 May 2027"));
        QCOMPARE(form.key(u"dtstart"), QStringLiteral("2027-05-01"));
        QCOMPARE(form.key(u"dtend"), QStringLiteral("2027-05-03"));
        QCOMPARE(form.key(u"tz"), QString());
    }
    void whatIsNotTouchedStaysToTheLetter()
    {
        const Form form("dtstart: 20270501T180000\ndtend: 20270501T200000\ntz: Asia/Kolkata\nrrule: FREQ=WEEKLY;BYDAY=SA,SU\nplace:\n  name: Hall\n  lat: 57.70887\n  lon: 11.97456\n  floor: 2");
        QCOMPARE(form.key(u"dtstart"), QStringLiteral("20270501T180000"));
        QCOMPARE(form.part(u"place", u"lat"), QStringLiteral("57.70887"));
        form.type("Begins: time", QStringLiteral("19:00"));
        QCOMPARE(form.key(u"dtstart"), QStringLiteral("2027-05-01T19:00"));
        QCOMPARE(form.key(u"tz"), QStringLiteral("Asia/Kolkata"));
        QCOMPARE(form.key(u"rrule"), QStringLiteral("FREQ=WEEKLY;BYDAY=SA,SU"));
        form.type("Place: name", QStringLiteral("Great hall"));
        QCOMPARE(form.part(u"place", u"name"), QStringLiteral("Great hall"));
        QCOMPARE(form.part(u"place", u"floor"), QStringLiteral("2"));
    }
    void whatMovesTakesAlongWhatBelongsToIt()
    {
        const Form form("dtstart: 2027-05-01T18:00\ndtend: 2027-05-01T20:00\ntz: Europe/Stockholm\nrrule: FREQ=WEEKLY;BYDAY=SA\nexdate:\n  - 20270508T180000\n  - 20270515");
        form.type("Begins: day", QStringLiteral("8 May 2027"));
        form.type("Begins: time", QStringLiteral("19:00"));
        QCOMPARE(form.key(u"dtend"), QStringLiteral("2027-05-08T20:00"));
        QCOMPARE(form.texts(u"exdate"), (QStringList{QStringLiteral("2027-05-08T19:00"), QStringLiteral("20270515")}));
    }
    void anotherClockStaysAnother()
    {
        const Form utc("dtstart: 20270501T180000Z");
        utc.type("Begins: time", QStringLiteral("19:00"));
        QCOMPARE(utc.key(u"dtstart"), QStringLiteral("2027-05-01T19:00"));
        QCOMPARE(utc.key(u"tz"), QStringLiteral("UTC"));
        const Form floating("dtstart: 2027-05-01T18:00");
        floating.type("Begins: time", QStringLiteral("19:00"));
        QCOMPARE(floating.key(u"tz"), QString());
    }
    void aMomentIsShownByTheClockBesideIt()
    {
        const Form form("dtstart: 2026-09-07T18:00:00+02:00\ndtend: 20260907T180000Z\ntz: Europe/Stockholm\nrrule: FREQ=WEEKLY");
        QCOMPARE(form.named<QLineEdit>("Begins: time")->text(), QStringLiteral("18:00"));
        QCOMPARE(form.named<QLineEdit>("Ends: time")->text(), QStringLiteral("20:00"));
        QCOMPARE(form.named<QComboBox>("By the clock of")->currentText(), QStringLiteral("Europe/Stockholm"));
        QCOMPARE(form.key(u"dtstart"), QStringLiteral("2026-09-07T18:00:00+02:00")); // as long as nobody touches it
    }
    void aRuleIsNotLostWithAnUnknownBeginning()
    {
        const Form form("dtstart: next Friday\nrrule: FREQ=WEEKLY;UNTIL=20270801");
        form.type("Begins: day", QStringLiteral("2027-05-07"));
        QCOMPARE(form.key(u"rrule"), QStringLiteral("FREQ=WEEKLY;UNTIL=20270801"));
        const Form known("dtstart: 2027-05-07\nrrule: FREQ=WEEKLY;BYDAY=FR;UNTIL=20270801");
        known.type("The last time at latest", QStringLiteral("midsummer"));
        QCOMPARE(known.key(u"rrule"), QStringLiteral("FREQ=WEEKLY;BYDAY=FR;UNTIL=20270801"));
    }
    void aMomentInOneIsTakenApart()
    {
        const Form form;
        auto *day = form.named<DayLine>("Begins: day");
        day->setFocus();
        day->insert(QStringLiteral("2027-05-01T18:00"));
        Q_EMIT day->dayEdited(); // as pasting does
        QCOMPARE(form.key(u"dtstart"), QStringLiteral("2027-05-01T18:00"));
        const Form odd("dtstart: 2027-05-01T18:00+02:00\ndtend: 2027-05-01T20:00+02:00");
        odd.type("Ends: time", QStringLiteral("21:00"));
        QCOMPARE(odd.key(u"dtstart"), QStringLiteral("2027-05-01T18:00+02:00"));
    }
    void coordinatesThatNobodyTouchedStay()
    {
        const Form form("place:\n  name: Hall\n  lat: 57.70887\n  lon: 11.97456");
        form.type("Place: name", QStringLiteral("Great hall"));
        QCOMPARE(form.part(u"place", u"lat"), QStringLiteral("57.70887"));
        const Form half("place:\n  name: Hall\n  lat: 57.7");
        half.type("Place: name", QStringLiteral("Great hall"));
        QCOMPARE(half.part(u"place", u"lon"), QString());
    }
    void theWheelScrollsTheFormAndChangesNothing()
    {
        const Form form("dtstart: 2027-05-01T18:00\ntz: Europe/Stockholm\nrrule: FREQ=WEEKLY;BYDAY=SA");
        auto *box = form.named<QComboBox>("Repeats");
        const QPointF at(box->rect().center());
        QWheelEvent wheel(at, box->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(box, &wheel);
        QCOMPARE(form.key(u"rrule"), QStringLiteral("FREQ=WEEKLY;BYDAY=SA"));
    }
    void whatCannotBeReadIsSaidAndKept()
    {
        const Form form("dtstart: next week");
        QCOMPARE(form.named<DayLine>("Begins: day")->text(), QStringLiteral("next week"));
        form.type("Begins: time", QStringLiteral("18:00"));
        QCOMPARE(form.key(u"dtstart"), QStringLiteral("next week 18:00"));
    }
    void aTownGivesThePlaceItsCoordinates()
    {
        const Form form;
        form.type("Place: town", QStringLiteral("goteborg"));
        QTRY_COMPARE(form.part(u"place", u"name"), QStringLiteral("Göteborg"));
        QVERIFY(form.part(u"place", u"lat").startsWith(QLatin1String("57.7")));
        QVERIFY(form.part(u"place", u"lon").startsWith(QLatin1String("11.9")));
    }
    void numbersFromAMapDoToo()
    {
        const Form form;
        form.type("Place: town", QStringLiteral("57.7, 11.97"));
        QTRY_COMPARE(form.part(u"place", u"lat"), QStringLiteral("57.7000"));
        QCOMPARE(form.part(u"place", u"lon"), QStringLiteral("11.9700"));
        QCOMPARE(form.part(u"place", u"name"), QString());
    }
    void aDayCanBeChangedByTheArrows()
    {
        const Form form("dtstart: 2027-05-01");
        QTest::keyClick(form.named<DayLine>("Begins: day"), Qt::Key_Up);
        QCOMPARE(form.key(u"dtstart"), QStringLiteral("2027-05-02"));
    }
};

QTEST_MAIN(OfferingFormTest)
#include "offeringformtest.moc"
