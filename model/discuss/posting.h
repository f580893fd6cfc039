#pragma once
// What somebody says in a discussion, on its way into a library, and a thread as a page shows it.

#include "model/content/libraryfile.h"
#include "model/content/markdown.h"
#include "model/discuss/threadquery.h"
#include "model/library.h"
#include "model/publishing.h"

namespace mycel::model {

struct NewPost {
    QString library;
    QString thread;            ///< its id; empty: this opens one
    ThreadEvent event;         ///< what it says of itself; place, author and time are set when it is composed
    QByteArray text;           ///< Markdown
    QString draft{};           ///< the draft that this was, and that goes with it
};

/// A post as an edition that publishes it.
struct Posting {
    ThreadRef thread;
    QString id;                ///< of the post; of an opening the thread's
    Edition edition;
};

/// What a page shows of a post beside what the tables have of it.
struct SaidPost {
    Html html;
    Quote quote;
    std::optional<Item> quoted;    ///< the item that it quotes, where that is here
    QString changed;               ///< the id or path of the one that its author changed because of what is said here
    std::optional<Item> changedItem;
    bool waits = false;            ///< it, or what it was edited to, has not gone out yet
    bool canBeTakenBack = false;   ///< nobody has that
};

/// What was said as it goes into a guide.
struct NewSection {
    ThreadRef thread;
    QString post;              ///< its id
    QString heading;           ///< plain text, as the next two
    QString source;            ///< the words of the link that leads back
};

struct ThreadPage {
    ThreadRef ref;
    Thread thread;
    Library library;
    std::optional<Item> about; ///< the item, where it is here
    Category category;         ///< where it is about none
    QSet<QString> unread;      ///< ids of posts
    bool followed = false;
    bool maintainer = false;   ///< the name that I chose here is a maintainer's
    bool decides = false;      ///< and what is written here under it counts as theirs: it has no key, for nothing here is signed
    QString me;                ///< that name
    Muting hidden{};           ///< what its reader hid for themselves
    QHash<QString, Muted> hiddenByMe{}; ///< which of that hides a post, by its id
    QHash<QString, QString> alike{}; ///< names that look like another one of the library → that one
};

/// Whether a post waits for a maintainer and its reader is neither one nor who wrote it: then not even its name is shown.
bool isKeptBack(const Post &post, const ThreadPage &page);
/// Whether the reader of a page may read a post: nothing that was taken back or hidden, and of names that wait only their own
/// and, as a maintainer, all.
bool isReadable(const Post &post, const ThreadPage &page);
/// The title of a thread: empty where its opening is not to be read.
QString titleOf(const ThreadPage &page);
/// Whether a maintainer hid the whole thread, and its reader is none.
bool isHidden(const ThreadPage &page);

} // namespace mycel::model
