#pragma once
// When the offers are: a month, a week, or one day after the other.

#include "model/finder/finder.h"
#include "ui/theme.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QStackedLayout;
class QStandardItemModel;
class QTableView;

namespace mycel::ui {

class CalendarDays;
class DayCells;

class CalendarView : public QWidget {
    Q_OBJECT
public:
    enum class Of { Month, Week, Agenda };
    CalendarView(const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    void show(const model::Matches &matches, const model::Wanted &wanted);
    /// -1: none.
    void markOpen(qsizetype offer);
    void showDay(const QDate &day);
    void choose(Of of);
    [[nodiscard]] const CalendarDays *days() const { return m_days; }

Q_SIGNALS:
    void offerChosen(qsizetype offer);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPushButton *step(const QString &text, const QString &name, int by);
    QLayout *makeHead();
    void turn(int by);
    void draw();
    void drawAgenda();
    void goToFirst();
    void openCell(const QModelIndex &index, const QPoint &at);
    [[nodiscard]] QDate first() const;
    [[nodiscard]] int daysShown() const;

    Theme m_theme;
    model::Matches m_matches;
    model::Wanted m_wanted;
    Of m_of = Of::Month;
    QDate m_day;
    bool m_isTurned = false;       ///< somebody chose what is shown
    qsizetype m_open = -1;
    QLabel *m_title = nullptr;
    QList<QPushButton *> m_kinds;
    QStackedLayout *m_stack = nullptr;
    CalendarDays *m_days = nullptr;
    DayCells *m_cells = nullptr;
    QTableView *m_table = nullptr;
    QStandardItemModel *m_rows = nullptr;
    QListView *m_agenda = nullptr;
};

} // namespace mycel::ui
