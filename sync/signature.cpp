#include "sync/signature.h"

#include "sync/handle.h"
#include "sync/sshwire.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <QCryptographicHash>

namespace mycel::sync {

namespace {

constexpr qsizetype LongestSignature = 16 * 1024, MostKeyBytes = 2048;
constexpr qsizetype EdKey = 32, EdSignature = 64, PointBytes = 65;
const QByteArray Magic("SSHSIG"), Namespace("git"), Begin("-----BEGIN SSH SIGNATURE-----"), End("-----END SSH SIGNATURE-----");

using Key = Handle<EVP_PKEY, EVP_PKEY_free>;
using KeyContext = Handle<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using Digest = Handle<EVP_MD_CTX, EVP_MD_CTX_free>;
using Number = Handle<BIGNUM, BN_free>;
using Params = Handle<OSSL_PARAM, OSSL_PARAM_free>;
using Builder = Handle<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free>;
using EcSignature = Handle<ECDSA_SIG, ECDSA_SIG_free>;

const uchar *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const uchar *>(bytes.constData());
}

Number numberIn(const QByteArray &bytes)
{
    return Number(BN_bin2bn(raw(bytes), int(bytes.size()), nullptr));
}

Key keyFrom(const char *kind, const Params &params)
{
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, kind, nullptr));
    EVP_PKEY *key = nullptr;
    if (!context || !params || EVP_PKEY_fromdata_init(context.get()) != 1 || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params.get()) != 1)
        return nullptr;
    return Key(key);
}

Key pointKey(const QByteArray &point)
{
    const Builder builder(OSSL_PARAM_BLD_new());
    if (!builder || point.size() != PointBytes || OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "P-256", 0) != 1
        || OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(), size_t(point.size())) != 1)
        return nullptr;
    return keyFrom("EC", Params(OSSL_PARAM_BLD_to_param(builder.get())));
}

Key rsaKey(const QByteArray &exponent, const QByteArray &modulus)
{
    const Builder builder(OSSL_PARAM_BLD_new());
    const Number e = numberIn(exponent), n = numberIn(modulus);
    if (!builder || !e || !n || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) != 1 || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) != 1)
        return nullptr;
    return keyFrom("RSA", Params(OSSL_PARAM_BLD_to_param(builder.get())));
}

/// OpenSSL's form of SSH's two numbers.
QByteArray pairOf(const QByteArray &numbers)
{
    qsizetype at = 0;
    const QByteArray r = nextCounted(numbers, at), s = nextCounted(numbers, at);
    const EcSignature pair(ECDSA_SIG_new());
    if (at != numbers.size() || !pair)
        return {};
    Number one = numberIn(r), other = numberIn(s);
    if (!one || !other || ECDSA_SIG_set0(pair.get(), one.get(), other.get()) != 1)
        return {};
    [[maybe_unused]] BIGNUM *const taken[] = {one.release(), other.release()};
    uchar *der = nullptr;
    const int size = i2d_ECDSA_SIG(pair.get(), &der);
    const QByteArray written = size > 0 ? QByteArray(reinterpret_cast<const char *>(der), size) : QByteArray();
    OPENSSL_free(der);
    return written;
}

bool fits(const Key &key, const EVP_MD *digest, const QByteArray &signature, const QByteArray &bytes)
{
    const Digest context(EVP_MD_CTX_new());
    return key && context && !signature.isEmpty() && EVP_DigestVerifyInit(context.get(), nullptr, digest, nullptr, key.get()) == 1
        && EVP_DigestVerify(context.get(), raw(signature), size_t(signature.size()), raw(bytes), size_t(bytes.size())) == 1;
}

/// `key`, `signature`: as SSH writes them, each with the name of its kind first.
bool signedBy(const QByteArray &key, const QByteArray &signature, const QByteArray &bytes)
{
    qsizetype inKey = 0, inSignature = 0;
    const QByteArray kind = nextCounted(key, inKey), how = nextCounted(signature, inSignature), its = nextCounted(signature, inSignature);
    if (inSignature != signature.size())
        return false;
    if (kind == "ssh-ed25519" && how == kind) {
        const QByteArray open = nextCounted(key, inKey);
        if (inKey != key.size() || open.size() != EdKey || its.size() != EdSignature)
            return false;
        return fits(Key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, raw(open), EdKey)), nullptr, its, bytes);
    }
    if (kind == "ecdsa-sha2-nistp256" && how == kind) {
        const QByteArray curve = nextCounted(key, inKey), point = nextCounted(key, inKey);
        return inKey == key.size() && curve == "nistp256" && fits(pointKey(point), EVP_sha256(), pairOf(its), bytes);
    }
    if (kind == "ssh-rsa" && (how == "rsa-sha2-512" || how == "rsa-sha2-256")) {
        const QByteArray exponent = nextCounted(key, inKey), modulus = nextCounted(key, inKey);
        return inKey == key.size() && fits(rsaKey(exponent, modulus), how.endsWith("512") ? EVP_sha512() : EVP_sha256(), its, bytes);
    }
    return false;
}

/// The bytes of the armour; empty where it is none.
QByteArray unarmoured(QByteArrayView armoured)
{
    const QByteArray text = armoured.first(qMin(armoured.size(), LongestSignature)).toByteArray().trimmed();
    if (!text.startsWith(Begin) || !text.endsWith(End))
        return {};
    QByteArray inside = text.mid(Begin.size(), text.size() - Begin.size() - End.size());
    inside.replace('\n', "").replace('\r', "").replace(' ', "");
    const auto decoded = QByteArray::fromBase64Encoding(inside, QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : QByteArray();
}

} // namespace

QByteArray signerOf(QByteArrayView armoured, QByteArrayView bytes)
{
    const QByteArray blob = unarmoured(armoured);
    constexpr qsizetype Version = 4;
    if (!blob.startsWith(Magic + wireNumber(1)))
        return {};
    qsizetype at = Magic.size() + Version;
    const QByteArray key = nextCounted(blob, at), space = nextCounted(blob, at), reserved = nextCounted(blob, at), hash = nextCounted(blob, at), signature = nextCounted(blob, at);
    if (at != blob.size() || space != Namespace || key.size() > MostKeyBytes || (hash != "sha512" && hash != "sha256"))
        return {};
    const QByteArray digest = QCryptographicHash::hash(bytes.toByteArray(), hash == "sha512" ? QCryptographicHash::Sha512 : QCryptographicHash::Sha256);
    if (!signedBy(key, signature, Magic + counted(space) + counted(reserved) + counted(hash) + counted(digest)))
        return {};
    qsizetype kindAt = 0;
    return nextCounted(key, kindAt) + ' ' + key.toBase64();
}

SignedCommit takenApart(QByteArrayView raw)
{
    static constexpr QByteArrayView Ours("gpgsig "), Any("gpgsig"); // the other is of the other hash
    SignedCommit commit;
    enum class In { Header, Signature, OtherSignature } in = In::Header;
    while (!raw.isEmpty() && raw.front() != '\n') {
        const qsizetype end = raw.indexOf('\n');
        const QByteArrayView line = raw.first(end < 0 ? raw.size() : end + 1);
        raw = raw.sliced(line.size());
        if (!line.startsWith(' '))
            in = line.startsWith(Ours) ? In::Signature : line.startsWith(Any) ? In::OtherSignature : In::Header;
        if (in == In::Signature)
            commit.signature.append(line.sliced(line.startsWith(' ') ? 1 : Ours.size()));
        else if (in == In::Header)
            commit.bytes.append(line);
    }
    commit.bytes.append(raw);
    return commit;
}

} // namespace mycel::sync
