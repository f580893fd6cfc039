#pragma once
// One pack of a store with its index (version 2), both mapped: where an object stands in it, and what stands there.
// https://git-scm.com/docs/gitformat-pack

#include "sync/id.h"

#include <QFile>

#include <memory>
#include <optional>

namespace mycel::sync {

class PackFile {
public:
    /// `stem` is its path without the ".pack". Null where the two are not there, or do not belong together.
    static std::unique_ptr<PackFile> open(const QString &stem);

    /// Where the object's header is.
    [[nodiscard]] std::optional<quint64> find(const Id &id) const;
    /// From there to the end of the last object; nothing where there is none.
    [[nodiscard]] QByteArrayView from(quint64 offset) const;

private:
    PackFile() = default;
    [[nodiscard]] bool belongTogether();
    [[nodiscard]] quint32 upTo(int firstByte) const;

    QFile m_packFile, m_indexFile; ///< closed; what they mapped goes with them
    QByteArrayView m_pack, m_index;
    quint32 m_count = 0;
    qsizetype m_long = 0;          ///< offsets that have 64 bits
};

} // namespace mycel::sync
