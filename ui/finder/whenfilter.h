#pragma once
// When: days that are meant from today on, times of the week, and whether once or again and again.

#include "ui/finder/filterpart.h"

class QPushButton;

namespace mycel::ui {

class DayLine;

class WhenFilter : public FilterPart {
    Q_OBJECT
public:
    explicit WhenFilter(QWidget *parent);
    void applyTo(model::Wanted &wanted) const override;
    void show(const model::Wanted &wanted) override;
    void setMatches(const model::Matches &matches) override;

private:
    QPushButton *chip(QLayout *row, const QString &text, std::optional<model::Choice> choice, const QString &hint = {});
    void chooseSpan(model::Span span);
    std::vector<std::pair<model::Span, QPushButton *>> m_spans;
    struct Counted {
        model::Choice choice;
        QPushButton *chip;
        QString name;
    };
    QList<Counted> m_counted;
    QWidget *m_dates = nullptr;
    DayLine *m_from = nullptr, *m_to = nullptr;
    QPushButton *m_weekends = nullptr, *m_evenings = nullptr, *m_weekdays = nullptr;
    QPushButton *m_once = nullptr, *m_regular = nullptr;
};

} // namespace mycel::ui
