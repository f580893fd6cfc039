#include "sync/courier/packet.h"

#include <algorithm>
#include <cctype>

namespace mycel::sync {

QByteArray packet(const QByteArray &line)
{
    return QByteArray::number(line.size() + 4, 16).rightJustified(4, '0') + line;
}

int packetLength(QByteArrayView digits)
{
    // toInt would take a sign and space for some
    const bool plain = std::ranges::all_of(digits, [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; });
    return plain ? digits.toInt(nullptr, 16) : -1;
}

QString printable(QByteArrayView line)
{
    QString text = QString::fromUtf8(line.first(qMin<qsizetype>(line.size(), 300)));
    text.replace(u'\n', u' ');
    text.removeIf([](QChar c) { return !c.isPrint(); });
    return text.simplified();
}

} // namespace mycel::sync
