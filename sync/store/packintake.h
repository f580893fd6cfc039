#pragma once
// A pack that comes as a stream, made one of a store: the id of every object is computed, what a thin one leaves out is put into
// it, and it gets its index. libgit2 can do that too, but applies one delta after another, and whoever waits for a first page waits for that.

#include "sync/result.h"
#include "sync/store/packcompleting.h"
#include "sync/store/packentry.h"

#include <git2/indexer.h>

#include <QCryptographicHash>
#include <QTemporaryFile>

#include <functional>

namespace mycel::sync {

class PackIntake {
public:
    /// May end it by returning false (Cancelled).
    using Watch = std::function<bool(const git_indexer_progress &)>;

    /// `folder`: a store's objects/pack. `others`: where a thin pack's bases are, or null; it has to outlive this. Full ("disk").
    static Result<PackIntake> begin(const QString &folder, git_odb *others, Watch watch);

    /// Damaged ("pack"); TooLarge ("object"); Full ("disk").
    Result<void> append(QByteArrayView bytes);
    /// The pack and its index get their names, if there is anything in it, and the disk gets them by and by. Damaged ("pack") where it is not whole.
    Result<void> commit();

    [[nodiscard]] const git_indexer_progress &progress() const { return m_progress; }

private:
    PackIntake(QString folder, git_odb *others, Watch watch);
    Result<void> readNext(QByteArrayView &bytes);
    Result<void> readHeader(QByteArrayView &bytes);
    Result<void> readEntryStart(QByteArrayView &bytes);
    Result<void> readEntry(QByteArrayView &bytes);
    Result<void> place(PackedObject &object);
    void count(QByteArrayView bytes);
    [[nodiscard]] Result<void> tell() const;

    QString m_folder;
    git_odb *m_others;
    Watch m_watch;
    std::unique_ptr<QTemporaryFile> m_file;
    std::unique_ptr<ArrivingInflater> m_inflater;
    std::unique_ptr<QCryptographicHash> m_sum;
    git_indexer_progress m_progress{};
    ArrivedPack m_pack;                       ///< as far as it came
    std::optional<PackedObject> m_coming;     ///< the object whose deflated bytes come
    EntryHeader m_entry;                      ///< and what was said of it
    QByteArray m_waiting;                     ///< a header that is not whole; in the end the sum
};

} // namespace mycel::sync
