#pragma once
// The threads of a place as a list model; more of the same are asked for as somebody scrolls.

#include "model/discuss/threadquery.h"

#include <QAbstractListModel>

namespace mycel::ui {

class ThreadList : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    enum Role { CardRole = Qt::UserRole, FactsRole };

    /// `whole`: there are no more.
    void setCards(const QList<model::ThreadCard> &cards, bool whole);
    /// The same again: what is listed stays where somebody reads it, and what is new stands first.
    void renew(QList<model::ThreadCard> cards, bool whole);
    void append(const QList<model::ThreadCard> &cards, bool whole);
    void setLibraryNames(const QHash<QString, QString> &names);
    [[nodiscard]] int rowOf(const model::ThreadRef &ref) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// Somebody scrolls towards the end of what is here.
    void nearEnd(int rows);

private:
    QList<model::ThreadCard> m_cards;
    QHash<QString, QString> m_names;
    bool m_whole = true;
    bool m_asked = false;
};

} // namespace mycel::ui

Q_DECLARE_METATYPE(mycel::model::ThreadCard)
