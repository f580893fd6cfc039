#pragma once
// When something takes place, of which the format makes five keys: from when to when, how often and when not, and on whose clock.
// Nobody has to write a rule.

#include "model/finder/opportunity.h"
#include "ui/editor/keyfield.h"

class QComboBox;
class QLabel;

namespace mycel::ui {

class DayLine;

/// A day and a time of it; a day alone is a whole day.
class MomentLine : public QWidget {
    Q_OBJECT
public:
    MomentLine(const QString &name, QWidget *parent);
    /// `withDay`: else its day is the one that is meant where none is typed.
    void show(const QString &written, bool withDay = true);
    /// As a key has it; what cannot be read as it was typed. `day`: the one that is meant where none is typed.
    [[nodiscard]] QString written(const QDate &day = {}) const;
    [[nodiscard]] QDate day() const;
    [[nodiscard]] QTime time() const;
    [[nodiscard]] bool isEmpty() const;
    /// Empty where nothing is.
    [[nodiscard]] QString wrong() const;
    [[nodiscard]] DayLine *dayLine() const { return m_day; }

Q_SIGNALS:
    void edited();

private:
    void setTime(const QTime &time);
    void takeApart();
    DayLine *m_day = nullptr;
    QLineEdit *m_time = nullptr;
    QTime m_set;                   ///< as with a day: the time that was set, and the text that was made of it
    QString m_made;
};

/// Its value is a map of the five keys.
class WhenField : public KeyField {
    Q_OBJECT
public:
    static const QStringList &keys();
    explicit WhenField(QWidget *parent);

protected:
    void show(const model::Value &value) override;
    [[nodiscard]] model::Value written() const override;

private:
    void changeBegin();
    void check();
    void nameRepetitions();
    void arrange();
    [[nodiscard]] model::When when() const;
    [[nodiscard]] QString writtenEnd() const;
    [[nodiscard]] QString writtenRule() const;
    [[nodiscard]] model::Value writtenExceptions() const;

    MomentLine *m_begin = nullptr, *m_end = nullptr;
    QComboBox *m_repeats = nullptr, *m_zone = nullptr;
    QWidget *m_untilRow = nullptr, *m_zoneRow = nullptr;
    DayLine *m_until = nullptr;
    QLabel *m_wrong = nullptr;
    QString m_rule;                ///< as it is given
    QDate m_last;                  ///< that it gives
};

} // namespace mycel::ui
