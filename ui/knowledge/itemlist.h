#pragma once
// The items of a place or the hits of a search, as a list model. Rows that were asked for come as one answer; a newer one
// replaces them, and more of the same are asked for as somebody scrolls.

#include "model/index/query.h"

#include <QAbstractListModel>
#include <QHash>

namespace mycel::ui {

class ItemMarks;

class ItemList : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    enum Role { HitRole = Qt::UserRole, FactsRole, TwoVersionsRole, NewsRole };

    /// `isWhole`: nothing follows these, whatever their number.
    void setHits(const QList<model::Hit> &hits, bool isWhole);
    void setMarks(const ItemMarks *marks);
    /// More hits of the same question; without any, what is here is all.
    void append(const QList<model::Hit> &hits);
    void setLibraryNames(const QHash<QString, QString> &names);
    [[nodiscard]] int rowOf(const model::ItemRef &ref) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// Somebody scrolls towards the end of what is here.
    void nearEnd(int rows);

private:
    [[nodiscard]] QString factsOf(const model::Hit &hit) const;
    void look(); ///< what is said of the items has changed
    QList<model::Hit> m_hits;
    const ItemMarks *m_marks = nullptr;
    bool m_whole = true;
    bool m_asked = false;
    QHash<QString, QString> m_names;
};

} // namespace mycel::ui

Q_DECLARE_METATYPE(mycel::model::Hit)
