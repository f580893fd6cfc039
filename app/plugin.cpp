#include "app/plugin.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPluginLoader>

namespace mycel::app {

QObject *pluginBesideUs(const char *name)
{
    for (const char *place : {"/", "/../lib/mycel/"}) {
        const QString file = QCoreApplication::applicationDirPath() + QLatin1String(place) + QLatin1String(name) + QStringLiteral(".so");
        if (QObject *plugin = QFileInfo::exists(file) ? QPluginLoader(file).instance() : nullptr)
            return plugin;
    }
    return nullptr;
}

} // namespace mycel::app
