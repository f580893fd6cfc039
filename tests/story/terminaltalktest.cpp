// Discussions from a terminal: what is told of a thread, what goes out and comes in again, and what is refused with its reason.
#include "tests/support/realgit.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using mycel::tests::Workshop;

namespace {

struct Said {
    int code = -1;
    QByteArray out, error;
    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(out); }
};

const QString Camp = QStringLiteral("00000000000000000000000007");

} // namespace

class TerminalTalkTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    Workshop m_shop;

    Said ask(const char *words, const QStringList &more = {}, bool json = true) const
    {
        QStringList arguments = QString::fromUtf8(words).split(QLatin1Char(' ')) + more + QStringList{QStringLiteral("--data"), m_folder.path() + QStringLiteral("/data")};
        if (json)
            arguments.append(QStringLiteral("--json"));
        QProcess program;
        program.start(QStringLiteral(MYCEL_BIN_DIR "/mycelctl"), arguments);
        if (!program.waitForFinished(60'000))
            return {};
        return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
    }
    void say(const char *file, const QByteArray &keys, const QByteArray &text) { m_shop.write(QStringLiteral("threads/00/%1/%2.md").arg(Camp, QString::fromLatin1(file)), "---\n" + keys + "---\n\n" + text + "\n"); }
    [[nodiscard]] QString file(const char *name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no room");
        return file.fileName();
    }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QJsonObject post(const char *id) const
    {
        for (const QJsonValue &each : ask("thread", {Camp}).json()[QStringLiteral("posts")].toArray()) {
            if (each[QStringLiteral("id")].toString() == QLatin1String(id))
                return each.toObject();
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_shop.write(QStringLiteral("library.yaml"), "name: Harbour\nmaintainers:\n  - name: linden\nnew_posts: wait\n");
        m_shop.write(QStringLiteral("guides/camp/index.md"), "---\ntitle: A camp\nlang: en\n---\nTents.\n");
        m_shop.commit();
        m_shop.git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("--orphan"), QStringLiteral("discussions")});
        m_shop.git({QStringLiteral("rm"), QStringLiteral("-rfq"), QStringLiteral(".")});
        say("thread", "author: linden\ntitle: Shall we camp?\nabout: guides/camp/index.md\nform: proposal\nmethod: consent\nends: 2024-02-01T00:00Z\ncreated: 2024-01-01T10:00Z\n", "By the sea.");
        for (const char *name : {"hazel", "h\xd0\xb0zel"})
            say(name[1] == 'a' ? "1-00000000000000000000000001" : "2-00000000000000000000000002", QByteArray("author: linden\naction: approve\nvalue: ") + name + '\n', {});
        say("3-00000000000000000000000003", "author: hazel\naction: vote\nvalue: agree\ncreated: 2024-01-02T10:00Z\n", "Yes.");
        say("4-00000000000000000000000004", "author: linden\naction: vote\nvalue: block\ncreated: 2024-03-02T10:00Z\n", "No.");
        say("5-00000000000000000000000005", "author: hazel\nreply_to: 00000000000000000000000007\ncreated: 2024-01-02T10:00Z\nquote:\n  item: guides/camp/index.md\n  rev: abc\n  text: Tents.\n", "How many?");
        say("6-00000000000000000000000006", "author: BUY PILLS\nreply_to: 00000000000000000000000007\n", "Pills.");
        say("7-00000000000000000000000008", "author: hazel\nreply_to: 00000000000000000000000007\n", "My address.");
        say("8-00000000000000000000000009", "author: hazel\naction: redact\nreply_to: 00000000000000000000000008\nreason: Too much.\n", {});
        say("9-0000000000000000000000000A", "author: h\xd0\xb0zel\naction: react\nvalue: heart\nreply_to: 00000000000000000000000007\n", {});
        m_shop.write(QStringLiteral("threads/00/00000000000000000000000W8T/thread.md"), "---\nauthor: BUY PILLS\ntitle: Pills\n---\n\nPills.\n");
        say("10-0000000000000000000000000B", "author: hazel\n", "caf\xe9");
        m_shop.commit();
        m_shop.git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("main")});
        QCOMPARE(ask("add", {m_shop.folder()}).code, 0);
    }
    void aThreadIsToldWhole()
    {
        const QJsonObject thread = ask("thread", {Camp}).json().object();
        QCOMPARE(thread[QStringLiteral("about")].toString(), QStringLiteral("guides/camp/index.md"));
        QCOMPARE(thread[QStringLiteral("round")][QStringLiteral("decision")].toString(), QStringLiteral("agreed"));
        QCOMPARE(thread[QStringLiteral("round")][QStringLiteral("answers")][QStringLiteral("agree")].toArray(), QJsonArray{QStringLiteral("hazel")});
        QCOMPARE(post("00000000000000000000000003")[QStringLiteral("counts")].toBool(), true);
        QCOMPARE(post("00000000000000000000000004")[QStringLiteral("late")].toBool(), true);
        QCOMPARE(post("00000000000000000000000005")[QStringLiteral("quote")][QStringLiteral("text")].toString(), QStringLiteral("Tents."));
        QCOMPARE(post("00000000000000000000000008")[QStringLiteral("redacted")][QStringLiteral("reason")].toString(), QStringLiteral("Too much."));
        QCOMPARE(post("00000000000000000000000008")[QStringLiteral("text")].toString(), QString());
        QCOMPARE(post("00000000000000000000000006")[QStringLiteral("waits")].toBool(), true);
        const QByteArray lines = ask("thread", {Camp}, false).out;
        QVERIFY2(lines.contains("after the end") && lines.contains("Taken back by hazel: Too much.") && lines.contains("(a new name)"), lines.constData());
        QVERIFY2(lines.contains("1 thing was not taken into account\n  Files that cannot be read: 1\n"), lines.constData());
    }
    void whoWaits_isNotHeard_inAnyOfIt()
    {
        QCOMPARE(ask("export Harbour --to", {m_folder.filePath(QStringLiteral("waits.mbox"))}).code, 0);
        QCOMPARE(ask("export Harbour --html --to", {m_folder.filePath(QStringLiteral("waits"))}).code, 0);
        for (const QByteArray &told : {ask("thread", {Camp}).out, ask("thread", {Camp}, false).out, read(QStringLiteral("waits.mbox")), read(QStringLiteral("waits/%1.html").arg(Camp))})
            QVERIFY2(!told.isEmpty() && !told.contains("PILLS") && !told.contains("Pills"), told.constData());
    }
    void aThreadThatWaits_isListedAsOne()
    {
        const QByteArray lines = ask("threads", {}, false).out;
        QVERIFY2(lines.contains("(waits for a maintainer)") && !lines.contains("has not arrived"), lines.constData());
    }
    void aPageSaysWhatTheWindowSays()
    {
        QCOMPARE(ask("export Harbour --html --to", {m_folder.filePath(QStringLiteral("pages"))}).code, 0);
        const QByteArray page = read(QStringLiteral("pages/%1.html").arg(Camp));
        for (const char *said : {"about A camp", "Consent round", "Agrees: hazel", "Ended on 2024-02-01 00:00 UTC", "Nobody blocks", "after the end", "look alike"})
            QVERIFY2(page.contains(said), said);
    }
    void whatWentOut_comesInOnce_andElsewhereAsItWas()
    {
        const QString mailbox = m_folder.filePath(QStringLiteral("out.mbox"));
        QCOMPARE(ask("export Harbour --to", {mailbox}).code, 0);
        QCOMPARE(ask("import-mbox --library Harbour --category events", {mailbox}).json()[QStringLiteral("added")].toInt(), 0);
        QVERIFY(ask("import-mbox --library Harbour --category actions", {mailbox}, false).out.contains("here already"));
        QCOMPARE(ask("create Quay").code, 0);
        QVERIFY(ask("import-mbox --library Quay --category events", {mailbox}).json()[QStringLiteral("added")].toInt() > 0);
        const QJsonObject again = ask("thread --library Quay", {Camp}).json().object();
        QCOMPARE(again[QStringLiteral("round")][QStringLiteral("decision")].toString(), QStringLiteral("agreed"));
        QVERIFY(!ask("thread --library Quay", {Camp}).out.contains("My address"));
        QCOMPARE(ask("remove Quay").code, 0);
    }
    void whatIsAskedWrong_isNotAnsweredWithNothing()
    {
        QCOMPARE(ask("threads --about guides/camp/index.md").json().array().size(), 1);
        QVERIFY(ask("threads --about guides/nowhere").code != 0);
        QVERIFY(ask("threads --category nonsense").code != 0);
        QCOMPARE(ask("threads --category events").json().array().size(), 0);
        const QString body = file("body", "Words."), latin = file("latin", "caf\xe9");
        const QStringList answer{Camp, QStringLiteral("--as"), QStringLiteral("aspen"), QStringLiteral("--body-file")};
        QVERIFY(ask("post --title Another --thread", answer + QStringList{body}).error.contains("nothing was posted"));
        QVERIFY(ask("post --thread", answer + QStringList{latin}).error.contains("UTF-8"));
        for (const QString &name : {QStringLiteral("anna@example.org"), QStringLiteral("ev\u202eil"), QString(200, QLatin1Char('x'))})
            QVERIFY(ask("post --thread", QStringList{Camp, QStringLiteral("--body-file"), body, QStringLiteral("--as"), name}).code != 0);
        QVERIFY(ask("post --thread", {Camp, QStringLiteral("--body-file"), body}).error.contains("Choose a name"));
    }
};

QTEST_GUILESS_MAIN(TerminalTalkTest)
#include "terminaltalktest.moc"
