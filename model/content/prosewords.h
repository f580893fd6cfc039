#pragma once
// The words of two passages, compared.

#include "model/content/prosediff.h"

namespace mycel::model {

/// What stands in both, what went and what came, in the order in which it is read.
QList<ProseRun> compareWords(const QString &before, const QString &after);
/// The same for code: line by line.
QList<ProseRun> compareLines(const QString &before, const QString &after);

} // namespace mycel::model
