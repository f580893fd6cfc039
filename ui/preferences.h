#pragma once
// What its reader chose about the window. The program keeps it in a file; the window only shows it and says when it changed.

#include <QString>
#include <QStringList>

namespace mycel::ui {

struct Preferences {
    int textPercent = 100;                             ///< 80 to 200
    QString theme = QStringLiteral("system");          ///< "system", "light" or "dark"
    QStringList languages;                             ///< of texts, most wanted first; empty: the system's
    QString interfaceLanguage;                         ///< a tag; empty: the system's

    /// What is told outside of the window of discussions that one follows.
    static constexpr QLatin1StringView NoticesOff{"off"}, NoticesPlain{"plain"}, NoticesWithTitle{"title"};
    QString notices = NoticesOff;

    bool operator==(const Preferences &) const = default;
};

inline constexpr int LeastText = 80;
inline constexpr int MostText = 200;
inline constexpr int TextStep = 10;

} // namespace mycel::ui
