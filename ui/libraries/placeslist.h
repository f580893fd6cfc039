#pragma once
// The folders and sticks that a library is brought together with, on its page: whether each is there now, and a way to leave it.
// What is there stays there.

#include "model/commons.h"

#include <QWidget>

class QVBoxLayout;

namespace mycel::ui {

class PlacesList : public QWidget {
    Q_OBJECT
public:
    PlacesList(model::Commons &commons, QWidget *parent);
    /// Asks again; hidden where there are none.
    void open(const QString &library);
    [[nodiscard]] bool isEmpty() const { return m_shown.isEmpty(); }

Q_SIGNALS:
    void syncAsked(const QString &place);
    void troubled(const mycel::sync::Error &error);

private:
    void show(const QList<model::OtherPlace> &places);
    QWidget *card(const model::OtherPlace &place);
    void forget(const QString &place);
    model::Commons &m_commons;
    QString m_library;
    QVBoxLayout *m_column = nullptr;
    QWidget *m_inside = nullptr;
    QList<model::OtherPlace> m_shown;
};

} // namespace mycel::ui
