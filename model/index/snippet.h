#pragma once
// The sentence around what was found, made from the text itself because the index keeps no copy of it.

#include "model/index/queryexpression.h"

namespace mycel::model {

/// At most `longest` characters of `text` around the first place where most marks meet, matches between U+0002 and U+0003;
/// the beginning of the text where nothing is met.
QString snippetOf(const QString &text, const QString &lang, const Marks &marks, qsizetype longest = 180);

} // namespace mycel::model
