#pragma once
// Values as YAML text, the way a person would write them: plain where that reads back as the same text, quoted where not.

#include "model/content/frontmatter.h"

namespace mycel::model {

/// Whether a text of several lines may stand on lines of its own, or has to be quoted on one.
enum class Lines { Many, One };

/// What stands behind "key:": " text", or a line break and the lines of a list or map, indented by `indent` spaces.
/// Without a line break at the end.
QByteArray yamlBehindKey(const Value &value, int indent, Lines lines = Lines::Many);

/// The same behind the dash of an element, whose lines below are indented by `indent` spaces: a map begins on its line.
QByteArray yamlBehindDash(const Value &value, int indent, Lines lines = Lines::Many);

/// A value on one line: a scalar, or a list or map in brackets.
QByteArray yamlOnOneLine(const Value &value);

/// Text in double quotes; TOML reads it too.
QByteArray yamlQuoted(const QString &text);

/// A key as it is written before its colon.
QByteArray yamlKey(const QString &key);

} // namespace mycel::model
