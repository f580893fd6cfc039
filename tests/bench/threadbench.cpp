// threadbench DATA LIBRARY THREAD COUNT list|open|post: what somebody at the discussions waits for, COUNT times in one process
// after a first time that warms the caches. Prints the medians in milliseconds: CPU of all threads together, and wall.
//   list: the place's list with its counts · open: a thread to its first unread post, its texts as HTML · post: a reply, durable
//   and shown
#include "model/commons.h"
#include "model/discuss/discussions.h"
#include "model/discuss/leavingout.h"
#include "tests/support/await.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <vector>

using namespace mycel;
using mycel::tests::await;

namespace {

bool list(model::Discussions &discussions)
{
    const auto cards = await(discussions.threads({}));
    return cards && !cards->isEmpty() && await(discussions.unread());
}

bool open(model::Discussions &discussions, const model::ThreadRef &ref)
{
    const auto page = await(discussions.thread(ref));
    if (!page || page->unread.isEmpty())
        return false;
    QList<model::Post> posts;
    for (const model::ShownPost &part : model::shownPosts(page->thread, page->unread)) {
        if (part.leftOut == 0)
            posts.append(page->thread.posts[part.post]);
    }
    const auto said = await(discussions.said(ref, posts));
    return said && said->size() == posts.size();
}

bool post(model::Discussions &discussions, const model::ThreadRef &ref)
{
    model::NewPost reply{ref.library, ref.id, {}, "It held, and nobody was surprised."};
    reply.event.replyTo = ref.id;
    const auto [accepted, shown] = discussions.post(reply);
    return await(accepted) && await(shown);
}

double median(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 6)
        return 2;
    const QCoreApplication application(argc, argv);
    model::Commons commons(QString::fromLocal8Bit(argv[1]));
    if (!await(commons.caughtUp()))
        return 1;
    model::Discussions &discussions = commons.discussions();
    const model::ThreadRef ref{QString::fromLatin1(argv[2]), QString::fromLatin1(argv[3])};
    const auto once = [&] { return std::strcmp(argv[5], "list") == 0 ? list(discussions) : std::strcmp(argv[5], "open") == 0 ? open(discussions, ref) : post(discussions, ref); };
    if (!once())
        return 1;
    std::vector<double> cpu, wall;
    for (int i = QByteArray(argv[4]).toInt(); i > 0; --i) {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t began = std::clock();
        if (!once())
            return 1;
        cpu.push_back(1000.0 * double(std::clock() - began) / CLOCKS_PER_SEC);
        wall.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::printf("%.3f %.3f\n", median(cpu), median(wall));
    return 0;
}
