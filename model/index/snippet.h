#pragma once
// The sentence around what was found, made from the text itself because the index keeps no copy of it.

#include "model/index/queryexpression.h"

namespace mycel::model {

/// At most about `longest` characters of UTF-8 `text` around the first place where most marks meet, matches between U+0002
/// and U+0003; nothing where no mark is met.
QString snippetOf(QByteArrayView text, const QString &lang, const Marks &marks, qsizetype longest = 180);

} // namespace mycel::model
