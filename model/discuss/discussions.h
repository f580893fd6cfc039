#pragma once
// The door to the discussions of all libraries: futures in, signals out. It belongs to Commons, and lives as long.

#include "model/discuss/posting.h"
#include "model/mine/drafts.h"
#include "model/mine/threadmarks.h"
#include "sync/future.h"

#include <QObject>

namespace mycel::model {

class Commons;
class Rooms;

class Discussions : public QObject {
    Q_OBJECT
public:
    Discussions(Commons &commons, Rooms &rooms);

    sync::Future<QList<ThreadCard>> threads(const ThreadQuery &query);
    /// How many of them each further choice would give.
    sync::Future<ThreadCounts> counts(const ThreadQuery &query);
    /// The proposals that I have not answered where I have a name: the first to end first, last those that ended some days ago.
    sync::Future<QList<OpenRound>> unanswered();
    /// A thread without the texts of its posts. NotFound ("thread").
    sync::Future<ThreadPage> thread(const ThreadRef &ref);
    /// The texts of posts, by `Post::text`, as Markdown.
    sync::Future<QList<QByteArray>> texts(const QString &library, const QList<sync::Id> &files);
    /// What a page shows of some posts, their links resolved in the library; of one that is withheld nothing.
    sync::Future<QList<SaidPost>> said(const ThreadRef &thread, const QList<Post> &posts);
    sync::Future<QList<ThreadRef>> called(const QString &id);
    /// All posts of a library, by their ids: the thread that each is in.
    sync::Future<QHash<QString, QString>> posts(const QString &library);
    /// Those who said something in a library, and its maintainers.
    sync::Future<QStringList> names(const QString &library);
    sync::Future<QList<Category>> categories(const QString &library);

    /// Two futures: the first ends when what was said is accepted, which nothing takes back (Refused "no-title", "no-text",
    /// "nameless-vote", "nameless-waits", "maintainer-key", "not-a-maintainer"; Full: then it is not); the second when it is shown.
    std::pair<sync::Future<Posting>, sync::Future<void>> post(const NewPost &post);

    /// What was said is as if it had never been, where nobody has it yet: it never leaves this computer, and its text is a draft
    /// again, whose id this is (empty where it had no text). NotFound ("edit"): it has gone out. Refused ("answered",
    /// "brought-together").
    sync::Future<Draft> takeBack(const ThreadRef &thread, const QString &event);

    /// What is being written in a thread or, where its id is empty, as new threads; the latest first. It is kept and dropped as
    /// all drafts are.
    sync::Future<QList<Draft>> drafts(const ThreadRef &thread);

    /// A draft of a guide (the one that there is, or a new one) with what was said as a section of its own; when it is published,
    /// a post in the thread tells so. NotFound ("post").
    sync::Future<Draft> draftOfSection(const ItemRef &guide, const NewSection &section);

    /// Files of threads as they are: letters that are brought in. Both futures as those of `post`.
    std::pair<sync::Future<void>, sync::Future<void>> publish(const QString &library, const QList<sync::Change> &files, const QString &message);

    /// By library.
    sync::Future<QHash<QString, int>> unread();
    /// All of a thread, where `posts` is empty.
    sync::Future<void> markRead(const ThreadRef &ref, const QStringList &posts = {});
    sync::Future<void> setFollowed(const Follow &follow, bool followed);
    sync::Future<QList<Follow>> follows();
    /// What is hidden so counts as read, and stays so when it is shown again.
    sync::Future<void> setMuted(const Muted &muted, bool is);
    sync::Future<QList<Muted>> muted();

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
