#pragma once
// A facet of the finder as boxes to tick, each with how many it would leave: those that are chosen and the most frequent, and all
// of them on demand.

#include "ui/finder/filterpart.h"

#include <functional>

class QCheckBox;
class QPushButton;

namespace mycel::ui {

class FacetChecks : public FilterPart {
    Q_OBJECT
public:
    /// `nameOf`: of a value as people read it. `least`: with fewer values the whole part is hidden.
    FacetChecks(model::Trait trait, const QString &heading, int least, std::function<QString(const QString &)> nameOf, QWidget *parent);
    void applyTo(model::Wanted &wanted) const override;
    void show(const model::Wanted &wanted) override;
    void setMatches(const model::Matches &matches) override;

private:
    void draw();
    void toggle(const QString &value, bool chosen);
    model::Trait m_trait;
    int m_least;
    std::function<QString(const QString &)> m_nameOf;
    QStringList m_chosen;
    QHash<QString, int> m_counts;
    QHash<QString, QCheckBox *> m_boxes;
    QVBoxLayout *m_rows = nullptr;
    QPushButton *m_more = nullptr;
    bool m_all = false;
};

} // namespace mycel::ui
