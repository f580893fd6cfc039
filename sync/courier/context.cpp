#include "sync/courier/context.h"

#include <git2.h>

namespace mycel::sync {

int ExchangeContext::stop(Error first)
{
    if (!error)
        error = std::move(first);
    git_error_set_str(GIT_ERROR_CALLBACK, error->why.constData());
    return GIT_EUSER;
}

bool ExchangeContext::count(qint64 more)
{
    bytes += more;
    if (bytes <= errand.budget.bytes)
        return true;
    stop({Error::Kind::TooLarge, "bytes", QStringLiteral("more than %1 bytes").arg(errand.budget.bytes)});
    return false;
}

std::optional<Negotiated> ExchangeContext::negotiated(const QByteArray &round) const
{
    return advertisement.offers("multi_ack_detailed") ? negotiate(round, had) : std::nullopt;
}

void ExchangeContext::tell(Progress::Stage stage, qint64 done, qint64 total)
{
    if (stage == progress.stage && sinceReport.isValid() && !sinceReport.hasExpired(100))
        return;
    progress = {stage, done, total, bytes};
    sinceReport.restart();
    report(progress);
}

std::function<bool(qint64, qint64)> ExchangeContext::packing()
{
    return [this](qint64 done, qint64 total) {
        tell(Progress::Stage::Packing, done, total);
        return true;
    };
}

} // namespace mycel::sync
