#pragma once
// What differs between two texts, as one running text in which each run of words stands in both, went, or came. For people who
// read it, never for a merge: nothing here decides what stands in a library.
//
// 1. Passages that correspond are found as the merge finds them (merge/alignment.h), words by the same `match`.
// 2. A word or two that two changes happen to have in common belong to the change: who reads wants sentences, not confetti.
// 3. Where the words are the same and only marks or addresses differ, these are shown.

#include "model/content/prose.h"

namespace mycel::model {

struct ProseRun {
    enum class Is { Same, Removed, Inserted };

    Is is = Is::Same;
    QString text;              ///< with the space before it

    bool operator==(const ProseRun &) const = default;
};

/// A passage of the running text, or a key of the front matter.
struct ProseBlock {
    QString key;               ///< of the front matter; empty: text
    Prose::Shape shape = Prose::Shape::Paragraph;
    int level = 0;
    QString mark;
    QList<ProseRun> runs;

    [[nodiscard]] bool isChanged() const;
    bool operator==(const ProseBlock &) const = default;
};

struct ProseDiff {
    QList<ProseBlock> blocks;
    int places = 0;            ///< of which each is some changed passages, one after the other
    bool cut = false;          ///< the texts are too long to be compared to their ends
};

/// Two texts without front matter.
ProseDiff compareTexts(QByteArrayView before, QByteArrayView after);
/// Two values of a key.
ProseDiff compareValues(const QString &key, const QString &before, const QString &after);
/// Two versions of an item's file: the keys that differ, then the text. `updated` tells nothing beside the date of a version.
ProseDiff compareItems(QByteArrayView before, QByteArrayView after);

} // namespace mycel::model
