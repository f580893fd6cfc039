#pragma once
// The index: the shadow of all repositories in one SQLite file, which can be deleted at any time. What is saved and what
// arrives enter it by one road, `apply`; start-up after any crash is that road with whatever is missing, and a damaged
// index is that road from nothing.
//
// 1. A library's head in here is the commit that its rows stand for, and moves in the transaction that makes it true.
// 2. The first apply (from nothing) is cut into transactions, so that the first guides are readable long before the last:
//    the head moves with the last one, and a rerun passes over what is there already.
// 3. No copy of the text: full text is contentless, snippets and old words are read from the repository by blob id.
//
// Writing belongs to the index lane; `Reader`s (read lane, mycelctl) have their own connection and never wait.

#include "model/caring.h"
#include "model/discuss/threadquery.h"
#include "model/index/query.h"
#include "sync/change.h"
#include "sync/result.h"
#include "sync/store/repository.h"

#include <atomic>
#include <functional>
#include <QCache>
#include <QVariant>

#include <memory>

namespace mycel::model {

class Database;
class FormerNames;
struct Offer;

struct Applied {
    QList<ItemRef> changed;            ///< at most some thousand; empty with `many` set: look again at everything
    bool many = false;
    int items = 0;                     ///< in the library now
    int posts = 0;                     ///< of others, that can be read from now on
};

/// What a step along the branch `discussions` comes to.
struct ThreadNews {
    QList<ThreadEvent> arrived;        ///< was not here before
    QList<ThreadEvent> released;       ///< was here, and waited for the maintainer who approves now
    QList<ThreadPlace> gone;           ///< the branch was begun anew without it
};

struct AppliedThreads {
    QList<ThreadRef> changed;
    int arrived = 0;                   ///< files that were not here before
};

struct Problem {
    QByteArray path;
    QByteArray reason;                 ///< stable words, as in sync::Skipped
    QString detail;
};

/// What the index knows of a library as a whole.
struct About {
    QString id, name, summary, license;
    QStringList languages, topics, sites;
};

/// A translation, and the state of the library that it was made from.
struct MadeFrom {
    Item item;
    sync::Id commit;                   ///< as it says: it may be none
    QByteArray source;                 ///< the path of the original
    sync::Id sourceBlob;               ///< and its text now
};

/// Something another item says of this one, or this one of another.
struct Relation {
    QString rel;                       ///< "link", "uses", "explains" …
    QString why;
    Item item;                         ///< the other one
};

class Index {
public:
    /// Opens or makes `file`; a damaged one is put aside and made anew. Full, Internal.
    static sync::Result<std::unique_ptr<Index>> open(const QString &file);
    ~Index();

    /// Takes a file out of the way so that the next `open` begins from nothing.
    static void putAside(const QString &file);
    /// Gives `made`, which nobody has open, the place of `file`.
    static sync::Result<void> replace(const QString &file, const QString &made);
    static void removeFile(const QString &file);
    /// What tells a file from the one that had its name before; 0 where there is none.
    static quint64 fileNumberOf(const QString &file);
    /// Whether another file has its place now.
    [[nodiscard]] bool isReplaced() const;
    /// What tells its file from others that have or had the same name.
    [[nodiscard]] quint64 fileNumber() const;
    /// The keys of all libraries that have rows.
    [[nodiscard]] sync::Result<QStringList> libraries() const;

    /// Changes whenever somebody else has written (PRAGMA data_version).
    [[nodiscard]] qint64 version() const;
    /// The commit that a library's rows stand for; null where there are none.
    [[nodiscard]] sync::Result<sync::Id> head(const QString &library, const QByteArray &branch) const;

    /// Tells ahead of what `apply` will bring, where that takes its time: from now on a search finds it. What it is, by its paths.
    sync::Result<QList<ItemRef>> tell(const QString &library, const sync::Repository &store, const sync::Id &from, const sync::Id &to);

    /// Brings the rows of a library from commit `from` to commit `to`; Refused ("moved") unless they stand at `from`.
    /// `progress(done, total)` in files. `otherName`: what it is called where it says no name of its own.
    sync::Result<Applied> apply(const QString &library, const QByteArray &branch, const sync::Repository &store,
                                const sync::Id &from, const sync::Id &to,
                                const std::function<void(int, int)> &progress, const std::atomic<bool> &stop, const QString &otherName = {});

    /// The same for the branch of the discussions. `tell` is called while nobody can see it yet; where it fails, nothing was
    /// applied.
    sync::Result<AppliedThreads> applyThreads(const QString &library, const sync::Repository &store, const sync::Id &from, const sync::Id &to,
                                              const std::function<sync::Result<void>(const ThreadNews &, const ThreadRules &)> &tell, const std::atomic<bool> &stop);

    /// Fills in who changed each item last, and when, from the history down to what was read before.
    sync::Result<void> readHistory(const QString &library, const sync::Repository &store, const std::atomic<bool> &stop);

    /// Forgets a library's rows, in pieces that do not block a reader.
    sync::Result<void> forget(const QString &library);
    /// Whether more of the full text is of forgotten libraries than of those that are here: time to make it anew.
    [[nodiscard]] sync::Result<bool> isMostlyLeftovers() const;

private:
    explicit Index(std::unique_ptr<Database> database);
    [[nodiscard]] QList<ThreadEvent> released(qint64 library, const QList<ThreadEvent> &arrived, const ThreadRules &rules) const;
    /// How threads stand where somebody set a state, once others decide who may.
    sync::Result<void> settleStates(qint64 library, const sync::Repository &store);
    sync::Result<qint64> libraryNumber(const QString &library);
    /// Writes who changed the items last, inside of a transaction; nothing unless all is known up to `from`.
    sync::Result<void> tellWhoChanged(qint64 library, const sync::Repository &store, const sync::Id &from, const sync::Id &to, const std::atomic<bool> &stop);
    sync::Result<void> learnLibrary(qint64 number, const QString &otherName, const sync::Repository &store, const sync::Id &commit, const QList<sync::Difference> &files, bool anew, class Intake &intake);
    std::unique_ptr<Database> m_database;
    /// What was told ahead last, and is most likely brought next.
    struct Told {
        sync::Id from, to;
        sync::Differences differences;
    };
    Told m_told;
};

/// A reading connection of its own. Belongs to one thread.
class Reader {
public:
    /// `stores` gives a library's repository, for snippets, and null where there is none. It is asked for each hit.
    using Stores = std::function<const sync::Repository *(const QString &library)>;
    /// NotFound; Damaged where the file is not an index, or another version's.
    static sync::Result<std::unique_ptr<Reader>> open(const QString &file, Stores stores);
    ~Reader();

    [[nodiscard]] sync::Result<Answer> search(const Query &query) const;
    /// All opportunities, each once, in the first of these languages that it is in.
    [[nodiscard]] sync::Result<QList<Offer>> offers(const QStringList &languages) const;
    [[nodiscard]] sync::Result<Item> item(const ItemRef &ref) const;
    /// The same, also where it was called something else before; the item says what it is called now.
    [[nodiscard]] sync::Result<Item> itemNow(const ItemRef &ref) const;
    /// What the items of a library were called before, as long as this reader lives.
    [[nodiscard]] sync::Result<std::shared_ptr<FormerNames>> formerNames(const QString &library) const;
    /// What one item was called before.
    [[nodiscard]] sync::Result<QStringList> aliases(const ItemRef &ref) const;
    /// Whether others say [[its title]] where they link to it.
    [[nodiscard]] sync::Result<bool> isLinkedByTitle(const Item &item) const;
    /// All that `name` may mean: an id, a path or a former one, or library/path; `library` may be empty.
    [[nodiscard]] sync::Result<QList<Item>> named(const QString &name, const QString &library) const;
    [[nodiscard]] sync::Result<QList<Item>> translations(const Item &item) const;
    [[nodiscard]] sync::Result<QList<Relation>> related(const Item &item) const;
    [[nodiscard]] sync::Result<QList<Relation>> backlinks(const Item &item) const;
    [[nodiscard]] sync::Result<QList<Problem>> problems(const QString &library) const;
    /// The items with links that lead nowhere or pictures that are missing, those that changed last first; and how many there are.
    [[nodiscard]] sync::Result<std::pair<QList<Care>, int>> leadingNowhere(const QString &library, int most) const;
    /// Those that say what they were made from, by the last change of their originals.
    [[nodiscard]] sync::Result<QList<MadeFrom>> translationsMadeFrom(const QString &library, int most) const;
    /// Works of each kind in each library, however many languages each is in (maintained, not counted): key → kind → count.
    [[nodiscard]] sync::Result<QHash<QString, QHash<Kind, int>>> counts() const;
    [[nodiscard]] sync::Result<About> about(const QString &library) const;
    /// Where a link of an item leads in its library, by its destination as it is written; found when the library was read.
    [[nodiscard]] sync::Result<QByteArray> whereLeads(const ItemRef &from, const QByteArray &destination) const;
    /// Who changed an item last; empty until the history was read.
    [[nodiscard]] sync::Result<QString> changedBy(const ItemRef &ref) const;
    /// A file or item of a library by its path.
    [[nodiscard]] sync::Result<sync::Id> blobAt(const QString &library, const QByteArray &path) const;
    /// The paths of files (no items) that begin with `prefix`, in order.
    [[nodiscard]] sync::Result<QList<QByteArray>> filesBelow(const QString &library, const QByteArray &prefix) const;
    /// The files of all libraries that may be kept versions, by their paths alone; at most some thousand.
    [[nodiscard]] sync::Result<QList<ItemRef>> keptVersionFiles() const;
    /// How many items are in the folder of its page beside it, translations not counted.
    [[nodiscard]] sync::Result<int> othersBelow(const Item &page) const;
    /// The item that a name means within one library: its id, title or path.
    [[nodiscard]] sync::Result<Item> called(const QString &library, const QString &name) const;
    /// Whether a file of a library exists (items and attachments alike).
    [[nodiscard]] sync::Result<bool> has(const QString &library, const QByteArray &path) const;
    [[nodiscard]] class ThreadReader threads() const;
    /// Changes whenever any process has written (PRAGMA data_version).
    [[nodiscard]] qint64 version() const;
    /// Whether another file has its place now.
    [[nodiscard]] bool isReplaced() const;
    /// What tells its file from others that have or had the same name.
    [[nodiscard]] quint64 fileNumber() const;

private:
    explicit Reader(std::unique_ptr<Database> database, Stores stores);
    [[nodiscard]] QStringList stemLanguages(const Query &query) const;
    [[nodiscard]] Answer answerTo(const Query &query, const QStringList &stemmed, const class Coming &coming) const;
    struct ItemText {
        QByteArray text, inKeys; ///< what it says in its text, and in its keys alone (saidinkeys.h)
    };
    [[nodiscard]] ItemText textOfItem(const Item &item) const;
    [[nodiscard]] QString snippet(const Item &item, const struct Marks &marks, bool fromText) const;
    [[nodiscard]] QStringList languagesOf(const Item &item) const;
    [[nodiscard]] QList<Item> itemsWhere(const char *condition, const QList<QVariant> &values) const;
    [[nodiscard]] QList<Item> calledBefore(const QString &name, const QString &library) const;
    [[nodiscard]] QList<QByteArray> paths(const QString &library) const;
    [[nodiscard]] sync::Result<QList<Relation>> relations(const char *sql, const ItemRef &ref) const;
    struct LinkQuestions;
    [[nodiscard]] LinkQuestions &linkQuestions() const;
    std::unique_ptr<Database> m_database;
    mutable std::unique_ptr<LinkQuestions> m_linkQuestions;
    Stores m_stores;
    mutable QCache<sync::Id, ItemText> m_texts{4 << 20}; ///< of the last hits: each keystroke finds most of them again
};

} // namespace mycel::model
