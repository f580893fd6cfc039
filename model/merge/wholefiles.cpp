#include "model/merge/wholefiles.h"

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
