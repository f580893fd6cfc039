#pragma once
// A place to read in: one thread with its own connection to the index and its own handles on the repositories, so that nothing
// here waits for what is written or read elsewhere. Everything but `lane` is used on that lane alone.

#include "model/index/index.h"
#include "sync/lane.h"
#include "sync/store/objects.h"

#include <map>
#include <optional>

namespace mycel::model {

class ReadingRoom {
public:
    /// `folder`: the data folder; `openingLock`: the lock that every opening of the index holds.
    ReadingRoom(const QString &name, const QString &folder, const QString &openingLock);

    sync::Result<Reader *> reader();
    const sync::Repository *store(const QString &library);
    /// What is not on the disk yet is read as if it were, until it is given back.
    sync::Result<void> borrow(const QString &library, const sync::Loan &loan);
    void giveBack(const QString &library);
    /// The file that the reader has open, for a rebuild; the next `reader` opens it anew.
    quint64 closeReader();

private:
    QString m_folder, m_openingLock;
    std::unique_ptr<Reader> m_reader;
    std::map<QString, std::optional<sync::Repository>> m_stores;

public:
    sync::Lane lane; ///< last, so that it ends before what its deeds use
};

} // namespace mycel::model
