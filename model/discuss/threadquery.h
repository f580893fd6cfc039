#pragma once
// What can be asked of the threads that are here and what is answered, as values.

#include "model/discuss/folding.h"
#include "model/index/query.h"

namespace mycel::model {

/// Which thread: unique on this computer.
struct ThreadRef {
    QString library;           ///< the library's key on this computer
    QString id;

    bool operator==(const ThreadRef &) const = default;
};

size_t qHash(const ThreadRef &ref, size_t seed = 0) noexcept;

/// A thread as it stands in a list.
struct ThreadCard {
    ThreadRef ref;
    QString title;             ///< empty where its opening has not arrived
    QString about;             ///< an item's id or path
    QString category;
    QString form;
    QString author;
    QString state;
    QDateTime created, last;   ///< claims; invalid where nothing says it
    int posts = 0;
    int unread = 0;
    bool followed = false;
    QString snippet;           ///< of a search: around the match, matches between U+0002 and U+0003
    QString post{};            ///< of a search: the id of the post that was found

    bool operator==(const ThreadCard &) const = default;
};

struct ThreadQuery {
    enum class Of { All, Unread, Followed, Mine };

    Of of = Of::All;
    QString library;           ///< empty: all
    QString category;
    QString state;             ///< empty: any but archived; one of threadStates()
    std::optional<ItemRef> about;
    QString words;             ///< as typed
    bool unreadFirst = true;
    int offset = 0;
    int most = 40;
};

} // namespace mycel::model
