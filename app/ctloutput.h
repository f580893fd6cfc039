#pragma once
// What mycelctl prints: JSON, which is a contract, or lines for people.

#include "model/commons.h"

#include <QJsonArray>
#include <QJsonObject>

namespace mycel::ctl {

QJsonObject itemJson(const model::Item &item);
QJsonObject hitJson(const model::Hit &hit);
QJsonObject syncJson(const model::SyncReport &report);
/// How a sync ended, for people: "…: 2 arrived, 1 sent, 3 waiting".
QString syncLine(const model::SyncReport &report);

void print(const QJsonObject &json);
void print(const QJsonArray &json);
/// For people, at a terminal: what would move its cursor is shown instead.
void print(const QString &line);
/// A page as it is.
void printHtml(const QString &html);
/// One line on standard error; gives the exit code.
int complain(const sync::Error &error);
int complain(const QString &line);
/// A line on standard error about something that was put right.
void note(const sync::Error &error);

} // namespace mycel::ctl
