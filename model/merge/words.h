#pragma once
// One unit of a text, word by word: a word carries the space before it, a fenced block is taken by lines because there space
// counts. Two changes of one unit become one text, or none where they overlap, touch, or rewrite it.

#include "model/merge/text.h"

#include <optional>

namespace mycel::model::merge {

struct Word {
    QByteArrayView space;
    QByteArrayView word;
};

bool isFenced(QByteArrayView unit);
/// Views into `unit`.
std::vector<Word> wordsOf(QByteArrayView unit);
/// The words with one space between them; a fenced block as it is. What alone counts when texts are compared.
QByteArray normalised(QByteArrayView unit);

/// The words of a text as a sorted bag, to count what two have in common.
std::vector<int> bagOf(QByteArrayView unit, Numbers &numbers);
/// How alike two bags are, as a fraction: twice what is common, of the whole of both.
struct Likeness {
    qint64 common = 0;
    qint64 whole = 0;
    [[nodiscard]] bool isHalf() const { return 2 * common >= whole; }
};
Likeness likeness(const std::vector<int> &a, const std::vector<int> &b);

/// The unit with the changes of both sides; nothing where they overlap or touch, or one side shares less than half of its
/// words with base (a mixture of two rewritings would be nonsense).
std::optional<QByteArray> mergeWords(const QByteArray &base, const QByteArray &a, const QByteArray &b);

} // namespace mycel::model::merge
