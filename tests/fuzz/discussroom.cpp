// What the discussions bring: one file of a thread, all files of one thread, a mailbox.
#include "tests/fuzz/targets.h"

#include "model/discuss/folding.h"
#include "model/discuss/leavingout.h"
#include "model/mail/letters.h"

#include <QDir>
#include <QTemporaryFile>

namespace mycel::fuzz {

using namespace mycel::model;

namespace {

QString idOf(int number)
{
    return QString::number(number).rightJustified(26, u'0');
}

void holdHarmless(const QString &line, const char *what)
{
    for (const QChar c : line)
        hold(c.category() != QChar::Other_Control && c != QChar(0x202e) && c != QChar(0x202d), what);
}

/// What can be read can be written, and is the same again.
void holdKept(const ThreadFile &file, const QByteArray &bytes)
{
    const ThreadEvent &event = file.event;
    hold(file.bodyAt >= 0 && file.bodyAt <= bytes.size(), "the text begins in the file");
    holdHarmless(event.author, "a name is one line");
    holdHarmless(event.title, "a title is one line");
    hold(event.author.size() <= 100 && event.title.size() <= 300 && event.reason.size() <= 2000 && event.quote.text.size() <= 4000, "what is shown beside a text is bounded");
    if (!event.problem.isEmpty())
        return;
    const ThreadFile again = readThreadFile(event.place, event.blob, composeThreadFile(event, bytes.mid(file.bodyAt)));
    ThreadEvent was = event, is = again.event;
    for (QDateTime *moment : {&was.created, &is.created, &was.ends, &is.ends})
        *moment = moment->isValid() ? QDateTime::fromSecsSinceEpoch(moment->toSecsSinceEpoch() / 60 * 60, Qt::UTC) : QDateTime(); // written to the minute
    hold(is == was, "an event is what was written of it");
}

/// One line of the input for each event: number, id, act, author, post, value. A name in a folder is there once.
QList<ThreadEvent> eventsIn(const QByteArray &bytes)
{
    QList<ThreadEvent> events;
    for (const QByteArray &line : bytes.split('\n')) {
        const auto at = [&line](qsizetype i) { return i < line.size() ? static_cast<unsigned char>(line[i]) : 0; };
        const int id = at(1) % 24, to = at(4) % 24;
        const bool opens = at(2) % 12 == 0;
        const ThreadPlace place{idOf(1), opens ? QString() : idOf(id + 2), opens ? 0 : 1 + at(0) % 9};
        if (std::ranges::find(events, place, &ThreadEvent::place) != events.end())
            continue;
        QByteArray text = "---\nauthor: " + QByteArray(1, char('a' + at(3) % 4)) + '\n';
        if (opens)
            text += "title: T\nform: proposal\nmethod: " + QByteArray(nameOf(Method(at(5) % 4)).latin1()) + "\nquorum: " + QByteArray::number(at(3) % 4) + '\n';
        else
            text += "action: " + QByteArray(nameOf(Act(1 + at(2) % 11)).latin1()) + "\nreply_to: " + idOf(to + 1).toLatin1() + "\nvalue: " + QStringList(answersOf(Method(1 + at(5) % 3)) + reactions() + threadStates()).value(at(5) % 11).toLatin1() + '\n';
        text += "---\n" + line.mid(6);
        const ThreadFile file = readThreadFile(place, *sync::Id::fromHex(QByteArray::number(events.size() + 1).rightJustified(40, '0')), text);
        holdKept(file, text);
        events.append(file.event);
        if (events.size() >= 200)
            break;
    }
    return events;
}

} // namespace

void threadFile(const QByteArray &bytes)
{
    for (const ThreadPlace &place : {ThreadPlace{idOf(1), {}, 0}, ThreadPlace{idOf(1), idOf(2), 3}})
        holdKept(readThreadFile(place, {}, bytes), bytes);
    if (const auto place = placeOf(bytes))
        hold(placeOf(pathOf(*place)) == place, "a path leads to its place");
}

void threads(const QByteArray &bytes)
{
    QList<ThreadEvent> events = eventsIn(bytes);
    const ThreadRules rules{{QStringLiteral("a")}, !bytes.isEmpty() && bytes[0] % 2 == 0, {QStringLiteral("b")}};
    const Thread thread = fold(events, rules);
    QSet<QString> shown;
    for (const Post &post : thread.posts) {
        hold(!shown.contains(post.event.id()), "a post stands in one place");
        hold(post.depth == 0 || shown.contains(post.answers), "an answer stands behind what it answers");
        shown.insert(post.event.id());
    }
    hold(thread.posts.size() + thread.ignored.size() <= events.size(), "nothing is there twice");
    for (const ThreadEvent &event : std::as_const(events)) {
        const bool isIgnored = std::ranges::find(thread.ignored, pathOf(event.place), &IgnoredEvent::path) != thread.ignored.end();
        const bool isShown = std::ranges::any_of(thread.posts, [&event](const Post &post) { return post.event.place == event.place; });
        hold(event.act != Act::Comment || isShown || isIgnored, "nothing vanishes");
    }
    hold(!thread.tally || thread.tally->voters <= 4, "everybody votes once");
    std::ranges::reverse(events);
    hold(fold(events, rules) == thread, "the order of arrival changes nothing");
    std::rotate(events.begin(), events.begin() + events.size() / 3, events.end());
    hold(fold(events, rules) == thread, "no order of arrival changes anything");
    qsizetype covered = 0;
    for (const ShownPost &part : shownPosts(thread, shown)) {
        hold(part.post == covered, "what is left out is said");
        covered += qMax(1, part.leftOut);
    }
    hold(covered == thread.posts.size(), "a page ends with the thread");
}

void mailbox(const QByteArray &bytes)
{
    const auto read = [](const QByteArray &mails) {
        QTemporaryFile file(QDir::tempPath() + QStringLiteral("/mycel-fuzz-XXXXXX.mbox"));
        hold(file.open() && file.write(mails) == mails.size() && file.flush(), "a file to read from");
        QList<Letter> letters;
        const auto all = readMailbox(file.fileName(), [&letters](const Letter &letter) {
            letters.append(letter);
            return letters.size() < 50;
        });
        hold(all.has_value() == !letters.isEmpty(), "a mailbox without a letter is none");
        return letters;
    };
    const QList<Letter> letters = read(bytes);
    Lettering once(QStringLiteral("events"));
    for (const Letter &letter : letters) {
        hold(!letter.author.contains(u'@'), "no address comes in");
        holdHarmless(letter.subject, "a subject is one line");
        once.add(letter);
        once.add(letter);
        hold(read(mailboxEntry(letter)).size() == 1, "a letter that goes out is one letter");
    }
    hold(once.letters() <= letters.size(), "a letter is one post");
    for (const sync::Change &file : once.files([](const QString &) { return 0; })) {
        const auto place = placeOf(file.path);
        hold(place.has_value(), "a letter becomes a file of a thread");
        const ThreadFile made = readThreadFile(*place, {}, *file.bytes);
        hold(made.event.problem.isEmpty(), ("a letter becomes a file that can be read: " + made.event.problem).constData());
    }
}

} // namespace mycel::fuzz
