#pragma once
// Objects into one pack, each as it is. libgit2's own builder sets each against the others and compresses it as far as it
// goes, and whoever publishes into a library with many folders would wait for that: there is time when packs are gathered.

#include "sync/handle.h"
#include "sync/result.h"
#include "sync/store/packsettling.h"

#include <QString>

#include <vector>

namespace mycel::sync {

/// A pack as it is written: how many come need not be known before.
class PackWriter {
public:
    struct Object {
        git_oid id; ///< as it was hashed
        git_object_t kind;
        QByteArray bytes;
    };

    /// `folder`: a store's objects/pack. Full ("disk").
    static Result<PackWriter> begin(const QString &folder);

    /// None twice. Full ("disk"); Damaged ("pack") where what was deflated would not be read as what it is.
    Result<void> add(Object object);
    /// The pack and its index get their names, if there is anything in it: where they are, without their endings, or nothing. Full ("disk");
    /// Damaged ("pack").
    Result<QString> commit(Keeping keeping);

private:
    PackWriter(QString folder, std::unique_ptr<QTemporaryFile> file);
    Result<void> write(QByteArrayView bytes);
    Result<void> writeWaiting();

    QString m_folder;
    std::unique_ptr<QTemporaryFile> m_file;
    std::vector<Object> m_waiting;  ///< to be deflated, some at a time
    qsizetype m_waitingBytes = 0;
    quint64 m_end = 0;              ///< how far the file goes
    std::vector<PackedObject> m_objects;
};

/// Writes them into a pack in `folder`, a store's objects/pack; it and its index are on the disk when this returns, and before
/// nothing of them is seen. `memory`: where they are, as they were hashed when they were made. NotFound where one is not, Full;
/// Damaged ("pack") where what was written would not be read as what it is.
Result<void> writePack(const QString &folder, git_odb_backend *memory, const std::vector<git_oid> &objects);

/// Objects of a repository into one pack in `folder`, a store's objects/pack, by libgit2: each is set against the others, which takes its
/// time, and little room. Where it and its index are, without their endings. Full, NotFound.
Result<QString> packTightly(git_repository *repository, const std::vector<git_oid> &objects, const QString &folder);

} // namespace mycel::sync
