#pragma once
// Text of at most some lines whose matches (between U+0002 and U+0003) are bold; what does not fit ends in "…".

#include <QString>
#include <QTextLayout>

#include <memory>

namespace mycel::ui {

struct MarkedText {
    std::unique_ptr<QTextLayout> layout;
    int height = 0;
};

/// The height alone, for many: without the dots.
int heightOf(const QString &marked, const QFont &font, int width, int mostLines);
MarkedText layOut(const QString &marked, const QFont &font, int width, int mostLines, const QColor &matches, Qt::LayoutDirection direction);

} // namespace mycel::ui
