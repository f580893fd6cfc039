#include "model/content/item.h"

#include <algorithm>

namespace mycel::model {

size_t qHash(const ItemRef &ref, size_t seed) noexcept
{
    return qHashMulti(seed, ref.library, ref.path);
}

bool isItemId(QStringView text)
{
    constexpr QLatin1StringView Crockford("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    return text.size() == 26 && std::ranges::all_of(text, [&](QChar c) { return Crockford.contains(c, Qt::CaseInsensitive); });
}

} // namespace mycel::model
