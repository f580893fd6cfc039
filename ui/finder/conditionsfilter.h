#pragma once
// What it may ask of somebody, and what somebody needs there: hours, experience, risk, cost, age, access.

#include "ui/finder/filterpart.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace mycel::ui {

class EffortFilter : public FilterPart {
    Q_OBJECT
public:
    explicit EffortFilter(QWidget *parent);
    void applyTo(model::Wanted &wanted) const override;
    void show(const model::Wanted &wanted) override;
    void setMatches(const model::Matches &matches) override;

private:
    QComboBox *m_hours = nullptr, *m_risk = nullptr;
    QCheckBox *m_beginner = nullptr, *m_free = nullptr;
    QSpinBox *m_age = nullptr;
};

class AccessFilter : public FilterPart {
    Q_OBJECT
public:
    explicit AccessFilter(QWidget *parent);
    void applyTo(model::Wanted &wanted) const override;
    void show(const model::Wanted &wanted) override;
    void setMatches(const model::Matches &matches) override;

private:
    QList<QCheckBox *> m_needs;
    QCheckBox *m_orNotSaid = nullptr;
};

class MarkFilter : public FilterPart {
    Q_OBJECT
public:
    explicit MarkFilter(QWidget *parent);
    void applyTo(model::Wanted &wanted) const override;
    void show(const model::Wanted &wanted) override;

private:
    QComboBox *m_mark = nullptr;
};

} // namespace mycel::ui
