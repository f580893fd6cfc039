#pragma once
// The main job, played by the real window without anybody at it, leaving numbered pictures: `mycel --tour DIR`.

#include "ui/mainwindow.h"

namespace mycel::ui {

/// Adds `library` where it is not empty. Ends the application with 0, or 1 where a step did not come to its end.
void playTour(MainWindow &window, const QString &folder, const QString &library);

} // namespace mycel::ui
