#pragma once
// A tool tip that shows the words of others. Qt draws a tool tip as rich text where it looks like some, and would then open
// the files that it names; here it stays what was written.

#include <QString>
#include <QTextDocument>

namespace mycel::ui {

inline QString hintOf(const QString &text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text) : text;
}

} // namespace mycel::ui
