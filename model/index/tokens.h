#pragma once
// Text taken apart into what can be found: words folded to lower case without diacritics, and beside each its stem in the
// language of the text. Chinese, Japanese, Thai and their like have no spaces and are taken apart into pairs of characters.

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

namespace mycel::model {

struct Token {
    qsizetype from = 0;   ///< in the text, UTF-16
    qsizetype to = 0;
    QString word;         ///< folded
    QString stem;         ///< folded stem; empty where it is the word or the language has none
};

/// Calls `take` for each token until it returns false. `lang` empty: no stems. `forIndex`: also the last character of a run
/// of Chinese and its like alone, so that one character is found as a beginning.
void tokenize(QStringView text, const QString &lang, bool forIndex, const std::function<bool(const Token &)> &take);

/// Lower case, without diacritics: "Förändring" → "forandring", "Łódź" → "lodz", "straße" → "strasse".
QString folded(const QString &word);
/// The folded stem of a word in a language that snowball knows, else empty.
QString stemOf(const QString &word, const QString &lang);
/// Whether words are not separated by spaces in this character's script.
bool isUnspaced(char32_t c);

} // namespace mycel::model
