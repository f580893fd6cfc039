// Two heads of a real repository meet: which of them stays, what the commit of a merge consists of, who is believed, and what
// becomes of a place that moves forwards only. What files mean is no matter here: where both changed one, the greater stays.
#include "tests/support/realgit.h"

#include "sync/merge/meeting.h"
#include "sync/store/repository.h"

#include <QTest>

using namespace mycel;
using namespace mycel::sync;
using mycel::tests::Workshop;

namespace {

/// Three ways by whole files.
Result<Answer> byFiles(const Question &question)
{
    Answer answer;
    for (const ThreeWay &file : question.files) {
        const Entry entry = file.a == file.base ? file.b : file.b == file.base ? file.a : std::max(file.a, file.b);
        if (!entry.isNone())
            answer.insert(file.path, {entry, {}});
    }
    return answer;
}

/// A work tree in which each commit is made on the one that is named.
class Place {
public:
    Id commit(const Id &on, const QByteArray &file, const QByteArray &text)
    {
        if (!on.isNull())
            shop.git({QStringLiteral("checkout"), QStringLiteral("-q"), hex(on)});
        shop.write(QString::fromUtf8(file), text);
        return *Id::fromHex(shop.commit());
    }
    /// A commit of any form.
    Id make(const QByteArray &bytes)
    {
        return *Id::fromHex(shop.git({QStringLiteral("hash-object"), QStringLiteral("-t"), QStringLiteral("commit"), QStringLiteral("-w"), QStringLiteral("--stdin")}, bytes));
    }
    QByteArray show(const Id &commit) { return shop.git({QStringLiteral("cat-file"), QStringLiteral("commit"), hex(commit)}) + '\n'; }
    std::unique_ptr<Meeting> meeting() { return std::move(*Meeting::open(shop.folder() + QStringLiteral("/.git"), {byFiles})); }
    static QString hex(const Id &id) { return QString::fromLatin1(id.hex()); }

    Workshop shop;
};

QByteArray mergeCommit(const Id &tree, const QByteArray &parents, qint64 time)
{
    const QByteArray who = "Mycel merge <nobody@users.invalid> " + QByteArray::number(time) + " +0000\n";
    return "tree " + tree.hex() + '\n' + parents + "author " + who + "committer " + who + "\nmerge 1\n";
}

QByteArray parentLine(const Id &id) { return "parent " + id.hex() + '\n'; }

} // namespace

class MeetingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoIsAheadStays()
    {
        Place place;
        const Id first = place.commit({}, "a", "1"), second = place.commit(first, "a", "2");
        const auto meeting = place.meeting();
        QCOMPARE(*meeting->meet(first, second), second);
        QCOMPARE(*meeting->meet(second, first), second);
        QCOMPARE(*meeting->meet(second, second), second);
    }
    void aMergeHasNothingOfThisComputer_andIsOnTheDiskWhenKept()
    {
        Place place;
        const Id first = place.commit({}, "a", "1"), one = place.commit(first, "b/c", "1"), two = place.commit(first, "b/d", "1");
        const auto meeting = place.meeting();
        const Id met = *meeting->meet(one, two);
        QCOMPARE(met, *meeting->meet(two, one));
        QVERIFY(meeting->keep());
        const qint64 time = std::max(meeting->ancestry().facts(one)->time, meeting->ancestry().facts(two)->time);
        QCOMPARE(place.show(met), mergeCommit(meeting->ancestry().facts(met)->tree, parentLine(std::min(one, two)) + parentLine(std::max(one, two)), time));
        QCOMPARE(place.shop.git({QStringLiteral("ls-tree"), QStringLiteral("-r"), QStringLiteral("--name-only"), Place::hex(met)}), QByteArray("a\nb/c\nb/d"));
        QCOMPARE(place.shop.git({QStringLiteral("merge-tree"), QStringLiteral("--write-tree"), Place::hex(one), Place::hex(two)}), meeting->ancestry().facts(met)->tree.hex());
        QCOMPARE(*place.meeting()->meet(one, two), met);
        place.shop.git({QStringLiteral("fsck"), QStringLiteral("--strict"), Place::hex(met)});
    }
    void whoKnowsEveryEditOfTheOtherIsTaken_withoutACommit()
    {
        Place place;
        const Id first = place.commit({}, "a", "1"), one = place.commit(first, "b", "1"), two = place.commit(first, "c", "1"), three = place.commit(first, "d", "1");
        const auto meeting = place.meeting();
        const Id both = *meeting->meet(one, two), all = *meeting->meet(*meeting->meet(one, three), two);
        QVERIFY(!*meeting->ancestry().isAncestor(both, all));
        QCOMPARE(*meeting->meet(both, all), all);
        QCOMPARE(*meeting->meet(all, both), all);
        const Id other = *meeting->meet(both, three); // the same edits as all: one of the two, for everyone
        QCOMPARE(*meeting->meet(all, other), *meeting->meet(other, all));
        QCOMPARE(meeting->ancestry().facts(other)->tree, meeting->ancestry().facts(all)->tree);
        // A server moves forwards only.
        const Id forwards = *meeting->meetAt(both, all);
        QVERIFY(forwards != all && *meeting->ancestry().isAncestor(both, forwards) && *meeting->ancestry().isAncestor(all, forwards));
        QCOMPARE(meeting->ancestry().facts(forwards)->tree, meeting->ancestry().facts(all)->tree);
        QCOMPARE(*meeting->meetAt(all, both), all);
    }
    void aForgedMergeIsPassedOver_andItsParentsAreMet()
    {
        Place place;
        const Id first = place.commit({}, "a", "1"), one = place.commit(first, "b", "1"), two = place.commit(first, "c", "1"), evil = place.commit(first, "a", "forged");
        auto meeting = place.meeting();
        const Id forged = place.make(mergeCommit(meeting->ancestry().facts(evil)->tree, parentLine(one) + parentLine(two), 1'700'000'000));
        QVERIFY(!*meeting->isHonest(forged));
        QCOMPARE(*meeting->meet(one, forged), *meeting->meet(one, two));
        QCOMPARE(*meeting->meet(first, forged), *meeting->meet(*meeting->meet(first, two), one));
    }
    void aMergeOfRulesThatWeDoNotHave_x()
    {
        Place place;
        const Id first = place.commit({}, "a", "1"), one = place.commit(first, "b", "1"), two = place.commit(first, "c", "1");
        const auto meeting = place.meeting();
        const Id tree = meeting->ancestry().facts(one)->tree;
        const Id later = place.make(mergeCommit(tree, parentLine(one) + parentLine(two), 1'700'000'000).replace("merge 1", "merge 2"));
        const Id persons = place.make(mergeCommit(tree, parentLine(one) + parentLine(two), 1'700'000'000).replace("Mycel merge", "Somebody"));
        QVERIFY(*meeting->isHonest(later) && *meeting->isHonest(persons));
        QCOMPARE(*meeting->meet(one, later), later);
        QVERIFY(meeting->ancestry().facts(later)->automatic && !meeting->ancestry().facts(later)->transparent);
        QVERIFY(!meeting->ancestry().facts(persons)->automatic);
        QCOMPARE(*meeting->ancestry().top({later}), Edits{later});
    }
    void linksAndProgramsComeThroughAsTheyWere()
    {
        Place place;
        QVERIFY(QFile::link(QStringLiteral("/etc/passwd"), place.shop.folder() + QStringLiteral("/link")));
        place.shop.write(QStringLiteral("program"), "#!/bin/sh\n");
        QVERIFY(QFile::setPermissions(place.shop.folder() + QStringLiteral("/program"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const Id first = place.commit({}, "a", "1"), one = place.commit(first, "a", "2"), two = place.commit(first, "b", "1");
        const auto meeting = place.meeting();
        const Id met = *meeting->meet(one, two);
        QVERIFY(meeting->keep());
        const QByteArray listed = place.shop.git({QStringLiteral("ls-tree"), Place::hex(met)});
        QVERIFY2(listed.contains("120000 blob") && listed.contains("100755 blob"), listed.constData());
    }
    void aCommitThatIsNotThere_isAnError()
    {
        Place place;
        const Id first = place.commit({}, "a", "1");
        QCOMPARE(place.meeting()->meet(first, *Id::fromHex(QByteArray(40, '1'))).error().kind, Error::Kind::NotFound);
    }
    void manyFolders_comeOutAsGitMergesThem_andNoneThatIsMissingIsPassedOver()
    {
        Place place;
        const auto write = [&place](int folder, const char *file, const QByteArray &text) { place.shop.write(QStringLiteral("guides/%1/").arg(folder) + QLatin1String(file), text); };
        for (int folder = 0; folder < 300; ++folder) {
            for (const char *file : {"index.md", "other.md", "files/one.png"})
                write(folder, file, QByteArray(file) + QByteArray::number(folder));
        }
        const Id base = place.commit({}, "README.md", "All of it.\n");
        for (int folder = 0; folder < 300; ++folder)
            write(folder, folder % 3 ? "index.md" : "files/new.png", "mine" + QByteArray::number(folder));
        const Id mine = place.commit({}, "mine.md", "Mine.\n");
        place.shop.git({QStringLiteral("checkout"), QStringLiteral("-q"), Place::hex(base)});
        for (int folder = 0; folder < 300; ++folder)
            write(folder, folder % 2 ? "other.md" : "files/one.png", "theirs" + QByteArray::number(folder));
        const Id theirs = place.commit({}, "theirs.md", "Theirs.\n");
        const QByteArray tree = place.shop.git({QStringLiteral("merge-tree"), QStringLiteral("--write-tree"), Place::hex(mine), Place::hex(theirs)});
        const auto meeting = place.meeting();
        const auto met = meeting->meet(mine, theirs);
        QVERIFY(met);
        QCOMPARE(meeting->ancestry().facts(*met)->tree.hex(), tree);

        for (const int folder : {0, 150, 299}) { // the first half of them, and the second
            const QByteArray id = place.shop.git({QStringLiteral("rev-parse"), Place::hex(theirs) + QStringLiteral(":guides/%1").arg(folder)});
            const QString object = place.shop.folder() + QStringLiteral("/.git/objects/") + QString::fromLatin1(id.first(2)) + u'/' + QString::fromLatin1(id.mid(2));
            QVERIFY(QFile::rename(object, object + u'x'));
            QCOMPARE(place.meeting()->meet(mine, theirs).error().kind, Error::Kind::NotFound);
            QVERIFY(QFile::rename(object + u'x', object));
        }
        QVERIFY(place.meeting()->meet(mine, theirs) == *met);
    }
};

QTEST_APPLESS_MAIN(MeetingTest)
#include "meetingtest.moc"
