#include "ui/discuss/unreadcount.h"

#include "model/discuss/discussions.h"

#include <numeric>

namespace mycel::ui {

UnreadCount::UnreadCount(model::Commons &commons, QObject *parent)
    : QObject(parent)
    , m_commons(commons)
{
    connect(&commons.discussions(), &model::Discussions::unreadChanged, this, &UnreadCount::count);
    connect(&commons, &model::Commons::librariesChanged, this, &UnreadCount::count);
}

void UnreadCount::count()
{
    m_commons.discussions().unread().then(this, [this](const sync::Result<QHash<QString, int>> &unread) {
        const QList<int> each = unread ? unread->values() : QList<int>();
        Q_EMIT counted(std::accumulate(each.begin(), each.end(), 0));
    });
}

} // namespace mycel::ui
