#include "ui/theme.h"

#include <QGuiApplication>

namespace mycel::ui {

Theme Theme::light()
{
    return {0xF6F4EF, 0xEFECE5, 0xFFFFFF, 0x1F2421, 0x5C675F, 0xE2DED5, 0x2F6B4F, 0xFFFFFF, 0xB3261E,
            {0x2F6B4F, 0xE1EDE6}, {0x2F5F96, 0xE2ECF6}, {0xA83E20, 0xFAE7E0}, {0x734A8E, 0xEFE6F4}, {0x8A5A00, 0xFBF0D9},
            0xDCE6EC, 0xF4F0E8, 0xC2B8A6};
}

Theme Theme::dark()
{
    return {0x161A18, 0x121513, 0x1E2421, 0xE8ECE9, 0x9AA8A0, 0x313834, 0x7CC7A0, 0x121513, 0xF2938C,
            {0x7CC7A0, 0x22342B}, {0x8DB8E8, 0x222E3B}, {0xF0957A, 0x3A2822}, {0xC6A3DD, 0x30283A}, {0xE5BE6B, 0x352D1D},
            0x10191E, 0x1F2623, 0x4A544E};
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

Theme Theme::named(const QString &name, const Theme &system)
{
    return name == QLatin1String("dark") ? dark() : name == QLatin1String("light") ? light() : system;
}

QColor Theme::dot(int place) const
{
    const QColor colours[] = {guide.text, experience.text, campaign.text, engagement.text, discussion.text};
    return colours[place % 5];
}

QFont Theme::font(double size, QFont::Weight weight) const
{
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(px(size));
    font.setWeight(weight);
    return font;
}

bool Theme::operator==(const Theme &other) const
{
    return window == other.window && accent == other.accent && textScale == other.textScale;
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

} // namespace mycel::ui
