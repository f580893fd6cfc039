#include "model/discuss/leavingout.h"

namespace mycel::model {

namespace {

constexpr qsizetype Short = 60;    ///< a thread that is shown whole
constexpr int MostUnread = 60;     ///< from the first on
constexpr qsizetype LastOnes = 10;
constexpr qsizetype Piece = 60;    ///< what opens at once
constexpr int MostAbove = 5;       ///< posts that an unread one answers, and those that they answer

} // namespace

QList<ShownPost> shownPosts(const Thread &thread, const QSet<QString> &unread, const QSet<qsizetype> &opened, const QSet<QString> &wanted)
{
    const qsizetype count = thread.posts.size();
    QList<bool> shown(count, count <= Short);
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < count; ++i)
        places.insert(thread.posts[i].event.id(), i);
    int met = 0;
    for (qsizetype i = 0; i < count; ++i) {
        const bool isNew = met < MostUnread && unread.contains(thread.posts[i].event.id());
        if (!isNew && !wanted.contains(thread.posts[i].event.id()))
            continue;
        met += isNew;
        qsizetype at = i;
        for (int above = 0; at >= 0 && above <= MostAbove; ++above) {
            shown[at] = true;
            at = places.value(thread.posts[at].answers, -1);
        }
    }
    for (qsizetype i = qMax<qsizetype>(0, count - LastOnes); i < count; ++i)
        shown[i] = true;
    if (count > 0)
        shown[0] = true;
    for (const qsizetype from : opened) {
        for (qsizetype i = qMax<qsizetype>(0, from); i < qMin(count, from + Piece); ++i)
            shown[i] = true;
    }
    QList<ShownPost> list;
    for (qsizetype i = 0; i < count; ++i) {
        if (shown[i])
            list.append({i, 0});
        else if (!list.isEmpty() && list.last().leftOut > 0)
            ++list.last().leftOut;
        else
            list.append({i, 1});
    }
    return list;
}

const Post *standing(const Thread &thread, Act act)
{
    const Post *last = nullptr;
    const auto place = [](const Post &post) { return std::pair(post.event.place.lamport, post.event.id()); };
    for (const Post &post : thread.posts) {
        if (post.event.act == act && post.stands() && (!last || place(*last) < place(post)))
            last = &post;
    }
    return last;
}

QStringList readPosts(const Thread &thread, const QSet<QString> &unread, const QSet<QString> &onPage)
{
    QSet<QString> read = unread; // with what is no post of it any more
    for (const Post &post : thread.posts) {
        if (!onPage.contains(post.event.id()))
            read.remove(post.event.id());
    }
    return read.values();
}

} // namespace mycel::model
