#pragma once
// A facet of the finder as chips: what is chosen, the most frequent, and a menu of all others behind "+".

#include "ui/finder/filterpart.h"

class QPushButton;

namespace mycel::ui {

class FlowLayout;

class FacetChips : public FilterPart {
    Q_OBJECT
public:
    /// Hidden where there is nothing to choose.
    FacetChips(model::Trait trait, const QString &heading, QWidget *parent);
    void applyTo(model::Wanted &wanted) const override;
    void show(const model::Wanted &wanted) override;
    void setMatches(const model::Matches &matches) override;

private:
    void draw();
    void toggle(const QString &value, bool chosen);
    model::Trait m_trait;
    QStringList m_chosen;
    QHash<QString, int> m_counts;
    QHash<QString, QPushButton *> m_chips;
    QWidget *m_inside = nullptr;
    FlowLayout *m_row = nullptr;
    QPushButton *m_more = nullptr;
};

} // namespace mycel::ui
