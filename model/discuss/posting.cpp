#include "model/discuss/posting.h"

namespace mycel::model {

bool isKeptBack(const Post &post, const ThreadPage &page)
{
    const bool isMine = !page.me.isEmpty() && post.event.author == page.me;
    return post.waits && !page.maintainer && !isMine;
}

bool isReadable(const Post &post, const ThreadPage &page)
{
    return !post.isWithheld() && !isHidden(page) && !isKeptBack(post, page);
}

QString titleOf(const ThreadPage &page)
{
    const bool isThere = page.thread.hasOpening && !page.thread.posts.isEmpty() && page.thread.posts.first().event.act == Act::Open;
    return isThere && isReadable(page.thread.posts.first(), page) ? page.thread.title : QString();
}

bool isHidden(const ThreadPage &page)
{
    return page.thread.hidden && !page.maintainer;
}

} // namespace mycel::model
