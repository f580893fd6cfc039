#pragma once
// What of a library was left out or marked, and why: grouped by reason, with counts, the first ones of each named. Those
// that are items open by a click.

#include "model/commons.h"

#include <QWidget>

class QVBoxLayout;

namespace mycel::ui {

class ProblemList : public QWidget {
    Q_OBJECT
public:
    explicit ProblemList(QWidget *parent);
    void show(const QString &library, const QList<model::Problem> &problems);

Q_SIGNALS:
    void itemChosen(const mycel::model::ItemRef &ref);

private:
    QWidget *group(const QString &library, const QByteArray &reason, const QList<model::Problem> &problems);
    void fill(QVBoxLayout *column, const QString &library, const QList<model::Problem> &problems, qsizetype from, qsizetype to);
    QVBoxLayout *m_column = nullptr;
    QWidget *m_inside = nullptr;
};

} // namespace mycel::ui
