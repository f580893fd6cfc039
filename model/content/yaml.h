#pragma once
// YAML as far as a library needs it, read by libyaml's event parser into values: no aliases, no tags, 16 levels, scalars
// as the text that they are. For front matter and library.yaml.

#include "model/content/frontmatter.h"

namespace mycel::model {

struct Yaml {
    Value value;           ///< what could be read before a problem, too
    QByteArray problem;    ///< as in FrontMatter
    QString detail;
};

/// What editors of Windows put before a text; passed over.
inline constexpr QByteArrayView ByteOrderMark{"\xef\xbb\xbf"};

Yaml readYaml(QByteArrayView text);

} // namespace mycel::model
