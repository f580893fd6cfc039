#pragma once
// The one set of line icons, drawn for this program (resources/icons): black on nothing in the file, tinted when loaded.
// Icons decorate; what they say is said in words beside them.

#include <QColor>
#include <QIcon>

namespace mycel::ui {

/// `name`: the file's name without ".svg". Sharp on every screen; `size` in pixels.
QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal deviceRatio);
/// An icon for a button, with a paler one for when it is disabled.
QIcon icon(const QString &name, const QColor &colour, int size = 20);

} // namespace mycel::ui
