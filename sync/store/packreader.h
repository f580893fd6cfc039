#pragma once
// The objects in the packs of a store, for who reads many of them: libdeflate inflates in a half or a third of the time that zlib
// takes, by which libgit2 does it. Asked before libgit2's own reader: of what seems odd here nothing is said, and that one says what
// is wrong.

#include "sync/store/packentry.h"
#include "sync/store/packfile.h"

#include <git2/odb.h>

#include <QCache>

#include <string>
#include <vector>

namespace mycel::sync {

class PackReader {
public:
    struct Object {
        git_object_t kind = GIT_OBJECT_INVALID;
        QByteArray bytes;
    };
    struct Header {
        git_object_t kind = GIT_OBJECT_INVALID;
        qsizetype size = 0;
    };

    /// `folder` holds the packs; it is looked into when an object is asked for.
    explicit PackReader(QString folder);

    /// Its bytes are not held against its id here.
    std::optional<Object> read(const Id &id);
    std::optional<Header> header(const Id &id);
    /// Packs came or went.
    void lookAgain() { m_looked = false; }

private:
    using Place = std::pair<PackFile *, quint64>;
    struct Pack {
        std::string name;               ///< of its index
        bool isOpen = false;
        std::unique_ptr<PackFile> file; ///< null where it is none
    };
    struct Entry {
        EntryHeader header;
        QByteArrayView deflated; ///< and what stands behind it
    };

    void look();
    std::optional<quint64> findIn(Pack &pack, const Id &id) const;
    std::optional<Place> find(const Id &id);
    static std::optional<Entry> entryAt(const Place &place);
    static std::optional<Place> baseOf(const Place &place, const EntryHeader &delta);
    std::optional<Object> readWhole(const Place &place);
    std::optional<QByteArray> inflate(const Place &place);

    QString m_folder;
    bool m_looked = false;
    std::vector<Pack> m_packs; ///< that in which something was found last, before the newest
    Inflater m_inflater;
    QCache<Place, Object> m_kept;               ///< upon which others are
    std::pair<Place, QByteArray> m_inflatedLast; ///< who asks for the size of something reads it next; of what is small
};

/// Has the packs of the store at `objects` be read so by whoever asks `odb`. One thread only, as a Repository.
Result<void> addPackReader(git_odb *odb, const QString &objects);

} // namespace mycel::sync
