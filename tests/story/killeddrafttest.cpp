// The program is killed in the middle of writing: what was typed keeps itself, nobody asked for it, and the next start has it.
// This program is started as the one that is killed, too: with --writes it opens the window, types, and goes on until then.
#include "model/mine/drafts.h"
#include "tests/support/desk.h"

#include <QApplication>
#include <QProcess>

#include <cstdio>

using namespace mycel;
using mycel::tests::Patience;

namespace {

int writeUntilKilled()
{
    tests::Desk desk;
    desk.begin();
    desk.write(model::Kind::Guide);
    if (!desk.see.type(QStringLiteral("Title"), QStringLiteral("First aid in the cold")))
        return 1;
    QTest::keyClicks(desk.text(), QStringLiteral("Two pairs of socks, and tea."));
    std::puts(desk.data.toUtf8().constData());
    std::fflush(stdout);
    return QApplication::exec();
}

} // namespace

class KilledDraftTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder; ///< what the killed one leaves goes with it

    static QByteArray keptIn(const QString &data)
    {
        const auto store = model::Drafts::open(data);
        const auto drafts = store ? store->all() : sync::Result<QList<model::Draft>>();
        return drafts && !drafts->isEmpty() ? drafts->first().bytes : QByteArray();
    }

private Q_SLOTS:
    void whatWasTypedKeepsItself_andIsThereAfterAKill()
    {
        QProcess writer;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TMPDIR"), m_folder.path());
        writer.setProcessEnvironment(environment);
        writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        writer.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--writes")});
        QTRY_VERIFY_WITH_TIMEOUT(writer.canReadLine(), Patience);
        tests::Desk desk;
        desk.data = QString::fromUtf8(writer.readLine().trimmed());
        QTRY_VERIFY_WITH_TIMEOUT(keptIn(desk.data).contains("socks, and tea."), Patience);
        QCOMPARE(writer.state(), QProcess::Running); // it did not end, nor was it asked to keep anything
        writer.kill();
        QVERIFY(writer.waitForFinished(Patience));
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit);

        desk.open();
        QVERIFY(desk.see.press(QStringLiteral("Drafts")));
        QTRY_VERIFY_WITH_TIMEOUT(desk.see.says(QStringLiteral("First aid in the cold")), Patience);
        QVERIFY(desk.see.press(QStringLiteral("Go on writing")));
        QTRY_VERIFY_WITH_TIMEOUT(desk.text(), Patience);
        QCOMPARE(desk.text()->toPlainText(), QStringLiteral("Two pairs of socks, and tea."));
        QCOMPARE(desk.see.field(QStringLiteral("Title"))->text(), QStringLiteral("First aid in the cold"));
        desk.close();
    }
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (QApplication::arguments().contains(QStringLiteral("--writes")))
        return writeUntilKilled();
    KilledDraftTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "killeddrafttest.moc"
