#pragma once
// The libraries that were removed and are kept for some days, because they hold what is nowhere else: a card for each, with one
// click to have it back. It hides where there is none.

#include "model/commons.h"

#include <QWidget>

class QVBoxLayout;

namespace mycel::ui {

class KeptAsideList : public QWidget {
    Q_OBJECT
public:
    explicit KeptAsideList(model::Commons &commons, QWidget *parent);

Q_SIGNALS:
    void backAsked(const QString &library);

private:
    void read();
    void tell(const QList<model::KeptAside> &libraries);
    QWidget *cardOf(const model::KeptAside &library);
    model::Commons &m_commons;
    QVBoxLayout *m_column = nullptr;
    QList<QWidget *> m_cards;
};

} // namespace mycel::ui
