#pragma once
// What few need is a plug-in that is loaded when it is first asked for, so that nobody else waits for what it brings along.

class QObject;

namespace mycel::app {

/// The plug-in of that name ("mycel-keychain"), from beside the program or from where it is installed; null where there is none.
QObject *pluginBesideUs(const char *name);

} // namespace mycel::app
