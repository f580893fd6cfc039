#pragma once
// The one door to everything that is kept here: futures in, signals out. The window and mycelctl hold one Commons each, on
// the same data folder, at the same time if they like. It lives on the thread that made it; its work is done on lanes.

#include "model/arriving.h"
#include "model/caring.h"
#include "model/content/composing.h"
#include "model/content/frontmatter.h"
#include "model/content/markdown.h"
#include "model/content/prosediff.h"
#include "model/given.h"
#include "model/keychain.h"
#include "model/library.h"
#include "model/mine/connections.h"
#include "model/mine/drafts.h"
#include "model/mine/readmarks.h"
#include "model/mine/losses.h"
#include "model/publishing.h"
#include "model/waysout.h"
#include "sync/couriercall.h"
#include "sync/lane.h"
#include "sync/rewriting.h"
#include "sync/sshkey.h"

#include <QMutex>
#include <QObject>
#include <QSemaphore>

#include <map>
#include <memory>

namespace mycel::model {

using sync::Future;

/// One fact of the facts box: a key of the kinds table and its value.
struct Fact {
    Key key;
    Value value;
};

/// Everything about one item that a page and its side panel show. Words for people are added by ui/words.
struct Page {
    Item item;
    Library library;
    Html html;                     ///< links as "mycel:" addresses, see pageAddress()
    QList<Fact> facts;
    QList<Item> translations;      ///< all languages of it, this one too, the reader's languages first
    QList<Relation> related;
    QList<Relation> backlinks;
    QString license;               ///< its own or the library's
    QString changedBy;
    QString contentWarning;
    QString saidSummary;           ///< empty where its summary is only what the text begins with
    int below = 0;                 ///< other items in the folder that it is the page of
};

struct AddRequest {
    QString address;               ///< as typed; or the name or key of what was removed and is still here
    bool separate = false;         ///< although the same library is here already
    sync::Access access;           ///< the key of its host and its authority are kept for every later sync
    QString proxy{};               ///< as typed; kept for every later sync
};

struct SyncReport {
    QString library;               ///< key
    sync::State state;
    int arrived = 0;               ///< items new, changed or gone, and what others said
    int sent = 0;
    int waiting = 0;
    int lost = 0;                  ///< items that it took away, where they are many
    int putBack = 0;               ///< files of the discussions that somebody had changed or removed there
    bool received = false;         ///< what there was is here, whatever became of what was to go
    bool suggestsOnly = false;     ///< a place did not let us publish: what waits stays here as suggestions
    std::optional<sync::Rewriting> rewriting; ///< a place does not go on from what it was
    std::optional<sync::Error> error;
};

/// The addresses that pages are made of: mycel://item/<library>/<path>, mycel://picture/<library>/<path>,
/// mycel://file/<library>/<path>. Path is percent-encoded.
QString itemAddress(const ItemRef &ref, const QString &anchor = {});
QString pictureAddress(const QString &library, const QByteArray &path);
std::optional<ItemRef> itemOfAddress(const QUrl &url);

/// mycel://thread/<library>/<thread>[/<post>]: what is said in a library, as its items link to it.
struct ThreadAddress {
    QString library, thread, post;
};
std::optional<ThreadAddress> threadOfAddress(const QUrl &url);

class Commons : public QObject {
    Q_OBJECT
public:
    /// `folder`: the data folder, made where it is missing (mode 0700). Nothing is read before the first call.
    explicit Commons(const QString &folder, QObject *parent = nullptr, std::shared_ptr<Keychain> keychain = {});
    ~Commons() override;

    /// Stops what runs and waits for it. Who gave itself as the context of a `.then` calls this before it goes: Qt 6.4 calls
    /// a continuation although its context is gone.
    void end();

    [[nodiscard]] const QString &folder() const;
    /// Whether no program has kept anything in this data folder yet.
    static bool isNew(const QString &folder);
    /// The reader's languages, most wanted first; decides on order and on which translation is opened.
    void setReaderLanguages(const QStringList &languages);
    [[nodiscard]] QStringList readerLanguages() const;

    /// From now on `changed` tells of what other programs write, too.
    void watchOthers();
    /// Ends when the index stands where the repositories are, as it does at once unless something was cut short.
    Future<void> caughtUp();
    Future<QList<Library>> libraries();
    Future<Answer> search(const Query &query);
    Future<Page> page(const ItemRef &ref);
    /// All items that `name` may mean (mycelctl's ITEM).
    Future<QList<Item>> named(const QString &name);
    /// A picture or attachment: its bytes, TooLarge over `most`.
    Future<QByteArray> file(const QString &library, const QByteArray &path, qint64 most);
    Future<QByteArray> source(const ItemRef &ref);
    Future<QList<Problem>> problems(const QString &library);
    Future<Item> item(const ItemRef &ref);

    /// What an edit of an item begins with.
    Future<Source> edit(const ItemRef &ref);
    /// The same of what the library says of itself (content/libraryediting.h).
    Future<LibrarySource> editLibrary(const QString &library);
    /// Its other words, as an edition that publishes them. Refused ("library-file", "not-text",
    /// "nobody-lets-in"), TooLarge ("long-library-file").
    static sync::Result<Edition> describing(const QString &library, const LibrarySource &source, const QList<KeyChange> &changes);
    /// Two futures: the first ends when the edition is published, which nothing takes back any more (Full, Refused: then it
    /// is not); the second when it is shown ("published": not yet, and not lost; a later start does it).
    std::pair<Future<void>, Future<void>> publish(const Edition &edition);
    /// The same of one that is still being composed.
    std::pair<Future<void>, Future<void>> publish(const QString &library, const Future<Edition> &composed);
    /// What is said in the libraries.
    [[nodiscard]] class Discussions &discussions() const { return *m_discussions; }
    [[nodiscard]] class Finder &finder() const { return *m_finder; }
    /// A new item as an edition that publishes it; its path is that of the first file.
    Future<Edition> compose(const QString &library, const NewItem &item);
    /// A draft as an edition that publishes it; a new item's path is made of its title. Refused ("no-title", "front-matter",
    /// "nothing-changed").
    Future<Edition> compose(const Draft &draft);
    /// An item taken out with its translations and files, where it is the page of a folder; other items in there stay. Of a
    /// translation or a single file only this.
    Future<Reversible> removal(const ItemRef &ref);
    /// An item under another title, in a folder that is called like it unless other items are in there; the first file is the
    /// item. It remembers its old path among its `aliases`, and links that say it go on leading there.
    Future<Reversible> renaming(const ItemRef &ref, const QString &title);
    /// What takes a deed back that is shown; what others wrote meanwhile stays. NotFound ("deed") where the deed is neither in
    /// the library nor on its way there.
    Future<Edition> undoing(const Reversible &deed);
    /// Keeps what is being written; it has an id from then on, and is safe when the future ends.
    Future<Draft> keepDraft(const Draft &draft);
    /// The latest first, without the bytes of their pictures.
    Future<QList<Draft>> drafts();
    Future<Draft> draft(const QString &id);
    /// The id of the draft that an item has here, also one begun under a former name; empty where it has none.
    Future<QString> draftOf(const ItemRef &ref);
    Future<void> dropDraft(const QString &id);
    /// The versions of an item, newest first, at most `most`.
    Future<QList<ItemVersion>> history(const ItemRef &ref, int most = 200);
    /// What waits to go out: the edits that no place has yet, newest first.
    Future<QList<Waiting>> waiting(const QString &library);
    /// Takes one of them back: its words are drafts again, and never leave. NotFound ("edit") where it has gone out; Refused
    /// ("built-upon") where a later one changes what it wrote, and has to be taken back first.
    Future<void> takeBack(const QString &library, const sync::Id &edit);
    /// The passages of an item of which there are two versions.
    Future<QList<TwoVersions>> versions(const ItemRef &ref);
    /// How many places of it were combined by themselves when they came about; 0 where that cannot be told any more.
    Future<int> combinedPlaces(const ItemRef &ref);
    /// The edition that settles them as somebody decided, each by the path of its kept file; to be published.
    Future<Reversible> settle(const ItemRef &ref, const QHash<QByteArray, Keep> &decisions);
    /// A draft of the item (the one that there is, or a new one) with both versions of each passage in its text; when it is
    /// published they are settled. NotFound ("versions").
    Future<Draft> draftOfBoth(const ItemRef &ref);
    /// The items that have such passages.
    Future<QList<Item>> withTwoVersions();
    /// The text that an item had in a commit. NotFound where it was not there, or the commit is not here.
    Future<sync::Id> textAt(const ItemRef &ref, const sync::Id &commit);
    /// Two versions of an item's file, by their blobs (null: nothing), as prose.
    Future<ProseDiff> compare(const QString &library, const sync::Id &before, const sync::Id &after);
    /// What a draft changes, as prose: from the text that is shared now to its own.
    Future<ProseDiff> changesOf(const Draft &draft);
    /// An item as it was in a version, with its pictures of then, to be published as a new version.
    Future<Reversible> restoring(const ItemRef &ref, const ItemVersion &version);
    /// What became of an item since it was last read on this computer: nothing where it is as it was, or was never read.
    Future<std::optional<News>> news(const ItemRef &ref);
    /// The item was read, with the text that it has here. Stays on this computer.
    Future<void> markRead(const Item &item);
    Future<QList<ReadMark>> readMarks();
    /// What others brought into each library since its reader said that all was seen; of a library that is here for the first
    /// time nothing.
    Future<QList<Arrivals>> arrivals();
    /// What wants somebody's hand, by library; libraries without any are not among them.
    Future<QList<LibraryCare>> needingCare();
    /// All was seen, up to there; with what there was before, that is taken back.
    Future<void> markSeen(const QList<SeenMark> &marks);
    /// A library of one's own, which is only here until it has a place; empty, or with the guides that ship with the program.
    Future<Report> create(const NewLibrary &library, const QString &author, bool withStarter = false);
    /// Who I am in a library: the chosen name, all that others learn of me.
    Future<QString> chosenName(const QString &library);
    Future<void> chooseName(const QString &library, const QString &name);

    /// How a library is reached, and who one is at one of its places. Without a place: at its own address.
    Future<Connection> connection(const QString &library, const QString &place = {});
    /// What is no longer meant is forgotten, in the keychain too. `proxySecret`: what the proxy asks for, to be kept there
    /// (Refused "keychain": it is not, the rest is). Refused ("bad-proxy", "proxy-secret").
    Future<void> setConnection(const QString &library, const Connection &connection, const QString &proxySecret = {}, const QString &place = {});
    /// The same of the way alone.
    Future<void> setProxy(const QString &library, const QString &proxy, const QString &proxySecret = {});
    /// What is trusted of a library's server: its key, and who vouches for its certificate.
    Future<sync::Access> trusted(const QString &library);
    /// The key that is ours for an address, made where there is none yet; to be made known there by its public line.
    Future<sync::SshKey> ownKey(const QString &address);
    /// Whether a password can be kept.
    Future<bool> hasKeychain();

    /// Says that an add or a sync will be asked for: its courier gets up meanwhile.
    void expectExchange();
    /// Behind each sync, the courier of the next one gets up. To be said before there is any.
    void expectMore() { m_expectsMore = true; }
    /// Fetches, checks and indexes a library. Progress comes as stateChanged. Refused ("already-here", detail: its key;
    /// "several-removed", detail: the keys of what was removed and is called so).
    Future<Report> add(const AddRequest &request);
    /// Ends the sync of a library that is under way or, with an empty key, the adding; it ends as Cancelled, with the old state.
    void stop(const QString &library);
    /// Empty key: all, several at a time. One library's trouble never stops or delays the rest.
    /// `given` goes before what is kept of the server that it is for, and takes its place when the sync was well.
    /// `to`: a place to bring one library together with, which is a place of it from then on, unless it is a file.
    /// `keep`: whose history goes on where a place replaced its own (Refused "rewritten", "older", "emptied", "left").
    Future<QList<SyncReport>> syncNow(const QString &library = {}, const Given &given = {}, const QString &to = {}, sync::Keep keep = sync::Keep::Ask);
    /// What is new in a library as one file for any messenger, or all of it: nothing of that can be taken back from then on.
    /// Any git can fetch from it. Refused ("nothing-to-send", "read-only"), Full ("place-full").
    Future<SentFile> sendAsFile(const QString &library, const QString &file, bool whole = false);
    /// Brings such a file into the library that it is of. NotFound ("not-here", detail: the file), Refused ("not-bundle",
    /// "bundle-needs-more").
    Future<SyncReport> receive(const QString &file);
    /// Its own address first.
    Future<QList<LibraryPlace>> places(const QString &library);
    /// It is not gone to any more; what is there stays there, and what waits here waits for the others. Where it is the library's
    /// own address another place becomes that, a server before a folder. What was to be brought together meanwhile is stopped.
    Future<void> forgetPlace(const QString &library, const QString &address);
    /// What was done in a library lately, the latest first.
    Future<QList<Activity>> activity(const QString &library, int most = 20);
    Future<qint64> bytesOnDisk(const QString &library);
    /// What syncs took away of a library, where that was much and nobody has answered yet; the latest first.
    Future<QList<Loss>> losses(const QString &library);
    /// The edition that brings it back; to be published. Refused ("nothing-new").
    Future<Edition> bringingBack(const QString &library, const Loss &loss);
    Future<void> forgetLoss(const QString &library, const sync::Id &before);
    /// Hidden at once, deleted when the program closes; kept 30 days where something was not sent yet.
    Future<Removal> remove(const QString &library);
    Future<void> undoRemove(const QString &library);
    /// What was removed and is kept those days, the latest first; `undoRemove` has it back, and `add` by its name or key.
    Future<QList<KeptAside>> keptAside();
    /// Forgets the index of one or all libraries and builds it anew from the repositories.
    Future<void> reindex(const QString &library = {});
    /// Adds the library that ships inside the program, once.
    Future<Report> addWelcome();

Q_SIGNALS:
    /// Items that are new, changed or gone; an empty list: look again at everything.
    void changed(const QList<model::ItemRef> &items);
    void librariesChanged();
    void stateChanged(const QString &library, const sync::State &state);
    void draftsChanged();
    /// Something of a library is published and may be sent.
    void published(const QString &library);

private:
    /// The way of one library to its places: one thread, and whether it is to stop.
    struct Errand {
        explicit Errand(const QString &library) : lane(library.isEmpty() ? QStringLiteral("add") : QStringLiteral("git ") + library) {}
        std::atomic<bool> stop{false};
        sync::Lane lane;
    };
    Errand &errandOf(const QString &library);
    std::function<void(const QString &, const sync::State &)> teller();
    Future<SyncReport> syncOne(const struct Kept &kept, const QString &to, const Given &given, sync::Keep keep);

    std::unique_ptr<class Rooms> m_rooms;
    class Discussions *m_discussions; ///< a child
    class Finder *m_finder;           ///< likewise
    QSemaphore m_places{4}; ///< couriers at a time
    bool m_expectsMore = false;
    QMutex m_errandsGuard;
    std::map<QString, std::unique_ptr<Errand>> m_errands; ///< none goes before the end
    Future<void> m_written;  ///< what was published last is in its library's repository
    Future<void> m_settled;  ///< what is here is known, and what was removed or cut off before is gone
    Future<void> m_caughtUp;
    std::atomic<bool> m_looking{false}; ///< whether it is asked already who wrote
};

} // namespace mycel::model
