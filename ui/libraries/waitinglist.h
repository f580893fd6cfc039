#pragma once
// What waits to be shared: what somebody published here and no place has yet, each with a way to take it back while it can be.

#include "model/commons.h"

#include <QWidget>

class QVBoxLayout;

namespace mycel::ui {

class WaitingList : public QWidget {
    Q_OBJECT
public:
    explicit WaitingList(QWidget *parent);
    void show(const QList<model::Waiting> &waiting);

Q_SIGNALS:
    void takeBackAsked(const mycel::sync::Id &edit);

private:
    QWidget *card(const model::Waiting &waiting);
    QVBoxLayout *m_column = nullptr;
    QWidget *m_inside = nullptr;
};

} // namespace mycel::ui
