#pragma once
// A page as one HTML document for the engine: policy first, then language, style and text; and the addresses inside it. Pure.

#include "model/commons.h"
#include "ui/pageengine.h"
#include "ui/theme.h"

#include <QSet>

namespace mycel::ui {

PageDocument documentOf(const model::Page &page, const Theme &theme);
/// The addresses of all pictures of a document that we wrote: nothing else is given to it.
QSet<QUrl> picturesOf(const QByteArray &html);

struct FileAddress {
    QString library;
    QByteArray path;
};
/// mycel://picture/… and mycel://file/…
std::optional<FileAddress> fileOfAddress(const QUrl &url);

} // namespace mycel::ui
