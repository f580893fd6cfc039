// mycel-courier: one exchange, then gone. The task comes as one line on standard input, the answer as lines on standard
// output (sync/courierpipe.h). It is started by Mycel alone.

#include "sync/courier/confine.h"
#include "sync/courier/exchange.h"
#include "sync/courierpipe.h"
#include "sync/git.h"

#include <QCoreApplication>
#include <QFile>

#include <git2.h>

#include <cstdio>
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

/// Small windows onto packs, so that a large one fits into the memory that we allow ourselves.
void keepSmall()
{
    git_libgit2_opts(GIT_OPT_SET_MWINDOW_SIZE, size_t(8) << 20);
    git_libgit2_opts(GIT_OPT_SET_MWINDOW_MAPPED_LIMIT, size_t(64) << 20);
    git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 0); // who takes the pack in makes it durable
}

Result<sync::Arrival> doErrand(const Errand &errand)
{
    if (const auto confined = sync::confine(errand.budget); !confined)
        return sync::fail(confined.error());
    qputenv("HOME", QFile::encodeName(errand.quarantine)); // libssh2 must not look into the person's own
    sync::startGit();
    keepSmall();
    try {
        return sync::exchange(errand, [](const sync::Progress &progress) { tell(progress); });
    } catch (const std::bad_alloc &) {
        return sync::fail(sync::Error::Kind::TooLarge, "memory");
    }
}

} // namespace

int main(int argc, char **argv)
{
    const auto errand = readTask();
    if (!errand)
        return 2;
    QCoreApplication application(argc, argv);
    const auto arrival = doErrand(*errand);
    tell(arrival ? CourierLine(*arrival) : CourierLine(arrival.error()));
    _exit(0); // at once: nothing here is worth taking apart
}
