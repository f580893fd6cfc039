#pragma once
// The commands of mycelctl, each a function from its arguments to an exit code.

#include "model/commons.h"
#include "model/finder/feeds/feeds.h"

namespace mycel::ctl {

inline constexpr int Everything = 10'000'000; ///< items, where all are asked for

struct Asked {
    QStringList words;         ///< what stands behind the command
    bool json = false;
    bool html = false;
    bool separate = false;
    QString lang;
    int most = 20;
    QString library;           ///< --library
    QString place;             ///< --at, --to
    QString title;
    QString bodyFile;          ///< "-": standard input
    QString thread;            ///< of a discussion: its id
    QString category;
    QString about;             ///< an item that a thread is about
    QString replyTo;           ///< a post
    QStringList sets;          ///< KEY=VALUE
    QString keep;              ///< of versions shared, mine or both; of a history ours or theirs
    bool whole = false;
    bool starter = false;      ///< a library begins with the guides that ship with the program
    std::optional<QString> author;
    std::optional<QString> proxy;
    bool ownKey = false;       ///< sign in with the key that Mycel makes for the address
    bool forget = false;
    QString leave;             ///< a place that is not gone to any more
    bool guest = false;        ///< go on without an account
    QHash<QString, QStringList> filters; ///< of find: option → its values
    sync::Access access;       ///< to the one library that the command names
};

int add(model::Commons &commons, const Asked &asked);
int list(model::Commons &commons, const Asked &asked);
int search(model::Commons &commons, const Asked &asked);
int show(model::Commons &commons, const Asked &asked);
int syncAll(model::Commons &commons, const Asked &asked);
int remove(model::Commons &commons, const Asked &asked);
int reindex(model::Commons &commons, const Asked &asked);
int create(model::Commons &commons, const Asked &asked);
int newItem(model::Commons &commons, const Asked &asked);
int edit(model::Commons &commons, const Asked &asked);
/// What a library says of itself.
int describe(model::Commons &commons, const Asked &asked);
int history(model::Commons &commons, const Asked &asked);
int versions(model::Commons &commons, const Asked &asked);
int threads(model::Commons &commons, const Asked &asked);
int thread(model::Commons &commons, const Asked &asked);
int post(model::Commons &commons, const Asked &asked);
int find(model::Commons &commons, const Asked &asked);
/// What others announce, from a file or an address.
int importOffers(model::Commons &commons, const Asked &asked);
int exportOffers(model::Commons &commons, const Asked &asked);
/// These as a file, or on standard output where `file` is empty.
int giveOut(model::Commons &commons, const QList<model::ItemRef> &offers, model::ExportForm form, const QString &title, const QString &file);
int importMailbox(model::Commons &commons, const Asked &asked);
int exportDiscussions(model::Commons &commons, const Asked &asked);
int send(model::Commons &commons, const Asked &asked);
int receive(model::Commons &commons, const Asked &asked);
int bringBack(model::Commons &commons, const Asked &asked);
int key(model::Commons &commons, const Asked &asked);
int connection(model::Commons &commons, const Asked &asked);
int invite(model::Commons &commons, const Asked &asked);
/// What the command was given to sign in with at the library or address `name`.
sync::Result<sync::Access> accessAsked(model::Commons &commons, const Asked &asked, const QString &name);
/// The text that the command was given, of a file or of standard input.
sync::Result<QByteArray> textAsked(const Asked &asked);
/// What `--set` asks for, each upon the one before, and the keys as they are then. `read`: what a key's text means.
struct KeysSet {
    QList<model::KeyChange> changes;
    model::Value keys;
};
using KeyReader = std::function<sync::Result<model::KeyChange>(const QString &name, const QString &text, const model::Value &keys)>;
sync::Result<KeysSet> keysAsked(const QStringList &sets, const model::Value &keys, const KeyReader &read);
/// Publishes an edition, and waits until it is shown.
sync::Result<void> publishAndShow(model::Commons &commons, const model::Edition &edition);
/// A name given with the command is remembered for its library.
sync::Result<void> rememberName(model::Commons &commons, const QString &library, const Asked &asked);
/// In a data folder of its own, which is gone afterwards; `folder`: where the libraries are that may have what it links to.
int check(const Asked &asked, const QString &folder);

} // namespace mycel::ctl
