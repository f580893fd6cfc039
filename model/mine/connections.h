#pragma once
// How each library is reached and how somebody signs in at each of its places, as a person chose it; in mine.sqlite. Secrets are
// never here: they are in the system's keychain (model/keychain.h) or nowhere.

#include "model/mine/mine.h"

namespace mycel::model {

struct Connection {
    /// Asked: whatever the server wants is asked for. OwnKey: the one that Mycel makes for this address. Guest: nobody is
    /// asked, we read, and what is written here stays as suggestions.
    enum class SignIn { Asked, Secret, OwnKey, KeyFile, Agent, Guest };

    QString proxy;                    ///< as sync/proxy.h writes it; empty: the system's
    SignIn signIn = SignIn::Asked;
    QString user;                     ///< of Secret
    QString keyFile;                  ///< of KeyFile
    QString secret;                   ///< what the password or the passphrase is called in the keychain; empty: it is not there
    bool proxyKept = false;           ///< what the proxy asks for is in the keychain

    bool operator==(const Connection &) const = default;
};

/// The words for SignIn, in its order, as they stand in the file and in a terminal.
inline constexpr const char *SignInWords[] = {"asked", "secret", "own-key", "key-file", "agent", "guest"};

/// The way is the library's, who one is there that place's. As it is where nobody chose anything.
sync::Result<Connection> connectionOf(const Mine &mine, const QString &library, const QString &place);
sync::Result<void> keepConnection(const Mine &mine, const QString &library, const QString &place, const Connection &connection);
/// The places of a library at which somebody chose how to sign in.
sync::Result<QStringList> placesSignedInAt(const Mine &mine, const QString &library);
/// What was chosen before the library had a place counts for its first one.
sync::Result<void> moveSignIn(const Mine &mine, const QString &library, const QString &place);

} // namespace mycel::model
