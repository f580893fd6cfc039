// The parts of the finder's filter, each by itself: what they say and what changes them.
#include "ui/finder/columnchoice.h"
#include "ui/finder/conditionsfilter.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QSignalSpy>
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
};

QTEST_MAIN(FilterPartsTest)
#include "filterpartstest.moc"
