#include "model/merge/branchrules.h"

#include "model/merge/itemmerge.h"
#include "model/merge/threadmerge.h"

namespace mycel::model {

sync::Rules rulesOf(const QByteArray &branch)
{
    return branch == "discussions" ? sync::Rules{uniteThreads, false} : sync::Rules{mergeItems};
}

} // namespace mycel::model
