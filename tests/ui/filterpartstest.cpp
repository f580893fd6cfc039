// The parts of the finder's filter, each by itself: what they say and what changes them.
#include "ui/finder/columnchoice.h"
#include "ui/finder/conditionsfilter.h"
#include "ui/theme.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStyleOptionSpinBox>
#include <QTest>
#include <QWheelEvent>

using namespace mycel;

namespace {

/// One notch down, over something in which nobody stands.
void turnWheelOver(QWidget *control)
{
    const QPointF at(control->rect().center());
    QWheelEvent wheel(at, control->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(control, &wheel);
}

class SpinBox : public QSpinBox {
public:
    /// The middle of a button, as it is drawn.
    QImage drawn(QStyle::SubControl button)
    {
        QStyleOptionSpinBox option;
        initStyleOption(&option);
        return grab(style()->subControlRect(QStyle::CC_SpinBox, &option, button, this)).toImage();
    }
};

} // namespace

class FilterPartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWheelScrollsPastAChoice_andChangesNothing()
    {
        ui::EffortFilter effort(nullptr);
        ui::MarkFilter mark(nullptr);
        for (ui::FilterPart *part : {static_cast<ui::FilterPart *>(&effort), static_cast<ui::FilterPart *>(&mark)}) {
            const QSignalSpy changed(part, &ui::FilterPart::changed);
            model::Wanted before, after;
            part->applyTo(before);
            QList<QWidget *> controls;
            for (QComboBox *box : part->findChildren<QComboBox *>())
                controls.append(box);
            for (QAbstractSpinBox *box : part->findChildren<QAbstractSpinBox *>())
                controls.append(box);
            QVERIFY(!controls.isEmpty());
            for (QWidget *each : std::as_const(controls))
                turnWheelOver(each);
            part->applyTo(after);
            QVERIFY(before == after);
            QCOMPARE(changed.size(), 0);
        }
    }
    void theWheelScrollsPastTheColumnsOfATable()
    {
        ui::ColumnChoice choice(nullptr);
        model::CsvTable table;
        table.header = {QStringLiteral("Name")};
        table.mapping.columns = {{model::CsvField(0), 0}};
        choice.show(table);
        turnWheelOver(choice.findChild<QComboBox *>());
        QCOMPARE(choice.mapping().columns, table.mapping.columns);
    }
    void theArrowsOfANumber_areDrawnInTheColoursOfTheTheme()
    {
        for (const ui::Theme &theme : {ui::Theme::light(), ui::Theme::dark()}) {
            SpinBox box;
            box.setPalette(theme.palette());
            box.setStyleSheet(theme.styleSheet());
            box.resize(160, 34);
            box.setValue(3); // both can be pressed
            for (const QStyle::SubControl button : {QStyle::SC_SpinBoxUp, QStyle::SC_SpinBoxDown}) {
                const QImage image = box.drawn(button);
                int ground = 0, arrow = 0;
                for (int y = 2; y < image.height() - 2; ++y) {
                    for (int x = 2; x < image.width() - 2; ++x)
                        ++(image.pixelColor(x, y) == theme.surface ? ground : arrow);
                }
                QVERIFY2(arrow > 5 && ground > arrow, qPrintable(QStringLiteral("%1 of the arrow, %2 of its ground").arg(arrow).arg(ground)));
            }
        }
    }
    void anAgeSaysHowManyOffersItLeaves()
    {
        ui::EffortFilter effort(nullptr);
        auto *age = effort.findChild<QSpinBox *>();
        model::Matches matches;
        matches.all = {0, 1, 2};
        effort.setMatches(matches);
        QCOMPARE(age->text(), QStringLiteral("Any age"));
        age->setValue(17);
        effort.setMatches(matches);
        QCOMPARE(age->text(), QStringLiteral("My age: 17 · 3 offer(s)"));
        QCOMPARE(age->value(), 17);
    }
};

QTEST_MAIN(FilterPartsTest)
#include "filterpartstest.moc"
