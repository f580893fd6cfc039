#pragma once
// What differs between two versions of an item, as a person would name it: which keys, and under which headings the text.

#include <QByteArrayView>
#include <QStringList>

namespace mycel::model {

struct ChangedParts {
    QStringList keys;      ///< of the front matter, in the order of the newer version
    QStringList sections;  ///< headings of the text; empty text: what stands before the first heading

    bool operator==(const ChangedParts &) const = default;
};

ChangedParts changedParts(QByteArrayView before, QByteArrayView after);

} // namespace mycel::model
