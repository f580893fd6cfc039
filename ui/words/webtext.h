#pragma once
// Where a link to the web leads, written so that a look-alike shows.

#include <QString>
#include <QUrl>

namespace mycel::words {

/// "example.org"; for a name with other letters both ways of writing it: "exämple.org (xn--exmple-cua.org)".
QString hostText(const QUrl &url);
/// "This leads to example.org, outside of your libraries."
QString leadsTo(const QUrl &url);

} // namespace mycel::words
