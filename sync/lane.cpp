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

void Lane::end()
{
    m_pool.clear();
    m_pool.waitForDone();
}

} // namespace mycel::sync
