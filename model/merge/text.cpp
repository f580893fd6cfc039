#include "model/merge/text.h"

namespace mycel::model::merge {

QByteArrayView withoutLead(QByteArrayView text)
{
    qsizetype at = 0;
    while (at < text.size() && isSpace(text[at]))
        ++at;
    return text.sliced(at);
}

QByteArrayView trimmed(QByteArrayView text)
{
    text = withoutLead(text);
    while (!text.isEmpty() && isSpace(text.back()))
        text.chop(1);
    return text;
}

std::vector<QByteArrayView> linesOf(QByteArrayView text)
{
    std::vector<QByteArrayView> lines;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        const qsizetype length = end < 0 ? text.size() : end + 1;
        lines.push_back(text.first(length));
        text = text.sliced(length);
    }
    return lines;
}

QByteArray withPlainEnds(const QByteArray &text)
{
    return text.contains('\r') ? QByteArray(text).replace("\r\n", "\n") : text;
}

bool staysBefore(QByteArrayView a, QByteArrayView b)
{
    return a.size() != b.size() ? a.size() > b.size() : a >= b;
}

} // namespace mycel::model::merge
