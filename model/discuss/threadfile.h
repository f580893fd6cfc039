#pragma once
// A file of the branch `discussions`, read and written (format.md, discussions): the opening of a thread, or one event in it.
// A file is never changed once it was shared; whatever somebody does later is a file of its own, and folding.h says what
// all of them together mean. Everything here may have been written by somebody hostile: texts are bounded, names are one
// line, and a file that breaks the format is a problem with a name.

#include "model/content/frontmatter.h"
#include "sync/id.h"

#include <QDateTime>

#include <optional>

namespace mycel::model {

/// What an event does. The first eleven are the format's; what is not among them is a problem ("action").
enum class Act { Open, Comment, Edit, Redact, React, Summary, State, Outcome, Vote, Hide, Show, Approve };

QLatin1StringView nameOf(Act act);
std::optional<Act> actNamed(QStringView name);

/// How a proposal is decided.
enum class Method { None, Consent, Majority, Temperature };

QLatin1StringView nameOf(Method method);
/// The answers that a method knows, the friendliest first.
QStringList answersOf(Method method);
/// Those to a post, in their order. Few, and none of them is a mark that somebody gets.
QStringList reactions();
/// open, decided, done, archived.
QStringList threadStates();

/// Where a file of the branch lies.
struct ThreadPlace {
    QString thread;            ///< its id
    QString event;             ///< empty: the opening
    qint64 lamport = 0;        ///< 0: the opening

    bool operator==(const ThreadPlace &) const = default;
};

/// Nothing where a path is no file of a thread: a place has one path, with its ids in capitals.
std::optional<ThreadPlace> placeOf(QByteArrayView path);
QByteArray pathOf(const ThreadPlace &place);
/// The id that stands in a post's name: it may be called by its number as well.
QString withoutNumber(const QString &post);
/// The number of an event that comes after `highest`.
qint64 lamportAfter(qint64 highest);

/// A passage that somebody answers to, as it was then.
struct Quote {
    QString item;              ///< id or path
    QString rev;               ///< of the version that it was read in, hex
    QString text;

    bool operator==(const Quote &) const = default;
};

struct ThreadEvent {
    ThreadPlace place;
    sync::Id blob;             ///< of its file
    Act act = Act::Comment;
    QString author;            ///< a chosen name, one line; may be empty
    QDateTime created;         ///< UTC; a claim, never trusted for order; invalid where it is none or not plausible
    QString replyTo;           ///< the post that it answers or is about, by its id() or by its number and its id
    QString value;             ///< of a reaction, a state, a vote, an approval: which
    QString reason;            ///< of hiding and taking back
    Quote quote;
    QString changed;           ///< the item that the author changed because of what is said here
    QString title;             ///< of an opening; of an edit of it, where that gives it another
    // Of an opening alone
    QString about;             ///< an item: its id or path
    QString category;          ///< where it is about none
    QString form;              ///< question, proposal, experience, announcement
    Method method = Method::None;
    QDateTime ends;            ///< UTC; of a proposal
    int quorum = 0;            ///< how many have to answer; 0: nobody in particular
    QByteArray problem;        ///< empty or a stable word: what of it could not be read
    QList<QByteArray> signers; ///< the keys of the commits that brought it as it is; nearly always none
    bool alsoUnsigned = false; ///< somebody brought what others signed without a key, too
    bool twin = false;         ///< another file of the thread claims the same id

    /// What it is called in its thread, where no other is called so.
    [[nodiscard]] QString id() const { return act == Act::Open ? place.thread : twin ? QString::number(place.lamport) + u'-' + place.event : place.event; }
    bool operator==(const ThreadEvent &) const = default;
};

inline constexpr int LongestTitle = 300; ///< UTF-16 code units

struct ThreadFile {
    ThreadEvent event;
    qsizetype bodyAt = 0;      ///< where its text begins
};

/// Never fails: an event that means nothing has a `problem` ("front-matter", "action", "id", "value", "not-text").
ThreadFile readThreadFile(const ThreadPlace &place, const sync::Id &blob, const QByteArray &bytes);

/// The bytes of a file. `text` is Markdown and may be empty.
QByteArray composeThreadFile(const ThreadEvent &event, const QByteArray &text);

} // namespace mycel::model
