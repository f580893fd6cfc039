#pragma once
// Every colour and distance of the window and of its pages: one source, light and dark, and one text size. Nothing else
// names a colour or a font size.

#include "model/content/kinds.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

namespace mycel::ui {

struct Ink {
    QColor text;
    QColor tint;
};

struct Theme {
    QColor window, sidebar, surface, text, muted, line, accent, onAccent, error;
    Ink guide, experience, campaign, discussion, engagement;
    QColor water, land, coast; ///< of maps
    double textScale = 1; ///< of all text: 0.8 to 2

    static Theme light();
    static Theme dark();
    /// What the system's palette asks for. Ask before the application's palette is set.
    static Theme ofSystem();
    /// "light", "dark" or "system".
    static Theme named(const QString &name, const Theme &system);

    [[nodiscard]] Ink inkOf(model::Kind kind) const;
    /// The colour of a library's dot: one of the five, by its place in the list.
    [[nodiscard]] QColor dot(int place) const;
    /// A length that grows with the text, in pixels.
    [[nodiscard]] int px(double length) const { return qRound(length * textScale); }
    /// The window's font at a size in pixels before scaling.
    [[nodiscard]] QFont font(double size = 14, QFont::Weight weight = QFont::Normal) const;
    [[nodiscard]] QPalette palette() const;
    [[nodiscard]] QString styleSheet() const;
    /// The style of a page, for the engine and for the plain reader (pagestyle.cpp).
    [[nodiscard]] QByteArray pageStyle() const;
    [[nodiscard]] QString plainPageStyle(qreal scale) const;

    bool operator==(const Theme &) const;
};

inline constexpr int Corner = 8;
inline constexpr int Space = 8;

} // namespace mycel::ui
