#pragma once
// What a list of threads is about (a category with its written purpose, an item), and whether one follows that.

#include "model/commons.h"
#include "model/mine/threadmarks.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace mycel::ui {

class FollowLine : public QWidget {
    Q_OBJECT
public:
    FollowLine(model::Commons &commons, QWidget *parent);
    /// `name`: what is followed, for a screen reader; `follows`: in each library that has it.
    void show(const QString &text, const QString &name, const QList<model::Follow> &follows);
    void clear();

Q_SIGNALS:
    void troubled(const mycel::sync::Error &error);

private:
    void read();
    void draw();
    void turn();
    model::Commons &m_commons;
    QList<model::Follow> m_follows;
    QString m_name;
    bool m_followed = false;
    QLabel *m_text = nullptr;
    QPushButton *m_follow = nullptr;
};

} // namespace mycel::ui
