#include "model/mine/connections.h"

#include "model/index/database.h"

namespace mycel::model {

namespace {

Connection::SignIn signInCalled(const QString &word)
{
    for (int i = 0; i < int(std::size(SignInWords)); ++i) {
        if (word == QLatin1String(SignInWords[i]))
            return Connection::SignIn(i);
    }
    return Connection::SignIn::Asked;
}

} // namespace

sync::Result<Connection> connectionOf(const Mine &mine, const QString &library)
{
    return guarded([&]() -> sync::Result<Connection> {
        SQLite::Statement row(mine.database().sql(), "SELECT proxy, sign_in, user, key_file, kept, proxy_kept FROM connections WHERE library=?");
        bindText(row, 1, library);
        if (!row.executeStep())
            return Connection();
        return Connection{textOf(row.getColumn(0)), signInCalled(textOf(row.getColumn(1))), textOf(row.getColumn(2)), textOf(row.getColumn(3)), row.getColumn(4).getInt() != 0, row.getColumn(5).getInt() != 0};
    });
}

sync::Result<void> keepConnection(const Mine &mine, const QString &library, const Connection &connection)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Statement write(mine.database().sql(), "INSERT OR REPLACE INTO connections(library, proxy, sign_in, user, key_file, kept, proxy_kept) VALUES(?,?,?,?,?,?,?)");
        bindText(write, 1, library);
        bindText(write, 2, connection.proxy);
        bindText(write, 3, QString::fromLatin1(SignInWords[int(connection.signIn)]));
        bindText(write, 4, connection.user);
        bindText(write, 5, connection.keyFile);
        bindNumber(write, 6, connection.kept);
        bindNumber(write, 7, connection.proxyKept);
        write.exec();
        return {};
    });
}

} // namespace mycel::model
