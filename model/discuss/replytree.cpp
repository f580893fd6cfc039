#include "model/discuss/replytree.h"

namespace mycel::model {

namespace {

constexpr qsizetype None = -1;

/// Cuts each circle of replies at its lowest id: that one has no parent any more.
void cutCircles(const QList<Post> &posts, QList<qsizetype> &parents)
{
    enum class Seen : char { No, OnThisWay, Yes };
    QList<Seen> seen(posts.size(), Seen::No);
    for (qsizetype start = 0; start < posts.size(); ++start) {
        QList<qsizetype> way;
        qsizetype at = start;
        for (; at != None && seen[at] == Seen::No; at = parents[at]) {
            seen[at] = Seen::OnThisWay;
            way.append(at);
        }
        if (at != None && seen[at] == Seen::OnThisWay) {
            const auto byId = [&posts](qsizetype a, qsizetype b) { return posts[a].event.id() < posts[b].event.id(); };
            parents[*std::min_element(std::ranges::find(way, at), way.end(), byId)] = None; // from there it is a circle
        }
        for (const qsizetype each : std::as_const(way))
            seen[each] = Seen::Yes;
    }
}

} // namespace

QList<Post> inReadingOrder(QList<Post> posts)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < posts.size(); ++i)
        places.insert(posts[i].event.id(), i);
    QList<qsizetype> parents;
    for (const Post &post : std::as_const(posts))
        parents.append(post.event.act == Act::Open || post.event.replyTo.isEmpty() ? None : places.value(post.answers, None));
    for (qsizetype i = 0; i < posts.size(); ++i)
        posts[i].orphan = parents[i] == None && !posts[i].event.replyTo.isEmpty() && posts[i].event.act != Act::Open;
    cutCircles(posts, parents);
    QList<QList<qsizetype>> answers(posts.size());
    QList<qsizetype> waiting; // the next to be read is the last
    for (qsizetype i = posts.size() - 1; i >= 0; --i)
        (parents[i] == None ? waiting : answers[parents[i]]).append(i);
    QList<Post> read;
    read.reserve(posts.size());
    while (!waiting.isEmpty()) {
        const qsizetype i = waiting.takeLast();
        posts[i].depth = parents[i] == None ? 0 : posts[parents[i]].depth + 1;
        read.append(posts[i]);
        waiting += answers[i];
    }
    return read;
}

} // namespace mycel::model
