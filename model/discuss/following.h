#pragma once
// What somebody follows of the discussions: a thread, a category, what is said about an item. It stays on this computer. A thread
// counts as followed whichever way it is.

#include "model/discuss/threadquery.h"

namespace mycel::model {

struct Follow {
    enum class What { Thread, Category, Item };
    What what = What::Thread;
    QString library;
    QString id;                ///< of an item its id or, without one, its path

    bool operator==(const Follow &) const = default;
};

/// The same as the rows of threads say it: library and id, library and category, library and what a thread may call the item.
struct Following {
    using Pair = std::pair<QString, QString>;
    QSet<Pair> threads, categories, abouts;

    [[nodiscard]] bool isEmpty() const { return threads.isEmpty() && categories.isEmpty() && abouts.isEmpty(); }
    [[nodiscard]] bool has(const ThreadCard &card) const
    {
        return threads.contains({card.ref.library, card.ref.id}) || (!card.category.isEmpty() && categories.contains({card.ref.library, card.category}))
            || (!card.about.isEmpty() && abouts.contains({card.ref.library, card.about}));
    }
};

/// For whom threads are listed: what they call themselves in each library, what they follow, and what they do not want to see.
struct Beholder {
    QHash<QString, QString> names;
    Following following;
    Muting muting;
};

} // namespace mycel::model
