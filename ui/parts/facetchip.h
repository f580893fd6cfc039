#pragma once
// A chip that narrows a list: a menu of choices with how many each would leave; once one is chosen, a click takes it off.

#include "model/index/query.h"

#include <QHash>
#include <QPushButton>

namespace mycel::ui {

class FacetChip : public QPushButton {
    Q_OBJECT
public:
    FacetChip(const QString &title, QWidget *parent);
    /// `names`: of values that are not to be read as they are.
    void setFacets(const QList<model::Facet> &facets, const QHash<QString, QString> &names);
    /// Says nothing to anybody.
    void setValue(const QString &value, const QString &shown);
    void clear() { setValue({}, {}); }
    [[nodiscard]] const QString &value() const { return m_value; }
    [[nodiscard]] const QString &shown() const { return m_shown; }

Q_SIGNALS:
    void chosen();

private:
    void choose(const QString &value, const QString &shown);
    QString m_title, m_value, m_shown;
};

} // namespace mycel::ui
