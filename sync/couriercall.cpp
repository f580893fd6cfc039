#include "sync/couriercall.h"

#include "sync/courierpipe.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

namespace mycel::sync {

namespace {

constexpr qsizetype LongestLine = 1 << 20;
constexpr int LookAroundMilliseconds = 50;

/// A file descriptor that is closed when it goes.
class Descriptor {
public:
    explicit Descriptor(int descriptor = -1) : m_descriptor(descriptor) {}
    Descriptor(Descriptor &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    Descriptor &operator=(Descriptor &&other) noexcept { std::swap(m_descriptor, other.m_descriptor); return *this; }
    ~Descriptor() { close(); }
    void close() { if (m_descriptor >= 0) ::close(std::exchange(m_descriptor, -1)); }
    [[nodiscard]] int number() const { return m_descriptor; }

private:
    int m_descriptor;
};

} // namespace

/// A started courier. It is killed and waited for when this goes, whatever happened.
class Courier {
public:
    static Result<Courier> start(const QString &program);
    Courier(Courier &&other) noexcept
        : m_process(std::exchange(other.m_process, -1)), m_in(std::move(other.m_in)), m_out(std::move(other.m_out)) {}
    ~Courier() { end(); }

    /// Whether it still runs: of one that waits for long, the system may have wanted the memory.
    bool isThere();
    /// False where it does not listen any more; its exit says why.
    bool tell(const QByteArray &line);
    /// What it wrote, as far as there is something within `milliseconds`; empty and `closed` at its end.
    QByteArray hear(int milliseconds, bool &closed);
    /// Kills it if it still runs; how it ended, as waitpid says.
    int end();

private:
    Courier(pid_t process, Descriptor in, Descriptor out) : m_process(process), m_in(std::move(in)), m_out(std::move(out)) {}
    pid_t m_process;
    Descriptor m_in;
    Descriptor m_out;
};

Result<Courier> Courier::start(const QString &program)
{
    int toIt[2], fromIt[2];
    if (pipe2(toIt, O_CLOEXEC) != 0)
        return fail(Error::Kind::Internal, {}, QString::fromLocal8Bit(std::strerror(errno)));
    Descriptor itsIn(toIt[0]), ourOut(toIt[1]);
    if (pipe2(fromIt, O_CLOEXEC) != 0)
        return fail(Error::Kind::Internal, {}, QString::fromLocal8Bit(std::strerror(errno)));
    Descriptor ourIn(fromIt[0]), itsOut(fromIt[1]);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, itsIn.number(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, itsOut.number(), STDOUT_FILENO);
    QByteArray path = QFile::encodeName(program);
    char *arguments[] = {path.data(), nullptr};
    pid_t process = -1;
    const int failed = posix_spawn(&process, path.constData(), &actions, nullptr, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0)
        return fail(Error::Kind::Internal, "no-courier", QStringLiteral("%1: %2").arg(program, QString::fromLocal8Bit(std::strerror(failed))));
    return Courier(process, std::move(ourOut), std::move(ourIn));
}

bool Courier::isThere()
{
    if (m_process >= 0 && waitpid(m_process, nullptr, WNOHANG) != 0)
        m_process = -1;
    return m_process >= 0;
}

bool Courier::tell(const QByteArray &line)
{
    // A courier that died at once must not take this process with it: no SIGPIPE on this thread.
    sigset_t pipeSignal, before;
    sigemptyset(&pipeSignal);
    sigaddset(&pipeSignal, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipeSignal, &before);
    qsizetype written = 0;
    while (written < line.size()) {
        const ssize_t step = write(m_in.number(), line.constData() + written, size_t(line.size() - written));
        if (step < 0 && errno == EINTR)
            continue;
        if (step <= 0)
            break;
        written += step;
    }
    const timespec now{};
    while (sigtimedwait(&pipeSignal, nullptr, &now) == SIGPIPE) { }
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    m_in.close();
    return written == line.size();
}

QByteArray Courier::hear(int milliseconds, bool &closed)
{
    pollfd waiting{m_out.number(), POLLIN, 0};
    if (poll(&waiting, 1, milliseconds) <= 0)
        return {};
    QByteArray heard(64 * 1024, Qt::Uninitialized);
    const ssize_t count = read(m_out.number(), heard.data(), size_t(heard.size()));
    closed = count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN);
    heard.truncate(count > 0 ? count : 0);
    return heard;
}

int Courier::end()
{
    if (m_process < 0)
        return 0;
    m_in.close();
    m_out.close();
    const pid_t process = std::exchange(m_process, -1);
    int status = 0;
    if (waitpid(process, &status, WNOHANG) != 0) // it has ended; its number may be another's where nobody waits for children
        return status;
    kill(process, SIGKILL);
    while (waitpid(process, &status, 0) < 0 && errno == EINTR) { }
    return status;
}

namespace {

tl::unexpected<Error> died(int status)
{
    // libgit2 writes packs through a mapping: where there is no room for a page, the kernel says so with a signal.
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGBUS)
        return fail(Error::Kind::Full, "disk", QStringLiteral("no room for what arrives"));
    const QString how = WIFSIGNALED(status) ? QStringLiteral("signal %1").arg(WTERMSIG(status)) : QStringLiteral("exit %1").arg(WEXITSTATUS(status));
    return fail(Error::Kind::Damaged, "courier-died", how);
}

} // namespace

QString fileNameOf(const QString &library)
{
    QString name;
    for (const QChar letter : library.normalized(QString::NormalizationForm_KD).toLower()) {
        if (letter.unicode() < 128 && letter.isLetterOrNumber())
            name += letter;
        else if (!letter.isMark() && !name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    name.truncate(60);
    while (name.endsWith(u'-'))
        name.chop(1);
    return name.isEmpty() ? QStringLiteral("library") : name;
}

QString bundleName(const QString &library, const QString &random)
{
    return fileNameOf(library) + u'-' + random + QStringLiteral(".bundle");
}

QString courierProgram()
{
    if (const QString set = qEnvironmentVariable("MYCEL_COURIER"); !set.isEmpty())
        return set;
    const QString here = QCoreApplication::applicationDirPath();
    for (const char *place : {"/mycel-courier", "/../libexec/mycel-courier", "/../../bin/mycel-courier"}) {
        if (QFileInfo::exists(here + QLatin1String(place)))
            return here + QLatin1String(place);
    }
    return here + QStringLiteral("/mycel-courier");
}

namespace {

/// Nothing where it was gone before it said a word, so that another may go.
std::optional<Result<Arrival>> tryWith(Courier &courier, const Errand &errand, const std::function<void(const Progress &)> &progress, const std::atomic<bool> &stop)
{
    if (!courier.tell(writeErrand(errand) + '\n'))
        return std::nullopt;

    QElapsedTimer whole, silence;
    whole.start();
    silence.start();
    QByteArray heard;
    bool spoke = false;
    const auto fail = [](auto... what) { return Result<Arrival>(sync::fail(what...)); };
    for (bool closed = false; !closed;) {
        if (stop)
            return fail(Error::Kind::Cancelled);
        if (silence.hasExpired(errand.budget.silenceSeconds * 1000LL))
            return fail(Error::Kind::Offline, "silent", QStringLiteral("nothing for %1 s").arg(errand.budget.silenceSeconds));
        if (whole.hasExpired(errand.budget.totalSeconds * 1000LL))
            return fail(Error::Kind::TooLarge, "time");
        heard += courier.hear(LookAroundMilliseconds, closed);
        spoke = spoke || !heard.isEmpty();
        if (heard.size() > LongestLine)
            return fail(Error::Kind::Damaged, "courier-died", QStringLiteral("an endless answer"));
        for (qsizetype end = heard.indexOf('\n'); end >= 0; end = heard.indexOf('\n')) {
            const auto line = readLine(heard.left(end));
            heard.remove(0, end + 1);
            if (!line)
                return fail(line.error());
            if (const auto *arrival = std::get_if<Arrival>(&*line))
                return Result<Arrival>(*arrival);
            if (const auto *error = std::get_if<Error>(&*line))
                return fail(*error);
            silence.restart();
            if (progress)
                progress(std::get<Progress>(*line));
        }
    }
    return spoke ? std::optional(Result<Arrival>(died(courier.end()))) : std::nullopt;
}

} // namespace

Result<Arrival> runErrand(const Errand &errand, const std::function<void(const Progress &)> &progress, const std::atomic<bool> &stop)
{
    auto courier = Courier::start(courierProgram());
    if (!courier)
        return fail(courier.error());
    const auto done = tryWith(*courier, errand, progress, stop);
    return done ? *done : died(courier->end());
}

AwakeCourier::AwakeCourier() = default;
AwakeCourier::~AwakeCourier() = default;

void AwakeCourier::wake()
{
    const std::lock_guard one(m_guard);
    if (m_waiting && m_waiting->isThere())
        return;
    if (auto started = Courier::start(courierProgram()))
        m_waiting = std::make_unique<Courier>(std::move(*started));
}

Result<Arrival> AwakeCourier::run(const Errand &errand, const std::function<void(const Progress &)> &progress, const std::atomic<bool> &stop)
{
    std::unique_ptr<Courier> courier;
    {
        const std::lock_guard one(m_guard);
        courier = std::move(m_waiting);
    }
    const auto done = courier && courier->isThere() ? tryWith(*courier, errand, progress, stop) : std::nullopt;
    courier.reset();
    return done ? *done : runErrand(errand, progress, stop);
}

} // namespace mycel::sync
