#pragma once
// What a new item of each kind may begin with: an outline to fill in, and a worked example to learn from. Markdown.

#include "model/content/kinds.h"

namespace mycel::words {

QString outlineText(model::Kind kind);
QString exampleText(model::Kind kind);

} // namespace mycel::words
