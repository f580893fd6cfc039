#include "sync/lane.h"

namespace mycel::sync {

Lane::Lane(const QString &name)
{
    m_pool.setObjectName(name);
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

Lane::~Lane()
{
    end();
}

/// What is not taken any more is given up where it was asked for: nobody has its future yet.
void Lane::start(std::function<void()> deed)
{
    const QMutexLocker one(&m_guard);
    if (!m_hasEnded)
        m_pool.start(std::move(deed));
}

void Lane::end()
{
    {
        const QMutexLocker one(&m_guard);
        m_hasEnded = true;
    }
    m_pool.clear();
    m_pool.waitForDone();
}

} // namespace mycel::sync
