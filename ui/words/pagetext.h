#pragma once
// A page as people read it: title, summary, facts, attribution, and the text. For the window and `mycelctl show --html`.

#include "model/commons.h"

namespace mycel::words {

/// Where the last change on a page leads: to the history of its item.
inline constexpr char HistoryAddress[] = "mycel://history/";

/// How the facts box is written: a list of descriptions, or a table for what knows no other box.
enum class Facts { List, Table };

/// The whole body of a page as HTML. Everything but the text of the item is escaped here.
QString pageHtml(const model::Page &page, Facts form = Facts::List);
/// HTML has no place for control characters; a page shows that there was one.
QString withoutControls(QString html);
/// When an item was changed: "3 days ago", or the date when that is long past.
QString agoText(const QDate &changed, const QDate &today);
/// What it was made from: "Meetings, Another library (CC0-1.0)"; empty where it says nothing of that.
QString adaptedText(const model::Page &page);

} // namespace mycel::words
