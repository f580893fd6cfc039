// replicabench SEED PEOPLE ROUNDS: so many replicas edit and exchange at random by function call, until all have one head.
// Prints how many edits and commits came of it.
#include "tests/model/replicas.h"

#include <cstdio>

using namespace mycel;

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    const int people = std::atoi(argv[2]), rounds = std::atoi(argv[3]);
    tests::World world(unsigned(std::atoi(argv[1])), false, {model::mergeItems}, people);
    world.run(rounds, people * rounds);
    const bool one = world.settleDown();
    for (const QString &what : world.broken)
        std::fprintf(stderr, "%s\n", qPrintable(what));
    if (!one)
        std::fprintf(stderr, "they do not end on one head\n");
    std::printf("%zu %zu\n", world.edits.size(), world.commits.size());
    return one && world.broken.isEmpty() ? 0 : 1;
}
