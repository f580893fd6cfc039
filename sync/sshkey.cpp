#include "sync/sshkey.h"

#include "sync/sshwire.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <openssl/evp.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

namespace mycel::sync {

namespace {

constexpr qint64 MostBytes = 16 * 1024;
constexpr size_t HalfBytes = 32;
constexpr qsizetype LineLength = 70, BlockBytes = 8;
const QByteArray Magic("openssh-key-v1\0", 15), Kind("ssh-ed25519"), Comment("mycel");
const QByteArray Head("-----BEGIN OPENSSH PRIVATE KEY-----\n"), Foot("-----END OPENSSH PRIVATE KEY-----\n");

/// The two halves as they are, by chance.
std::optional<std::pair<QByteArray, QByteArray>> freshPair()
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> pair(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"), EVP_PKEY_free);
    uchar secret[HalfBytes], open[HalfBytes];
    size_t secretSize = HalfBytes, openSize = HalfBytes;
    if (!pair || EVP_PKEY_get_raw_private_key(pair.get(), secret, &secretSize) != 1 || EVP_PKEY_get_raw_public_key(pair.get(), open, &openSize) != 1)
        return std::nullopt;
    return std::pair(QByteArray(reinterpret_cast<const char *>(secret), qsizetype(secretSize)), QByteArray(reinterpret_cast<const char *>(open), qsizetype(openSize)));
}

/// OpenSSH's PROTOCOL.key, with no cipher.
QByteArray written(const QByteArray &secret, const QByteArray &open)
{
    const QByteArray twice(8, '\0'); // tells a wrong passphrase, where there is one
    QByteArray inside = twice + counted(Kind) + counted(open) + counted(secret + open) + counted(Comment);
    for (char pad = 1; inside.size() % BlockBytes != 0; ++pad)
        inside += pad;
    const QByteArray all = (Magic + counted("none") + counted("none") + counted({}) + wireNumber(1) + counted(counted(Kind) + counted(open)) + counted(inside)).toBase64();
    QByteArray lines;
    for (qsizetype at = 0; at < all.size(); at += LineLength)
        lines += all.mid(at, LineLength) + '\n';
    return Head + lines + Foot;
}

std::optional<QByteArray> publicLineOf(const QByteArray &bytes)
{
    if (!bytes.startsWith(Head) || !bytes.endsWith(Foot))
        return std::nullopt;
    const QByteArray all = QByteArray::fromBase64(bytes.mid(Head.size(), bytes.size() - Head.size() - Foot.size()));
    qsizetype at = Magic.size();
    for (int skipped = 0; skipped < 3; ++skipped)
        nextCounted(all, at);
    at = at < 0 ? -1 : at + 4;
    const QByteArray open = nextCounted(all, at);
    if (!all.startsWith(Magic) || at < 0 || !open.startsWith(counted(Kind)))
        return std::nullopt;
    return Kind + ' ' + open.toBase64() + ' ' + Comment;
}

tl::unexpected<Error> disk()
{
    return fail(Error::Kind::Full, "disk", QString::fromLocal8Bit(std::strerror(errno)));
}

/// Whole and on the disk, or not there. Never over one that is.
Result<void> keep(const QString &file, const QByteArray &bytes)
{
    const QString folder = QFileInfo(file).path();
    const QByteArray name = QFile::encodeName(file), beside = name + ".new";
    if (!QDir().mkpath(folder))
        return disk();
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    unlink(beside.constData());
    const int descriptor = open(beside.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return disk();
    const bool whole = write(descriptor, bytes.constData(), size_t(bytes.size())) == bytes.size() && fsync(descriptor) == 0;
    const bool named = close(descriptor) == 0 && whole && link(beside.constData(), name.constData()) == 0;
    const bool otherWasFaster = !named && errno == EEXIST;
    const auto failed = disk();
    unlink(beside.constData());
    if (!named && !otherWasFaster)
        return failed;
    const int above = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    fsync(above);
    close(above);
    return {};
}

} // namespace

Result<SshKey> sshKeyAt(const QString &file)
{
    if (!QFile::exists(file)) {
        const auto pair = freshPair();
        if (!pair)
            return fail(Error::Kind::Internal, {}, QStringLiteral("no Ed25519"));
        if (const auto kept = keep(file, written(pair->first, pair->second)); !kept)
            return fail(kept.error());
    }
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Full, "disk", opened.errorString());
    const auto line = publicLineOf(opened.read(MostBytes));
    return line ? Result<SshKey>(SshKey{file, *line}) : fail(Error::Kind::Damaged, "own-key", file);
}

} // namespace mycel::sync
