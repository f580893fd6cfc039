#pragma once
// What is mine alone of the discussions, in mine.sqlite: which posts I have not read, which threads I follow, and whom and what
// I do not want to see. None of it leaves this computer. Totals are kept by the tables themselves, so that a count in the
// sidebar reads one row and not all that is unread.

#include "model/discuss/following.h"
#include "model/mine/mine.h"

namespace mycel::model {

struct UnreadPost {
    QString thread;
    QString post;              ///< its id, with its number where it was one of several that claim the id as it arrived
};

class ThreadMarks {
public:
    explicit ThreadMarks(Mine mine) : m_mine(std::move(mine)) {}
    [[nodiscard]] const Mine &mine() const { return m_mine; }

    sync::Result<void> addUnread(const QString &library, const QList<UnreadPost> &posts);
    /// All of a thread, where `posts` is empty.
    sync::Result<void> markRead(const ThreadRef &ref, const QStringList &posts);
    sync::Result<void> markRead(const QString &library, const QList<UnreadPost> &posts);
    /// By library; those without any are left out.
    [[nodiscard]] sync::Result<QHash<QString, int>> unread() const;
    /// The threads that have some, with how many.
    [[nodiscard]] sync::Result<QHash<ThreadRef, int>> unreadThreads() const;
    [[nodiscard]] sync::Result<QSet<QString>> unreadIn(const ThreadRef &ref) const;

    sync::Result<void> setFollowed(const Follow &follow, bool followed);
    [[nodiscard]] sync::Result<QList<Follow>> follows() const;
    sync::Result<void> setMuted(const Muted &muted, bool is);
    [[nodiscard]] sync::Result<QList<Muted>> muted() const;

private:
    Mine m_mine;
};

} // namespace mycel::model
