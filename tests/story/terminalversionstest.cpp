// Two people who changed the same sentence, each with the terminal program on a data folder of their own and one server between
// them: what `versions` prints, and what each --keep gives, for everybody after the next sync. And whose history goes on where
// the server's was replaced.
#include "tests/support/sending.h"
#include "tests/support/terminal.h"

#include <QTest>

using mycel::tests::BareRepository;
using mycel::tests::Said;
using mycel::tests::Workshop;

class TerminalVersionsTest : public QObject {
    Q_OBJECT
    std::unique_ptr<BareRepository> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;

    Said ask(const char *line, const char *who, const QStringList &more = {}) const
    {
        return mycel::tests::ask(QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts) + more + QStringList{QStringLiteral("--data"), m_folder->filePath(QString::fromLatin1(who))});
    }
    void does(const char *line, const char *who, const QStringList &more = {}) const
    {
        const Said said = ask(line, who, more);
        QVERIFY2(said.code == 0, (QByteArray(line) + ": " + said.error).constData());
    }
    QString file(const QByteArray &text) const
    {
        const QString name = m_folder->filePath(QStringLiteral("text.md"));
        QFile out(name);
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
            QTest::qFail("not written", __FILE__, __LINE__);
        return name;
    }
    /// The same sentence in two ways: Bo has both now.
    void disagree() const
    {
        does("edit guides/camp --body-file", "ada", {file("Meet us at dawn sharp.\n")});
        does("edit guides/camp --body-file", "bo", {file("Meet us at dusk sharp.\n")});
        does("sync Harbour", "ada");
        does("sync Harbour", "bo");
        does("sync Harbour", "ada");
    }
    QByteArray page(const char *who) const { return ask("show guides/camp", who).out; }
    qsizetype twice(const char *who) const { return ask("versions guides/camp --json", who).json().array().size(); }
    /// As it is for everybody after the next sync.
    void settled(const char *keep, const QByteArrayList &stand, const QByteArrayList &gone) const
    {
        does("versions guides/camp --keep", "bo", {QString::fromLatin1(keep)});
        does("sync Harbour", "bo");
        does("sync Harbour", "ada");
        for (const char *who : {"bo", "ada"}) {
            QCOMPARE(twice(who), 0);
            for (const QByteArray &each : stand)
                QVERIFY2(page(who).contains(each), page(who).constData());
            for (const QByteArray &each : gone)
                QVERIFY2(!page(who).contains(each), page(who).constData());
        }
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<BareRepository>();
        m_folder = std::make_unique<QTemporaryDir>();
        does("create Harbour --as Ada --lang en --at", "ada", {m_server->folder()});
        does("new guide --library Harbour --title Camp --body-file", "ada", {file("Meet us at noon sharp.\n")});
        does("sync Harbour", "ada");
        does("add", "bo", {m_server->folder()});
        does("edit guides/camp --set level=beginner --as Bo", "bo");
        does("sync Harbour", "bo");
        does("sync Harbour", "ada");
    }
    void bothVersionsArePrinted_withWhoseTheyAre()
    {
        disagree();
        for (const char *who : {"ada", "bo"}) {
            const QByteArray out = ask("versions guides/camp", who).out;
            for (const char *part : {"shared: ", "other:  ", "Meet us at dawn sharp.  (Ada)", "Meet us at dusk sharp.  (Bo)"})
                QVERIFY2(out.contains(part), out.constData());
            QCOMPARE(twice(who), 1);
        }
        const auto two = ask("versions guides/camp --json", "bo").json()[0];
        const QString shared = two[QStringLiteral("shared")].toString(), other = two[QStringLiteral("other")].toString();
        QVERIFY(shared != other && QString::fromUtf8(page("ada")).contains(shared.simplified()));
        QVERIFY(ask("versions guides/camp --keep neither", "bo").code != 0);
        QCOMPARE(twice("bo"), 1);
    }
    void whatIsKept_isSoForEverybody_data()
    {
        QTest::addColumn<QByteArray>("keep");
        for (const char *keep : {"shared", "other", "mine", "both"})
            QTest::newRow(keep) << QByteArray(keep);
    }
    void whatIsKept_isSoForEverybody()
    {
        QFETCH(const QByteArray, keep);
        disagree();
        const auto two = ask("versions guides/camp --json", "bo").json()[0];
        const QByteArray shared = two[QStringLiteral("shared")].toString().simplified().toUtf8(), other = two[QStringLiteral("other")].toString().simplified().toUtf8();
        if (keep == "shared")
            settled("shared", {shared}, {other});
        else if (keep == "other")
            settled("other", {other}, {shared});
        else if (keep == "mine")
            settled("mine", {"dusk"}, {"dawn"});
        else
            settled("both", {"dawn", "dusk"}, {});
    }
    void whereTheServerReplacedItsHistory_oursOrTheirsGoesOn_data()
    {
        QTest::addColumn<bool>("ours");
        QTest::newRow("ours") << true;
        QTest::newRow("theirs") << false;
    }
    void whereTheServerReplacedItsHistory_oursOrTheirsGoesOn()
    {
        QFETCH(const bool, ours);
        does("new guide --library Harbour --title Boats", "ada");
        does("sync Harbour", "ada");
        Workshop shop; // somebody takes the last change away again and goes on from there
        shop.git({QStringLiteral("pull"), QStringLiteral("-q"), m_server->folder(), QStringLiteral("main")});
        shop.git({QStringLiteral("reset"), QStringLiteral("-q"), QStringLiteral("--hard"), QStringLiteral("HEAD~1")});
        shop.write(QStringLiteral("guides/tents/index.md"), "---\ntitle: Tents\nlang: en\n---\nA roof.\n");
        shop.commit();
        shop.git({QStringLiteral("push"), QStringLiteral("-q"), QStringLiteral("-f"), m_server->folder(), QStringLiteral("main")});
        const auto has = [this](const char *who, const char *title) { return ask("list", who).out.contains(title); };
        const Said told = ask("sync Harbour", "ada");
        QVERIFY(told.code != 0);
        QVERIFY2(told.error.contains("history was replaced"), told.error.constData());
        QVERIFY(has("ada", "Boats") && !has("ada", "Tents")); // until somebody decides, all is as it was
        QVERIFY(ask("sync --keep ours", "ada").code != 0); // of which library?
        does("sync Harbour --keep", "ada", {ours ? QStringLiteral("ours") : QStringLiteral("theirs")});
        does("sync Harbour", "ada");
        does("sync Harbour", "bo");
        for (const char *who : {"ada", "bo"}) {
            QVERIFY(has(who, "Tents") && has(who, "Camp"));
            QCOMPARE(has(who, "Boats"), ours);
        }
    }
};

QTEST_GUILESS_MAIN(TerminalVersionsTest)
#include "terminalversionstest.moc"
