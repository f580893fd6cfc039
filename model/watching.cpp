// What another program writes on the same data folder, a mycelctl beside the window mostly: it is shown here as well.
#include "model/commons.h"

#include "model/rooms.h"
#include "model/watch.h"

namespace mycel::model {

bool Rooms::isWrittenByOthers()
{
    const auto opened = index();
    if (!opened)
        return false;
    // The connection that writes here notices what every other one wrote, and not what it wrote itself.
    const std::pair now((*opened)->fileNumber(), (*opened)->version());
    return std::exchange(m_seen, now) != now;
}

QStringList Rooms::movedLibraries()
{
    QStringList moved;
    for (const Kept &each : shown().value_or(QList<Kept>())) {
        const sync::Id tip = tipIn(each);
        if (m_tips.value(each.key) != tip && waitingIn(each) > 0)
            moved.append(each.key);
        m_tips.insert(each.key, tip);
    }
    return moved;
}

bool Rooms::waitForWriter(const QString &library, const sync::Error &error) const
{
    const bool mayCome = (error.kind == sync::Error::Kind::NotFound && error.why != "item" && error.why != "library") || (error.kind == sync::Error::Kind::Damaged && !isIndexDamage(error));
    return mayCome && sync::FileLock::take(lockOf(library), PatienceMilliseconds);
}

void Commons::watchOthers()
{
    const auto look = [this] {
        if (m_looking.exchange(true))
            return;
        m_rooms->indexing.run([this]() -> sync::Result<void> {
            m_looking = false;
            if (!m_rooms->isWrittenByOthers())
                return {};
            const QStringList moved = m_rooms->movedLibraries();
            m_rooms->changed({});
            QMetaObject::invokeMethod(this, [this, moved] {
                Q_EMIT draftsChanged();
                for (const QString &library : moved)
                    Q_EMIT published(library);
            });
            return {};
        });
    };
    connect(new Watch(m_rooms->folder, this), &Watch::written, this, look);
    look();
}

} // namespace mycel::model
