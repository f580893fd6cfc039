#pragma once
// Names in a library that differ for git alone: by capital letters, or by the form in which Unicode writes them. Here they stay
// two; on many a computer where people edit, one takes the other's place, so their maintainer wants to know.

#include <QByteArray>
#include <QList>

#include <utility>

namespace mycel::model {

/// Each such name with another that it is like, of the folders too; at most a thousand.
QList<std::pair<QByteArray, QByteArray>> alikeNames(const QList<QByteArray> &paths);

} // namespace mycel::model
