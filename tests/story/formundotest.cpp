// Undo in the form beside the text, in the real window: the facts go back step by step to what they were when the draft was
// opened, whichever field they stand in, and forth again.
#include "model/content/manuscript.h"
#include "tests/support/desk.h"

#include <QApplication>
#include <QComboBox>

using namespace mycel;
using mycel::tests::await;
using mycel::tests::Patience;

class FormUndoTest : public QObject {
    Q_OBJECT
    std::unique_ptr<tests::Desk> m_desk;

    const tests::ByName &see() const { return m_desk->see; }
    QString title() const { return see().field(QStringLiteral("Title"))->text(); }
    QString summary() const { return m_desk->text(QStringLiteral("Summary"))->toPlainText(); }
    bool hasTopic(const QString &topic) const { return see().control(QStringLiteral("Take %1 out of Topics").arg(topic)); }
    QComboBox *level() const
    {
        for (auto *each : m_desk->window->findChildren<QComboBox *>()) {
            if (each->accessibleName() == QLatin1String("Level"))
                return each;
        }
        return nullptr;
    }
    void enter(QWidget *field) const
    {
        field->setFocus();
        QTRY_VERIFY_WITH_TIMEOUT(field->hasFocus(), Patience);
    }
    void typeInto(QWidget *field, const QString &text) const
    {
        enter(field);
        QTest::keyClicks(field, text);
    }
    void addTopic(const QString &topic) const
    {
        QLineEdit *line = see().field(QStringLiteral("Add to Topics"));
        typeInto(line, topic);
        QTest::keyClick(line, Qt::Key_Return);
    }
    static void back() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier); }
    static void forth() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }
    void activate() const
    {
        QApplication::setActiveWindow(m_desk->window.get());
        QTRY_VERIFY_WITH_TIMEOUT(QApplication::focusWidget(), Patience);
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<tests::Desk>();
        m_desk->begin();
    }
    void cleanup() { m_desk->close(); }

    void everyChangeIsAStep_inWhicheverField()
    {
        m_desk->write(model::Kind::Guide);
        activate();
        typeInto(see().field(QStringLiteral("Title")), QStringLiteral("First aid"));
        addTopic(QStringLiteral("health"));
        addTopic(QStringLiteral("winter"));
        enter(level());
        QTest::keyClick(level(), Qt::Key_Down);
        const QString chosen = level()->currentText();
        typeInto(m_desk->text(QStringLiteral("Summary")), QStringLiteral("Stay warm"));

        back();
        QCOMPARE(summary(), QStringLiteral("Stay"));
        back();
        QCOMPARE(summary(), QString());
        QCOMPARE(level()->currentText(), chosen);
        back();
        QCOMPARE(level()->currentText(), QStringLiteral("Not stated"));
        QVERIFY(level()->hasFocus()); // where something is another now
        back();
        QVERIFY(hasTopic(QStringLiteral("health")) && !hasTopic(QStringLiteral("winter")));
        back();
        QVERIFY(!hasTopic(QStringLiteral("health")));
        QCOMPARE(title(), QStringLiteral("First aid"));
        back();
        QCOMPARE(title(), QStringLiteral("First"));
        back();
        QCOMPARE(title(), QString());
        back(); // there is nothing before it
        QCOMPARE(title(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->draftText().isEmpty() && !m_desk->draftText().contains("First"), Patience);

        for (int i = 0; i < 8; ++i)
            forth();
        QVERIFY(title() == QLatin1String("First aid") && summary() == QLatin1String("Stay warm") && level()->currentText() == chosen);
        QVERIFY(hasTopic(QStringLiteral("health")) && hasTopic(QStringLiteral("winter")));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->draftText().contains("Stay warm") && m_desk->draftText().contains("winter"), Patience);
    }
    void whatIsChangedAfterAnUndo_takesThePlaceOfWhatWasUndone()
    {
        m_desk->write(model::Kind::Guide);
        activate();
        QLineEdit *line = see().field(QStringLiteral("Title"));
        typeInto(line, QStringLiteral("First aid"));
        back();
        QTest::keyClicks(line, QStringLiteral(" tent"));
        QCOMPARE(title(), QStringLiteral("First tent"));
        forth();
        QCOMPARE(title(), QStringLiteral("First tent"));
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(line, Qt::Key_Backspace);
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        back(); // nothing that was typed is gone with it
        QCOMPARE(title(), QStringLiteral("First"));
        for (int i = 0; i < 4; ++i)
            back();
        QCOMPARE(title(), QStringLiteral("First tent"));
    }
    void lettersThatAreNoTopicYet_areTheLinesOwn()
    {
        m_desk->write(model::Kind::Guide);
        activate();
        addTopic(QStringLiteral("health"));
        QLineEdit *line = see().field(QStringLiteral("Add to Topics"));
        typeInto(line, QStringLiteral("win"));
        back();
        QVERIFY(line->text().isEmpty() && hasTopic(QStringLiteral("health")));
        back();
        QVERIFY(line->text().isEmpty() && !hasTopic(QStringLiteral("health")));
    }
    void aRowGoes_andComesBack()
    {
        m_desk->write(model::Kind::Guide);
        activate();
        QVERIFY(see().press(QStringLiteral("Add to Related")));
        const QString why = QStringLiteral("Related: Why, in a sentence");
        QTRY_VERIFY_WITH_TIMEOUT(see().field(why), Patience);
        typeInto(see().field(why), QStringLiteral("Warmth"));
        back();
        QTRY_VERIFY_WITH_TIMEOUT(!see().field(why), Patience);
        QVERIFY(QApplication::focusWidget() && QApplication::focusWidget()->accessibleName() == QLatin1String("Add to Related"));
        forth();
        QTRY_VERIFY_WITH_TIMEOUT(see().field(why) && see().field(why)->text() == QLatin1String("Warmth"), Patience);
    }
    void ofADraftThatIsOpenedAgain_itGoesBackToItsOpening()
    {
        const model::ItemRef tents = m_desk->put(QStringLiteral("Tents"), "A roof.\n");
        const QByteArray before = m_desk->source(tents);
        m_desk->window->writing()->edit(tents);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->text(), Patience);
        activate();
        QTRY_COMPARE_WITH_TIMEOUT(title(), QStringLiteral("Tents"), Patience);
        see().field(QStringLiteral("Title"))->end(false);
        typeInto(see().field(QStringLiteral("Title")), QStringLiteral(" in winter"));
        addTopic(QStringLiteral("health"));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->draftText().contains("health"), Patience);
        m_desk->close();
        m_desk->open();
        m_desk->window->writing()->edit(tents);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->text() && title() == QLatin1String("Tents in winter"), Patience);
        activate();
        enter(see().field(QStringLiteral("Title")));
        back();
        QCOMPARE(title(), QStringLiteral("Tents"));
        QVERIFY(!hasTopic(QStringLiteral("health")));
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->draftText(), before, Patience); // to the letter
        forth();
        QVERIFY(title() == QLatin1String("Tents in winter") && hasTopic(QStringLiteral("health")));
    }
    void inTheText_undoIsTheTexts()
    {
        m_desk->write(model::Kind::Guide);
        activate();
        typeInto(see().field(QStringLiteral("Title")), QStringLiteral("Tents"));
        typeInto(m_desk->text(), QStringLiteral("A roof"));
        back();
        QVERIFY(m_desk->text()->toPlainText().isEmpty());
        back();
        QCOMPARE(title(), QStringLiteral("Tents"));
    }
};

QTEST_MAIN(FormUndoTest)
#include "formundotest.moc"
