// What is installed finds its parts, wherever it was put.
#include "tests/support/realgit.h"

#include <QTest>

using namespace mycel;

class InstallTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_prefix;
    QString at(const char *path) const { return m_prefix.path() + u'/' + QLatin1String(path); }
private Q_SLOTS:
    void initTestCase()
    {
        qunsetenv("MYCEL_COURIER");
        tests::run(m_prefix.path(), QStringLiteral("cmake"), {QStringLiteral("--install"), QStringLiteral(MYCEL_BIN_DIR "/.."), QStringLiteral("--prefix"), m_prefix.path()});
    }
    void everythingIsInItsPlace()
    {
        for (const char *path : {"bin/mycel", "bin/mycelctl", "libexec/mycel-courier", "share/applications/mycel.desktop", "share/icons/hicolor/scalable/apps/mycel.svg"})
            QVERIFY2(QFileInfo(at(path)).isFile(), path);
        QCOMPARE(QFileInfo::exists(at("lib/mycel/mycel-reader.so")), QFileInfo::exists(QStringLiteral(MYCEL_BIN_DIR "/mycel-reader.so")));
    }
    void theTerminalFindsTheCourier()
    {
        const tests::Workshop shop;
        shop.write(QStringLiteral("a.md"), "# A guide\n");
        shop.commit();
        const QByteArray added = tests::run(m_prefix.path(), at("bin/mycelctl"), {QStringLiteral("add"), shop.folder(), QStringLiteral("--data"), at("data")});
        QVERIFY2(added.contains("1 items"), added.constData());
    }
    void theWindowStarts_withItsWelcome()
    {
        QProcess window;
        window.start(at("bin/mycel"), {QStringLiteral("--tour"), at("tour")});
        QVERIFY(window.waitForFinished(150'000));
        QVERIFY2(window.exitCode() == 0, window.readAllStandardError().constData());
        QVERIFY(!QDir(at("tour")).entryList({QStringLiteral("*.png")}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(InstallTest)
#include "installtest.moc"
