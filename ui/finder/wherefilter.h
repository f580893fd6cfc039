#pragma once
// Where: a town and how far from it, and whether what needs no place counts too.

#include "ui/finder/filterpart.h"

class QCheckBox;
class QLabel;
class QSlider;

namespace mycel::ui {

class PlaceField;

class WhereFilter : public FilterPart {
    Q_OBJECT
public:
    WhereFilter(model::Finder &finder, QWidget *parent);
    void applyTo(model::Wanted &wanted) const override;
    void show(const model::Wanted &wanted) override;
    void setMatches(const model::Matches &matches) override;

private:
    void describe();
    [[nodiscard]] double within() const;
    PlaceField *m_place = nullptr;
    QLabel *m_said = nullptr;
    QSlider *m_within = nullptr;
    QCheckBox *m_remote = nullptr;
    QCheckBox *m_onlyRemote = nullptr;
};

} // namespace mycel::ui
