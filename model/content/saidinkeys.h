#pragma once
// What an item says in its keys and perhaps nowhere else: the lessons of a camp, the goals of a campaign, the name of a
// place. It is found with the words of the text. Numbers, choices, days and addresses of the web are no words.

#include "model/content/frontmatter.h"

namespace mycel::model {

/// UTF-8, a line for each value, without an end of line at the end; empty where the keys say nothing.
QByteArray saidInKeys(const Value &keys);
/// A text, and behind it what its item says in its keys.
QByteArray withSaidInKeys(const QByteArray &text, const Value &keys);

} // namespace mycel::model
