#pragma once
// The meaning of a merge asked about trees in memory: a map from path to bytes in the place of a repository. Tests of the model
// alone use it; how a real repository asks the same question is tests/sync's.

#include "model/merge/filemerge.h"
#include "model/merge/itemmerge.h"

#include <QMap>
#include <QSet>

#include <optional>

namespace mycel::tests {

using Tree = QMap<QByteArray, QByteArray>;

/// The one with what the other has.
inline Tree operator+(Tree tree, const Tree &more)
{
    tree.insert(more);
    return tree;
}

inline sync::Result<Tree> mergeTrees(const Tree &base, const Tree &a, const Tree &b, const std::optional<QSet<QByteArray>> &settled = {},
                                     const sync::Meaning &meaning = model::mergeItems)
{
    QHash<sync::Id, QByteArray> blobs;
    const auto entryOf = [&blobs](const Tree &tree, const QByteArray &path) {
        const auto file = tree.constFind(path);
        if (file == tree.constEnd())
            return sync::Entry();
        const sync::Id id = *sync::Id::fromHex(model::merge::blobName(*file));
        blobs.insert(id, *file);
        return sync::Entry{id, sync::Entry::Plain};
    };
    sync::Question question;
    Tree result, all;
    for (const Tree *tree : {&base, &a, &b})
        all.insert(*tree);
    for (auto path = all.keyBegin(); path != all.keyEnd(); ++path) {
        const sync::ThreeWay file{*path, entryOf(base, *path), entryOf(a, *path), entryOf(b, *path)};
        if (file.base == file.a && file.base == file.b)
            result.insert(*path, base[*path]);
        else
            question.files.append(file);
    }
    question.read = [&](const sync::Id &id) -> sync::Result<QByteArray> { return blobs.value(id); };
    question.sizeOf = [&](const sync::Id &id) -> sync::Result<qint64> { return blobs.value(id).size(); };
    question.elsewhere = [&](const QByteArray &path) -> sync::Result<sync::Entry> {
        const auto isFolderIn = [&path](const Tree *tree) {
            const auto below = tree->lowerBound(path + '/');
            return below != tree->end() && below.key().startsWith(path + '/');
        };
        const bool folder = isFolderIn(&base) && isFolderIn(&a) && isFolderIn(&b);
        return folder ? sync::Entry{{}, 0040000} : entryOf(result, path);
    };
    if (settled)
        question.isSettled = [&](const QByteArray &name) -> sync::Result<bool> { return settled->contains(name); };
    const auto answer = meaning(question);
    if (!answer)
        return sync::fail(answer.error());
    for (auto file = answer->begin(); file != answer->end(); ++file) {
        if (file->entry.isNone())
            result.remove(file.key());
        else
            result.insert(file.key(), file->bytes ? *file->bytes : blobs.value(file->entry.id));
    }
    return result;
}

} // namespace mycel::tests
