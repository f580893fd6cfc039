// Discussions from hand to hand: what somebody says is theirs at once, everybody's after a sync, and nobody's words go under.
#include "model/content/naming.h"
#include "tests/support/realgit.h"
#include "tests/support/speaker.h"

#include <QSignalSpy>
#include <QTest>

using namespace mycel;
using namespace mycel::model;
using mycel::tests::await;

namespace {

using Person = mycel::tests::Speaker;

ThreadQuery asking(const QString &words)
{
    ThreadQuery query;
    query.words = words;
    return query;
}

/// A thread of hazel's as it comes from elsewhere.
sync::Change opening(const QString &title, const QDate &day)
{
    ThreadEvent event;
    event.act = Act::Open;
    event.place = {freshItemId(), {}, 0};
    event.author = QStringLiteral("hazel");
    event.created = QDateTime(day, QTime(0, 0), Qt::UTC);
    event.title = title;
    return {pathOf(event.place), composeThreadFile(event, "x")};
}

} // namespace

class DiscussingTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_place;
    [[nodiscard]] QString place() const { return m_place.path() + QLatin1Char('/') + QString::fromLatin1(QTest::currentTestFunction()); }

private Q_SLOTS:
    void initTestCase() { qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier"); }
    void init() { QVERIFY(QDir().mkpath(place())); }

    void whatIsSaid_isThereAtOnce_andForEverybodyAfterASync()
    {
        Person aspen(QStringLiteral("aspen"), place(), true);
        QSignalSpy changed(&aspen.discussions(), &Discussions::changed);
        const QString thread = aspen.open(QStringLiteral("How early do you tell the press?"), "We called *two* journalists.");
        QCOMPARE(aspen.threads().first().title, QStringLiteral("How early do you tell the press?"));
        QTRY_VERIFY(!changed.isEmpty());
        aspen.sync();
        Person roenn(QStringLiteral("rönn"), place(), false);
        roenn.answer(thread, "Did the embargo hold?", thread);
        roenn.sync();
        aspen.sync();
        QCOMPARE(aspen.texts(thread), (QStringList{QStringLiteral("We called *two* journalists."), QStringLiteral("Did the embargo hold?")}));
        QCOMPARE(aspen.threads().first().posts, 2);
    }
    void whoAnswersAtOnce_losesNothing()
    {
        Person aspen(QStringLiteral("aspen"), place(), true);
        const QString thread = aspen.open(QStringLiteral("T"), "First.");
        aspen.sync();
        Person roenn(QStringLiteral("rönn"), place(), false);
        aspen.answer(thread, "One.");
        aspen.open(QStringLiteral("Another"), "Elsewhere.");
        roenn.answer(thread, "Other.");
        roenn.sync();
        aspen.sync();
        roenn.sync();
        QStringList all = aspen.texts(thread);
        QCOMPARE(all, roenn.texts(thread));
        all.sort();
        QCOMPARE(all, (QStringList{QStringLiteral("First."), QStringLiteral("One."), QStringLiteral("Other.")}));
        QCOMPARE(roenn.threads().size(), 2);
    }
    void whoBeginTheDiscussionsApart_meet()
    {
        Person aspen(QStringLiteral("aspen"), place(), true);
        Person roenn(QStringLiteral("rönn"), place(), false);
        aspen.open(QStringLiteral("A"), "a");
        roenn.open(QStringLiteral("B"), "b");
        aspen.sync();
        roenn.sync();
        aspen.sync();
        QCOMPARE(aspen.threads().size(), 2);
        QCOMPARE(roenn.threads().size(), 2);
    }
    void whatArrives_isUnread_andOnesOwnIsNot()
    {
        Person aspen(QStringLiteral("aspen"), place(), true);
        const QString thread = aspen.open(QStringLiteral("T"), "First.");
        aspen.sync();
        QCOMPARE(aspen.unread(), 0);
        Person roenn(QStringLiteral("rönn"), place(), false);
        QCOMPARE(roenn.unread(), 0); // what a library begins with is no news
        const QString first = roenn.answer(thread, "One."), second = roenn.answer(thread, "Two.");
        roenn.act(thread, Act::React, thread, QStringLiteral("heart"));
        roenn.sync();
        aspen.sync();
        QCOMPARE(aspen.unread(), 2);
        QCOMPARE(aspen.threads().first().unread, 2);
        QVERIFY(await(aspen.discussions().markRead({aspen.library, thread}, {first})));
        QCOMPARE(aspen.unread(), 1);
        QCOMPARE(await(aspen.discussions().thread({aspen.library, thread}))->unread, QSet<QString>{second});
        // An index that is built anew makes nothing new
        QVERIFY(await(aspen.commons.reindex(aspen.library)));
        QVERIFY(await(aspen.commons.reindex()));
        QCOMPARE(aspen.unread(), 1);
        QCOMPARE(aspen.texts(thread).size(), 3);
        QVERIFY(await(aspen.discussions().markRead({aspen.library, thread})));
        QCOMPARE(aspen.unread(), 0);
    }
    void aNameThatOthersWouldReadOtherwise_orAnAddress_isNotTaken()
    {
        Person aspen(QStringLiteral("aspen"), place(), true);
        const auto why = [&aspen](const QString &name) {
            const auto chosen = await(aspen.commons.chooseName(aspen.library, name));
            return chosen ? QByteArray() : chosen.error().why;
        };
        QCOMPARE(why(QStringLiteral("anna@example.org")), QByteArray("name-address"));
        QCOMPARE(why(QStringLiteral("ev\u202eil")), QByteArray("name-letters"));
        QCOMPARE(why(QString(101, u'x')), QByteArray("name-letters"));
        QCOMPARE(await(aspen.commons.chosenName(aspen.library)).value_or(QString()), QStringLiteral("aspen"));
        for (const QString &name : {QStringLiteral("@aspen"), QStringLiteral("اَسپن"), QStringLiteral("Rowan of Malmö"), QString()})
            QCOMPARE(why(name), QByteArray());
    }
    void anAnswerNeedsAName()
    {
        Person aspen(QString(), place(), true);
        const QString thread = aspen.open(QStringLiteral("T"), "First.");
        NewPost vote{aspen.library, thread, {}, {}};
        vote.event.act = Act::Vote;
        vote.event.value = QStringLiteral("yes");
        QCOMPARE(await(aspen.discussions().post(vote).first).error().why, QByteArray("nameless-vote"));
    }
    void whatIsSaidWithoutAName_isReadByWhoSaidIt()
    {
        Person nobody(QString(), place(), true);
        nobody.open(QStringLiteral("First"), "1");
        nobody.open(QStringLiteral("Second"), "2");
        QCOMPARE(nobody.unread(), 0);
    }
    void whatIsUnreadInTheArchive_isAmongWhatIsUnread_andASyncSaysWhatCame()
    {
        Person aspen(QStringLiteral("aspen"), place(), true);
        const QString thread = aspen.open(QStringLiteral("T"), "First.");
        aspen.sync();
        Person roenn(QStringLiteral("rönn"), place(), false);
        roenn.answer(thread, "One.");
        roenn.act(thread, Act::State, {}, QStringLiteral("archived"));
        roenn.sync();
        QCOMPARE(await(aspen.commons.syncNow(aspen.library))->first().arrived, 1);
        ThreadQuery unread;
        unread.of = ThreadQuery::Of::Unread;
        QCOMPARE(aspen.threads(unread).size(), 1);
        QCOMPARE(await(aspen.discussions().counts(unread))->libraries.value(0).count, 1);
        QCOMPARE(aspen.threads().size(), 0);
    }
    void theFirstThreadOfALibrary_isNews()
    {
        Person aspen(QStringLiteral("aspen"), place(), true);
        Person roenn(QStringLiteral("rönn"), place(), false);
        aspen.open(QStringLiteral("T"), "First.");
        aspen.sync();
        roenn.sync();
        QCOMPARE(roenn.unread(), 1);
    }
    void unreadThreadsComeFirst()
    {
        Person aspen(QStringLiteral("aspen"), place(), true);
        Person roenn(QStringLiteral("rönn"), place(), false);
        roenn.open(QStringLiteral("Unread"), "u");
        roenn.sync();
        aspen.open(QStringLiteral("Mine"), "m");
        aspen.sync();
        QCOMPARE(aspen.threads().first().title, QStringLiteral("Unread"));
        ThreadQuery query;
        query.of = ThreadQuery::Of::Mine;
        QCOMPARE(aspen.threads(query).size(), 1);
        QCOMPARE(aspen.threads(query).first().title, QStringLiteral("Mine"));
        query.of = ThreadQuery::Of::Followed;
        QCOMPARE(aspen.threads(query).size(), 0);
        const QString id = aspen.threads().first().ref.id;
        QVERIFY(await(aspen.discussions().setFollowed({Follow::What::Thread, aspen.library, id}, true)));
        QCOMPARE(aspen.threads(query).first().title, QStringLiteral("Unread"));
        QVERIFY(aspen.threads(query).first().followed);
    }
    void aListThatIsScrolled_hasEachThreadOnce()
    {
        Person aspen(QStringLiteral("aspen"), place(), true);
        QList<sync::Change> files;
        for (int i = 0; i < 25; ++i)
            files.append(opening(QStringLiteral("Thread %1").arg(i), QDate(2024, 1, 1 + i)));
        QVERIFY(await(aspen.discussions().publish(aspen.library, files, QStringLiteral("Arrive")).second));
        const QList<ThreadCard> all = aspen.threads();
        QCOMPARE(all.size(), 25);
        for (int i = 0; i < 25; ++i) {
            if (i % 4 != 1)
                QVERIFY(await(aspen.discussions().markRead(all[i].ref)));
        }
        QSet<QString> met;
        ThreadQuery query;
        query.most = 5;
        for (; query.offset < 25; query.offset += 5) {
            const QList<ThreadCard> some = aspen.threads(query);
            QCOMPARE(some.size(), 5);
            for (const ThreadCard &card : some)
                met.insert(card.ref.id);
        }
        QCOMPARE(met.size(), 25);
    }
    void aDayThatIsYetToCome_leadsNoList()
    {
        Person aspen(QStringLiteral("aspen"), place(), true);
        QVERIFY(await(aspen.discussions().publish(aspen.library, {opening(QStringLiteral("Forged"), QDate(2199, 1, 1))}, QStringLiteral("Arrive")).second));
        QCOMPARE(aspen.threads().first().title, QStringLiteral("Forged"));
        QVERIFY(aspen.threads().first().last.date() < QDate(2199, 1, 1));
    }
    void whatIsSaidIsFound_byItsWordsAndTheirForms()
    {
        Person aspen(QStringLiteral("aspen"), place(), true);
        const QString thread = aspen.open(QStringLiteral("Journalists"), "We called two of them before the blockades began, which everybody liked.");
        const QString post = aspen.answer(thread, "The hospital liaison has to know early.");
        QCOMPARE(aspen.threads(asking(QStringLiteral("liaison"))).value(0).post, post);
        QCOMPARE(aspen.threads(asking(QStringLiteral("blockade"))).value(0).ref.id, thread);
        QVERIFY(aspen.threads(asking(QStringLiteral("hospit"))).value(0).snippet.contains(QChar(2)));
        QCOMPARE(aspen.threads(asking(QStringLiteral("nowhere"))).size(), 0);
        aspen.act(thread, Act::Redact, post);
        QCOMPARE(aspen.threads(asking(QStringLiteral("liaison"))).size(), 0);
        for (const char *odd : {"\"", "(", "*", "-", "NEAR(", "^", ":"})
            aspen.threads(asking(QString::fromLatin1(odd)));
    }
    void onesOwnPost_canBeEdited_andAnothersTitleStays()
    {
        Person aspen(QStringLiteral("aspen"), place(), true);
        const QString thread = aspen.open(QStringLiteral("Old title"), "Old.");
        NewPost edit{aspen.library, thread, {}, "New."};
        edit.event.act = Act::Edit;
        edit.event.replyTo = thread;
        edit.event.title = QStringLiteral("New title");
        aspen.say(edit);
        QCOMPARE(aspen.threads().first().title, QStringLiteral("New title"));
        QCOMPARE(aspen.texts(thread), QStringList{QStringLiteral("New.")});
        QCOMPARE(await(aspen.discussions().thread({aspen.library, thread}))->thread.title, QStringLiteral("New title"));
        QVERIFY(await(aspen.commons.chooseName(aspen.library, QStringLiteral("mallory"))));
        edit.event.title = QStringLiteral("Forged");
        aspen.say(edit);
        QCOMPARE(aspen.threads().first().title, QStringLiteral("New title"));
    }
    void aStateIsSet_andWhatIsArchivedIsOutOfTheWay()
    {
        Person aspen(QStringLiteral("aspen"), place(), true);
        const QString thread = aspen.open(QStringLiteral("T"), "t");
        aspen.act(thread, Act::State, {}, QStringLiteral("archived"));
        QCOMPARE(aspen.threads().size(), 0);
        ThreadQuery query;
        query.state = QStringLiteral("archived");
        QCOMPARE(aspen.threads(query).size(), 1);
    }
    void aThreadIsAboutAnItem_byItsIdOrItsPath()
    {
        Person aspen(QStringLiteral("aspen"), place(), true);
        const auto edition = await(aspen.commons.compose(aspen.library, {Kind::Guide, QStringLiteral("The press"), QStringLiteral("en"), {}, "Call them."}));
        const auto published = aspen.commons.publish(*edition);
        QVERIFY(await(published.second));
        const ItemRef ref{aspen.library, edition->files.first().path};
        const auto item = await(aspen.commons.item(ref));
        NewPost post{aspen.library, {}, {}, "About it."};
        post.event.title = QStringLiteral("When?");
        post.event.about = item->id;
        const QString thread = aspen.say(post).thread.id;
        ThreadQuery query;
        query.about = ref;
        QCOMPARE(aspen.threads(query).size(), 1);
        QCOMPARE(await(aspen.discussions().thread({aspen.library, thread}))->about->title, QStringLiteral("The press"));
    }
    void aThreadAboutAnItemGoesOnBeingSo_whenTheItemIsRenamed()
    {
        Person aspen(QStringLiteral("aspen"), place(), true);
        const auto edition = await(aspen.commons.compose(aspen.library, {Kind::Guide, QStringLiteral("The press"), QStringLiteral("en"), {}, "Call them."}));
        QVERIFY(await(aspen.commons.publish(*edition).second));
        NewPost post{aspen.library, {}, {}, "About it."};
        post.event.title = QStringLiteral("When?");
        post.event.about = QString::fromUtf8(edition->files.first().path);
        const QString thread = aspen.say(post).thread.id;
        const auto renaming = await(aspen.commons.renaming({aspen.library, edition->files.first().path}, QStringLiteral("Newspapers")));
        QVERIFY(await(aspen.commons.publish(renaming->edition).second));
        ThreadQuery query;
        query.about = ItemRef{aspen.library, renaming->edition.files.first().path};
        QCOMPARE(aspen.threads(query).size(), 1);
        QCOMPARE(await(aspen.discussions().thread({aspen.library, thread}))->about->title, QStringLiteral("Newspapers"));
    }
    void whatItsReaderHid_isStillOfTheLibrary()
    {
        Person aspen(QStringLiteral("aspen"), place(), true);
        const QString thread = aspen.open(QStringLiteral("T"), "t");
        QVERIFY(await(aspen.discussions().setMuted({Muted::What::Thread, aspen.library, thread}, true)));
        ThreadQuery query;
        QCOMPARE(aspen.threads(query).size(), 0);
        query.unreadFirst = false;
        query.alsoHidden = true;
        QCOMPARE(aspen.threads(query).size(), 1);
    }
    void whatSaysNothing_isRefused()
    {
        Person aspen(QStringLiteral("aspen"), place(), true);
        QCOMPARE(await(aspen.discussions().post({aspen.library, {}, {}, "x"}).first).error().why, QByteArray("no-title"));
        const QString thread = aspen.open(QStringLiteral("T"), "t");
        QCOMPARE(await(aspen.discussions().post({aspen.library, thread, {}, " \n"}).first).error().why, QByteArray("no-text"));
        QCOMPARE(await(aspen.discussions().post({aspen.library, QStringLiteral("0"), {}, "x"}).first).error().why, QByteArray("thread"));
        NewPost endless{aspen.library, {}, {}, "x"};
        endless.event.title = QString(301, u'x');
        QCOMPARE(await(aspen.discussions().post(endless).first).error().why, QByteArray("long-title"));
        NewPost invisible{aspen.library, {}, {}, "x"};
        invisible.event.title = QString(QChar(0x202e)); // is shown as a letter that is missing
        invisible.event.category = QStringLiteral("actions");
        QVERIFY(!await(aspen.discussions().thread(aspen.say(invisible).thread))->thread.title.isEmpty());
    }
    void aPostOfAMebibyteIsRead_andALongerOneRefused()
    {
        Person aspen(QStringLiteral("aspen"), place(), true);
        const QString thread = aspen.open(QStringLiteral("Long"), "t");
        const QByteArray lines = QByteArray("Every word of it is somebody's, sålunda.\n").repeated((1 << 20) / 42 - 20);
        const QString post = aspen.answer(thread, lines);
        QCOMPARE(aspen.texts(thread).last().toUtf8().trimmed(), lines.trimmed());
        QCOMPARE(await(aspen.discussions().post({aspen.library, thread, {}, lines + lines}).first).error().why, QByteArray("long-post"));
        Person hazel(QStringLiteral("hazel"), place(), false);
        aspen.sync();
        hazel.sync();
        QCOMPARE(hazel.texts(thread), aspen.texts(thread));
        QCOMPARE(hazel.threads(asking(QStringLiteral("sålunda"))).first().post, post);
    }
};

QTEST_GUILESS_MAIN(DiscussingTest)
#include "discussingtest.moc"
