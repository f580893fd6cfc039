#pragma once
// The door to the discussions of all libraries: futures in, signals out. It belongs to Commons, and lives as long.

#include "model/discuss/posting.h"
#include "model/mine/drafts.h"
#include "model/mine/threadmarks.h"

#include <QFuture>
#include <QObject>

namespace mycel::model {

class Commons;
class Rooms;

class Discussions : public QObject {
    Q_OBJECT
public:
    Discussions(Commons &commons, Rooms &rooms);

    QFuture<sync::Result<QList<ThreadCard>>> threads(const ThreadQuery &query);
    /// How many of them each further choice would give.
    QFuture<sync::Result<ThreadCounts>> counts(const ThreadQuery &query);
    /// The proposals that I have not answered where I have a name: the first to end first, last those that ended some days ago.
    QFuture<sync::Result<QList<OpenRound>>> unanswered();
    /// A thread without the texts of its posts. NotFound ("thread").
    QFuture<sync::Result<ThreadPage>> thread(const ThreadRef &ref);
    /// The texts of posts, by `Post::text`, as Markdown.
    QFuture<sync::Result<QList<QByteArray>>> texts(const QString &library, const QList<sync::Id> &files);
    /// What a page shows of some posts, their links resolved in the library; of one that is withheld nothing.
    QFuture<sync::Result<QList<SaidPost>>> said(const ThreadRef &thread, const QList<Post> &posts);
    QFuture<sync::Result<QList<ThreadRef>>> called(const QString &id);
    /// All posts of a library, by their ids: the thread that each is in.
    QFuture<sync::Result<QHash<QString, QString>>> posts(const QString &library);
    /// Those who said something in a library, and its maintainers.
    QFuture<sync::Result<QStringList>> names(const QString &library);
    QFuture<sync::Result<QList<Category>>> categories(const QString &library);

    /// Two futures: the first ends when what was said is accepted, which nothing takes back (Refused "no-title", "no-text",
    /// "nameless-vote", "nameless-waits", "maintainer-key", "not-a-maintainer"; Full: then it is not); the second when it is shown.
    std::pair<QFuture<sync::Result<Posting>>, QFuture<sync::Result<void>>> post(const NewPost &post);

    /// What was said is as if it had never been, where nobody has it yet: it never leaves this computer, and its text is a draft
    /// again, whose id this is (empty where it had no text). NotFound ("edit"): it has gone out. Refused ("answered",
    /// "brought-together").
    QFuture<sync::Result<Draft>> takeBack(const ThreadRef &thread, const QString &event);

    /// What is being written in a thread or, where its id is empty, as new threads; the latest first. It is kept and dropped as
    /// all drafts are.
    QFuture<sync::Result<QList<Draft>>> drafts(const ThreadRef &thread);

    /// A draft of a guide (the one that there is, or a new one) with what was said as a section of its own; when it is published,
    /// a post in the thread tells so. NotFound ("post").
    QFuture<sync::Result<Draft>> draftOfSection(const ItemRef &guide, const NewSection &section);

    /// Files of threads as they are: letters that are brought in. Both futures as those of `post`.
    std::pair<QFuture<sync::Result<void>>, QFuture<sync::Result<void>>> publish(const QString &library, const QList<sync::Change> &files, const QString &message);

    /// By library.
    QFuture<sync::Result<QHash<QString, int>>> unread();
    /// All of a thread, where `posts` is empty.
    QFuture<sync::Result<void>> markRead(const ThreadRef &ref, const QStringList &posts = {});
    QFuture<sync::Result<void>> setFollowed(const Follow &follow, bool followed);
    QFuture<sync::Result<QList<Follow>>> follows();
    /// What is hidden so counts as read, and stays so when it is shown again.
    QFuture<sync::Result<void>> setMuted(const Muted &muted, bool is);
    QFuture<sync::Result<QList<Muted>>> muted();

Q_SIGNALS:
    void changed(const QList<model::ThreadRef> &threads);
    /// Something may be read or unread now that was not; after each `changed`, too.
    void unreadChanged();
    /// What I follow, or what I do not want to see.
    void marksChanged();
    /// Others said something in threads that I follow: as it arrives, each once.
    void heard(const QList<model::Heard> &threads);

private:
    template <class F>
    auto marking(F deed);

    Commons &m_commons;
    Rooms &m_rooms;
};

} // namespace mycel::model
