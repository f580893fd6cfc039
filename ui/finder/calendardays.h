#pragma once
// The days of a calendar as a table: a month of six weeks, or one week; each cell knows what takes place on its day.

#include "model/finder/finder.h"

#include <QAbstractTableModel>

namespace mycel::ui {

/// One time of an offer, as the clock here shows it.
struct DayEntry {
    qsizetype offer = 0;
    QDateTime start;               ///< local
    bool wholeDay = false;
    bool goesOn = false;           ///< it began on an earlier day
};

/// All that takes place from a day on, for so many days, each by its day.
QHash<QDate, QList<DayEntry>> entriesOf(const model::Matches &matches, const model::Wanted &wanted, const QDate &from, int days);

class CalendarDays : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    enum Role { DateRole = Qt::UserRole, EntriesRole, OutsideRole };
    static constexpr int WeekDays = 7, MonthWeeks = 6;

    /// `month`: the one whose days are not outside; invalid: none is.
    void show(const QDate &first, int weeks, const QDate &month, const QHash<QDate, QList<DayEntry>> &entries, const std::shared_ptr<const model::Catalogue> &catalogue);
    [[nodiscard]] QDate dateOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QDate &date) const;
    [[nodiscard]] QString titleOf(const DayEntry &entry, bool withTime = true) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QDate m_first, m_month;
    int m_weeks = 0;
    QHash<QDate, QList<DayEntry>> m_entries;
    std::shared_ptr<const model::Catalogue> m_catalogue;
};

} // namespace mycel::ui

Q_DECLARE_METATYPE(mycel::ui::DayEntry)
