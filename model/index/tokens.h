#pragma once
// Text taken apart into what can be found: words folded to lower case without diacritics, and beside each its stem in the
// language of the text. Chinese, Japanese, Thai and their like have no spaces and are taken apart into pairs of characters.
// Most words of a text were met before, so what each of them folds to and its stem are remembered, for each thread.

#include <QByteArray>
#include <QString>

#include <functional>

namespace mycel::model {

/// The views are valid during the call alone.
struct Token {
    qsizetype from = 0;    ///< in the text, bytes
    qsizetype to = 0;
    QByteArrayView word;   ///< folded
    QByteArrayView stem;   ///< folded stem; empty where it is the word or the language has none
    bool isNew = false;    ///< this thread remembers no earlier one
};

/// Calls `take` for each token of UTF-8 until it returns false. `lang` empty: no stems. `forIndex`: also the last character
/// of a run of Chinese and its like alone, so that one character is found as a beginning.
void tokenize(QByteArrayView text, const QString &lang, bool forIndex, const std::function<bool(const Token &)> &take);

/// The form in which words go into the full text, so that they are taken apart on the thread that reads and not on the one
/// that writes: PreparedMark, then each word and a space. `stemmed` is told of each that has a stem, as often as it is there.
using Stemmed = std::function<void(const Token &)>;
QByteArray preparedWords(QByteArrayView text, const QString &lang, const Stemmed &stemmed = {});
/// Of a text, and of what it was before: where both begin and end alike is taken apart once. Nobody is told of the earlier
/// one's words.
std::pair<QByteArray, QByteArray> preparedAgain(QByteArrayView text, QByteArrayView before, const QString &lang, const Stemmed &stemmed = {});
inline constexpr char PreparedMark = 1;
inline constexpr char LabelMark = 2;  ///< what an item is, to be searched with its words: "\2l:sv", "\2k:0"

/// Lower case, without diacritics: "Förändring" → "forandring", "Łódź" → "lodz", "straße" → "strasse".
QString folded(const QString &word);
/// A whole text, in which each of its folded words is somewhere.
QByteArray foldedText(QByteArrayView utf8);
/// A name or a topic, to be compared however it is written: folded, or in lower case where it is nothing but signs.
QByteArray foldedName(QByteArrayView utf8);
/// The folded stem of a word in a language that snowball knows, else empty.
QString stemOf(const QString &word, const QString &lang);
/// Whether words are not separated by spaces in this character's script.
bool isUnspaced(char32_t c);

} // namespace mycel::model
