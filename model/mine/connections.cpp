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

sync::Result<Connection> connectionOf(const Mine &mine, const QString &library, const QString &place)
{
    return guarded([&]() -> sync::Result<Connection> {
        Connection connection;
        SQLite::Statement way(mine.database().sql(), "SELECT proxy, proxy_kept FROM connections WHERE library=?");
        bindText(way, 1, library);
        if (way.executeStep()) {
            connection.proxy = textOf(way.getColumn(0));
            connection.proxyKept = way.getColumn(1).getInt() != 0;
        }
        SQLite::Statement who(mine.database().sql(), "SELECT sign_in, user, key_file, secret FROM sign_ins WHERE library=? AND place=?");
        bindText(who, 1, library);
        bindText(who, 2, place);
        if (who.executeStep()) {
            connection.signIn = signInCalled(textOf(who.getColumn(0)));
            connection.user = textOf(who.getColumn(1));
            connection.keyFile = textOf(who.getColumn(2));
            connection.secret = textOf(who.getColumn(3));
        }
        return connection;
    });
}

sync::Result<void> keepConnection(const Mine &mine, const QString &library, const QString &place, const Connection &connection)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Transaction transaction(mine.database().sql(), SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement way(mine.database().sql(), "INSERT OR REPLACE INTO connections(library, proxy, proxy_kept) VALUES(?,?,?)");
        bindText(way, 1, library);
        bindText(way, 2, connection.proxy);
        bindNumber(way, 3, connection.proxyKept);
        way.exec();
        SQLite::Statement gone(mine.database().sql(), "DELETE FROM sign_ins WHERE library=? AND place=?");
        SQLite::Statement who(mine.database().sql(), "INSERT INTO sign_ins(library, place, sign_in, user, key_file, secret) VALUES(?,?,?,?,?,?)");
        for (SQLite::Statement *each : {&gone, &who}) {
            bindText(*each, 1, library);
            bindText(*each, 2, place);
        }
        gone.exec();
        bindText(who, 3, QString::fromLatin1(SignInWords[int(connection.signIn)]));
        bindText(who, 4, connection.user);
        bindText(who, 5, connection.keyFile);
        bindText(who, 6, connection.secret);
        if (connection.signIn != Connection::SignIn::Asked)
            who.exec();
        transaction.commit();
        return {};
    });
}

sync::Result<QStringList> placesSignedInAt(const Mine &mine, const QString &library)
{
    return guarded([&]() -> sync::Result<QStringList> {
        SQLite::Statement rows(mine.database().sql(), "SELECT place FROM sign_ins WHERE library=?");
        bindText(rows, 1, library);
        QStringList places;
        while (rows.executeStep())
            places.append(textOf(rows.getColumn(0)));
        return places;
    });
}

sync::Result<void> moveSignIn(const Mine &mine, const QString &library, const QString &place)
{
    return guarded([&]() -> sync::Result<void> {
        SQLite::Statement write(mine.database().sql(), "UPDATE OR REPLACE sign_ins SET place=? WHERE library=? AND place=''");
        bindText(write, 1, place);
        bindText(write, 2, library);
        write.exec();
        return {};
    });
}

} // namespace mycel::model
