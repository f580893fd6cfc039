#include "ui/finder/columnchoice.h"

#include "ui/parts/calm.h"
#include "ui/parts/columnplace.h"
#include "ui/parts/hint.h"
#include "ui/words/keynames.h"
#include "ui/words/plaintext.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>

namespace mycel::ui {

namespace {

constexpr int FewRows = 3, MostColumns = 40;
constexpr qsizetype LongestCell = 40;

QString shortened(const QString &cell)
{
    const QString line = words::harmless(cell.simplified());
    return line.size() > LongestCell ? line.left(LongestCell) + u'…' : line;
}

} // namespace

ColumnChoice::ColumnChoice(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(sectionLabel(tr("What the columns hold"), this));
    m_grid = new QGridLayout;
    m_grid->setColumnStretch(2, 1);
    column->addLayout(m_grid);
    m_monthFirst = new QCheckBox(tr("The month stands before the day: 3/4 is in March"), this);
    column->addWidget(m_monthFirst);
    connect(m_monthFirst, &QCheckBox::clicked, this, &ColumnChoice::chosen);
}

void ColumnChoice::show(const model::CsvTable &table)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_choices.clear();
    for (int column = 0; column < qMin(int(table.header.size()), MostColumns); ++column) {
        const QString name = shortened(table.header[column]);
        QStringList cells;
        for (const QStringList &row : table.rows.mid(0, FewRows))
            cells.append(shortened(row.value(column)));
        cells.removeAll(QString());
        m_grid->addWidget(textLabel(name, "strong", this), column, 0);
        m_grid->addWidget(choiceOf(column, table), column, 1);
        m_grid->addWidget(textLabel(cells.join(QStringLiteral(" · ")), "small", this), column, 2);
    }
    m_monthFirst->setChecked(table.mapping.monthFirst);
    m_monthFirst->setVisible(table.orderIsOpen || table.mapping.monthFirst);
}

QComboBox *ColumnChoice::choiceOf(int column, const model::CsvTable &table)
{
    auto *choice = new CalmComboBox(this);
    choice->setAccessibleName(tr("What stands in the column %1").arg(shortened(table.header[column])));
    choice->addItem(tr("Nothing of use"), -1);
    for (int field = 0; field < model::CsvFields; ++field)
        choice->addItem(words::keyText(QString(model::nameOf(model::CsvField(field)))), field);
    const auto &columns = table.mapping.columns;
    for (auto each = columns.begin(); each != columns.end(); ++each) {
        if (each.value() == column)
            choice->setCurrentIndex(choice->findData(int(each.key())));
    }
    connect(choice, &QComboBox::activated, this, &ColumnChoice::chosen);
    m_choices.append(choice);
    return choice;
}

/// Where two columns hold the same, the first does.
model::CsvMapping ColumnChoice::mapping() const
{
    model::CsvMapping mapping;
    mapping.monthFirst = m_monthFirst->isChecked();
    mapping.isWhole = true;
    for (int column = 0; column < m_choices.size(); ++column) {
        const int field = m_choices[column]->currentData().toInt();
        if (field >= 0 && !mapping.columns.contains(model::CsvField(field)))
            mapping.columns.insert(model::CsvField(field), column);
    }
    return mapping;
}

} // namespace mycel::ui
