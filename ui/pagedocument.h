#pragma once
// A page as one HTML document for the engine: policy first, then language, style and text; and the addresses inside it. Pure.

#include "model/commons.h"
#include "ui/pageengine.h"
#include "ui/theme.h"

#include <QSet>

namespace mycel::ui {

/// What a page view shows: the page of an item, a thread.
struct Sheet {
    QString title;
    QString lang;              ///< BCP 47; may be empty
    QString html;              ///< the body
    std::function<QString()> plain{}; ///< the same for rich text, where that needs another
    bool keepsPlace = false;   ///< it is the page that stands there, drawn anew
};

Sheet sheetOf(const model::Page &page);
PageDocument documentOf(const Sheet &sheet, const Theme &theme);
/// The addresses of all pictures of a document that we wrote: nothing else is given to it.
QSet<QUrl> picturesOf(const QByteArray &html);

struct FileAddress {
    QString library;
    QByteArray path;
};
/// mycel://picture/… and mycel://file/…
std::optional<FileAddress> fileOfAddress(const QUrl &url);

} // namespace mycel::ui
