#pragma once
// Our own HTML for a plain text browser, which lays it out in the window's own thread: what would take it minutes is written in
// another way that reads the same. Used by the plain page and by the preview beside a text. It hides nothing.

#include <QString>

namespace mycel::ui {

/// Words without an end may be broken, and of tables in tables the outermost stays one.
QString bearableHtml(const QString &html);

} // namespace mycel::ui
