#include "model/merge/threadmerge.h"

#include "model/discuss/threadfile.h"
#include "model/merge/wholefiles.h"

#include <QSet>

namespace mycel::model {

namespace {

/// The folders above a path.
QByteArrayList foldersAbove(const QByteArray &path)
{
    QByteArrayList folders;
    for (qsizetype slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
        folders.append(path.first(slash));
    return folders;
}

/// A file in the place of a folder is in its way: no tree has both.
void clearTheWay(sync::Answer &answer)
{
    QSet<QByteArray> gone;
    for (auto file = answer.constBegin(); file != answer.constEnd(); ++file) {
        for (const QByteArray &folder : foldersAbove(file.key())) {
            if (answer.contains(folder))
                gone.insert(placeOf(folder) ? file.key() : folder);
        }
    }
    for (const QByteArray &path : std::as_const(gone))
        answer.remove(path);
}

} // namespace

sync::Result<sync::Answer> uniteThreads(const sync::Question &question)
{
    sync::Answer answer;
    for (const sync::ThreeWay &file : question.files) {
        if (file.a.isNone() && file.b.isNone())
            continue;
        bool a = file.b.isNone();
        if (!file.a.isNone() && !file.b.isNone()) {
            const auto stays = merge::staysWhole(question, file.a, file.b);
            if (!stays)
                return sync::fail(stays.error());
            a = *stays;
        }
        answer.insert(file.path, {a ? file.a : file.b, {}});
    }
    clearTheWay(answer);
    return answer;
}

} // namespace mycel::model
