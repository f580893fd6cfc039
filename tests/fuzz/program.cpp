// The fuzzer: one program for all targets, the one to run named by MYCEL_FUZZ_TARGET. With MYCEL_FUZZ_SEEDS it writes the
// seeds of every target below that folder and ends. tests/fuzz/run calls it.
#include "tests/fuzz/target.h"

#include <QDir>
#include <QFile>

using namespace mycel;

namespace {

const fuzz::Target *target = nullptr;

void writeSeeds(const QString &folder)
{
    for (const fuzz::Target &each : fuzz::targets()) {
        const QDir own(folder + u'/' + QString::fromLatin1(each.name));
        QDir().mkpath(own.path());
        int number = 0;
        for (const QByteArray &seed : each.seeds()) {
            QFile file(own.filePath(QStringLiteral("seed-%1").arg(++number)));
            if (file.open(QIODevice::WriteOnly))
                file.write(seed);
        }
        std::printf("%s\n", each.name);
    }
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    if (const QString folder = qEnvironmentVariable("MYCEL_FUZZ_SEEDS"); !folder.isEmpty()) {
        writeSeeds(folder);
        std::exit(0);
    }
    const QByteArray wanted = qgetenv("MYCEL_FUZZ_TARGET");
    for (const fuzz::Target &each : fuzz::targets()) {
        if (wanted == each.name)
            target = &each;
    }
    if (!target) {
        std::fprintf(stderr, "no such target: %s\n", wanted.constData());
        std::exit(2);
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
    target->run(QByteArray(reinterpret_cast<const char *>(bytes), qsizetype(size)));
    return 0;
}
