#pragma once
// Values by how many offers have them.

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace mycel::ui {

/// The most frequent first; equals by their letters.
inline bool isMoreFrequent(const QHash<QString, int> &counts, const QString &a, const QString &b)
{
    return counts.value(a) != counts.value(b) ? counts.value(a) > counts.value(b) : a < b;
}

inline QStringList byFrequency(const QHash<QString, int> &counts)
{
    QStringList values = counts.keys();
    std::ranges::sort(values, [&counts](const QString &a, const QString &b) { return isMoreFrequent(counts, a, b); });
    return values;
}

} // namespace mycel::ui
