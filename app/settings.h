#pragma once
// The preferences as a file of the data folder: "settings.ini". One that cannot be read counts as empty.

#include "ui/preferences.h"

namespace mycel::app {

ui::Preferences readSettings(const QString &folder);
void writeSettings(const QString &folder, const ui::Preferences &preferences);

} // namespace mycel::app
