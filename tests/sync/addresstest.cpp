// Addresses as people paste them, and as somebody hostile would.
#include "sync/address.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace mycel::sync;
using Way = Address::Way;

class AddressTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatPeoplePasteIsRead_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *typed, const char *text, const char *name) { QTest::newRow(typed) << typed << text << name; };
        row("https://example.org/handbook.git", "https://example.org/handbook.git", "handbook");
        row(" HTTPS://Example.org/handbook.git/ ", "https://example.org/handbook.git", "handbook");
        row("https://example.org:443/a/b", "https://example.org/a/b", "b");
        row("https://example.org:8443/a/b", "https://example.org:8443/a/b", "b");
        row("ssh://git@example.org/a/b.git", "ssh://git@example.org/a/b.git", "b");
        row("ssh://git@example.org:22/a/b.git", "ssh://git@example.org/a/b.git", "b");
        row("git@example.org:a/b.git", "ssh://git@example.org/a/b.git", "b");
        row("git@example.org:/srv/b.git", "ssh://git@example.org/srv/b.git", "b");
        row("example.org:b", "ssh://example.org/b", "b");
        row("git@example.org:~me/b.git", "ssh://git@example.org/~me/b.git", "b");
        row("http://localhost:8080/x.git", "http://localhost:8080/x.git", "x");
        row("http://127.0.0.1/x.git", "http://127.0.0.1/x.git", "x");
        row("https://bücher.example/x", "https://xn--bcher-kva.example/x", "x");
    }
    void whatPeoplePasteIsRead()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        QFETCH(QString, name);
        const auto address = readAddress(typed);
        QVERIFY2(address, address ? "" : address.error().why.constData());
        QCOMPARE(QUrl(address->text()).toEncoded(), QUrl(text).toEncoded());
        QCOMPARE(address->suggestedName(), name);
    }

    void whatIsNoAddressIsRefusedByName_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("why");
        const auto row = [](const QString &typed, const char *why) { QTest::newRow(qPrintable(typed.left(60))) << typed << QByteArray(why); };
        row(QString(), "empty");
        row(QStringLiteral("ext::sh -c id"), "unknown-scheme");
        row(QStringLiteral("ftp://example.org/x"), "unknown-scheme");
        row(QStringLiteral("git://example.org/x"), "unknown-scheme");
        row(QStringLiteral("javascript://example.org/x"), "unknown-scheme");
        row(QStringLiteral("https://user:secret@example.org/x"), "secret-in-address");
        row(QStringLiteral("https://token@example.org/x"), "secret-in-address");
        row(QStringLiteral("ssh://user:secret@example.org/x"), "secret-in-address");
        row(QStringLiteral("ssh://-oProxyCommand=id/x"), "unreadable");
        row(QStringLiteral("-oProxyCommand=id:x"), "bad-path");
        row(QStringLiteral("ssh://-x@example.org/x"), "bad-user");
        row(QStringLiteral("git@example.org:-x"), "bad-path");
        row(QStringLiteral("git@..example:x"), "bad-host");
        row(QStringLiteral("git@example.org:../../etc"), "bad-path");
        row(QStringLiteral("https://example.org/"), "no-path");
        row(QStringLiteral("https://example.org/a\nb"), "control-character");
        row(QStringLiteral("https://example.org/a\u202Eb"), "control-character");
        row(QStringLiteral("https://example.org/a\uFDD0"), "control-character"); // no character: its own text would say another
        row(QStringLiteral("https://example.org/a%EF%BF%BE"), "control-character");
        row(QStringLiteral("http://example.org/x.git"), "plain-http");
        row(QStringLiteral("http://127.0.0.1.evil.example/x"), "plain-http");
        row(QStringLiteral("file://server/share"), "bad-host");
        row(QString(3000, u'x'), "unreadable");
        row(QStringLiteral("git@example.org:") + QString(1000, u'å'), "unreadable"); // with percent-signs it is longer than one may be
    }
    void whatIsNoAddressIsRefusedByName()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, why);
        const auto address = readAddress(typed);
        QVERIFY(!address);
        QCOMPARE(address.error().why, why);
    }

    void aFolderIsReadWhicheverWayItIsWritten()
    {
        QTemporaryDir dir;
        QVERIFY(QDir(dir.path()).mkdir(QStringLiteral("a b.git")));
        const QString folder = QFileInfo(dir.filePath(QStringLiteral("a b.git"))).canonicalFilePath();
        for (const QString &typed : {folder, folder + u'/', QUrl::fromLocalFile(folder).toString(), dir.path() + QStringLiteral("/./a b.git")}) {
            const auto address = readAddress(typed);
            QVERIFY(address);
            QCOMPARE(address->way, Way::Folder);
            QCOMPARE(address->path, folder);
            QCOMPARE(address->suggestedName(), QStringLiteral("a b"));
        }
        QCOMPARE(readAddress(folder + QStringLiteral("/none")).error().kind, Error::Kind::NotFound);
    }
};

QTEST_GUILESS_MAIN(AddressTest)
#include "addresstest.moc"
