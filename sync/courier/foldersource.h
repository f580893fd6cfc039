#pragma once
// The files of somebody else's repository folder, opened so that nothing in it can make us wait, leave the folder or read
// without end: regular files only, no links, every size bounded.

#include "sync/courier/followed.h"
#include "sync/result.h"

#include <QStringList>

namespace mycel::sync {

class FolderSource {
public:
    /// `folder` itself when it has HEAD and objects/, else its .git folder; NotFound ("no-library").
    static Result<FolderSource> find(const QString &folder);

    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// Whether somebody works on this branch in a folder of files, which would then look as if it had taken the news back.
    [[nodiscard]] bool hasCheckedOut(const QByteArray &branch) const;
    /// Whether it has programs of its own that say what may be sent to it; we start none.
    [[nodiscard]] bool hasHooks() const;
    /// Where its branches stand; bounded to 5,000 loose refs and 16 MiB of packed ones.
    [[nodiscard]] Result<Places> places() const;
    /// Its packs, full paths; at most 10,000.
    [[nodiscard]] QStringList packs() const;
    /// The ids of its loose objects; at most 1,000,000.
    [[nodiscard]] QList<Id> looseObjects() const;
    /// One loose object: its kind ("blob" …) and bytes, hash not yet checked. NotFound, Damaged, TooLarge ("object").
    struct Loose {
        QByteArray kind;
        QByteArray bytes;
    };
    [[nodiscard]] Result<Loose> loose(const Id &id) const;

private:
    explicit FolderSource(QString folder) : m_folder(std::move(folder)) {}
    [[nodiscard]] QByteArray smallFile(const QString &name, qint64 most) const;
    void readRefs(const QString &folder, const QByteArray &name, int depth, int &left, Places &places) const;
    QString m_folder;
};

/// Whether a folder is a repository, or holds one as .git.
inline bool isRepository(const QString &folder) { return FolderSource::find(folder).has_value(); }

/// Opens a regular file for reading, following no link at its end and waiting for nothing; -1 where it is anything else.
int openRegular(const QString &path);

} // namespace mycel::sync
