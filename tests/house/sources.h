#pragma once
// The project's own sources as the house rules read them: every C++ file of some folders, with its includes, its code
// (comments and the insides of strings blanked, so that prose may name what code may not) and its strings.

#include <QString>
#include <QStringList>

namespace mycel::house {

struct Source {
    QString path;          ///< from the root: "model/item.h"
    QString text;          ///< as it stands
    QString code;          ///< the same length, comments and what is inside of quotes as spaces
    QStringList includes;  ///< "model/item.h", <QString> as "QString"

    [[nodiscard]] bool isBelow(const QStringList &folders) const;
};

/// Every .h and .cpp below these folders ("ui", "sync/courier"), in order of their paths.
QList<Source> sourcesBelow(const QStringList &folders);

} // namespace mycel::house
