#pragma once
// Files on their way from the store into the tables: prepared on a second thread, at most some dozens ahead, handed over in
// their order. With few files it prepares them where it is asked, without a thread.

#include "model/index/prepared.h"
#include "sync/change.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace mycel::model {

class Conveyor {
public:
    /// `files` and what `shelves` speak of must outlive it. The second thread has a handle of its own on the store's folder.
    Conveyor(const sync::Repository &store, const QList<sync::Difference> &files, const Shelves &shelves);
    ~Conveyor();

    /// The next of the files, in the order of the list; one that is gone comes with a null blob. Not more often than there are.
    Prepared next();

private:
    void run(const sync::Repository &store);
    [[nodiscard]] Prepared prepared(const sync::Repository &store, qsizetype which);

    const sync::Repository &m_store;
    const QList<sync::Difference> &m_files;
    const Shelves m_shelves;
    FormsMet m_forms;                   ///< of the thread that prepares
    std::vector<Prepared> m_belt;
    std::mutex m_guard;                 ///< of the three below
    std::condition_variable m_moved;
    qsizetype m_made = 0, m_taken = 0;
    bool m_ended = false;
    std::thread m_thread;
};

} // namespace mycel::model
