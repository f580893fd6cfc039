#pragma once
// What stands behind the door of Commons: the lanes, and the deeds that run on them. Every deed here blocks and is called
// on a lane; nothing here knows a signal, what is to be told goes out through `tell`.

#include "model/commons.h"
#include "model/content/composing.h"
#include "model/discuss/posting.h"
#include "model/index/index.h"
#include "model/keychain.h"
#include "model/mine/connections.h"
#include "model/mine/mine.h"
#include "model/mine/readmarks.h"
#include "model/mine/threadmarks.h"
#include "model/publishing.h"
#include "model/readingroom.h"
#include "sync/filelock.h"
#include "sync/lane.h"
#include "sync/store/writing.h"
#include "sync/syncer.h"

namespace mycel::model {

class ThreadReader;

class Rooms {
public:
    using Tell = std::function<void(const QString &library, const sync::State &state)>;

    Rooms(const QString &folder, std::shared_ptr<Keychain> keychain);
    ~Rooms();

    // On the lane of `reading`.
    sync::Result<QList<Library>> libraries();
    /// One of them. NotFound ("library").
    sync::Result<Library> library(const QString &key);

    /// The commit that is read now, which may not be in the repository yet.
    sync::Result<sync::Id> newest(const QString &library);
    sync::Result<Source> sourceOf(const ItemRef &ref);
    sync::Result<LibrarySource> librarySource(const QString &library);
    /// Newest first.
    sync::Result<QList<ItemVersion>> history(const ItemRef &ref, int most);
    sync::Result<QList<TwoVersions>> versions(const ItemRef &ref);
    /// The edition that settles them as somebody decided, each by the path of its kept file.
    sync::Result<Reversible> settle(const ItemRef &ref, const QHash<QByteArray, Keep> &decisions);
    /// What takes a deed back, upon the commit that did it. NotFound ("deed") where none did it and none will.
    sync::Result<Edition> undoing(const Reversible &deed);
    sync::Result<Draft> draftOfBoth(const ItemRef &ref);
    /// From the text that everybody has to the one of a draft.
    sync::Result<ProseDiff> changesOf(const Draft &draft);
    sync::Result<ProseDiff> compare(const QString &library, const sync::Id &before, const sync::Id &after);
    /// The text that an item had in a commit. NotFound.
    sync::Result<sync::Id> textAt(const ItemRef &ref, const sync::Id &commit);
    sync::Result<Reversible> restoring(const ItemRef &ref, const ItemVersion &version);
    sync::Result<std::optional<News>> newsOf(const ItemRef &ref);
    /// The items that have passages of which there are two versions.
    sync::Result<QList<Item>> withTwoVersions();
    /// Where a new item would go, and the commit that it would be written on.
    sync::Result<Edition> compose(const QString &library, const NewItem &item);
    /// The draft that an item has here, under whatever name it was begun; empty where it has none.
    sync::Result<QString> draftOf(const ItemRef &ref);
    /// That one, or one that begins with the item as it is.
    sync::Result<Draft> draftToGoOn(const ItemRef &ref);
    /// Refused ("no-title", "nothing-changed").
    sync::Result<Edition> editionOf(const Draft &draft);
    sync::Result<Reversible> removal(const ItemRef &ref);
    sync::Result<Reversible> renaming(const ItemRef &ref, const QString &title);
    /// The edition that brings back what a sync took away, as far as it is still away. Refused ("nothing-new").
    sync::Result<Edition> bringingBack(const QString &library, const Loss &loss);

    // On the lane of `counting`, for they may read much.
    sync::Result<QList<ReadMark>> readMarks();
    sync::Result<int> combinedPlaces(const ItemRef &ref);
    sync::Result<QList<Activity>> activity(const QString &library, int most);
    sync::Result<QList<Arrivals>> arrivals();
    sync::Result<QList<LibraryCare>> needingCare();
    [[nodiscard]] sync::Result<qint64> bytesOnDisk(const QString &library) const;
    [[nodiscard]] sync::Result<QList<KeptAside>> keptAside() const;

    // On the lane `desk`.
    [[nodiscard]] sync::Result<QList<Loss>> losses(const QString &library) const;
    /// Published: an edition (whose base is not null) is in the journal, and will be in the library whatever happens now.
    /// Refused ("nothing-new") where it only deletes, and nothing of it is there.
    sync::Result<void> accept(const Edition &edition);
    sync::Result<void> markRead(const Item &item, const sync::Id &head) const;

    // On any lane but `indexing`, at the same time for several libraries: the exchange happens there, what it brought is
    // handed to `indexing`, which is waited for.
    sync::Result<Report> add(const AddRequest &request, const std::atomic<bool> &stop, const Tell &tell);
    /// What was removed is shown again, with what it has become.
    sync::Result<Report> haveBack(const Kept &kept, const QString &proxy, const std::atomic<bool> &stop, const Tell &tell);
    /// What came is taken in when `caughtUp` has ended, which holds the lock of the library while it reads it.
    /// With all its places or, where `to` is given, with that one, which is a place of the library from then on.
    /// `keep`: whose history goes on where a place replaced its own.
    SyncReport sync(const Kept &library, const QString &to, const Given &given, sync::Keep keep, const Future<void> &caughtUp, const std::atomic<bool> &stop, const Tell &tell);
    /// What is new in a library into a file, or all of it.
    sync::Result<SentFile> sendAsFile(const QString &library, const QString &file, bool whole, const std::atomic<bool> &stop);
    /// What a file of the web holds, fetched by the courier on a library's way. On any lane but `indexing`.
    [[nodiscard]] sync::Result<QByteArray> fetchPage(const QString &library, const QString &address, const sync::Access &access, const std::atomic<bool> &stop);
    /// A file into the library that it is of. NotFound ("not-here") where there is none.
    SyncReport receive(const QString &file, const Future<void> &caughtUp, const std::atomic<bool> &stop, const Tell &tell);
    /// Where a library can be brought together now.
    [[nodiscard]] sync::Result<QStringList> placesOf(const Kept &kept) const;
    [[nodiscard]] sync::Result<QList<LibraryPlace>> places(const QString &library) const;
    sync::Result<void> forgetPlace(const QString &library, const QString &address);
    [[nodiscard]] sync::Result<QList<Kept>> shown() const;
    /// The edits that no place has, newest first.
    [[nodiscard]] sync::Result<QList<Waiting>> waiting(const QString &library) const;

    /// The key of our own for an address; it may not be there yet.
    [[nodiscard]] QString ownKeyFile(const QString &address) const;
    void forgetSecret(const QString &name);
    void forgetProxySecret(const QString &library, const Connection &connection);
    sync::Result<void> setConnection(const QString &library, const Connection &connection, const QString &proxySecret, const QString &place);
    /// That place or, where none is named, the library's own address.
    [[nodiscard]] sync::Result<QString> placeNamed(const QString &library, const QString &place) const;
    [[nodiscard]] sync::Result<sync::Access> trusted(const QString &library) const;
    void forgetSignIn(const Mine &mine, const QString &library, const QString &place);
    void forgetSecretsOf(const QString &library);

    // On the lane `indexing`.
    sync::Result<Report> plantWelcome(const QList<sync::Change> &files);
    /// A library of one's own, only here until it has a place.
    sync::Result<Report> create(const NewLibrary &library, const QList<sync::Change> &starter, const QString &author);
    sync::Result<Removal> setRemoved(const QString &library, bool removed);
    sync::Result<void> reindex(const QString &library);
    /// Brings what the journal holds of a library into its repository and the index. What cannot be stays in the journal.
    /// `shown` is called where it is shown before it is there.
    sync::Result<Applied> playJournal(const QString &library, const std::function<void()> &shown = {});
    /// An edit that no place has is as if it had never been; its words are drafts again.
    sync::Result<void> takeBackEdit(const QString &library, const sync::Id &edit);
    /// The same of what was said, with what depends on it; the draft that it is again.
    sync::Result<Draft> takeBackPost(const ThreadRef &thread, const QString &event);
    /// What every start begins with, whatever ended the last one: the private store is whole, all that is here is known, and
    /// what is not wanted is gone. Full.
    sync::Result<void> settle();
    /// The next: brings the index to where the repositories are. Full; Damaged ("mine": the private store had to be mended,
    /// all is well otherwise).
    sync::Result<void> catchUp(const std::atomic<bool> &stop, const Tell &tell);
    /// A damaged index is put aside and made anew, unless `damaged` (a file's number) is no longer the one in use.
    sync::Result<void> rebuildIndex(quint64 damaged);
    static bool isIndexDamage(const sync::Error &error);

    /// Whether another program wrote to the index since this was asked last.
    bool isWrittenByOthers();
    /// The libraries that went on since this was asked last and hold what no place has.
    QStringList movedLibraries();

    // On any lane.
    /// What is shown is in the repository some milliseconds later: where that is why something was not found, whoever writes
    /// is waited for, and it may be looked for again.
    [[nodiscard]] bool waitForWriter(const QString &library, const sync::Error &error) const;

    QString folder;
    QStringList languages;
    std::atomic<bool> stopAll{false};
    const std::shared_ptr<Keychain> keychain; ///< of the lane `secrets`; may be none
    sync::AwakeCourier awake; ///< where one was expected to be needed
    std::function<void(const QList<ItemRef> &)> changed;
    /// And how much of it is unread and was not before.
    std::function<void(const QList<ThreadRef> &, const QHash<ThreadRef, int> &said)> threadsChanged;

    /// The branch of the discussions. It begins with the same commit on every machine, so that those who begin it apart can meet.
    static constexpr const char *DiscussionsBranch = "discussions", *DiscussionsRef = "refs/heads/discussions";
    // On the lane of `counting`.
    [[nodiscard]] sync::Result<ThreadCounts> threadCounts(const ThreadQuery &query);
    // On the lane of `room`.
    [[nodiscard]] sync::Result<QList<ThreadCard>> threads(const ThreadQuery &query, ReadingRoom &room);
    // On the lane of `reading`.
    [[nodiscard]] sync::Result<QList<OpenRound>> unanswered();
    /// Of threads in which something was said those that are followed.
    [[nodiscard]] sync::Result<QList<Heard>> followedOf(const QHash<ThreadRef, int> &said);
    /// What of a library's posts that hides, in libraries where it does.
    [[nodiscard]] sync::Result<QHash<QString, QList<UnreadPost>>> hiddenBy(const Muted &muted);
    [[nodiscard]] sync::Result<ThreadPage> thread(const ThreadRef &ref);
    [[nodiscard]] sync::Result<QList<SaidPost>> said(const ThreadRef &thread, const QList<Post> &posts);
    [[nodiscard]] sync::Result<QList<QByteArray>> postTexts(const QString &library, const QList<sync::Id> &files);
    [[nodiscard]] sync::Result<Posting> compose(const NewPost &post);
    [[nodiscard]] sync::Result<Draft> draftOfSection(const ItemRef &guide, const NewSection &section);
    [[nodiscard]] sync::Result<QList<Edition>> postsTelling(const Draft &draft, const Edition &edition);
    [[nodiscard]] sync::Result<Edition> threadsEdition(const QString &library, const QList<sync::Change> &files, const QString &message);

private:
    sync::Result<Arrivals> arrivalsIn(const Kept &kept, const SeenMark &since, const QHash<ItemRef, sync::Id> &read);
    sync::Result<struct Belongings> belongingsOf(const ItemRef &ref);
    LibraryCare careIn(const Kept &kept);
    int changesSince(const MadeFrom &translation, const sync::Id &tip, const sync::Repository &store);
    std::optional<Source> renamedSince(const Draft &draft);
    QList<sync::Change> metUnderItsName(const Draft &draft, const QByteArray &revised, const Source &now);
    [[nodiscard]] QString nameIn(const QString &library) const;
    void hideForMe(ThreadPage &page, const ThreadReader &reader) const;
    [[nodiscard]] static sync::Result<Beholder> beholder(const ThreadReader &reader, const ThreadMarks &marks);
    /// Who wrote a passage first, as far as the history of its item goes.
    static Writing writerOf(const QByteArray &text, const KeptVersion &kept, const QList<ItemVersion> &history, const sync::Repository &store, const QString &me);
    QString repositoryOf(const QString &key) const { return folder + QStringLiteral("/libraries/") + key + QStringLiteral(".git"); }
    QString lockOf(const QString &key) const { return folder + QStringLiteral("/locks/") + key + QStringLiteral(".lock"); }
    /// Locks that are no library's; a key is never so long.
    static constexpr const char *IndexLock = "opening-the-index", *RebuildLock = "building-the-index", *UndoLock = "removed-and-not-deleted";
    QString lockOf(const char *name) const { return lockOf(QString::fromLatin1(name)); }
    QString indexFile() const { return folder + QStringLiteral("/index.sqlite"); }
    sync::Result<sync::Arrival> sendCourier(const sync::Errand &errand, const std::function<void(const sync::Progress &)> &progress, const std::atomic<bool> &stop);
    sync::Place placeOf(const Kept &kept, const sync::Address &address) const;
    /// Which way an errand goes and who it is there: as it was chosen, unless it was said with the deed.
    void prepare(sync::Errand &errand, const Kept &kept, const Mine &mine, const sync::Access &given);
    [[nodiscard]] sync::Credentials credentialsAt(const QString &place, const Connection &connection);
    /// Who we were where it was well, as far as that is to be kept.
    void remember(const Kept &kept, const sync::Address &address, const Mine &mine, const sync::Credentials &used);
    void rememberProxy(const Kept &kept, const Mine &mine, const sync::ProxyLogin &used);
    [[nodiscard]] sync::Result<QList<Kept>> kept() const; ///< the removed ones too
    [[nodiscard]] sync::Result<Kept> keptAs(const QString &library) const;
    [[nodiscard]] sync::Result<void> keepAsDrafts(const QString &library, const sync::Repository &store, const sync::Id &edit) const;
    [[nodiscard]] sync::Result<void> found(const Kept &kept, const sync::Edit &first) const;
    sync::Result<Report> plant(const Kept &kept, const sync::Edit &first);
    [[nodiscard]] static sync::Edit editOf(const struct Deed &deed, const sync::Id &base);
    [[nodiscard]] sync::Result<sync::Id> commitToCome(const Edition &done, const QList<struct Deed> &waiting) const;
    [[nodiscard]] sync::Result<void> play(const struct Deed &deed) const;
    sync::Result<void> markOwnRead(const QList<struct Deed> &deeds) const;
    void lookAfter(const QString &library) const; ///< its repository, which may have too many packs
    std::optional<sync::Result<Applied>> showFirst(const Kept &kept, const struct Deed &deed, const std::function<void()> &shown);
    sync::Result<Index *> index();
    sync::Result<Applied> bringIn(const Kept &kept, const std::atomic<bool> &stop, const Tell &tell);
    sync::Result<Applied> bringInto(Index &index, const Kept &kept, const std::atomic<bool> &stop, const Tell &tell);
    /// `mine`: it is all my own, and nothing of it is unread.
    sync::Result<Applied> bringInThreads(Index &index, const Kept &kept, const sync::Repository &store, const sync::Id &from, const sync::Id &to, bool mine);
    sync::Result<Applied> bringInThreads(Index &index, const Kept &kept, const sync::Repository &store, bool anew);
    /// By which rules new names wait, where a step of the library may change them; nothing where none wait, or it does not.
    [[nodiscard]] std::optional<ThreadRules> rulesBefore(const Kept &kept, const sync::Repository &store, const sync::Id &from, const sync::Id &to) const;
    /// What waited by the rules that were, and does not any more, is unread.
    sync::Result<void> hearReleased(const Kept &kept, const sync::Repository &store, const ThreadRules &before) const;
    [[nodiscard]] static sync::Result<sync::Id> beginDiscussions(sync::Repository &store);
    sync::Result<void> makeAnew();
    void takeBack(const QString &key);
    void tidy(const QList<Kept> &kept);
    void deleteRemoved(Mine &mine);
    sync::Result<void> adoptFound(Mine &mine);
    sync::Result<void> forgetUnknown();
    sync::Result<Report> reportOf(const Kept &kept, int items);
    Library libraryOf(const Kept &kept, const QHash<QString, QHash<Kind, int>> &counts, const Reader &reader) const;
    /// The library here that has the same id in library.yaml or, without one, the same first commit.
    std::optional<QString> sameAs(const sync::Repository &repository, const sync::Id &tip) const;
    /// By its key or by what it is called; nothing where none was removed that is. Refused ("several-removed").
    [[nodiscard]] sync::Result<std::optional<Kept>> removedAs(const QString &called) const;
    [[nodiscard]] QString nameOfRemoved(const Kept &kept) const;
    static constexpr qint64 DaysKept = 30; ///< what was removed and holds something that was never sent
    /// Whether anything of a library is nowhere but here.
    [[nodiscard]] bool holdsUnsent(const Kept &kept) const;
    class Visit;
    SyncReport visit(const Kept &kept, const QString &where, const sync::Access &access, sync::Keep keep, const Future<void> &caughtUp, const std::atomic<bool> &stop, const Tell &tell);
    sync::Error whoseIs(const sync::Address &address, const std::atomic<bool> &stop);
    /// Whether a sync took much away, as the number of items; it is written down. `however`: little as well.
    sync::Result<int> noteLosses(const Kept &kept, const sync::Id &from, const sync::Id &to, bool however) const;
    /// The edits that wait for a place, newest first.
    [[nodiscard]] static sync::Result<QList<sync::Commit>> waitingEdits(const Kept &kept, const sync::Repository &store);
    [[nodiscard]] static bool hasPlace(const Kept &kept);
    [[nodiscard]] sync::Result<std::optional<std::pair<ThreadRef, QString>>> unsentPost(const QString &library, const sync::Id &edit) const;
    sync::Result<Kept> settlePlace(const Kept &kept, const QString &where);
    [[nodiscard]] sync::Result<void> leavePlace(const Kept &before, const QString &where) const;
    [[nodiscard]] sync::Result<void> leaveOwnPlace(const Kept &kept, Mine &mine) const;
    /// What the refs of a place are called by.
    [[nodiscard]] static QByteArray nameOfPlace(const Kept &kept, const QString &where);
    [[nodiscard]] sync::Id tipIn(const Kept &kept) const;
    /// How many edits no place has.
    [[nodiscard]] int waitingIn(const Kept &kept) const;
    sync::Result<void> forget(const QString &key);

    static constexpr int PatienceMilliseconds = 2000;
    std::unique_ptr<Index> m_index; ///< of the lane `indexing`
    std::pair<quint64, qint64> m_seen{}; ///< of the lane `indexing`: the index's file and its version when it was looked at last
    QHash<QString, sync::Id> m_tips;     ///< likewise
    QHash<std::pair<sync::Id, sync::Id>, int> m_behind; ///< of the lane `counting`: changes of an original from a commit to a text
    /// Nobody's to use: while one is open the others need not fold the log up when they close, for which the disk is waited.
    std::optional<Mine> m_mine;
    std::optional<sync::FileLock> m_undo; ///< held from the first removal on: while it may be undone nobody deletes

public:
    // Last, so that they end first: nothing that a deed uses goes while it runs. A reader may wait for the lane `indexing`.
    sync::Lane indexing{QStringLiteral("index")};
    sync::Lane secrets{QStringLiteral("secrets")}; ///< the keychain, which may wait for a person
    sync::Lane desk{QStringLiteral("desk")}; ///< what is published; never waits for an exchange or an index
    ReadingRoom reading;  ///< pages, lists, hits
    ReadingRoom counting; ///< facets, which may take their time
};

} // namespace mycel::model
