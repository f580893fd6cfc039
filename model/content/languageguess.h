#pragma once
// A guess at the language of a text from its letters and its commonest words, for the many handbooks that never say it.

#include <QString>

namespace mycel::model {

/// As many bytes of a text as are worth looking at.
constexpr qsizetype LongestSample = 16'000;

/// The language of plain text; empty where it is short or unclear.
QString guessLanguage(QStringView text);

} // namespace mycel::model
