// The part of the one door about the ways of a library out and in beside its syncs: as a file, what was done in it, and what a
// sync took away.
#include "model/commons.h"

#include "model/mine/losses.h"
#include "model/rooms.h"

namespace mycel::model {

Future<SentFile> Commons::sendAsFile(const QString &library, const QString &file, bool whole)
{
    Errand &errand = errandOf(library);
    errand.stop = false;
    return errand.lane.run([this, &errand, library, file, whole, written = m_written]() mutable -> sync::Result<SentFile> {
        m_caughtUp.waitForFinished();
        written.waitForFinished();
        return m_rooms->sendAsFile(library, file, whole, errand.stop);
    });
}

Future<SyncReport> Commons::receive(const QString &file)
{
    Errand &errand = errandOf({});
    errand.stop = false;
    return errand.lane.run([this, &errand, file]() -> sync::Result<SyncReport> {
        m_settled.waitForFinished();
        const SyncReport report = m_rooms->receive(file, m_caughtUp, errand.stop, teller());
        return report.library.isEmpty() && report.error ? sync::fail(*report.error) : sync::Result<SyncReport>(report);
    });
}

Future<QList<LibraryPlace>> Commons::places(const QString &library)
{
    return m_rooms->desk.run([rooms = m_rooms.get(), library] { return rooms->places(library); });
}

Future<void> Commons::forgetPlace(const QString &library, const QString &address)
{
    // Nobody is on the way there when it is left.
    Errand &errand = errandOf(library);
    errand.stop = true;
    return errand.lane.run([this, library, address]() -> sync::Result<void> {
        auto forgotten = m_rooms->forgetPlace(library, address);
        QMetaObject::invokeMethod(this, [this] { Q_EMIT librariesChanged(); });
        return forgotten;
    });
}

Future<QList<Activity>> Commons::activity(const QString &library, int most)
{
    return m_rooms->counting.lane.run([rooms = m_rooms.get(), library, most] { return rooms->activity(library, most); });
}

Future<qint64> Commons::bytesOnDisk(const QString &library)
{
    return m_rooms->counting.lane.run([rooms = m_rooms.get(), library] { return rooms->bytesOnDisk(library); });
}

Future<QList<Loss>> Commons::losses(const QString &library)
{
    return m_rooms->desk.run([rooms = m_rooms.get(), library] { return rooms->losses(library); });
}

Future<Edition> Commons::bringingBack(const QString &library, const Loss &loss)
{
    return m_rooms->reading.lane.run([rooms = m_rooms.get(), library, loss] { return rooms->bringingBack(library, loss); });
}

Future<void> Commons::forgetLoss(const QString &library, const sync::Id &before)
{
    return m_rooms->desk.run([rooms = m_rooms.get(), library, before]() -> sync::Result<void> {
        return Losses::open(rooms->folder).and_then([&](Losses losses) { return losses.forget(library, before); });
    });
}

} // namespace mycel::model
