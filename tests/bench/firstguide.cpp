// firstguide DATA: prints the moment, in seconds of the monotonic clock, from which on another process finds a first list of
// 20 guides in the index and can read the text of each of them from its repository.
#include "tests/bench/stores.h"

#include <QFile>
#include <QThread>

#include <cstdio>
#include <ctime>

using namespace mycel;

namespace {

constexpr int FirstList = 20;
constexpr qint64 MostBytes = 1 << 20;
constexpr unsigned long PauseMilliseconds = 2;
constexpr int MostLooks = 300'000; // ten minutes

double now()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return double(time.tv_sec) + 1e-9 * double(time.tv_nsec);
}

bool isReadable(const model::Reader &reader, bench::Stores &stores)
{
    model::Query query;
    query.most = FirstList;
    const auto answer = reader.search(query);
    if (!answer || answer->hits.size() < FirstList)
        return false;
    for (const model::Hit &hit : answer->hits) {
        const sync::Repository *store = stores(hit.item.ref.library);
        if (!store || !store->read(hit.item.blob, MostBytes))
            return false;
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    const QString data = QString::fromLocal8Bit(argv[1]);
    bench::Stores stores(data);
    std::unique_ptr<model::Reader> reader;
    qint64 seen = -1;
    for (int looks = 0; looks < MostLooks; ++looks, QThread::msleep(PauseMilliseconds)) {
        if (reader && reader->isReplaced())
            reader.reset();
        if (!reader) {
            if (!QFile::exists(data + QStringLiteral("/index.sqlite")))
                continue;
            auto opened = model::Reader::open(data + QStringLiteral("/index.sqlite"), std::ref(stores));
            if (!opened)
                continue; // it is being made
            reader = std::move(*opened);
            seen = -1;
        }
        const qint64 version = reader->version();
        if (version == seen)
            continue; // nothing was written since
        seen = version;
        if (isReadable(*reader, stores)) {
            std::printf("%.6f\n", now());
            return 0;
        }
    }
    return 1;
}
