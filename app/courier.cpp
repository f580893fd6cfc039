// mycel-courier: one exchange, then gone. The task comes as one line on standard input, the answer as lines on standard
// output (sync/courierpipe.h). It is started by Mycel alone.

#include "sync/courier/confine.h"
#include "sync/courier/exchange.h"
#include "sync/courierpipe.h"
#include "sync/git.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <malloc.h>
#include <unistd.h>

using namespace mycel;
using mycel::sync::CourierLine;
using mycel::sync::Errand;
using mycel::sync::Result;

namespace {

Result<Errand> readTask()
{
    QByteArray line;
    for (int c = std::getchar(); c != EOF && c != '\n' && line.size() < (1 << 20); c = std::getchar())
        line.append(char(c));
    return sync::readErrand(line);
}

void tell(const CourierLine &line)
{
    const QByteArray bytes = sync::writeLine(line) + '\n';
    for (qsizetype written = 0; written < bytes.size();) {
        const ssize_t step = write(STDOUT_FILENO, bytes.constData() + written, size_t(bytes.size() - written));
        if (step <= 0)
            _exit(1); // nobody listens any more
        written += step;
    }
}

Result<sync::Arrival> doErrand(const Errand &errand)
{
    if (const auto confined = sync::confine(errand.budget); !confined)
        return sync::fail(confined.error());
    qputenv("HOME", QFile::encodeName(errand.quarantine)); // libssh2 must not look into the person's own
    sync::startGitSmall();
    try {
        return sync::exchange(errand, [](const sync::Progress &progress) { tell(progress); });
    } catch (const std::bad_alloc &) {
        return sync::fail(sync::Error::Kind::TooLarge, "memory");
    }
}

} // namespace

int main(int argc, char **argv)
{
    mallopt(M_ARENA_MAX, 1); // each thread's own would be reserved from the limit
    QCoreApplication application(argc, argv); // before there is a task: who expects one starts this ahead of it
    const auto errand = readTask();
    if (!errand)
        return 2;
    const auto arrival = doErrand(*errand);
    tell(arrival ? CourierLine(*arrival) : CourierLine(arrival.error()));
    _exit(0); // at once: nothing here is worth taking apart
}
