#include "model/merge/threadmerge.h"

#include "model/merge/wholefiles.h"

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
