#pragma once
// Letters without what tells apart how a word may be written: lower case, without diacritics.

#include <QByteArray>
#include <QByteArrayView>

namespace mycel::model {

inline bool isAsciiWordPart(char32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

inline char lowerAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

bool isAscii(QByteArrayView word);
/// What joins, hints or directs inside of a word and is nothing in it: soft hyphens, joiners, marks of direction. A space
/// without width is one, as ICU has it.
bool isJoiner(char32_t c);

/// What it folds to, empty where it is no part of a word. No other character has a say in it, so each is looked up once, by each
/// thread; valid until the next is asked for.
const QByteArray &foldedCharacter(char32_t c);
QByteArray foldedBytes(QByteArrayView word);

} // namespace mycel::model
