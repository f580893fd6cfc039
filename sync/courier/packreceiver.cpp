#include "sync/courier/packreceiver.h"

#include "sync/git.h"
#include "sync/store/packintake.h"

#include <git2.h>
#include <git2/sys/odb_backend.h>

namespace mycel::sync {

namespace {

constexpr int BeforeItsOwn = 3; ///< libgit2's packs and loose files have 1 and 2

struct Receiver : git_odb_backend {
    QString folder;
    std::function<void(Error)> wrong;
};

struct Reception : git_odb_writepack {
    PackIntake intake;

    int give(const Result<void> &done, git_indexer_progress *progress)
    {
        if (!done && done.error().kind != Error::Kind::Cancelled) // who cancels says why
            static_cast<Receiver *>(backend)->wrong(done.error());
        const size_t bytes = progress->received_bytes; // libgit2 counts these
        *progress = intake.progress();
        progress->received_bytes = bytes;
        return done ? 0 : GIT_EUSER;
    }
};

int append(git_odb_writepack *writepack, const void *data, size_t size, git_indexer_progress *progress)
{
    auto *reception = static_cast<Reception *>(writepack);
    return reception->give(reception->intake.append({static_cast<const char *>(data), qsizetype(size)}), progress);
}

int commit(git_odb_writepack *writepack, git_indexer_progress *progress)
{
    auto *reception = static_cast<Reception *>(writepack);
    return reception->give(reception->intake.commit(), progress);
}

int begin(git_odb_writepack **begun, git_odb_backend *backend, git_odb *odb, git_indexer_progress_cb watch, void *payload)
{
    const auto *receiver = static_cast<Receiver *>(backend);
    auto intake = PackIntake::begin(receiver->folder, odb, PackIntake::Keeping::Anyhow, [watch, payload](const git_indexer_progress &progress) {
        return !watch || watch(&progress, payload) == 0;
    });
    if (!intake) {
        receiver->wrong(intake.error());
        return GIT_EUSER;
    }
    const auto freeIt = [](git_odb_writepack *writepack) { delete static_cast<Reception *>(writepack); };
    *begun = new Reception{{backend, append, commit, freeIt}, std::move(*intake)};
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
