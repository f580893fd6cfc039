#include "model/merge/wholefiles.h"

#include "model/merge/itemmerge.h"

namespace mycel::model::merge {

using namespace sync;

Result<bool> staysWhole(const Question &question, const Entry &a, const Entry &b)
{
    if (!a.isFile() || !b.isFile())
        return a.isFile() == b.isFile() ? a >= b : a.isFile();
    if (a.id == b.id)
        return a >= b;
    const auto sizeA = question.sizeOf(a.id), sizeB = question.sizeOf(b.id);
    if (!sizeA || !sizeB)
        return fail(sizeA ? sizeB.error() : sizeA.error());
    if (*sizeA != *sizeB)
        return *sizeA > *sizeB;
    const auto bytesA = question.read(a.id), bytesB = question.read(b.id);
    if (!bytesA || !bytesB)
        return fail(bytesA ? bytesB.error() : bytesA.error());
    return *bytesA > *bytesB;
}

} // namespace mycel::model::merge

namespace mycel::model {

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
    return answer;
}

} // namespace mycel::model
