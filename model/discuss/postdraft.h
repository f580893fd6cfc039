#pragma once
// A post that is being written, as a draft: it holds the file that it would be, so that it is kept, found again and dropped by
// the road of all drafts, and goes in the moment in which it is posted. Nothing of it leaves this computer before.

#include "model/discuss/posting.h"
#include "model/mine/drafts.h"

namespace mycel::model {

/// `before`: the draft that it was so far, whose id it keeps. `title`: of the thread, for who looks through what they write.
Draft draftOf(const NewPost &post, const QString &title, const Draft &before = {});
/// What a draft says, ready to be written on or posted; its `draft` is the draft's id.
NewPost postIn(const Draft &draft);

/// What a post answers and how: of each there is one draft in a thread. Of an opening: what it is about.
struct PlaceOfPost {
    Act act = Act::Comment;
    QString of;

    bool operator==(const PlaceOfPost &) const = default;
};
PlaceOfPost placeOf(const ThreadEvent &event);

} // namespace mycel::model
