#include "model/index/conveyor.h"

namespace mycel::model {

namespace {
constexpr int Ahead = 64;            ///< at most 1 MiB of text each
constexpr qsizetype FewFiles = 8;
}

Conveyor::Conveyor(const sync::Repository &store, const QList<sync::Difference> &files, const Shelf &shelf)
    : m_store(store)
    , m_files(files)
    , m_shelf(shelf)
    , m_free(Ahead)
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
    m_ended = true;
    m_free.release(Ahead);
    if (m_thread.joinable())
        m_thread.join();
}

Prepared Conveyor::prepared(const sync::Repository &store, qsizetype which) const
{
    const sync::Difference &file = m_files[which];
    return file.after.isNull() ? Prepared{file.path, {}, false, {}, {}, {}, {}} : prepare(store, file.path, file.after, m_shelf);
}

void Conveyor::run(const sync::Repository &store)
{
    for (qsizetype which = 0; which < m_files.size(); ++which) {
        m_free.acquire();
        if (m_ended)
            return;
        m_belt[size_t(which % Ahead)] = prepared(store, which);
        m_filled.release();
    }
}

Prepared Conveyor::next()
{
    const qsizetype which = m_taken++;
    if (!m_thread.joinable())
        return prepared(m_store, which);
    m_filled.acquire();
    Prepared taken = std::move(m_belt[size_t(which % Ahead)]);
    m_free.release();
    return taken;
}

} // namespace mycel::model
