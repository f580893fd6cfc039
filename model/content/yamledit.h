#pragma once
// One value of a YAML text replaced by another, by the smallest change that says it: a key's value in place, a new key as a
// line behind the others, an element of a list as lines of its own. Maps and lists are gone into.

#include "model/content/yamltext.h"

#include <optional>

namespace mycel::model {

/// The text whose top map has `key` as `value` (none: has it not); nothing where the text cannot be edited so.
/// The caller reads the answer again, for this only proposes: a comment below may have become part of a text of many lines.
std::optional<QByteArray> editYaml(const QByteArray &text, const QString &key, const Value &value, Lines lines);

} // namespace mycel::model
