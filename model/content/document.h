#pragma once
// A Markdown file read as an item, whichever handbook it comes from (format.md, "Any handbook is a library"): its keys,
// its text for the index, where it links. Pure: the same bytes at the same path give the same document.

#include "model/content/frontmatter.h"
#include "model/content/item.h"
#include "model/content/markdown.h"
#include "model/content/shelf.h"
#include "sync/change.h"

namespace mycel::model {

/// Whether a path is an item: Markdown, not README and the like, not in a dot folder and, below a kind's folder, not in files/ or
/// versions/, which elsewhere may hold somebody's documents. There are also files elsewhere that only other programs want: SUMMARY.md,
/// 404.md … Where it is named as a kept version, `isItem` knows more.
bool isItemPath(QByteArrayView path);

/// The same where the bytes are at hand: "docs/versions/20240101.md" is a kept version only if it says of what.
bool isItem(const QByteArray &path, const QByteArray &bytes);

/// Whether an item is the page of a folder of its kind ("guides/camp/index.md"), and what lies in there may be its own.
bool isFolderPage(const QByteArray &path);

struct Document {
    Item item;
    Value keys;
    QStringList aliases;           ///< what it was called before, as links say it: paths, and names of a vault
    Reading reading;
    QList<sync::Skipped> problems; ///< with the item's path: "front-matter", "not-text", "cut" …
};

constexpr qint64 MaxItemBytes = 1 << 20;

/// The sentence that its keys say of it, plain; empty where they say none, and its summary is its first paragraph.
QString saidSummary(const Value &keys);

/// What readers are told of it where its keys `title` and `summary` say nothing.
struct Unsaid {
    QString title, summary;
};
Unsaid unsaidOf(const QByteArray &path, const QByteArray &bytes);

Document readDocument(const QByteArray &path, const QByteArray &bytes, const Shelf &shelf);

} // namespace mycel::model
