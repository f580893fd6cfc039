// Mailboxes: what a list said comes in as threads, once, and without anybody's address; what is said here goes out as letters.
#include "model/mail/letters.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace mycel;
using namespace mycel::model;

namespace {

QByteArray letter(const char *from, const char *subject, const char *id, const char *more, const char *text)
{
    return QByteArray("From a@b Thu Jan  1 00:00:00 2024\nFrom: ") + from + "\nTo: list@example.org\nSubject: " + subject + "\nDate: Mon, 3 Jun 2024 10:22:11 +0200\nMessage-ID: <" + id + ">\n" + more + "\n" + text + "\n\n";
}

QList<Letter> read(const QByteArray &mailbox)
{
    const QTemporaryDir folder;
    const QString name = folder.path() + QStringLiteral("/in.mbox");
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(mailbox) != mailbox.size())
        return {};
    file.close();
    QList<Letter> letters;
    if (!readMailbox(name, [&letters](const Letter &each) { letters.append(each); return true; }))
        return {};
    return letters;
}

QList<ThreadEvent> eventsOf(const QList<Letter> &letters, const QHash<QString, QString> &there = {}, qint64 highest = 0)
{
    Lettering lettering(QStringLiteral("events"), there);
    for (const Letter &each : letters)
        lettering.add(each);
    QList<ThreadEvent> events;
    for (const sync::Change &file : lettering.files([highest](const QString &) { return highest; }))
        events.append(readThreadFile(*placeOf(file.path), {}, *file.bytes).event);
    return events;
}

QList<Letter> threeOfAThread()
{
    return read(letter("Rönn <r@example.org>", "[camp] Who has a trailer?", "one@x", "", "We need one.") + letter("Hazel <h@example.org>", "Re: [camp] Who has a trailer?", "two@x", "In-Reply-To: <one@x>\n", "We have two.")
                + letter("linden <l@example.org>", "AW: [camp] Who has a trailer?", "three@x", "", "Mine is broken."));
}

} // namespace

class MailTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLetterIsRead_withItsNameAndWithoutItsAddress()
    {
        const Letter one = read(letter("=?utf-8?q?R=C3=B6nn?= <r@example.org>", "=?utf-8?b?RsO2cnLDpWQ=?=", "one@x", "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n",
                                       "f=F6rst\n>From here\n\n-- \nR, +46 70 123456")).value(0);
        QCOMPARE(one.author, QStringLiteral("Rönn"));
        QCOMPARE(one.subject, QStringLiteral("Förråd"));
        QCOMPARE(one.id, QStringLiteral("one@x"));
        QCOMPARE(one.time, QDateTime(QDate(2024, 6, 3), QTime(8, 22, 11), Qt::UTC));
        QCOMPARE(QString::fromUtf8(one.text), QStringLiteral("först\nFrom here"));
        for (const char *from : {"r@example.org", "\"r@example.org\" <r@example.org>", "<r@example.org>"})
            QCOMPARE(read(letter(from, "s", "i@x", "", "t")).value(0).author, QString());
    }
    void theArchivesOfLists_haveTheirNamesBehind()
    {
        QCOMPARE(read(letter("anna at example.org (Anna Berg)", "s", "i@x", "", "t")).value(0).author, QStringLiteral("Anna Berg"));
        QCOMPARE(read(letter("anna at example.org (=?utf-8?q?R=C3=B6nn?=)", "s", "i@x", "", "t")).value(0).author, QStringLiteral("Rönn"));
        QCOMPARE(read(letter("anna at example.org (a@example.org)", "s", "i@x", "", "t")).value(0).author, QString());
    }
    void aLineThatBeginsLikeASeparator_endsNoLetter()
    {
        const auto letters = read(letter("a <a@x>", "s", "1@x", "", "Before.\n\nFrom now on we meet at 18:00.\n\nAfter.") + letter("b <b@x>", "s", "2@x", "", "Another."));
        QCOMPARE(letters.size(), 2);
        QCOMPARE(letters[0].text, QByteArray("Before.\n\nFrom now on we meet at 18:00.\n\nAfter."));
    }
    void aSignatureIsLeftOut_butNothingLongBehindSuchALine()
    {
        QCOMPARE(read(letter("a <a@x>", "s", "1@x", "", "Words.\n-- \nAnna\nHarbour Street")).value(0).text, QByteArray("Words."));
        const QByteArray whole = "Words.\n-- \nAnna\n" + QByteArray("More of them.\n").repeated(20);
        QVERIFY(read(letter("a <a@x>", "s", "1@x", "", whole.constData())).value(0).text.endsWith("More of them."));
    }
    void plainTextIsNoMarkup()
    {
        const Letter one = read(letter("a <a@x>", "s", "1@x", "", "<name> of <group>, see <https://example.org/a>, AT&amp;T, C:\\!new & more")).value(0);
        QCOMPARE(one.text, QByteArray("\\<name> of \\<group>, see <https://example.org/a>, AT\\&amp;T, C:\\\\!new & more"));
        QCOMPARE(read(mailboxEntry({QStringLiteral("i@x"), {}, {}, {}, {}, QStringLiteral("s"), one.text})).value(0).text, one.text);
        QVERIFY(!read(mailboxEntry({QStringLiteral("i@x"), {}, {}, {}, {}, QStringLiteral("s"), one.text})).value(0).time.isValid()); // undated, and not of 1970
    }
    void noAddressComesIn()
    {
        const Letter one = read(letter("a <a@x>", "Ask anna@example.org", "1@x", "", "Write to anna.berg+list@mail.example.org, or <anna at example.org>.\nLook at example.org.")).value(0);
        QVERIFY(!one.text.contains("anna"));
        QVERIFY(!one.subject.contains(u'@'));
        QVERIFY(one.text.contains("Look at example.org."));
    }
    void aLetterThatIsTooLong_endsAtALine_andFits()
    {
        const QByteArray lines = QByteArray("Every word of it is somebody's, sålunda.\n").repeated((3 << 20) / 42);
        const QList<Letter> letters = read(letter("a <a@x>", "s", "1@x", "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n", lines.constData()));
        QVERIFY(letters.value(0).text.endsWith("sålunda.\n\n[…]"));
        Lettering lettering(QStringLiteral("events"));
        lettering.add(letters[0]);
        QVERIFY(lettering.files([](const QString &) { return 0; }).first().bytes->size() <= MaxItemBytes);
    }
    void anAnswerFindsItsLetter_inTheMailboxBefore_andFurtherDown()
    {
        const QByteArray march = letter("a <a@x>", "Camp", "1@x", "", "x"), april = letter("b <b@x>", "Re: Camp", "2@x", "In-Reply-To: <1@x>\n", "y");
        const auto first = eventsOf(read(march));
        const auto later = eventsOf(read(april), {{first[0].id(), first[0].id()}}, 4);
        QCOMPARE(later.size(), 1);
        QCOMPARE(later[0].place.thread, first[0].id());
        QCOMPARE(later[0].replyTo, first[0].id());
        QCOMPARE(later[0].place.lamport, qint64(5));
        QVERIFY(eventsOf(read(march + april), {{first[0].id(), first[0].id()}, {later[0].id(), first[0].id()}}).isEmpty());
        const auto turned = eventsOf(read(april + march));
        QCOMPARE(turned.size(), 2);
        QCOMPARE(turned[0].act, Act::Open);
        QCOMPARE(turned[1].replyTo, turned[0].id());
        QCOMPARE(eventsOf(read(letter("a <a@x>", "A", "1@x", "In-Reply-To: <2@x>\n", "x") + letter("b <b@x>", "B", "2@x", "In-Reply-To: <1@x>\n", "y"))).size(), 2);
    }
    void ofWhatWasTakenBack_itIsSaidByWhom()
    {
        ThreadPage page;
        Post post;
        post.event.act = Act::Open;
        post.hidden = Withheld{QStringLiteral("aspen"), QStringLiteral("It names somebody.")};
        page.thread.posts = {post};
        QCOMPARE(lettersOf(page, {"secret"}).first().text, QByteArray("[Hidden by aspen: It names somebody.]"));
    }
    void theTitleOfWhatWasHidden_goesNowhere_andGathersNothing()
    {
        auto events = eventsOf(threeOfAThread());
        ThreadEvent hiding;
        hiding.act = Act::Hide;
        hiding.author = QStringLiteral("aspen");
        hiding.replyTo = events[0].id();
        hiding.place = {events[0].place.thread, QString(26, u'7'), 9};
        events.append(hiding);
        ThreadPage page;
        page.thread = fold(events, {{QStringLiteral("aspen")}, false, {}});
        page.ref = {QStringLiteral("lib"), page.thread.id};
        QByteArray mailbox;
        for (const Letter &each : lettersOf(page, {"a", "b", "c"}, {QStringLiteral("Whose passage")}))
            mailbox += mailboxEntry(each);
        QVERIFY(!mailbox.contains("trailer") && !mailbox.contains("passage"));
        const auto letters = read(mailbox);
        QCOMPARE(letters.size(), 3);
        QCOMPARE(letters[0].subject, QStringLiteral("…"));
        QCOMPARE(letters[1].subject, QStringLiteral("Re: …"));
        // What answers another thread without a title is no part of it
        QCOMPARE(eventsOf(letters + read(letter("b <b@x>", "=?utf-8?q?Re:_=E2=80=A6?=", "2@x", "In-Reply-To: <9@x>\n", "y"))).last().act, Act::Open);
    }
    void aPassageThatIsAnswered_goesOutAboveTheAnswer()
    {
        ThreadPage page;
        page.thread = fold(eventsOf(threeOfAThread()), {});
        page.ref = {QStringLiteral("lib"), page.thread.id};
        QCOMPARE(lettersOf(page, {"a", "Two.", "c"}, {QString(), QStringLiteral("Who has one?\n\nWe do.")}).value(1).text, QByteArray("> Who has one?\n> \n> We do.\n\nTwo."));
    }
    void ofALetterInHtml_theWordsStay()
    {
        const Letter one = read(letter("a <a@x>", "s", "one@x", "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=X\n",
                                       "--X\nContent-Type: text/html; charset=utf-8\n\n<p>We have <b>two</b>.<script>alert(1)</script></p>\n--X\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nattached\n--X--")).value(0);
        QCOMPARE(one.text, QByteArray("We have **two**.\n\n[attached: a.txt]"));
    }
    void lettersBecomeAThread_byWhatTheyAnswer_elseByTheirSubject()
    {
        const auto events = eventsOf(threeOfAThread());
        QCOMPARE(events.size(), 3);
        QCOMPARE(events[0].title, QStringLiteral("Who has a trailer?"));
        QCOMPARE(events[0].category, QStringLiteral("events"));
        QCOMPARE(events[1].replyTo, events[0].id());
        QCOMPARE(events[2].place.thread, events[0].place.thread);
        QCOMPARE(events[2].replyTo, QString());
        QCOMPARE(fold(events, {}).posts.size(), 3);
        // Two that only happen to have the same subject are two
        QCOMPARE(eventsOf(read(letter("a <a@x>", "Camp", "1@x", "", "x") + letter("b <b@x>", "Camp", "2@x", "", "y"))).value(1).act, Act::Open);
    }
    void theSameLetterIsTheSamePost_howeverOftenItComesIn()
    {
        const auto first = eventsOf(threeOfAThread());
        QCOMPARE(eventsOf(threeOfAThread()), first);
        const auto more = eventsOf(threeOfAThread(), {{first[0].id(), first[0].id()}, {first[1].id(), first[0].id()}}, 7);
        QCOMPARE(more.size(), 1);
        QCOMPARE(more[0].id(), first[2].id());
        QCOMPARE(more[0].place.lamport, qint64(8)); // behind what was said here meanwhile
        QCOMPARE(eventsOf(threeOfAThread() + threeOfAThread()).size(), 3);
    }
    void theSameLetterUnderTwoNumbers_isOnePost()
    {
        auto events = eventsOf(threeOfAThread());
        const Thread once = fold(events, {});
        ThreadEvent again = events[1], answer = events[2], forged = events[1];
        again.place.lamport = 7;
        answer.place = {answer.place.thread, events[2].place.event.chopped(1) + u'7', 8};
        answer.blob = *sync::Id::fromHex(QByteArray(40, '8'));
        answer.replyTo = QStringLiteral("7-") + again.place.event;
        for (const auto &order : {QList<ThreadEvent>{again, answer}, QList<ThreadEvent>{answer, again}}) {
            const Thread thread = fold(order + events, {});
            QCOMPARE(thread.posts.size(), once.posts.size() + 1);
            QVERIFY(std::ranges::none_of(thread.posts, [](const Post &post) { return post.event.twin; }));
            QVERIFY(std::ranges::any_of(thread.posts, [&](const Post &post) { return post.event.place == answer.place && post.answers == events[1].id(); }));
        }
        // Other words are another post, and of two keys each has to agree
        forged.place.lamport = 7;
        forged.blob = *sync::Id::fromHex(QByteArray(40, '7'));
        QCOMPARE(fold(events + QList{forged}, {}).posts.size(), once.posts.size() + 1);
        again.signers = {"ssh-ed25519 AAAA"};
        const Thread keyed = fold(events + QList{again}, {});
        QVERIFY(std::ranges::any_of(keyed.posts, [&](const Post &post) { return post.event.place == events[1].place && post.event.signers == again.signers && post.event.alsoUnsigned; }));
    }
    void whatGoesOut_comesInAgain()
    {
        ThreadPage page;
        const auto events = eventsOf(threeOfAThread());
        page.thread = fold(events, {});
        page.ref = {QStringLiteral("lib"), page.thread.id};
        const QList<QByteArray> texts{"We need one.\n\nFrom here it is far.", "Två", "Mine is broken."};
        QByteArray mailbox;
        for (const Letter &each : lettersOf(page, texts))
            mailbox += mailboxEntry(each);
        QVERIFY(!mailbox.contains("example.org"));
        const QList<Letter> letters = read(mailbox);
        QCOMPARE(letters.size(), 3);
        QCOMPARE(letters[0].text, texts[0]);
        QCOMPARE(letters[1].text, texts[1]);
        QCOMPARE(letters[1].inReplyTo, letters[0].id);
        QCOMPARE(letters[2].subject, QStringLiteral("Re: Who has a trailer?"));
        QCOMPARE(letters[0].author, QStringLiteral("Rönn"));
    }
    void whatWentOutFromHere_isHereAlready()
    {
        const auto events = eventsOf(threeOfAThread());
        ThreadPage page;
        page.thread = fold(events, {});
        page.ref = {QStringLiteral("lib"), page.thread.id};
        QByteArray mailbox;
        for (const Letter &each : lettersOf(page, {"a", "b", "c"}))
            mailbox += mailboxEntry(each);
        QHash<QString, QString> there;
        for (const ThreadEvent &each : events)
            there.insert(each.id(), page.ref.id);
        QCOMPARE(eventsOf(read(mailbox), there, 3).size(), 0);
        // Where nothing of it is, it is the same thread again, under its own ids and numbers
        const auto again = eventsOf(read(mailbox));
        QCOMPARE(again.size(), 3);
        for (qsizetype i = 0; i < again.size(); ++i)
            QCOMPARE(again[i].place, events[i].place);
        QCOMPARE(again[1].replyTo, events[0].id());
    }
    void howAProposalIsDecided_andWhoAnsweredWhat_comesInAgain_andNotWhatWasTakenBack()
    {
        QList<ThreadEvent> events = eventsOf(threeOfAThread());
        events[0].form = QStringLiteral("proposal");
        events[0].method = Method::Consent;
        events[0].ends = QDateTime(QDate(2024, 7, 1), QTime(18, 30), Qt::UTC);
        events[0].quorum = 2;
        const auto add = [&events](Act act, const QString &author, const QString &value, const QString &replyTo = {}) {
            ThreadEvent event;
            event.act = act;
            event.author = author;
            event.value = value;
            event.replyTo = replyTo;
            event.created = QDateTime(QDate(2024, 6, 30), QTime(18, 45), Qt::UTC);
            event.place = {events[0].place.thread, QString(25, u'0') + QString::number(events.size()), 3 + events.size()};
            events.append(event);
            return event.place.event;
        };
        add(Act::Vote, QStringLiteral("hazel"), QStringLiteral("agree"));
        add(Act::Redact, QStringLiteral("linden"), {}, add(Act::Vote, QStringLiteral("linden"), QStringLiteral("block")));
        add(Act::State, QStringLiteral("hazel"), QStringLiteral("archived"));
        add(Act::State, QStringLiteral("hazel"), QStringLiteral("decided"));
        ThreadPage page;
        page.thread = fold(events, {});
        page.ref = {QStringLiteral("lib"), page.thread.id};
        QList<QByteArray> texts;
        for (const Post &post : std::as_const(page.thread.posts))
            texts.append("Words of " + post.event.author.toUtf8());
        QByteArray mailbox;
        for (const Letter &each : lettersOf(page, texts))
            mailbox += mailboxEntry(each);
        const Thread again = fold(eventsOf(read(mailbox)), {});
        QVERIFY(again.tally.has_value());
        QCOMPARE(again.tally, page.thread.tally);
        QCOMPARE(again.posts[0].event.ends, events[0].ends);
        QCOMPARE(again.posts[0].event.quorum, 2);
        QCOMPARE(again.state, QStringLiteral("decided")); // the later of the two, as it was
        QVERIFY(!mailbox.contains("block"));
        // In a thread that is here others decide nothing by a mailbox: what it says they did is told
        const auto told = eventsOf(read(mailbox), {{page.ref.id, page.ref.id}}, 50);
        QCOMPARE(told.size(), page.thread.posts.size() - 1);
        QVERIFY(std::ranges::all_of(told, [](const ThreadEvent &each) { return each.act == Act::Comment && each.place.lamport > 50; }));
    }
    void aHeaderThatSaysNonsense_makesNoFileThatNobodyCanRead()
    {
        for (const char *keys : {"X-Mycel-Action: state\nX-Mycel-Value: nonsense\n", "X-Mycel-Action: redact\n", "X-Mycel-Action: vote\nX-Mycel-Number: -7\n", "X-Mycel-Action: open\nX-Mycel-Method: none\nX-Mycel-Quorum: many\n"}) {
            const QByteArray headers = QByteArray("X-Mycel-Thread: 00000000000000000000000007\n") + keys;
            const auto events = eventsOf(read(letter("a <a@x>", "s", "00000000000000000000000001@mycel.invalid", headers.constData(), "t")));
            QCOMPARE(events.size(), 1);
            QCOMPARE(events[0].problem, QByteArray());
        }
    }
    void whoWaitsForAMaintainer_goesNowhere_notEvenByName()
    {
        ThreadPage page;
        page.thread = fold(eventsOf(threeOfAThread()), {{QStringLiteral("Rönn")}, true, {}});
        page.ref = {QStringLiteral("lib"), page.thread.id};
        QByteArray mailbox;
        for (const Letter &each : lettersOf(page, {"a", "b", "c"}))
            mailbox += mailboxEntry(each);
        QVERIFY(!mailbox.contains("Hazel") && !mailbox.contains("linden"));
        const auto letters = read(mailbox);
        QCOMPARE(letters.size(), 3);
        QCOMPARE(letters[1].text, QByteArray("[A post under a new name waits for a maintainer]"));
    }
    void whatIsAttached_isNamed()
    {
        const Letter one = read(letter("a <a@x>", "s", "one@x", "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=X\n",
                                       "--X\nContent-Type: text/plain\n\nSee below.\n--X\nContent-Type: text/plain\nContent-Disposition: attachment; filename=notes.txt\n\nattached\n--X\nContent-Type: image/png; name=\"a*b.png\"\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--X--")).value(0);
        QCOMPARE(one.text, QByteArray("See below.\n\n[attached: notes.txt, a\\*b.png]"));
    }
    void anInvitationAndACard_areNamedAndNotPutIn()
    {
        const Letter one = read(letter("a <a@x>", "s", "one@x", "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=X\n",
                                       "--X\nContent-Type: multipart/alternative; boundary=Y\n\n"
                                       "--Y\nContent-Type: text/plain\n\nCome on Friday.\n--Y\nContent-Type: text/x-amp-html\n\n<html amp4email>Come</html>\n--Y\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nORGANIZER;CN=P:mailto:secret.person@exam\n ple.org\nEND:VCALENDAR\n--Y--\n"
                                       "--X\nContent-Type: text/x-vcard\n\nBEGIN:VCARD\nTEL:+46 70 123 45 67\nEND:VCARD\n--X\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"
                                       "--X\nContent-Type: message/rfc822\n\nFrom: b <b@x>\nSubject: What the city said\n\nNo.\n--X--")).value(0);
        QCOMPARE(QString::fromUtf8(one.text), QStringLiteral("Come on Friday.\n\n[attached: text/calendar, text/x-vcard, image/png, What the city said]"));
    }
    void lettersOfOtherAlphabets_areReadWithoutADeclaration()
    {
        QCOMPARE(QString::fromUtf8(read(letter("a <a@x>", "s", "one@x", "", "caf\xe9, sm\xf6rg\xe5s \x96 yes")).value(0).text), QStringLiteral("café, smörgås – yes"));
        QCOMPARE(QString::fromUtf8(read(letter("a <a@x>", "s", "one@x", "", "café")).value(0).text), QStringLiteral("café"));
    }
    void aPieceOfALineThatBeginsLikeASeparator_staysAsItIs_forOthersToo()
    {
        // Wherever a line is broken on its way, a word of it comes to stand there
        QByteArray text = "From the start.\n\n>From a quote.\n\nFrom 1 to 2.";
        for (int before = 0; before < 80; ++before)
            text += "\n\n" + QByteArray(before, 'x') + QByteArray(" From here").repeated(30);
        const QByteArray mailbox = mailboxEntry({QStringLiteral("i@x"), {}, {}, {}, {}, QStringLiteral("s"), text});
        QVERIFY(mailbox.contains("\n=46rom here"));
        QCOMPARE(read(mailbox).value(0).text, text);
        for (const QByteArray &line : mailbox.split('\n'))
            QVERIFY2(line.size() <= 76, line.constData());
        const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
        if (python.isEmpty())
            QSKIP("python3 is not installed");
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("out.mbox")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(mailbox + mailbox) == 2 * mailbox.size());
        file.close();
        QProcess process;
        process.start(python, {QStringLiteral("-c"), QStringLiteral("import mailbox, sys\nbox = list(mailbox.mbox(sys.argv[1]))\nassert len(box) == 2, len(box)\nsys.stdout.buffer.write(box[1].get_payload(decode=True))"), file.fileName()});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAllStandardError(), QByteArray());
        QCOMPARE(process.readAllStandardOutput().trimmed(), text);
    }
    void whatIsNoMailbox_isRefused()
    {
        QVERIFY(read("Just words.\n").isEmpty());
        QVERIFY(read({}).isEmpty());
        QCOMPARE(readMailbox(QStringLiteral("/nowhere/at.all"), {}).error().why, QByteArray("mailbox"));
        const QByteArray odd = letter("=?utf-8?b?//8=?= <a@x>", "\xff\xfe", "", "References: <<<>>> <a\nContent-Type: text/plain; charset=no-such\n", "\xff text");
        QVERIFY(read(odd).size() <= 1);
    }
    void marksOfMailPrograms_areNoPartOfASubject()
    {
        QCOMPARE(plainSubject(QStringLiteral("Re: AW: [list] Sv: Camp")), QStringLiteral("Camp"));
        QCOMPARE(plainSubject(QStringLiteral("RE[2]: Camp")), QStringLiteral("Camp"));
        QCOMPARE(plainSubject(QStringLiteral("Re:")), QStringLiteral("Re:"));
        QCOMPARE(plainSubject(QStringLiteral("Reform: now")), QStringLiteral("Reform: now"));
    }
};

QTEST_GUILESS_MAIN(MailTest)
#include "mailtest.moc"
