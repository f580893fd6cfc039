#pragma once
// A day, as somebody types it or takes it from a calendar; it may be empty. Up and down go a day on and back, Alt and down opens
// the calendar.

#include <QDate>
#include <QLineEdit>

namespace mycel::ui {

class DayLine : public QLineEdit {
    Q_OBJECT
public:
    /// `name`: for a screen reader.
    DayLine(const QString &name, QWidget *parent);
    void setDay(const QDate &day);
    /// Invalid where nothing is typed, or nothing that is a day.
    [[nodiscard]] QDate day() const;
    [[nodiscard]] bool isEmpty() const { return text().trimmed().isEmpty(); }
    /// What is wrong with what is typed; empty where nothing is.
    [[nodiscard]] QString wrong() const;

Q_SIGNALS:
    /// By hand.
    void dayEdited();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void openCalendar();
    void choose(const QDate &day);
    void paintIcon();
    QAction *m_calendar = nullptr;
    QDate m_set;                   ///< the day that was set, and the text that was made of it: that text is this day
    QString m_made;
};

} // namespace mycel::ui
