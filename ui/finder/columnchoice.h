#pragma once
// What the columns of a table are taken for, each with its first cells; whoever knows better says so.

#include "model/finder/feeds/eventcsv.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;

namespace mycel::ui {

class ColumnChoice : public QWidget {
    Q_OBJECT
public:
    explicit ColumnChoice(QWidget *parent);
    void show(const model::CsvTable &table);
    [[nodiscard]] model::CsvMapping mapping() const;

Q_SIGNALS:
    void chosen();

private:
    QComboBox *choiceOf(int column, const model::CsvTable &table);
    QGridLayout *m_grid = nullptr;
    QList<QComboBox *> m_choices;
    QCheckBox *m_monthFirst = nullptr;
};

} // namespace mycel::ui
