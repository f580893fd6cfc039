#pragma once
// Offers as a file for others: a calendar, a table, data for the web, a sheet to print. Its form is the one that its name ends in.

#include "model/commons.h"

class QWidget;

namespace mycel::ui {

/// `say`: what went wrong, or what the form of the file leaves out.
void saveOffers(model::Commons &commons, const QList<model::ItemRef> &offers, QWidget *parent, const std::function<void(const QString &)> &say);

} // namespace mycel::ui
