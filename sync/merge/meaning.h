#pragma once
// What a merge asks of those who know what the files mean: three trees go over as the list of files that are not the same in
// all of them, and what each is to be comes back. sync walks, asks and writes; model answers, and sees no repository.

#include "sync/change.h"
#include "sync/result.h"

#include <QHash>
#include <QList>

#include <array>
#include <functional>
#include <optional>

namespace mycel::sync {

/// A path at which three trees are not the same.
struct ThreeWay {
    QByteArray path;
    Entry base;
    Entry a;
    Entry b;
};

struct Question {
    QList<ThreeWay> files;
    /// The bytes of a blob.
    std::function<Result<QByteArray>(const Id &)> read;
    std::function<Result<qint64>(const Id &)> sizeOf;
    /// What stands at a path in all three trees: a file that is the same in all, a folder, or nothing.
    std::function<Result<Entry>(const QByteArray &path)> elsewhere;
    /// Whether a person has removed the kept version of this file name since base. Empty: take differences as they are.
    std::function<Result<bool>(const QByteArray &name)> isSettled;
};

/// A file of the result: one that is in the repository, or new bytes, or (the null entry) gone.
struct Outcome {
    Entry entry;
    std::optional<QByteArray> bytes; ///< where given, entry.id means nothing
};

/// The files of the result by path: of those in the question, whichever is not here is gone.
using Answer = QHash<QByteArray, Outcome>;

/// Pure, total, and symmetric in a and b. Fails only where reading does.
using Meaning = std::function<Result<Answer>(const Question &)>;

} // namespace mycel::sync
