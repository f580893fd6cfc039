#include "sync/courier/sshline.h"

#include "sync/courier/proxyof.h"
#include "sync/courier/tunnel.h"

#include <git2/sys/stream.h>

#include <sys/socket.h>
#include <unistd.h>

namespace mycel::sync {

namespace {

/// What libgit2's SSH takes every stream for, and reads `descriptor` out of: its own socket stream, in this order since it has
/// streams. A test goes through it, and fails where a newer libgit2 has another.
struct Line {
    git_stream parent{};
    char *host = nullptr;
    char *port = nullptr;
    int descriptor = -1;
};

/// libgit2's streams are made without a word of whose they are, and a courier has one errand in its life.
ExchangeContext *g_context = nullptr;
QNetworkProxy g_proxy;

Line *ours(git_stream *stream)
{
    return reinterpret_cast<Line *>(stream);
}

int onConnect(git_stream *stream)
{
    Line &line = *ours(stream);
    const auto open = openTunnel(g_proxy, line.host, quint16(QByteArray(line.port).toUShort()), g_context->errand.budget.silenceSeconds);
    if (!open)
        return g_context->stop(open.error());
    line.descriptor = *open;
    return 0;
}

int onClose(git_stream *stream)
{
    const int descriptor = std::exchange(ours(stream)->descriptor, -1);
    return descriptor >= 0 ? close(descriptor) : 0;
}

void onFree(git_stream *stream)
{
    onClose(stream);
    free(ours(stream)->host);
    free(ours(stream)->port);
    delete ours(stream);
}

int makeLine(git_stream **out, const char *host, const char *port)
{
    auto *line = new Line;
    line->host = strdup(host);
    line->port = strdup(port);
    line->parent.version = GIT_STREAM_VERSION;
    line->parent.connect = onConnect;
    line->parent.read = [](git_stream *stream, void *to, size_t most) { return recv(ours(stream)->descriptor, to, most, 0); };
    line->parent.write = [](git_stream *stream, const char *bytes, size_t size, int) { return send(ours(stream)->descriptor, bytes, size, MSG_NOSIGNAL); };
    line->parent.close = onClose;
    line->parent.free = onFree;
    *out = &line->parent;
    return 0;
}

} // namespace

Result<void> chooseSshLine(ExchangeContext &context)
{
    const auto proxy = proxyOf(context.errand);
    if (!proxy)
        return fail(proxy.error());
    if (proxy->type() == QNetworkProxy::NoProxy)
        return {};
    g_context = &context;
    g_proxy = *proxy;
    git_stream_registration ways{GIT_STREAM_VERSION, makeLine, nullptr};
    if (git_stream_register(GIT_STREAM_STANDARD, &ways) != 0)
        return fail(Error::Kind::Internal, {}, QStringLiteral("no stream")); // never straight
    return {};
}

} // namespace mycel::sync
