#pragma once
// One pack of a store with its index (version 2): where an object stands in it, and what stands there.
// https://git-scm.com/docs/gitformat-pack

#include "sync/id.h"

#include <QFile>

#include <memory>
#include <optional>

namespace mycel::sync {

/// The bytes of a file for as long as this lives: of a large one mapped, of a small one read, which costs less.
class FileBytes {
public:
    explicit FileBytes(const QString &path);
    [[nodiscard]] QByteArrayView bytes() const { return m_bytes; }
    /// What is mapped takes no memory of this process until it is looked at again.
    void letGo() const;

private:
    QFile m_file; ///< closed; what it mapped goes with it
    QByteArray m_read;
    QByteArrayView m_bytes;
};

class PackFile {
public:
    /// `stem` is its path without the ".pack". Null where there is no index of that name.
    static std::unique_ptr<PackFile> open(const QString &stem);

    /// Where the object's header is.
    [[nodiscard]] std::optional<quint64> find(const Id &id) const;
    /// From there to the end of the last object; nothing where there is none, or the pack is not the one of the index.
    [[nodiscard]] QByteArrayView from(quint64 offset);
    /// Whether there was no such pack when it was asked for.
    [[nodiscard]] bool isBroken() const { return m_packFile && m_pack.isEmpty(); }

private:
    explicit PackFile(const QString &stem);
    [[nodiscard]] bool isIndex();
    [[nodiscard]] bool isPackOfIndex() const;
    [[nodiscard]] quint32 upTo(int firstByte) const;

    QString m_stem;
    FileBytes m_indexFile;
    QByteArrayView m_index;
    std::unique_ptr<FileBytes> m_packFile; ///< once it is asked for
    QByteArrayView m_pack;
    int m_asked = 0;                       ///< since what is mapped of it was let go
    quint32 m_count = 0;
    qsizetype m_long = 0;                  ///< offsets that have 64 bits
};

} // namespace mycel::sync
