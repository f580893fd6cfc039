// Where the commits of a discussion are signed, a name alone is not enough to change what was said under it.
#include "model/commons.h"
#include "model/discuss/discussions.h"
#include "sync/signature.h"
#include "tests/support/await.h"
#include "tests/support/realgit.h"

#include <QTest>

#include <memory>

using namespace mycel;
using namespace mycel::model;
using namespace mycel::tests;

namespace {

QByteArray idOf(int number)
{
    return QByteArray::number(number).rightJustified(26, '0');
}

const QString Thread = QString::fromLatin1(idOf(7));

/// A library with a thread, and people who sign what they say.
class Forum {
public:
    Forum()
    {
        m_shop.write(QStringLiteral("library.yaml"), "name: Harbour\n");
        m_shop.commit();
        m_shop.git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("--orphan"), QStringLiteral("discussions")});
        m_shop.git({QStringLiteral("rm"), QStringLiteral("-rfq"), QStringLiteral(".")});
    }
    /// The public key, without the comment.
    QByteArray makeKey(const QString &name, const QStringList &kind) const
    {
        const QString file = keyOf(name);
        run(m_keys.path(), QStringLiteral("ssh-keygen"), QStringList{QStringLiteral("-q"), QStringLiteral("-N"), QString(), QStringLiteral("-f"), file} + kind);
        QFile open(file + QStringLiteral(".pub"));
        [[maybe_unused]] const bool opened = open.open(QIODevice::ReadOnly);
        return open.readAll().split(' ').mid(0, 2).join(' ');
    }
    void say(const QByteArray &name, const QByteArray &file, const QByteArray &keys, const QByteArray &text, const QString &signer = {}) const
    {
        m_shop.write(pathOf(file), "---\nauthor: " + name + "\ncreated: 2026-11-01T10:00Z\n" + keys + "---\n\n" + text + "\n");
        commit(signer);
    }
    void commit(const QString &signer) const
    {
        m_shop.git({QStringLiteral("add"), QStringLiteral("-A")});
        const QStringList how = signer.isEmpty() ? QStringList() : QStringList{QStringLiteral("-c"), QStringLiteral("gpg.format=ssh"), QStringLiteral("-c"), QStringLiteral("user.signingkey=") + keyOf(signer)};
        m_shop.git(how + QStringList{QStringLiteral("commit"), QStringLiteral("-q"), signer.isEmpty() ? QStringLiteral("--no-gpg-sign") : QStringLiteral("-S"), QStringLiteral("-m"), QStringLiteral("Say")});
    }
    [[nodiscard]] QString head() const { return QString::fromLatin1(m_shop.git({QStringLiteral("rev-parse"), QStringLiteral("HEAD")})); }
    /// Goes on in another history, which begins at a commit where it is new.
    void branch(const QString &name, const QString &from = {}) const
    {
        m_shop.git(QStringList{QStringLiteral("checkout"), QStringLiteral("-q")} + (from.isEmpty() ? QStringList{name} : QStringList{QStringLiteral("-b"), name, from}));
    }
    static QString pathOf(const QByteArray &file) { return QStringLiteral("threads/00/%1/%2.md").arg(Thread, QString::fromLatin1(file)); }
    [[nodiscard]] QString keyOf(const QString &name) const { return m_keys.path() + u'/' + name; }
    [[nodiscard]] const Workshop &shop() const { return m_shop; }

    /// As somebody reads it who adds the library now.
    [[nodiscard]] model::Thread read(const QByteArray &rules = {}) const
    {
        if (!rules.isEmpty()) {
            branch(QStringLiteral("main"));
            m_shop.write(QStringLiteral("library.yaml"), "name: Harbour\n" + rules);
            m_shop.commit();
        }
        const QTemporaryDir data;
        Commons commons(data.path());
        const auto added = await(commons.add({m_shop.folder(), false, {}}));
        const auto page = added ? await(commons.discussions().thread({added->library.key, Thread})) : sync::fail(added.error());
        if (!page)
            QTest::qFail(page.error().why.constData(), __FILE__, __LINE__);
        commons.end();
        return page ? page->thread : model::Thread();
    }

private:
    Workshop m_shop;
    QTemporaryDir m_keys;
};

QStringList ignored(const model::Thread &thread)
{
    QStringList why;
    for (const IgnoredEvent &each : thread.ignored)
        why.append(QString::fromLatin1(each.why));
    return why;
}

} // namespace

class SignedPostsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier"); }

    void whoSigned_isKnownByTheKey_ofEachUsualKind()
    {
        const Forum forum;
        int number = 0;
        for (const QStringList &kind : {QStringList{QStringLiteral("-t"), QStringLiteral("ed25519")}, {QStringLiteral("-t"), QStringLiteral("ecdsa"), QStringLiteral("-b"), QStringLiteral("256")}, {QStringLiteral("-t"), QStringLiteral("rsa"), QStringLiteral("-b"), QStringLiteral("2048")}}) {
            const QString name = kind[1];
            const QByteArray key = forum.makeKey(name, kind);
            ++number;
            const QByteArray file = QByteArray::number(number) + QByteArrayLiteral("-") + idOf(number);
            forum.say("aspen", file, "action: comment\nreply_to: " + idOf(7) + "\n", "Said.", name);
            const auto store = sync::Repository::open(forum.shop().folder() + QStringLiteral("/.git"));
            QVERIFY(store);
            const sync::Id head = *sync::Id::fromHex(forum.shop().git({QStringLiteral("rev-parse"), QStringLiteral("HEAD")}));
            const auto signers = store->signers({}, head);
            QVERIFY(signers);
            QVERIFY(signers->contains(sync::Bringing{Forum::pathOf(file).toLatin1(), store->find(head, Forum::pathOf(file).toLatin1()).value(), key}));
            QCOMPARE(signers->size(), number);
        }
    }
    void aSignatureOfOtherBytes_isNone()
    {
        const Forum forum;
        const QByteArray key = forum.makeKey(QStringLiteral("aspen"), {QStringLiteral("-t"), QStringLiteral("ed25519")});
        const QByteArray bytes = "what is signed\n";
        forum.shop().write(QStringLiteral("x"), bytes);
        const QString file = forum.shop().folder() + QStringLiteral("/x");
        for (const auto &[space, fits] : {std::pair(QStringLiteral("git"), true), std::pair(QStringLiteral("file"), false)}) {
            QFile::remove(file + QStringLiteral(".sig"));
            run(forum.shop().folder(), QStringLiteral("ssh-keygen"), {QStringLiteral("-q"), QStringLiteral("-Y"), QStringLiteral("sign"), QStringLiteral("-n"), space, QStringLiteral("-f"), forum.keyOf(QStringLiteral("aspen")), file});
            QFile signature(file + QStringLiteral(".sig"));
            QVERIFY(signature.open(QIODevice::ReadOnly));
            const QByteArray armoured = signature.readAll();
            QCOMPARE(sync::signerOf(armoured, bytes), fits ? key : QByteArray());
            QCOMPARE(sync::signerOf(armoured, bytes + ' '), QByteArray());
            for (qsizetype at = 0; at < armoured.size(); ++at) { // any letter of it changed
                QByteArray other = armoured;
                other[at] = other[at] == 'A' ? 'B' : 'A';
                const QByteArray signer = sync::signerOf(other, bytes);
                QVERIFY(signer.isEmpty() || (fits && signer == key)); // of bits that base64 does not use
            }
        }
        for (const char *nothing : {"", "-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----", "-----BEGIN SSH SIGNATURE-----\nU1NIU0lH\n-----END SSH SIGNATURE-----", "-----BEGIN PGP SIGNATURE-----\nAAAA\n-----END PGP SIGNATURE-----"})
            QCOMPARE(sync::signerOf(nothing, bytes), QByteArray());
    }
    void whatAMessageSays_isNoSignature()
    {
        const QByteArray header = "tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\nauthor a <> 0 +0000\ncommitter a <> 0 +0000\n";
        const QByteArray message = "\nSay\n\ngpgsig -----BEGIN SSH SIGNATURE-----\n U1NIU0lH\n";
        const sync::SignedCommit unsigned_ = sync::takenApart(header + message);
        QCOMPARE(unsigned_.signature, QByteArray());
        QCOMPARE(unsigned_.bytes, header + message);
        const sync::SignedCommit commit = sync::takenApart(header + "gpgsig first\n second\n \ngpgsig-sha256 other\n more\nencoding utf-8\n" + message);
        QCOMPARE(commit.signature, QByteArray("first\nsecond\n\n"));
        QCOMPARE(commit.bytes, header + "encoding utf-8\n" + message);
        QCOMPARE(sync::takenApart("gpgsig cut").signature, QByteArray("cut"));
        QCOMPARE(sync::takenApart({}).bytes, QByteArray());
    }
    void aSignedPost_isChangedByItsOwnKeyAlone()
    {
        const Forum forum;
        forum.makeKey(QStringLiteral("aspen"), {QStringLiteral("-t"), QStringLiteral("ed25519")});
        forum.makeKey(QStringLiteral("other"), {QStringLiteral("-t"), QStringLiteral("ed25519")});
        forum.say("aspen", "thread", "title: Signed\ncategory: organising\n", "The beginning.", QStringLiteral("aspen"));
        forum.say("aspen", "1-" + idOf(1), "action: comment\nreply_to: " + idOf(7) + "\n", "Said by aspen.", QStringLiteral("aspen"));
        forum.say("aspen", "2-" + idOf(2), "action: edit\nreply_to: " + idOf(1) + "\n", "Forged without a key.");
        forum.say("aspen", "3-" + idOf(3), "action: edit\nreply_to: " + idOf(1) + "\n", "Forged with another.", QStringLiteral("other"));
        forum.say("aspen", "4-" + idOf(4), "action: redact\nreply_to: " + idOf(7) + "\n", "", QStringLiteral("other"));
        forum.say("aspen", "5-" + idOf(5), "action: edit\nreply_to: " + idOf(7) + "\ntitle: Forged\n", "Forged.");
        model::Thread thread = forum.read();
        QCOMPARE(ignored(thread), QStringList(4, QStringLiteral("not-its-key")));
        QCOMPARE(thread.title, QStringLiteral("Signed"));
        QVERIFY(!thread.posts[0].redacted && !thread.posts[0].edited && !thread.posts[1].edited);
        forum.say("aspen", "6-" + idOf(6), "action: edit\nreply_to: " + idOf(1) + "\n", "Said better.", QStringLiteral("aspen"));
        thread = forum.read();
        QVERIFY(thread.posts[1].edited);
        QCOMPARE(thread.posts[1].editedIn.lamport, 6);
    }
    void whoBringsAnothersPostOnceMore_cannotChangeIt()
    {
        const Forum forum;
        forum.makeKey(QStringLiteral("aspen"), {QStringLiteral("-t"), QStringLiteral("ed25519")});
        forum.makeKey(QStringLiteral("other"), {QStringLiteral("-t"), QStringLiteral("ed25519")});
        forum.say("aspen", "thread", "title: Signed\ncategory: organising\n", "The beginning.");
        const QString beginning = QString::fromLatin1(forum.shop().git({QStringLiteral("rev-parse"), QStringLiteral("HEAD")}));
        forum.say("aspen", "1-" + idOf(1), "action: comment\nreply_to: " + idOf(7) + "\n", "Said by aspen.", QStringLiteral("aspen"));
        // The same file in a history of the other's own, which then meets the first.
        forum.shop().git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("side"), beginning});
        forum.say("aspen", "1-" + idOf(1), "action: comment\nreply_to: " + idOf(7) + "\n", "Said by aspen.", QStringLiteral("other"));
        forum.say("aspen", "2-" + idOf(2), "action: redact\nreply_to: " + idOf(1) + "\n", "", QStringLiteral("other"));
        forum.shop().git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("discussions")});
        forum.shop().git({QStringLiteral("merge"), QStringLiteral("-q"), QStringLiteral("--no-edit"), QStringLiteral("side")});
        const model::Thread thread = forum.read();
        QCOMPARE(ignored(thread), QStringList{QStringLiteral("not-its-key")});
        QVERIFY(!thread.posts[1].redacted);
    }
    void aFileWhosePathDiffersInItsCaseAlone_takesNoPostsPlace()
    {
        const Forum forum;
        forum.say("aspen", "thread", "title: Plain\ncategory: organising\n", "The beginning.");
        forum.say("aspen", "1-ABCDEFGHJKMNPQRSTVWXYZ0123", "action: comment\n", "Said by aspen.");
        forum.say("mallory", "1-abcdefghjkmnpqrstvwxyz0123", "action: comment\n", "Said by another.");
        const model::Thread thread = forum.read();
        QCOMPARE(thread.posts.size(), 2);
        QCOMPARE(thread.posts[1].event.author, QStringLiteral("aspen"));
    }
    void aSignature_standsForWhatWasSigned_andNotForWhatTookItsPlace()
    {
        const Forum forum;
        const QByteArray key = forum.makeKey(QStringLiteral("linden"), {QStringLiteral("-t"), QStringLiteral("ed25519")});
        forum.say("aspen", "thread", "title: Signed\ncategory: organising\n", "The beginning.");
        forum.say("aspen", "1-" + idOf(1), "action: comment\n", "Said by aspen.");
        const QString before = forum.head();
        const QByteArray hiding = "2-" + idOf(2);
        forum.say("linden", hiding, "action: hide\nreply_to: " + idOf(7) + "\n", "", QStringLiteral("linden"));
        forum.branch(QStringLiteral("side"), before);
        forum.say("linden", hiding, "action: hide\nreason: longer\nreply_to: " + idOf(1) + "\n", "Forged.");
        const QString forged = forum.head();
        forum.branch(QStringLiteral("discussions"));
        forum.shop().git({QStringLiteral("merge"), QStringLiteral("-q"), QStringLiteral("--no-edit"), QStringLiteral("-X"), QStringLiteral("theirs"), forged});
        const model::Thread thread = forum.read("maintainers: [{name: linden, key: " + key + "}]\n");
        QCOMPARE(ignored(thread), QStringList{QStringLiteral("not-a-maintainer")});
        QVERIFY(!thread.posts[1].hidden);
    }
    void whatWasTakenBackWithoutAKey_staysTakenBack_whoeverSignsItOnceMore()
    {
        const Forum forum;
        forum.makeKey(QStringLiteral("other"), {QStringLiteral("-t"), QStringLiteral("ed25519")});
        forum.say("aspen", "thread", "title: T\ncategory: organising\n", "The beginning.");
        const QString before = forum.head();
        forum.say("aspen", "1-" + idOf(1), "action: comment\n", "Said by aspen.");
        forum.say("aspen", "2-" + idOf(2), "action: redact\nreply_to: " + idOf(1) + "\n", "");
        const QString met = forum.head();
        forum.branch(QStringLiteral("side"), before);
        forum.say("aspen", "1-" + idOf(1), "action: comment\n", "Said by aspen.", QStringLiteral("other"));
        const QString resigned = forum.head();
        forum.branch(QStringLiteral("discussions"));
        forum.shop().git({QStringLiteral("merge"), QStringLiteral("-q"), QStringLiteral("--no-edit"), resigned});
        QVERIFY(forum.read().posts[1].redacted);
        // Whichever came first
        const auto store = sync::Repository::open(forum.shop().folder() + QStringLiteral("/.git"));
        const auto idAt = [](const QString &commit) { return *sync::Id::fromHex(commit.toLatin1()); };
        const QByteArray path = Forum::pathOf("1-" + idOf(1)).toLatin1();
        const auto isAlsoUnsigned = [&](const QString &from, const QString &to, const sync::SignedBefore &known) {
            const auto signers = store->signers(idAt(from), idAt(to), known);
            return signers && std::ranges::any_of(*signers, [&path](const sync::Bringing &each) { return each.path == path && each.key.isEmpty(); });
        };
        QVERIFY(isAlsoUnsigned(met, forum.head(), {}));
        QVERIFY(isAlsoUnsigned(resigned, forum.head(), [&path](const QByteArray &each) { return each == path; }));
        QVERIFY(!isAlsoUnsigned(before, resigned, {}));
    }
    void whatNobodySigned_goesByTheNameAsBefore()
    {
        const Forum forum;
        forum.makeKey(QStringLiteral("aspen"), {QStringLiteral("-t"), QStringLiteral("ed25519")});
        forum.say("aspen", "thread", "title: Plain\ncategory: organising\n", "The beginning.");
        forum.say("aspen", "1-" + idOf(1), "action: edit\nreply_to: " + idOf(7) + "\n", "Better.", QStringLiteral("aspen"));
        const model::Thread thread = forum.read();
        QVERIFY(thread.ignored.isEmpty());
        QVERIFY(thread.posts[0].edited);
    }
};

QTEST_GUILESS_MAIN(SignedPostsTest)
#include "signedpoststest.moc"
