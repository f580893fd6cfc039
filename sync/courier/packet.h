#pragma once
// The packets of which git's protocol is made: four hexadecimal digits with the length, and so many bytes less four; "0000"
// closes a list. Pure.

#include <QByteArray>
#include <QString>

namespace mycel::sync {

QByteArray packet(const QByteArray &line);
/// -1 where the digits are none.
int packetLength(QByteArrayView digits);
/// A line of somebody else's as text that a terminal and a label can show.
QString printable(QByteArrayView line);

} // namespace mycel::sync
