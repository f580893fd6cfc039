#pragma once
// Offers as a file for others: a calendar, a table, data for the web, a sheet to print. Its form is the one that its name ends in.

#include "model/commons.h"

class QWidget;

namespace mycel::ui {

void saveOffers(model::Commons &commons, const QList<model::ItemRef> &offers, QWidget *parent, const std::function<void(const sync::Error &)> &failed);

} // namespace mycel::ui
