#pragma once
// Every colour and distance of the window and of its pages: one source, light and dark. Nothing else names a colour.

#include "model/content/kinds.h"

#include <QColor>
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

    static Theme light();
    static Theme dark();
    /// What the system's palette asks for.
    static Theme ofSystem();

    [[nodiscard]] Ink inkOf(model::Kind kind) const;
    [[nodiscard]] QPalette palette() const;
    [[nodiscard]] QString styleSheet() const;
    /// The style of a page, for the engine and for the plain reader (pagestyle.cpp).
    [[nodiscard]] QByteArray pageStyle() const;
    [[nodiscard]] QString plainPageStyle(qreal scale) const;
};

inline constexpr int Corner = 8;
inline constexpr int Space = 8;

} // namespace mycel::ui
