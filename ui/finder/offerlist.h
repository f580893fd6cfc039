#pragma once
// What the finder found, as a list model: the best first, or the next, or the nearest.

#include "model/finder/finder.h"

#include <QAbstractListModel>

namespace mycel::ui {

class OfferList : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    enum Role { MatchRole = Qt::UserRole, FactsRole, FitRole, FormRole, MarkRole };

    void setMatches(const model::Matches &matches);
    [[nodiscard]] int rowOf(qsizetype offer) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// Somebody scrolls towards the end of what is here.
    void nearEnd(int rows);

private:
    QList<model::Match> m_matches;
    qsizetype m_all = 0;
    bool m_asked = false;
};

} // namespace mycel::ui

Q_DECLARE_METATYPE(mycel::model::Match)
