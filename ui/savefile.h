#pragma once
// A file of a library, saved where the person chooses. It is never opened by Mycel.

#include "model/commons.h"

class QWidget;

namespace mycel::ui {

void saveFile(model::Commons &commons, const QString &library, const QByteArray &path, QWidget *parent, const std::function<void(const sync::Error &)> &failed);

/// What came, into a file that its person named: whole, or as it was.
void keepIn(const QString &file, const sync::Result<QByteArray> &bytes, const std::function<void(const sync::Error &)> &failed);

} // namespace mycel::ui
