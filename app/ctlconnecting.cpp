// The commands that say how a library is reached and who one is there: key, connection.
#include "app/ctlcommands.h"

#include "app/ctlnaming.h"
#include "app/ctloutput.h"
#include "sync/proxy.h"
#include "ui/words/invitationtext.h"

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
            {QStringLiteral("user"), connection.user}, {QStringLiteral("key"), connection.keyFile}, {QStringLiteral("kept"), !connection.secret.isEmpty()}, {QStringLiteral("proxyKept"), connection.proxyKept}};
}

QJsonArray placesJson(const QList<model::LibraryPlace> &places)
{
    QJsonArray json;
    for (const model::LibraryPlace &place : places)
        json.append(QJsonObject{{QStringLiteral("address"), place.address}, {QStringLiteral("there"), place.isThere}, {QStringLiteral("own"), place.isOwn}});
    return json;
}

/// NotFound ("place") where it is none of the library's.
sync::Result<void> leavePlace(model::Commons &commons, const QString &library, const QString &named)
{
    const auto address = sync::readAddress(named);
    const auto places = await(commons.places(library));
    for (const model::LibraryPlace &place : places ? *places : QList<model::LibraryPlace>()) {
        if (place.address == named || (address && place.address == address->text()))
            return await(commons.forgetPlace(library, place.address));
    }
    return sync::fail(places ? sync::Error{sync::Error::Kind::NotFound, "place", named} : places.error());
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
    if (asked.forget) {
        auto proxy = sync::readProxy(chosen->proxy).value_or(sync::Proxy());
        proxy.user.clear();
        *chosen = {proxy.text(), {}, {}, {}, {}, false};
    }
    if (asked.proxy)
        chosen->proxy = *asked.proxy;
    const bool agent = asked.access.credentials.agent;
    if (asked.ownKey || agent || asked.guest)
        chosen->signIn = asked.ownKey ? model::Connection::SignIn::OwnKey : agent ? model::Connection::SignIn::Agent : model::Connection::SignIn::Guest;
    const QString secret = asked.forget ? QString() : asked.access.proxyLogin.secret;
    const bool anything = asked.forget || asked.proxy || asked.ownKey || agent || asked.guest || !secret.isEmpty();
    if (const auto set = anything ? await(commons.setConnection(*library, *chosen, secret)) : sync::Result<void>(); !set)
        return complain(set.error());
    if (const auto left = asked.leave.isEmpty() ? sync::Result<void>() : leavePlace(commons, *library, asked.leave); !left)
        return complain(left.error());
    const auto now = await(commons.connection(*library));
    const auto places = now ? await(commons.places(*library)) : sync::Result<QList<model::LibraryPlace>>(sync::fail(now.error()));
    if (!places)
        return complain(places.error());
    QJsonObject json = connectionJson(*now);
    json[QStringLiteral("places")] = placesJson(*places);
    if (asked.json) {
        print(json);
    } else {
        const QString who = json[now->signIn == model::Connection::SignIn::KeyFile ? QStringLiteral("key") : QStringLiteral("user")].toString();
        print(QStringLiteral("proxy: %1%2\nsign-in: %3%4%5").arg(json[QStringLiteral("proxy")].toString(), now->proxyKept ? QStringLiteral(" (its password in the keychain)") : QString(), json[QStringLiteral("signIn")].toString(), who.isEmpty() ? QString() : u' ' + who, !now->secret.isEmpty() ? QStringLiteral(" (in the keychain)") : QString()));
        for (const model::LibraryPlace &place : *places)
            print(QStringLiteral("%1: %2%3").arg(place.isOwn ? QStringLiteral("address") : QStringLiteral("place"), place.address, place.isThere ? QString() : QStringLiteral(" (not there now)")));
    }
    return 0;
}

int invite(model::Commons &commons, const Asked &asked)
{
    if (asked.words.size() != 1)
        return noWords();
    const auto key = libraryNamed(commons, asked.words.first());
    const auto libraries = key ? await(commons.libraries()) : sync::Result<QList<model::Library>>(sync::fail(key.error()));
    if (!libraries)
        return complain(libraries.error());
    const auto library = std::ranges::find(*libraries, *key, &model::Library::key);
    if (library == libraries->end() || !words::isSharedAt(library->address))
        return complain(sync::Error{sync::Error::Kind::Refused, "not-shared", library == libraries->end() ? QString() : library->address});
    const QString text = words::invitationText(*library, await(commons.trusted(*key)).value_or(sync::Access()).hostKey);
    if (asked.json)
        print(QJsonObject{{QStringLiteral("library"), *key}, {QStringLiteral("address"), library->address}, {QStringLiteral("text"), text}});
    else
        print(text.trimmed());
    return 0;
}

} // namespace mycel::ctl
