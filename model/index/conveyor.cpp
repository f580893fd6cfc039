#include "model/index/conveyor.h"

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace mycel::model {

namespace {
constexpr int Ahead = 64;            ///< at most 1 MiB of text each, and of what it was before
constexpr qsizetype FewFiles = 8;

/// Whoever searches or reads a page meanwhile comes first.
void standBack()
{
#ifdef Q_OS_LINUX
    constexpr int Nice = 5;
    setpriority(PRIO_PROCESS, id_t(gettid()), Nice); // there, of this thread alone
#endif
}
}

Conveyor::Conveyor(const sync::Repository &store, const QList<sync::Difference> &files, const Shelves &shelves)
    : m_store(store)
    , m_files(files)
    , m_shelves(shelves)
{
    if (files.size() <= FewFiles)
        return;
    auto own = sync::Repository::open(store.folder());
    if (!own)
        return;
    m_belt.resize(Ahead);
    m_thread = std::thread([this, opened = std::make_shared<sync::Repository>(std::move(*own))] { run(*opened); });
}

Conveyor::~Conveyor()
{
    {
        const std::lock_guard lock(m_guard);
        m_ended = true;
    }
    m_moved.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

Prepared Conveyor::prepared(const sync::Repository &store, qsizetype which)
{
    return prepare(store, m_files[which], m_shelves, m_forms);
}

void Conveyor::run(const sync::Repository &store)
{
    standBack();
    m_forms.beginWithThread();
    for (qsizetype which = 0; which < m_files.size(); ++which) {
        {
            std::unique_lock lock(m_guard);
            m_moved.wait(lock, [&] { return m_ended || which - m_taken < Ahead; });
            if (m_ended)
                return;
        }
        m_belt[size_t(which % Ahead)] = prepared(store, which);
        {
            const std::lock_guard lock(m_guard);
            ++m_made;
        }
        m_moved.notify_all();
    }
}

Prepared Conveyor::next()
{
    if (!m_thread.joinable())
        return prepared(m_store, m_taken++);
    {
        std::unique_lock lock(m_guard);
        m_moved.wait(lock, [this] { return m_made > m_taken; });
    }
    Prepared taken = std::move(m_belt[size_t(m_taken % Ahead)]); // this place is filled again only when it was counted as taken
    {
        const std::lock_guard lock(m_guard);
        ++m_taken;
    }
    m_moved.notify_all();
    return taken;
}

} // namespace mycel::model
