// publishbench DATA COUNT: publishes COUNT changes of one item, one after the other, in the library that DATA holds. Prints of
// each, in milliseconds: until it was accepted, until it was shown; and at the end the CPU of one. The item has the same text in
// every library, for one in Chinese takes twice as long as one in English.
#include "model/commons.h"
#include "tests/support/await.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>
#include <ctime>

using namespace mycel;
using mycel::tests::await;

namespace {

QByteArray sameText()
{
    QByteArray text = "---\ntitle: A guide that is changed\nlang: en\ntopics: [health]\n---\n\n";
    for (int section = 1; section <= 8; ++section)
        text += "## Part " + QByteArray::number(section) + "\n\nWe walk in pairs and carry **dry socks**, see [the list](list.md). " + QByteArray("Whoever is tired says so, and somebody else goes on. ").repeated(8) + "\n\n";
    return text;
}

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const QCoreApplication application(argc, argv);
    model::Commons commons(QString::fromLocal8Bit(argv[1]));
    model::Query query;
    query.most = 1;
    const bool caughtUp = await(commons.caughtUp()).has_value();
    const auto answer = await(commons.search(query));
    if (!caughtUp || !answer || answer->hits.isEmpty())
        return 1;
    const model::ItemRef ref = answer->hits.first().item.ref;
    const auto before = await(commons.edit(ref));
    const auto [begun, seen] = commons.publish({ref.library, before ? before->base : sync::Id(), {{ref.path, sameText()}}, QStringLiteral("Change")});
    if (!await(begun) || !await(seen))
        return 1;
    const int count = QByteArray(argv[2]).toInt();
    const std::clock_t began = std::clock();
    for (int i = 0; i < count; ++i) {
        const auto source = await(commons.edit(ref));
        if (!source)
            return 1;
        QElapsedTimer timer;
        timer.start();
        const auto [accepted, shown] = commons.publish({ref.library, source->base, {{ref.path, source->bytes + "\nOne line more.\n"}}, QStringLiteral("Change")});
        if (!await(accepted))
            return 1;
        const double safe = milliseconds(timer);
        if (!await(shown))
            return 1;
        std::printf("%.3f %.3f\n", safe, milliseconds(timer));
    }
    std::printf("cpu %.3f\n", 1000.0 * double(std::clock() - began) / CLOCKS_PER_SEC / count);
    return 0;
}
