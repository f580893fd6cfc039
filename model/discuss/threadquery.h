#pragma once
// What can be asked of the threads that are here and what is answered, as values.

#include "model/discuss/folding.h"
#include "model/discuss/muting.h"
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
    QString title;             ///< empty where its opening has not arrived, or is not to be read
    QString about;             ///< an item's id or path
    QString category;
    QString form;
    QString author;
    QString state;
    QDateTime created, last;   ///< claims; invalid where nothing says it
    int posts = 0;
    int unread = 0;
    bool followed = false;     ///< by itself, by its category, or by the item that it is about
    QString matter{};          ///< what it is about: the name of a kind, "category", or empty where that is not here
    QString hiddenBy{};        ///< the maintainer who hid it for everyone
    bool takenBack = false;    ///< by who opened it
    bool waits = false;        ///< for a maintainer, and is not shown to its reader before
    std::optional<Muted> muted{}; ///< what its reader hid for themselves that hides its title
    QString snippet{};           ///< of a search: around the match, matches between U+0002 and U+0003
    QString post{};            ///< of a search: the id of the post that was found

    bool operator==(const ThreadCard &) const = default;
};

struct ThreadQuery {
    /// Waiting: with posts of new names, which wait for its reader as a maintainer.
    enum class Of { All, Unread, Followed, Mine, Waiting };

    Of of = Of::All;
    QString library;           ///< empty: all
    QString category;
    QString state;             ///< one of threadStates(); empty: any but archived or, where words are looked for, any
    QString matter;            ///< what they are about: the name of a kind, or "category"; empty: anything
    std::optional<ItemRef> about;
    QString words;             ///< as typed
    bool unreadFirst = true;
    bool alsoHidden = false;   ///< with the threads that their reader hid for themselves
    bool snippets = true;      ///< of a search; who counts needs none
    int offset = 0;
    int most = 40;

    [[nodiscard]] bool looksForWords() const { return !words.trimmed().isEmpty(); }
};

/// How many threads each further choice would give, the most first.
struct ThreadCounts {
    QList<Facet> libraries, categories, matters, states;
};

/// A proposal that its reader has not answered.
struct OpenRound {
    ThreadCard card;
    Method method = Method::None;
    QDateTime ends;            ///< invalid where it has no end

    [[nodiscard]] bool hasEnded(const QDateTime &now) const { return ends.isValid() && ends <= now; }
};

/// What was said in a thread that its reader follows, as it arrives.
struct Heard {
    ThreadCard card;
    int posts = 0;
};

} // namespace mycel::model
