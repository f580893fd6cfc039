#pragma once
// What an empty list says: what belongs there, and the first step.

#include "model/content/kinds.h"

#include <QString>

namespace mycel::ui {

struct EmptyText {
    QString icon, title, text, step;
};

/// `kind` empty: a library without items.
EmptyText emptyPlace(std::optional<model::Kind> kind);
EmptyText nothingFound(bool narrowed);
EmptyText nothingChosen();

} // namespace mycel::ui
