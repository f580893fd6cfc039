#include "ui/theme.h"

#include <QGuiApplication>

namespace mycel::ui {

Theme Theme::light()
{
    return {0xF6F4EF, 0xEFECE5, 0xFFFFFF, 0x1F2421, 0x5C675F, 0xE2DED5, 0x2F6B4F, 0xFFFFFF, 0xB3261E,
            {0x2F6B4F, 0xE1EDE6}, {0x2F5F96, 0xE2ECF6}, {0xA83E20, 0xFAE7E0}, {0x734A8E, 0xEFE6F4}, {0x8A5A00, 0xFBF0D9}};
}

Theme Theme::dark()
{
    return {0x161A18, 0x121513, 0x1E2421, 0xE8ECE9, 0x9AA8A0, 0x313834, 0x7CC7A0, 0x121513, 0xF2938C,
            {0x7CC7A0, 0x22342B}, {0x8DB8E8, 0x222E3B}, {0xF0957A, 0x3A2822}, {0xC6A3DD, 0x30283A}, {0xE5BE6B, 0x352D1D}};
}

Theme Theme::ofSystem()
{
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128 ? dark() : light();
}

Ink Theme::inkOf(model::Kind kind) const
{
    switch (kind) {
    case model::Kind::Guide: return guide;
    case model::Kind::Experience: return experience;
    case model::Kind::Campaign: return campaign;
    case model::Kind::Group: return discussion;
    case model::Kind::Opportunity: return engagement;
    }
    return guide;
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, surface);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::Button, surface);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, onAccent);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::ToolTipBase, surface);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Mid, line);
    return palette;
}

QString Theme::styleSheet() const
{
    QString sheet = QStringLiteral(
        "QFrame#bar { background: @window; border-bottom: 1px solid @line; }"
        "QFrame#side { background: @sidebar; border-right: 1px solid @line; }"
        "QFrame#panel { background: @window; border-left: 1px solid @line; }"
        "QFrame#list { background: @window; border-right: 1px solid @line; }"
        "QFrame#surface { background: @surface; }"
        "QStatusBar { background: @window; border-top: 1px solid @line; color: @muted; } QStatusBar::item { border: none; } QStatusBar QLabel { color: @muted; font-size: 12px; padding: 4px 12px; }"
        "QLabel#name { color: @accent; font-size: 17px; font-weight: 600; } QLabel#heading { font-size: 19px; font-weight: 600; } QLabel#muted { color: @muted; }"
        "QLabel#section { color: @muted; font-size: 11px; font-weight: 600; letter-spacing: 1px; }"
        "QLineEdit { background: @surface; color: @text; border: 1px solid @line; border-radius: 8px; padding: 7px 12px; } QLineEdit:focus { border: 1px solid @accent; }"
        "QPushButton { background: @surface; color: @text; border: 1px solid @line; border-radius: 8px; padding: 7px 14px; } QPushButton:hover { border-color: @accent; } QPushButton:focus { border: 1px solid @accent; }"
        "QPushButton#main { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; } QPushButton#main:disabled { background: @line; color: @muted; border-color: @line; }"
        "QPushButton#place { background: transparent; border: 1px solid transparent; text-align: left; padding: 7px 10px; } QPushButton#place:hover { background: @surface; }"
        "QPushButton#place:checked { background: @surface; border-color: @line; color: @accent; font-weight: 600; } QPushButton#place:focus { border-color: @accent; }"
        "QPushButton#link { background: transparent; border: 1px solid transparent; color: @accent; text-align: left; padding: 3px 0; } QPushButton#link:focus { border-color: @accent; } QPushButton#link:hover { text-decoration: underline; }"
        "QPushButton#chip { border-radius: 13px; padding: 3px 11px; font-size: 12px; } QPushButton#chip:checked { background: @tint; border-color: @accent; color: @accent; font-weight: 600; } QPushButton#chip::menu-indicator { width: 0; }"
        "QListView { background: @window; border: none; outline: none; } QScrollArea { border: none; background: transparent; }"
        "QTextBrowser { background: @surface; border: none; }"
        "QScrollBar:vertical { background: transparent; width: 10px; margin: 0; } QScrollBar::handle:vertical { background: @line; border-radius: 5px; min-height: 30px; } QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
        "QMenu { background: @surface; color: @text; border: 1px solid @line; padding: 4px; } QMenu::item { padding: 5px 22px; border-radius: 4px; } QMenu::item:selected { background: @tint; color: @accent; }"
        "QFrame#findBar { background: @window; border-top: 1px solid @line; } QLabel#pageNote { background: @tint; color: @text; border-bottom: 1px solid @line; }"
        "QProgressBar { background: @line; border: none; border-radius: 3px; max-height: 6px; } QProgressBar::chunk { background: @accent; border-radius: 3px; }");
    const std::pair<const char *, QColor> colours[] = {{"@window", window}, {"@sidebar", sidebar}, {"@surface", surface}, {"@text", text}, {"@muted", muted}, {"@line", line}, {"@onAccent", onAccent}, {"@accent", accent}, {"@tint", guide.tint}};
    for (const auto &[name, colour] : colours)
        sheet.replace(QLatin1String(name), colour.name());
    return sheet;
}

} // namespace mycel::ui
