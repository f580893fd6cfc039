#include "model/content/item.h"

#include <algorithm>

namespace mycel::model {

size_t qHash(const ItemRef &ref, size_t seed) noexcept
{
    return qHashMulti(seed, ref.library, ref.path);
}

QString oneLine(const QString &text, qsizetype longest)
{
    QString line = text.simplified();
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control || c == QChar(0x202d) || c == QChar(0x202e))
            c = QChar::ReplacementCharacter;
    }
    return line.size() > longest ? line.left(longest - 1) + u'…' : line;
}

bool isItemId(QStringView text)
{
    constexpr QLatin1StringView Crockford("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    return text.size() == 26 && std::ranges::all_of(text, [&](QChar c) { return Crockford.contains(c, Qt::CaseInsensitive); });
}

} // namespace mycel::model
