#include "sync/courier/ssh.h"

#include "sync/courier/sshline.h"

#include <git2/sys/transport.h>

#include <QFile>

#include <cerrno>
#include <cstring>
#include <sys/socket.h>

namespace mycel::sync {

namespace {

/// libgit2's SSH subtransport with our list filter around its streams.
struct Ssh {
    git_smart_subtransport parent{};
    git_smart_subtransport_stream *stream = nullptr; ///< the one that was handed out; libgit2 owns it
    git_smart_subtransport *inner = nullptr;
    ExchangeContext *context = nullptr;
};

struct Stream {
    git_smart_subtransport_stream parent{};
    git_smart_subtransport_stream *inner = nullptr;
    ExchangeContext *context = nullptr;
    QByteArray ready;
    bool listed = false;
    bool sends = false;
};

Stream *ours(git_smart_subtransport_stream *stream)
{
    return reinterpret_cast<Stream *>(stream);
}

int readInner(Stream &stream, char *to, size_t most, size_t *count)
{
    if (const int code = stream.inner->read(stream.inner, to, most, count))
        return code;
    if (stream.sends)
        stream.context->tellAlive(); // it may think for long about what it got
    return stream.context->count(qint64(*count)) ? 0 : GIT_EUSER;
}

int readList(Stream &stream)
{
    Advertisement &advertisement = stream.context->advertisement;
    QByteArray chunk(32 * 1024, Qt::Uninitialized);
    while (!advertisement.isDone()) {
        size_t count = 0;
        if (const int code = readInner(stream, chunk.data(), size_t(chunk.size()), &count))
            return code;
        if (count == 0) // why, it only tells people; whoever could fetch and cannot send may not
            return stream.context->stop(stream.sends ? Error{Error::Kind::Refused, "may-not-send"} : Error{Error::Kind::NotFound, "no-library"});
        if (const auto fed = advertisement.feed(QByteArrayView(chunk).first(qsizetype(count))); !fed)
            return stream.context->stop(fed.error());
    }
    stream.ready = advertisement.takeOutput();
    stream.listed = true;
    return 0;
}

int onRead(git_smart_subtransport_stream *parent, char *buffer, size_t size, size_t *count)
{
    Stream &stream = *ours(parent);
    *count = 0;
    if (!stream.listed) {
        if (const int code = readList(stream))
            return code;
    }
    if (stream.ready.isEmpty())
        return readInner(stream, buffer, size, count);
    *count = size_t(qMin<qsizetype>(stream.ready.size(), qsizetype(size)));
    std::memcpy(buffer, stream.ready.constData(), *count);
    stream.ready.remove(0, qsizetype(*count));
    return 0;
}

int onWrite(git_smart_subtransport_stream *parent, const char *bytes, size_t size)
{
    Stream &stream = *ours(parent);
    const auto known = stream.sends ? std::nullopt : stream.context->negotiated(QByteArray(bytes, qsizetype(size)));
    if (known) {
        stream.ready += known->answer;
        bytes = known->asked.constData();
        size = size_t(known->asked.size());
    }
    return stream.context->count(qint64(size)) ? stream.inner->write(stream.inner, bytes, size) : GIT_EUSER;
}

void onFree(git_smart_subtransport_stream *parent)
{
    Stream *stream = ours(parent);
    stream->inner->free(stream->inner);
    delete stream;
}

int onAction(git_smart_subtransport_stream **out, git_smart_subtransport *parent, const char *url, git_smart_service_t service)
{
    auto *ssh = reinterpret_cast<Ssh *>(parent);
    git_smart_subtransport_stream *inner = nullptr;
    if (const int code = ssh->inner->action(&inner, ssh->inner, url, service))
        return code;
    // The one SSH channel serves the list and what follows it: libgit2 hands the same inner stream out again.
    if (service == GIT_SERVICE_UPLOADPACK || service == GIT_SERVICE_RECEIVEPACK)
        return (*out = ssh->stream) ? 0 : ssh->context->stop({Error::Kind::Internal});
    auto *stream = new Stream;
    stream->parent = {parent, onRead, onWrite, onFree};
    stream->inner = inner;
    stream->context = ssh->context;
    stream->sends = service == GIT_SERVICE_RECEIVEPACK_LS;
    *out = ssh->stream = &stream->parent;
    return 0;
}

/// libgit2 calls a wire that breaks while it signs in a refusal, and shows nobody its socket. It is the only one we have: a
/// server that refuses a key leaves it open, for another.
bool isCut()
{
    for (int descriptor = 3; descriptor < 64; ++descriptor) {
        char next = 0;
        sockaddr_storage other{};
        socklen_t size = sizeof other;
        if (getpeername(descriptor, reinterpret_cast<sockaddr *>(&other), &size) != 0 ? errno == ENOTCONN : recv(descriptor, &next, 1, MSG_PEEK | MSG_DONTWAIT) == 0)
            return true;
    }
    return false;
}

int makeSsh(git_smart_subtransport **out, git_transport *owner, void *param)
{
    auto *context = static_cast<ExchangeContext *>(param);
    if (const auto chosen = chooseSshLine(*context); !chosen)
        return context->stop(chosen.error());
    auto *ssh = new Ssh;
    ssh->context = context;
    if (const int code = git_smart_subtransport_ssh(&ssh->inner, owner, nullptr)) {
        delete ssh;
        return code;
    }
    ssh->parent.action = onAction;
    ssh->parent.close = [](git_smart_subtransport *parent) {
        auto *own = reinterpret_cast<Ssh *>(parent);
        return own->inner->close(own->inner);
    };
    ssh->parent.free = [](git_smart_subtransport *parent) {
        auto *own = reinterpret_cast<Ssh *>(parent);
        own->inner->free(own->inner);
        delete own;
    };
    *out = ssh->context->line = &ssh->parent;
    return 0;
}

} // namespace

int makeSshTransport(git_transport **out, git_remote *owner, void *param)
{
    git_smart_subtransport_definition definition{makeSsh, 0, param};
    return git_transport_smart(out, owner, &definition);
}

QString fingerprint(const QByteArray &sha256)
{
    return QStringLiteral("SHA256:") + QString::fromLatin1(sha256.toBase64(QByteArray::OmitTrailingEquals));
}

int checkHost(git_cert *certificate, int, const char *, void *payload)
{
    auto &context = *static_cast<ExchangeContext *>(payload);
    if (certificate->cert_type != GIT_CERT_HOSTKEY_LIBSSH2)
        return context.stop({Error::Kind::Refused, "certificate"});
    const auto *key = reinterpret_cast<const git_cert_hostkey *>(certificate);
    if (!(key->type & GIT_CERT_SSH_SHA256))
        return context.stop({Error::Kind::Refused, "host-key", QStringLiteral("no SHA-256 of it")});
    const QByteArray met(reinterpret_cast<const char *>(key->hash_sha256), 32);
    const QByteArray &known = context.errand.access.hostKey;
    if (known.isEmpty())
        return context.stop({Error::Kind::SignIn, "unknown-host", fingerprint(met)});
    if (known != met)
        return context.stop({Error::Kind::Refused, "host-changed", fingerprint(met)});
    return 0;
}

int giveKey(git_credential **out, const char *, const char *userInUrl, unsigned int allowed, void *payload)
{
    auto &context = *static_cast<ExchangeContext *>(payload);
    const Credentials &given = context.errand.access.credentials;
    const QByteArray user = userInUrl ? QByteArray(userInUrl) : !given.user.isEmpty() ? given.user.toUtf8() : QByteArray("git");
    if (allowed & GIT_CREDENTIAL_USERNAME)
        return git_credential_username_new(out, user.constData());
    if (!(allowed & GIT_CREDENTIAL_SSH_KEY) || (given.keyFile.isEmpty() && !given.agent))
        return context.stop({Error::Kind::SignIn, "needs-key"});
    if (std::exchange(context.keyGiven, true)) // it was refused once; libgit2 would ask for ever
        return context.stop(isCut() ? Error{Error::Kind::Offline, "cut"} : Error{Error::Kind::SignIn, "wrong-key"});
    if (given.agent)
        return hasAgent() ? git_credential_ssh_key_from_agent(out, user.constData()) : context.stop({Error::Kind::SignIn, "no-agent"});
    if (!QFile::exists(given.keyFile))
        return context.stop({Error::Kind::SignIn, "no-key-file", given.keyFile});
    const QByteArray file = QFile::encodeName(given.keyFile), besides = file + ".pub";
    const bool hasPublic = QFile::exists(given.keyFile + QStringLiteral(".pub")); // else it is worked out from the private one
    return git_credential_ssh_key_new(out, user.constData(), hasPublic ? besides.constData() : nullptr, file.constData(), given.passphrase.toUtf8().constData());
}

} // namespace mycel::sync
