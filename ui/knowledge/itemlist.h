#pragma once
// The items of a place or the hits of a search, as a list model. Rows that were asked for come as one answer; a newer one
// replaces them.

#include "model/index/query.h"

#include <QAbstractListModel>

namespace mycel::ui {

class ItemList : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    enum Role { HitRole = Qt::UserRole };

    void setAnswer(const model::Answer &answer, const QHash<QString, QString> &libraryNames);
    [[nodiscard]] const QString &libraryName(const QString &key) const;
    [[nodiscard]] int rowOf(const model::ItemRef &ref) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    model::Answer m_answer;
    QHash<QString, QString> m_names;
};

} // namespace mycel::ui

Q_DECLARE_METATYPE(mycel::model::Hit)
