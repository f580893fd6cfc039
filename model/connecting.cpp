// How libraries are reached and signed in to, as a person chose it: read before each exchange, kept after one that was well.
#include "model/commons.h"

#include "model/rooms.h"
#include "sync/proxy.h"

#include <QCryptographicHash>

namespace mycel::model {

namespace {

QString hashOf(const char *what, const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(what + text.toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
}

/// What a secret is called in the keychain. The library's key, which is chance, tells two data folders apart.
QString secretName(const QString &library, const QString &place, const Connection &connection)
{
    return QStringLiteral("%1, %2 (%3)").arg(connection.signIn == Connection::SignIn::KeyFile ? connection.keyFile : connection.user, place, library);
}

/// The same of what a proxy asks for.
QString proxySecretName(const QString &library, const Connection &connection)
{
    return QStringLiteral("%1 (proxy, %2)").arg(connection.proxy, library);
}

} // namespace

QString Rooms::ownKeyFile(const QString &address) const
{
    return folder + QStringLiteral("/keys/") + hashOf("key ", address);
}

sync::Credentials Rooms::credentialsAt(const QString &place, const Connection &connection)
{
    sync::Credentials credentials;
    QString *secret = nullptr;
    switch (connection.signIn) {
    case Connection::SignIn::Asked:
    case Connection::SignIn::Guest:
        break;
    case Connection::SignIn::Secret:
        credentials.user = connection.user;
        secret = &credentials.secret;
        break;
    case Connection::SignIn::OwnKey:
        credentials.keyFile = ownKeyFile(place);
        break;
    case Connection::SignIn::KeyFile:
        credentials.keyFile = connection.keyFile;
        secret = &credentials.passphrase;
        break;
    case Connection::SignIn::Agent:
        credentials.agent = true;
        break;
    }
    // A keychain that stays locked is as one that holds nothing: the server then asks, and so do we.
    if (secret && !connection.secret.isEmpty() && keychain)
        *secret = secrets.run([this, name = connection.secret] { return keychain->read(name); }).result().value_or(QString());
    return credentials;
}

void Rooms::prepare(sync::Errand &errand, const Kept &kept, const Mine &mine, const sync::Access &given)
{
    // A choice that could not be read is no proxy's address, and nothing goes around it.
    const Connection connection = connectionOf(mine, kept.key, errand.address.text()).value_or(Connection{QStringLiteral("unknown"), {}, {}, {}, {}, false});
    errand.proxy = connection.proxy;
    errand.apart = hashOf("apart ", kept.key);
    errand.access = mine.trusted(errand.address.server()).value_or(sync::Access());
    if (given.credentials.isEmpty() && errand.address.isServer())
        errand.access.credentials = credentialsAt(errand.address.text(), connection);
    if (given.proxyLogin.isEmpty() && connection.proxyKept && keychain && errand.address.isServer())
        errand.access.proxyLogin.secret = secrets.run([this, name = proxySecretName(kept.key, connection)] { return keychain->read(name); }).result().value_or(QString());
    errand.access.update(given);
}

void Rooms::remember(const Kept &kept, const sync::Address &address, const Mine &mine, const sync::Credentials &used)
{
    const QString place = address.text();
    const bool ours = !used.keyFile.isEmpty() && used.keyFile == ownKeyFile(place);
    const auto before = connectionOf(mine, kept.key, place);
    if (!before || !address.isServer() || !(ours || used.agent || used.keep))
        return;
    Connection now = *before;
    now.secret.clear();
    now.signIn = ours ? Connection::SignIn::OwnKey : used.agent ? Connection::SignIn::Agent : used.keyFile.isEmpty() ? Connection::SignIn::Secret : Connection::SignIn::KeyFile;
    if (!ours && !used.agent) {
        now.user = used.user;
        now.keyFile = used.keyFile;
        const QString secret = used.keyFile.isEmpty() ? used.secret : used.passphrase;
        const QString name = secretName(kept.key, place, now);
        if (!secret.isEmpty() && keychain && secrets.run([this, name, secret] { return keychain->keep(name, secret); }).result())
            now.secret = name;
    }
    if (now.secret != before->secret)
        forgetSecret(before->secret);
    if (now != *before)
        [[maybe_unused]] const auto written = keepConnection(mine, kept.key, place, now);
}

void Rooms::rememberProxy(const Kept &kept, const Mine &mine, const sync::ProxyLogin &used)
{
    const auto before = connectionOf(mine, kept.key, kept.address);
    auto proxy = before ? sync::readProxy(before->proxy) : sync::Result<sync::Proxy>(sync::fail(before.error()));
    if (!proxy || !used.keep || used.secret.isEmpty() || !keychain)
        return;
    if (!used.user.isEmpty())
        proxy->user = used.user;
    Connection now = *before;
    now.proxy = proxy->text();
    now.proxyKept = bool(secrets.run([this, name = proxySecretName(kept.key, now), secret = used.secret] { return keychain->keep(name, secret); }).result());
    if (now.proxy != before->proxy)
        forgetProxySecret(kept.key, *before);
    [[maybe_unused]] const auto written = keepConnection(mine, kept.key, kept.address, now);
}

void Rooms::forgetSecret(const QString &name)
{
    if (!name.isEmpty() && keychain)
        secrets.run([this, name] { return keychain->forget(name); }).waitForFinished();
}

void Rooms::forgetProxySecret(const QString &library, const Connection &connection)
{
    if (connection.proxyKept && keychain)
        secrets.run([this, name = proxySecretName(library, connection)] { return keychain->forget(name); }).waitForFinished();
}

void Rooms::forgetSignIn(const Mine &mine, const QString &library, const QString &place)
{
    const auto connection = connectionOf(mine, library, place);
    if (!connection || connection->signIn == Connection::SignIn::Asked)
        return;
    forgetSecret(connection->secret);
    [[maybe_unused]] const auto written = keepConnection(mine, library, place, {connection->proxy, {}, {}, {}, {}, connection->proxyKept});
}

void Rooms::forgetSecretsOf(const QString &library)
{
    const auto mine = Mine::open(folder);
    const auto places = mine ? placesSignedInAt(*mine, library) : sync::Result<QStringList>(sync::fail(mine.error()));
    for (const QString &place : places ? *places : QStringList()) {
        auto connection = connectionOf(*mine, library, place);
        if (!connection || connection->secret.isEmpty())
            continue;
        forgetSecret(std::exchange(connection->secret, {}));
        [[maybe_unused]] const auto written = keepConnection(*mine, library, place, *connection);
    }
    auto way = mine ? connectionOf(*mine, library, {}) : sync::Result<Connection>(sync::fail(mine.error()));
    if (!way || !way->proxyKept)
        return;
    forgetProxySecret(library, *way);
    way->proxyKept = false;
    [[maybe_unused]] const auto written = keepConnection(*mine, library, {}, *way);
}

Future<bool> Commons::hasKeychain()
{
    return m_rooms->secrets.run([rooms = m_rooms.get()]() -> sync::Result<bool> { return rooms->keychain && rooms->keychain->isThere(); });
}

sync::Result<QString> Rooms::placeNamed(const QString &library, const QString &place) const
{
    return place.isEmpty() ? keptAs(library).map([](const Kept &kept) { return kept.address; }) : sync::Result<QString>(place);
}

Future<Connection> Commons::connection(const QString &library, const QString &place)
{
    return m_rooms->desk.run([rooms = m_rooms.get(), library, place]() -> sync::Result<Connection> {
        const auto where = rooms->placeNamed(library, place);
        return where ? Mine::read(rooms->folder).and_then([&](const Mine &mine) { return connectionOf(mine, library, *where); }) : sync::fail(where.error());
    });
}

sync::Result<void> Rooms::setConnection(const QString &library, const Connection &connection, const QString &proxySecret, const QString &place)
{
    const auto proxy = sync::readProxy(connection.proxy);
    const auto where = proxy ? placeNamed(library, place) : sync::Result<QString>(sync::fail(proxy.error()));
    const auto mine = where ? Mine::open(folder) : sync::Result<Mine>(sync::fail(where.error()));
    const auto before = mine ? connectionOf(*mine, library, *where) : sync::Result<Connection>(sync::fail(mine.error()));
    if (!before)
        return sync::fail(before.error());
    Connection now = connection;
    now.proxy = proxy->text();
    now.secret = now.signIn == before->signIn && secretName(library, *where, now) == secretName(library, *where, *before) ? before->secret : QString();
    now.proxyKept = before->proxyKept && now.proxy == before->proxy;
    sync::Result<void> keeping;
    if (!proxySecret.isEmpty()) {
        const QString name = proxySecretName(library, now);
        keeping = keychain ? secrets.run([this, name, proxySecret] { return keychain->keep(name, proxySecret); }).result() : sync::fail(sync::Error::Kind::Refused, "keychain");
        now.proxyKept = bool(keeping);
    }
    const auto written = keepConnection(*mine, library, *where, now);
    if (written && now.secret != before->secret)
        forgetSecret(before->secret);
    if (written && now.proxy != before->proxy)
        forgetProxySecret(library, *before);
    return written ? keeping : written;
}

Future<void> Commons::setConnection(const QString &library, const Connection &connection, const QString &proxySecret, const QString &place)
{
    // A keychain may wait for somebody, and what is published never does.
    sync::Lane &lane = proxySecret.isEmpty() ? m_rooms->desk : errandOf(library).lane;
    return lane.run([rooms = m_rooms.get(), library, connection, proxySecret, place] { return rooms->setConnection(library, connection, proxySecret, place); });
}

Future<void> Commons::setProxy(const QString &library, const QString &proxy, const QString &proxySecret)
{
    sync::Lane &lane = proxySecret.isEmpty() ? m_rooms->desk : errandOf(library).lane;
    return lane.run([rooms = m_rooms.get(), library, proxy, proxySecret]() -> sync::Result<void> {
        const auto where = rooms->placeNamed(library, {});
        auto connection = where ? Mine::read(rooms->folder).and_then([&](const Mine &mine) { return connectionOf(mine, library, *where); }) : sync::fail(where.error());
        if (!connection)
            return sync::fail(connection.error());
        connection->proxy = proxy;
        return rooms->setConnection(library, *connection, proxySecret, *where);
    });
}

Future<sync::Access> Commons::trusted(const QString &library)
{
    return m_rooms->desk.run([rooms = m_rooms.get(), library] { return rooms->trusted(library); });
}

sync::Result<sync::Access> Rooms::trusted(const QString &library) const
{
    const auto kept = keptAs(library);
    const auto address = kept ? sync::readAddress(kept->address) : sync::Result<sync::Address>(sync::fail(kept.error()));
    if (!address)
        return sync::fail(address.error());
    return Mine::read(folder).and_then([&address](const Mine &mine) { return mine.trusted(address->server()); });
}

Future<sync::SshKey> Commons::ownKey(const QString &address)
{
    return m_rooms->desk.run([rooms = m_rooms.get(), address]() -> sync::Result<sync::SshKey> {
        const auto read = sync::readAddress(address);
        return read ? sync::sshKeyAt(rooms->ownKeyFile(read->text())) : sync::fail(read.error());
    });
}

} // namespace mycel::model
