#pragma once
// The short built-in list of public handbooks, for a first evening.

#include <QList>
#include <QString>

namespace mycel::ui {

struct Handbook {
    QString name;
    QString about;
    QString languages;
    QString license;
    QString address;
};

QList<Handbook> publicHandbooks();

} // namespace mycel::ui
