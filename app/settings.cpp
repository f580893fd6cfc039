#include "app/settings.h"

#include <QSettings>

namespace mycel::app {

namespace {

QString fileOf(const QString &folder)
{
    return folder + QStringLiteral("/settings.ini");
}

} // namespace

ui::Preferences readSettings(const QString &folder)
{
    const QSettings file(fileOf(folder), QSettings::IniFormat);
    ui::Preferences preferences;
    preferences.textPercent = qBound(ui::LeastText, file.value(QStringLiteral("textPercent"), 100).toInt(), ui::MostText);
    preferences.theme = file.value(QStringLiteral("theme"), preferences.theme).toString();
    preferences.languages = file.value(QStringLiteral("languages")).toStringList();
    preferences.interfaceLanguage = file.value(QStringLiteral("interfaceLanguage")).toString();
    preferences.notices = file.value(QStringLiteral("notices"), preferences.notices).toString();
    return preferences;
}

void writeSettings(const QString &folder, const ui::Preferences &preferences)
{
    QSettings file(fileOf(folder), QSettings::IniFormat);
    file.setValue(QStringLiteral("textPercent"), preferences.textPercent);
    file.setValue(QStringLiteral("theme"), preferences.theme);
    file.setValue(QStringLiteral("languages"), preferences.languages);
    file.setValue(QStringLiteral("interfaceLanguage"), preferences.interfaceLanguage);
    file.setValue(QStringLiteral("notices"), preferences.notices);
}

} // namespace mycel::app
