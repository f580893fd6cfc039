#pragma once
// What was done in a library lately, as cards: who changed what, and whose texts were combined. A card opens what it is about.

#include "model/waysout.h"

#include <QWidget>

class QVBoxLayout;

namespace mycel::ui {

class ActivityList : public QWidget {
    Q_OBJECT
public:
    explicit ActivityList(QWidget *parent);
    /// `myName`: as its reader is called in the library.
    void show(const QList<model::Activity> &activity, const QString &myName);

Q_SIGNALS:
    void itemChosen(const mycel::model::ItemRef &ref);

private:
    QWidget *card(const model::Activity &activity, const QString &myName);
    QVBoxLayout *m_column = nullptr;
    QWidget *m_inside = nullptr;
};

} // namespace mycel::ui
