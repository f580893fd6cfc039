// The style sheet of the window, in Theme's colours. "@12px" grows with the text, "1px" does not.
#include "ui/theme.h"

#include <QGuiApplication>
#include <QRegularExpression>

namespace mycel::ui {

namespace {

constexpr const char *Rules[] = {
    // Grounds
    "QMainWindow, QWidget#ground, QScrollArea#ground { background: @window; }",
    "QFrame#bar { background: @window; border-bottom: 1px solid @line; }",
    "QFrame#side { background: @sidebar; border: none; border-@end: 1px solid @line; }",
    "QFrame#panel { background: @window; border-@start: 1px solid @line; }",
    "QFrame#list { background: @window; border-@end: 1px solid @line; }",
    "QFrame#surface, QWidget#surface { background: @surface; }",
    "QFrame#pageRow { background: @surface; border-bottom: 1px solid @line; }",
    "QFrame#footRow { background: @surface; border-top: 1px solid @line; } QScrollArea#form { background: @window; border-@start: 1px solid @line; } QScrollArea#filters { background: @window; border-@end: 1px solid @line; } QSplitter::handle { background: @line; }",
    "QFrame#news { background: @warnTint; border-bottom: 1px solid @line; } QListWidget#versions { border: none; border-radius: 0; }",
    "QFrame#box { background: transparent; border: 1px solid @line; border-radius: 8px; }",
    "QFrame#card { background: @surface; border: 1px solid @line; border-radius: 8px; }",
    "QFrame#trouble { background: @warnTint; border: 1px solid @warn; border-radius: 8px; }",
    "QFrame#notice { background: @surface; border-top: 1px solid @line; }",
    "QFrame#findBar { background: @window; border-top: 1px solid @line; } QLabel#pageNote { background: @tint; color: @text; border-bottom: 1px solid @line; }",
    "QScrollArea { border: none; background: transparent; }",
    "QStatusBar { background: @window; border-top: 1px solid @line; } QStatusBar::item { border: none; }",
    "QPushButton#statusLink { background: transparent; border: 1px solid transparent; border-radius: 4px; color: @warn; font-size: @12px; padding: 1px 6px; } QPushButton#statusLink:focus { border-color: @accent; } QPushButton#statusLink:hover { text-decoration: underline; }",
    "QStatusBar QLabel { color: @muted; font-size: @12px; padding: 4px 10px; }",
    // Text
    "QLabel#name { color: @accent; font-size: @17px; font-weight: 600; }",
    "QLabel#title { font-size: @26px; font-weight: 700; }",
    "QLabel#heading { font-size: @19px; font-weight: 600; }",
    "QLabel#strong { font-weight: 600; }",
    "QLabel#muted { color: @muted; } QLabel#small { color: @muted; font-size: @12px; } QLabel#error { color: @error; }",
    "QLabel#quoted { color: @muted; background: @window; border: 1px solid @line; border-radius: 8px; padding: 8px 12px; }",
    "QLabel#section { color: @muted; font-size: @11px; font-weight: 600; letter-spacing: 1px; }",
    "QLabel#key { background: @window; color: @muted; border: 1px solid @line; border-radius: 4px; font-size: @11px; padding: 1px 5px; }",
    "QLabel#technical { color: @muted; font-family: monospace; font-size: @12px; }",
    // Where one types
    "QLineEdit, QComboBox, QSpinBox { background: @surface; color: @text; border: 1px solid @line; border-radius: 8px; padding: 7px 12px; selection-background-color: @accent; selection-color: @onAccent; }",
    "QLineEdit:focus, QComboBox:focus, QSpinBox:focus { border: 2px solid @accent; padding: 6px 11px; }",
    "QLineEdit#search { padding-@start: 2px; } QLineEdit#search:focus { padding-@start: 1px; }",
    "QComboBox { padding-@end: 26px; combobox-popup: 0; } QComboBox::drop-down { border: none; width: 26px; } QComboBox::down-arrow { image: url(:/icons/below.svg); width: 14px; height: 14px; } QComboBox QAbstractItemView { background: @surface; color: @text; border: 1px solid @line; outline: none; padding: 4px 8px; selection-background-color: @tint; selection-color: @accent; } QComboBox QAbstractItemView::item { min-height: 26px; }",
    "QSpinBox { padding-@end: 26px; } QSpinBox::up-button, QSpinBox::down-button { subcontrol-origin: border; background: transparent; border: none; width: 26px; } QSpinBox::up-button { subcontrol-position: top @end; } QSpinBox::down-button { subcontrol-position: bottom @end; }",
    "QSpinBox::up-arrow, QSpinBox::down-arrow { image: url(:/icons/below.svg); width: 12px; height: 12px; } QSpinBox::up-arrow { image: url(:/icons/above.svg); } QSpinBox::up-arrow:off, QSpinBox::down-arrow:off { image: none; }",
    "QPlainTextEdit#writing { background: @surface; color: @text; border: none; selection-background-color: @accent; selection-color: @onAccent; }",
    "QPlainTextEdit#field { background: @surface; color: @text; border: 1px solid @line; border-radius: 8px; padding: 1px 5px; } QPlainTextEdit#field:focus { border: 2px solid @accent; padding: 0px 4px; }",
    "QCalendarWidget QWidget#qt_calendar_navigationbar { background: @surface; } QCalendarWidget QToolButton { background: transparent; color: @text; border: 1px solid transparent; border-radius: 6px; font-weight: 600; padding: 5px 8px; }",
    "QCalendarWidget QToolButton:hover, QCalendarWidget QToolButton:focus { border-color: @accent; } QCalendarWidget QToolButton::menu-indicator { width: 0; } QCalendarWidget QSpinBox { padding: 2px 4px; }",
    "QCalendarWidget QAbstractItemView { background: @surface; color: @text; alternate-background-color: @surface; selection-background-color: @accent; selection-color: @onAccent; outline: none; } QCalendarWidget QAbstractItemView:disabled { color: @muted; }",
    // Buttons
    "QPushButton { background: @surface; color: @text; border: 1px solid @line; border-radius: 8px; padding: 7px 14px; outline: none; }",
    "QPushButton:hover { border-color: @accent; } QPushButton:focus { border: 2px solid @accent; padding: 6px 13px; } QPushButton:disabled { color: @muted; }",
    "QPushButton#main { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; } QPushButton#main:focus { border: 2px solid @text; padding: 6px 13px; }",
    "QPushButton#main:disabled { background: @line; color: @muted; border-color: @line; }",
    "QPushButton#new { font-weight: 500; } QPushButton#new::menu-indicator, QPushButton#menu::menu-indicator { width: 0; }",
    "QPushButton#link { background: transparent; border: 1px solid transparent; border-radius: 4px; color: @accent; text-align: left; padding: 3px 2px; }",
    "QPushButton#link:focus { border-color: @accent; } QPushButton#link:hover { text-decoration: underline; } QPushButton#link:disabled { color: @muted; }",
    "QPushButton#plainLink { background: transparent; border: 1px solid transparent; border-radius: 4px; color: @text; text-align: left; padding: 2px 2px; font-size: @13px; }",
    "QPushButton#plainLink:focus { border-color: @accent; } QPushButton#plainLink:hover { color: @accent; }",
    "QPushButton#cardLink { background: transparent; border: 1px solid transparent; border-radius: 4px; color: @muted; font-size: @12px; text-decoration: underline; padding: 0px 2px; } QPushButton#cardLink:focus { border-color: @accent; } QPushButton#cardLink:hover { color: @accent; }",
    "QPushButton#fact { background: transparent; border: 1px solid transparent; border-radius: 4px; color: @text; text-align: left; padding: 0px; } QPushButton#fact:focus { border-color: @accent; } QPushButton#fact:hover { color: @accent; }",
    "QPushButton#quiet { background: transparent; border: 1px solid transparent; border-radius: 6px; color: @accent; font-weight: 500; padding: 4px 8px; }",
    "QPushButton#quiet:hover, QPushButton#quiet:checked { background: @tint; } QPushButton#quiet:focus { border-color: @accent; } QPushButton#quiet:disabled { color: @line; } QPushButton#quiet::menu-indicator { width: 0; }",
    "QPushButton#order { background: transparent; border: 1px solid transparent; border-radius: 6px; color: @muted; font-size: @12px; padding: 3px 6px; }",
    "QPushButton#order:hover { color: @accent; } QPushButton#order:focus { border-color: @accent; } QPushButton#order::menu-indicator { width: 0; }",
    "QPushButton#chip { border-radius: @chippx; padding: 3px 10px; font-size: @12px; } QPushButton#chip::menu-indicator { width: 0; }",
    "QPushButton#chip:focus { border: 2px solid @accent; padding: 2px 9px; } QPushButton#chip:checked { background: @tint; border-color: @accent; color: @accent; font-weight: 600; }",
    "QCheckBox, QRadioButton { spacing: 8px; padding: 3px; border: 1px solid transparent; border-radius: 4px; } QCheckBox:focus, QRadioButton:focus { border-color: @accent; }",
    "QCheckBox::indicator { width: 14px; height: 14px; background: @surface; border: 1px solid @muted; border-radius: 4px; } QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/@check); } QCheckBox::indicator:disabled { background: @line; border-color: @line; }",
    "QToolButton { background: transparent; border: none; } QToolButton#onMap { background: @surface; color: @text; border: 1px solid @line; border-radius: 8px; font-size: @17px; } QToolButton#onMap:hover, QToolButton#onMap:focus { border-color: @accent; }",
    "QSlider::groove:horizontal { background: @line; height: 4px; border-radius: 2px; } QSlider::sub-page:horizontal { background: @accent; border-radius: 2px; } QSlider::handle:horizontal { background: @surface; border: 2px solid @accent; width: 12px; height: 12px; margin: -6px 0; border-radius: 8px; } QSlider:focus { border: 1px solid @accent; border-radius: 4px; }",
    "QTableView { background: @surface; border: none; border-top: 1px solid @line; gridline-color: @line; outline: none; } QHeaderView::section { background: @window; color: @muted; border: none; padding: 4px 6px; font-size: @12px; }",
    "QListView#agenda { background: @surface; border-top: 1px solid @line; padding: 4px 8px; } QListView#agenda::item { padding: 7px 8px; border-radius: 4px; } QListView#agenda::item:selected { background: @tint; color: @accent; }",
    // Lists and what moves
    "QListView { background: @window; border: none; outline: none; } QListWidget { background: @surface; border: 1px solid @line; border-radius: 8px; padding: 4px; }",
    "QListWidget:focus { border: 1px solid @accent; } QListWidget::item { padding: 6px; border-radius: 4px; } QListWidget::item:selected { background: @tint; color: @accent; }",
    "QTextBrowser { background: @surface; border: none; }",
    "QScrollBar:vertical { background: transparent; width: 10px; margin: 0; } QScrollBar::handle:vertical { background: @line; border-radius: 5px; min-height: 30px; } QScrollBar::handle:vertical:disabled { background: transparent; } QScrollBar::add-line, QScrollBar::sub-line { height: 0; }",
    "QMenu { background: @surface; color: @text; border: 1px solid @line; padding: 4px; } QMenu::item { padding: 5px 22px; border-radius: 4px; } QMenu::item:selected { background: @tint; color: @accent; } QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }",
    "QProgressBar { background: @line; border: none; border-radius: 3px; max-height: 6px; } QProgressBar::chunk { background: @accent; border-radius: 3px; }",
    "QToolTip { background: @surface; color: @text; border: 1px solid @line; padding: 4px; }",
};

} // namespace

QString Theme::styleSheet() const
{
    QString sheet;
    for (const char *rule : Rules)
        sheet += QString::fromLatin1(rule) + u'\n';
    // A style sheet knows left and right alone.
    const bool mirrored = QGuiApplication::isRightToLeft();
    sheet.replace(QLatin1String("@start"), mirrored ? QLatin1String("right") : QLatin1String("left"));
    sheet.replace(QLatin1String("@end"), mirrored ? QLatin1String("left") : QLatin1String("right"));
    sheet.replace(QLatin1String("@chippx"), QString::number(px(15) / 2 + 3) + QStringLiteral("px"));
    sheet.replace(QLatin1String("@check"), onAccent.lightness() < 128 ? QLatin1String("check.svg") : QLatin1String("checked.svg"));
    static const QRegularExpression length(QStringLiteral("@(\\d+)px"));
    for (auto match = length.match(sheet); match.hasMatch(); match = length.match(sheet))
        sheet.replace(match.capturedStart(), match.capturedLength(), QString::number(px(match.captured(1).toInt())) + QStringLiteral("px"));
    const std::pair<const char *, QColor> colours[] = {
        {"@window", window}, {"@sidebar", sidebar}, {"@surface", surface}, {"@text", text}, {"@muted", muted}, {"@line", line}, {"@onAccent", onAccent},
        {"@accent", accent}, {"@tint", guide.tint}, {"@warnTint", engagement.tint}, {"@warn", engagement.text}, {"@error", error}};
    for (const auto &[name, colour] : colours)
        sheet.replace(QLatin1String(name), colour.name());
    return sheet;
}

} // namespace mycel::ui
