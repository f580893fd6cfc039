#pragma once
// What the files of one thread together mean: a pure function of the set of them, so that everybody who has the same files
// sees the same thread, whatever came first and whatever the clocks say (format.md, discussions).
//
// 1. Order is by reply tree, then by number, then by id; where two events set the same thing, the later of them counts.
// 2. Who edits or takes back a post has to be who wrote it, by the keys that signed it; who hides or shows one, a maintainer, by
//    their key where they gave one. What was brought without a key, too, is taken back without one. Of others it is ignored,
//    and named. States, summaries and outcomes that are taken back, hidden or waiting do not count.
// 3. Where several files claim one id, each is a post of its own under its own name, and none takes another's place: they are
//    called by their numbers as well, and marked. The same words under one id are one post, by the lowest of its numbers.
// 4. A reply whose post is missing stands at the top with a note; of replies in a circle the one with the lowest id does.
//    Nothing vanishes: what is taken back or hidden keeps its place, with who did it and why.

#include "model/discuss/threadfile.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace mycel::model {

/// Who may do what in a library.
struct ThreadRules {
    QStringList maintainers;       ///< their names
    bool newNamesWait = false;     ///< posts of names that no maintainer has approved wait for one
    QSet<QString> approved;
    QHash<QString, QList<QByteArray>> keys{}; ///< of the maintainers who gave one: then their name alone decides nothing

    /// Whether an event is a maintainer's.
    [[nodiscard]] bool decides(const ThreadEvent &event) const
    {
        const QList<QByteArray> its = keys.value(event.author);
        return !event.author.isEmpty() && maintainers.contains(event.author) && (its.isEmpty() || std::ranges::any_of(event.signers, [&its](const QByteArray &key) { return its.contains(key); }));
    }
    [[nodiscard]] bool waits(const QString &author) const { return newNamesWait && !maintainers.contains(author) && !approved.contains(author); }
    bool operator==(const ThreadRules &) const = default;
};

/// That somebody took a post back or hid it.
struct Withheld {
    QString by, reason;

    bool operator==(const Withheld &) const = default;
};

struct Reaction {
    QString value;
    QStringList names;             ///< in their order

    bool operator==(const Reaction &) const = default;
};

/// A post as it is shown, or a line that says what was done here (state, summary, outcome).
struct Post {
    ThreadEvent event;
    sync::Id text;                 ///< the file whose text it has now: its own or that of the last edit
    bool edited = false;
    ThreadPlace editedIn;          ///< the last edit
    QDateTime editedAt;            ///< a claim
    std::optional<Withheld> redacted, hidden;
    QList<Reaction> reactions;
    QString answers;               ///< the id of the post that it answers, where that is here
    int depth = 0;
    bool orphan = false;           ///< what it answers is not here
    bool late = false;             ///< a vote after the end
    bool counts = false;           ///< a vote that is its author's last
    bool waits = false;            ///< for a maintainer, because nobody knows the name yet

    /// Whether its text is shown to nobody any more.
    [[nodiscard]] bool isWithheld() const { return redacted || hidden; }
    /// Whether it counts in what a thread comes to.
    [[nodiscard]] bool stands() const { return !isWithheld() && !waits; }
    bool operator==(const Post &) const = default;
};

/// What a round comes to once it has ended.
enum class Decision { None, TooFew, Blocked, Agreed, Accepted, Rejected, Tied };

/// How a proposal stands, from what has arrived.
struct Tally {
    QList<Reaction> answers;       ///< each answer of the method and who gave it
    int voters = 0;
    bool hasQuorum = true;
    bool blocked = false;          ///< of consent: somebody blocks
    Decision decision = Decision::None; ///< if nobody answered any more; a temperature decides nothing

    bool operator==(const Tally &) const = default;
};

/// A file that means nothing here, and why: "not-its-author", "not-its-key", "not-a-maintainer", "no-such-post", or the
/// problem that it has by itself.
struct IgnoredEvent {
    QByteArray path;
    QByteArray why;

    bool operator==(const IgnoredEvent &) const = default;
};

struct Thread {
    QString id;
    bool hasOpening = false;       ///< else it has not arrived yet, or cannot be read
    QString title;                 ///< empty without an opening
    QString state;                 ///< one of threadStates()
    QString stateBy;
    std::optional<ThreadEvent> summary, outcome; ///< the last that stand: not taken back, hidden or by a name that waits
    bool closed = false;           ///< who opened it, or a maintainer, has written what came of it
    std::optional<Withheld> hidden;
    std::optional<Tally> tally;
    QList<Post> posts;             ///< the opening first, in the order in which they are read
    QList<IgnoredEvent> ignored;
    qint64 highest = 0;            ///< number of an event
    QDateTime last;                ///< when the last post says that it was written; invalid where none does

    bool operator==(const Thread &) const = default;
};

/// Whether nobody answers the proposal of a thread any more.
bool hasEnded(const Thread &thread, const QDateTime &now);

/// `events`: of one thread, in any order.
Thread fold(QList<ThreadEvent> events, const ThreadRules &rules);

} // namespace mycel::model
