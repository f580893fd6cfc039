// Of a long thread not all is shown: what is folded, and what that means for what was read.
#include "model/discuss/folding.h"
#include "model/discuss/leavingout.h"

#include <QTest>

using namespace mycel;
using namespace mycel::model;

namespace {

QString idOf(int number)
{
    return QString::number(number).rightJustified(26, u'0');
}

ThreadEvent post(Act act, int id, int replyTo = 0)
{
    ThreadEvent made;
    made.place = {idOf(1), act == Act::Open ? QString() : idOf(id), act == Act::Open ? 0 : id};
    made.act = act;
    made.author = QStringLiteral("hazel");
    made.replyTo = replyTo ? idOf(replyTo) : QString();
    made.blob = *sync::Id::fromHex(QByteArray::number(id).rightJustified(40, '0'));
    return made;
}

} // namespace

class LeavingOutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ofALongThread_whatSomebodyCameFor_isShownWhereverItStands()
    {
        QList<ThreadEvent> events{post(Act::Open, 1)};
        for (int i = 2; i <= 200; ++i)
            events.append(post(Act::Comment, i, i == 100 ? 50 : 0));
        const Thread thread = fold(events, {});
        const auto shows = [&thread](const QSet<QString> &wanted, int id) {
            return std::ranges::any_of(shownPosts(thread, {}, {}, wanted), [&](const ShownPost &each) { return each.leftOut == 0 && thread.posts[each.post].event.id() == idOf(id); });
        };
        QVERIFY(!shows({}, 100));
        QVERIFY(shows({idOf(100)}, 100));
        QVERIFY(shows({idOf(100)}, 50)); // which it answers
    }
    void whatStaysFolded_isNotRead()
    {
        QList<ThreadEvent> events{post(Act::Open, 1)};
        for (int i = 2; i <= 300; ++i)
            events.append(post(Act::Comment, i));
        const Thread thread = fold(events, {});
        QSet<QString> unread, onPage;
        for (const Post &post : thread.posts)
            unread.insert(post.event.id());
        for (const ShownPost &each : shownPosts(thread, unread)) {
            if (each.leftOut == 0)
                onPage.insert(thread.posts[each.post].event.id());
        }
        const QStringList read = readPosts(thread, unread, onPage);
        QCOMPARE(QSet<QString>(read.begin(), read.end()), onPage);
        QVERIFY(read.size() < 100);
        // What is no post of the thread any more would stay unread for ever
        QCOMPARE(readPosts(thread, {idOf(9999)}, onPage), QStringList{idOf(9999)});
    }
};

QTEST_GUILESS_MAIN(LeavingOutTest)
#include "leavingouttest.moc"
