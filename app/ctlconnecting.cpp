// The commands that say how a library is reached and who one is there: key, connection.
#include "app/ctlcommands.h"

#include "app/ctlnaming.h"
#include "app/ctloutput.h"

namespace mycel::ctl {

namespace {

/// The address of a library that is here, or of one that is to be added.
sync::Result<QString> addressNamed(model::Commons &commons, const QString &name)
{
    const auto libraries = await(commons.libraries());
    const auto key = libraryNamed(commons, name);
    for (const model::Library &library : libraries && key ? *libraries : QList<model::Library>()) {
        if (library.key == *key)
            return library.address;
    }
    const auto address = sync::readAddress(name);
    return address ? address->text() : sync::Result<QString>(sync::fail(address.error()));
}

QJsonObject connectionJson(const model::Connection &connection)
{
    return {{QStringLiteral("proxy"), connection.proxy.isEmpty() ? QStringLiteral("system") : connection.proxy}, {QStringLiteral("signIn"), QString::fromLatin1(model::SignInWords[int(connection.signIn)])},
            {QStringLiteral("user"), connection.user}, {QStringLiteral("key"), connection.keyFile}, {QStringLiteral("kept"), connection.kept}};
}

} // namespace

sync::Result<sync::Access> accessAsked(model::Commons &commons, const Asked &asked, const QString &name)
{
    sync::Access access = asked.access;
    if (asked.ownKey) {
        const auto address = addressNamed(commons, name);
        const auto key = address ? await(commons.ownKey(*address)) : sync::Result<sync::SshKey>(sync::fail(address.error()));
        if (!key)
            return sync::fail(key.error());
        access.credentials = {{}, {}, key->file, {}};
    }
    return access;
}

int key(model::Commons &commons, const Asked &asked)
{
    if (asked.words.size() != 1)
        return noWords();
    const auto address = addressNamed(commons, asked.words.first());
    const auto made = address ? await(commons.ownKey(*address)) : sync::Result<sync::SshKey>(sync::fail(address.error()));
    if (!made)
        return complain(made.error());
    if (asked.json)
        print(QJsonObject{{QStringLiteral("address"), *address}, {QStringLiteral("key"), QString::fromLatin1(made->publicLine)}});
    else
        print(QString::fromLatin1(made->publicLine));
    return 0;
}

int connection(model::Commons &commons, const Asked &asked)
{
    if (asked.words.size() != 1)
        return noWords();
    const auto library = libraryNamed(commons, asked.words.first());
    auto chosen = library ? await(commons.connection(*library)) : sync::Result<model::Connection>(sync::fail(library.error()));
    if (!chosen)
        return complain(chosen.error());
    if (asked.forget)
        *chosen = {chosen->proxy, {}, {}, {}, false};
    if (asked.proxy)
        chosen->proxy = *asked.proxy;
    if (asked.ownKey || asked.access.credentials.agent)
        chosen->signIn = asked.ownKey ? model::Connection::SignIn::OwnKey : model::Connection::SignIn::Agent;
    if (const auto set = asked.forget || asked.proxy || asked.ownKey || asked.access.credentials.agent ? await(commons.setConnection(*library, *chosen)) : sync::Result<void>(); !set)
        return complain(set.error());
    const auto now = await(commons.connection(*library));
    if (!now)
        return complain(now.error());
    const QJsonObject json = connectionJson(*now);
    if (asked.json) {
        print(json);
    } else {
        const QString who = json[now->signIn == model::Connection::SignIn::KeyFile ? QStringLiteral("key") : QStringLiteral("user")].toString();
        print(QStringLiteral("proxy: %1\nsign-in: %2%3%4").arg(json[QStringLiteral("proxy")].toString(), json[QStringLiteral("signIn")].toString(), who.isEmpty() ? QString() : u' ' + who, now->kept ? QStringLiteral(" (in the keychain)") : QString()));
    }
    return 0;
}

} // namespace mycel::ctl
