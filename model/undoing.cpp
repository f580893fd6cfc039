// Taking back what was just done to an item as a whole: upon the very commit that did it, so that what others wrote at the same
// time meets the undo as it met the deed, and stays.
#include "model/commons.h"

#include "model/rooms.h"

namespace mycel::model {

sync::Result<Edition> Rooms::undoing(const Reversible &deed)
{
    const sync::Repository *store = reading.store(deed.edition.library);
    const auto tip = newest(deed.edition.library);
    if (!tip)
        return sync::fail(tip.error());
    Edition undo = deed.undo;
    undo.base = *tip;
    if (deed.edition.base.isNull())
        return undo;
    const auto walked = store->walk({deed.edition.base}, *tip, [&](const sync::Commit &commit) {
        const bool isDeed = commit.parents == QList<sync::Id>{deed.edition.base} && commit.message.trimmed() == deed.edition.message;
        if (isDeed)
            undo.base = commit.id;
        return !isDeed;
    });
    return walked ? undo : sync::Result<Edition>(sync::fail(walked.error()));
}

Future<Edition> Commons::undoing(const Reversible &deed)
{
    return m_rooms->reading.lane.run([rooms = m_rooms.get(), deed] { return rooms->undoing(deed); });
}

} // namespace mycel::model
