#include "sync/courier/packreceiver.h"

#include "sync/git.h"
#include "sync/store/packintake.h"

#include <git2.h>
#include <git2/sys/odb_backend.h>

#include <new>
#include <optional>

namespace mycel::sync {

namespace {

constexpr int BeforeItsOwn = 3; ///< libgit2's packs and loose files have 1 and 2

struct Receiver : git_odb_backend {
    QString folder;
    std::function<void(Error)> wrong;
};

/// Begun with the first bytes: where it cannot begin, libgit2 would have another store take them.
struct Reception : git_odb_writepack {
    git_odb *odb = nullptr;
    std::function<bool(const git_indexer_progress &)> watch;
    std::optional<PackIntake> intake;

    Result<void> take(QByteArrayView bytes)
    {
        if (!intake) {
            auto begun = PackIntake::begin(static_cast<Receiver *>(backend)->folder, odb, watch);
            if (!begun)
                return fail(begun.error());
            intake = std::move(*begun);
        }
        return intake->append(bytes);
    }

    Result<void> finish() { return intake ? intake->commit() : fail(Error::Kind::Damaged, "pack", QStringLiteral("nothing came")); }

    /// Nothing may be thrown through libgit2.
    int tryTo(const std::function<Result<void>()> &deed, git_indexer_progress *progress)
    {
        const auto done = [&deed]() -> Result<void> {
            try {
                return deed();
            } catch (const std::bad_alloc &) {
                return fail(Error::Kind::TooLarge, "memory");
            }
        }();
        if (!done && done.error().kind != Error::Kind::Cancelled) // who cancels says why
            static_cast<Receiver *>(backend)->wrong(done.error());
        const size_t bytes = progress->received_bytes; // libgit2 counts these
        if (intake)
            *progress = intake->progress();
        progress->received_bytes = bytes;
        return done ? 0 : GIT_EUSER;
    }
};

Reception *receptionOf(git_odb_writepack *writepack)
{
    return static_cast<Reception *>(writepack);
}

int append(git_odb_writepack *writepack, const void *data, size_t size, git_indexer_progress *progress)
{
    const QByteArrayView bytes(static_cast<const char *>(data), qsizetype(size));
    return receptionOf(writepack)->tryTo([&] { return receptionOf(writepack)->take(bytes); }, progress);
}

int commit(git_odb_writepack *writepack, git_indexer_progress *progress)
{
    return receptionOf(writepack)->tryTo([&] { return receptionOf(writepack)->finish(); }, progress);
}

int begin(git_odb_writepack **begun, git_odb_backend *backend, git_odb *odb, git_indexer_progress_cb watch, void *payload)
{
    auto *reception = new Reception{};
    reception->backend = backend;
    reception->append = append;
    reception->commit = commit;
    reception->free = [](git_odb_writepack *writepack) { delete receptionOf(writepack); };
    reception->odb = odb;
    reception->watch = [watch, payload](const git_indexer_progress &progress) { return !watch || watch(&progress, payload) == 0; };
    *begun = reception;
    return 0;
}

} // namespace

Result<void> receivePacks(git_odb *odb, const QString &folder, const std::function<void(Error)> &wrong)
{
    auto receiver = std::make_unique<Receiver>();
    git_odb_init_backend(receiver.get(), GIT_ODB_BACKEND_VERSION);
    receiver->folder = folder;
    receiver->wrong = wrong;
    receiver->writepack = begin;
    receiver->foreach = [](git_odb_backend *, git_odb_foreach_cb, void *) { return 0; };
    receiver->free = [](git_odb_backend *backend) { delete static_cast<Receiver *>(backend); };
    if (const int code = git_odb_add_backend(odb, receiver.get(), BeforeItsOwn))
        return fail(gitError(code));
    receiver.release();
    return {};
}

} // namespace mycel::sync
