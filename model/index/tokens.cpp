#include "model/index/tokens.h"

#include "model/content/utf8.h"
#include "model/index/foldedword.h"
#include "model/index/wordbook.h"

#include <algorithm>
#include <string>

namespace mycel::model {

namespace {

constexpr int LongestWord = 60;            ///< characters; a longer one is taken in pieces

bool isWordPart(char32_t c)
{
    return c < 0x80 ? isAsciiWordPart(c) : QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

/// Pairs of characters from a run that has no spaces.
template <class Take>
bool takeRun(WordBook &book, QByteArrayView text, qsizetype from, qsizetype to, bool forIndex, Take &take)
{
    QList<qsizetype> starts;
    for (qsizetype at = from; at < to; nextCodePoint(text, at))
        starts.append(at);
    starts.append(to);
    const auto takePart = [&](qsizetype begin, qsizetype end) {
        const QByteArrayView word = book[text.sliced(begin, end - begin)].word;
        return word.isEmpty() || take({begin, end, word, {}, false}); // a vowel sign alone is no word
    };
    for (qsizetype i = 0; i + 2 < starts.size(); ++i) {
        if (!takePart(starts[i], starts[i + 2]))
            return false;
    }
    return !(forIndex || starts.size() == 2) || takePart(starts[starts.size() - 2], to);
}

/// Where the word ends that begins at `from` with `first` and whose second character is at `next`.
qsizetype endOfWord(QByteArrayView text, qsizetype next, bool unspaced)
{
    qsizetype end = next;
    int length = 1;
    while (!unspaced && end < text.size() && length < LongestWord && isAsciiWordPart(static_cast<unsigned char>(text[end]))) { // nearly all of most texts
        ++end;
        ++length;
    }
    for (; end < text.size(); ++length) {
        qsizetype after = end;
        const char32_t c = nextCodePoint(text, after);
        const bool goesOn = isWordPart(c) ? (isUnspaced(c) || (unspaced && QChar::isMark(c))) == unspaced : !unspaced && c >= 0x80 && isJoiner(c);
        if (!goesOn || (!unspaced && length >= LongestWord))
            break;
        end = after;
    }
    return end;
}

template <class Take>
void walk(QByteArrayView text, const QString &lang, bool forIndex, Take take)
{
    WordBook &book = WordBook::of(lang);
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype from = at;
        const char32_t c = nextCodePoint(text, at);
        if (!isWordPart(c))
            continue;
        const bool unspaced = isUnspaced(c);
        at = endOfWord(text, at, unspaced);
        if (unspaced) {
            if (!takeRun(book, text, from, at, forIndex, take))
                return;
            continue;
        }
        const WordBook::Known word = book[text.sliced(from, at - from)];
        if (!word.word.isEmpty() && !take({from, at, word.word, word.stem, word.isNew}))
            return;
    }
}

void appendWords(std::string &to, QByteArrayView text, const QString &lang, const Stemmed &stemmed)
{
    walk(text, lang, true, [&](const Token &token) {
        to.append(token.word.data(), size_t(token.word.size()));
        to += ' ';
        if (stemmed && !token.stem.isEmpty())
            stemmed(token);
        return true;
    });
}

bool isBlank(char c)
{
    return c == ' ' || c == '\n';
}

/// How long two texts begin alike, and how long they end so behind that: up to and from a blank, over which no word goes.
std::pair<qsizetype, qsizetype> alikeEnds(QByteArrayView a, QByteArrayView b)
{
    const qsizetype most = std::min(a.size(), b.size());
    qsizetype head = std::mismatch(a.begin(), a.begin() + most, b.begin()).first - a.begin();
    while (head > 0 && !isBlank(a[head - 1]))
        --head;
    qsizetype tail = 0;
    while (tail < most - head && a[a.size() - tail - 1] == b[b.size() - tail - 1])
        ++tail;
    while (tail > 0 && !isBlank(a[a.size() - tail]))
        --tail;
    return {head, tail};
}

} // namespace

bool isUnspaced(char32_t c)
{
    if (c < 0x0e00)
        return false;
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar: return true;
    default: return false;
    }
}

QString folded(const QString &word)
{
    return QString::fromUtf8(foldedBytes(word.toUtf8()));
}

QByteArray foldedText(QByteArrayView utf8)
{
    QByteArray out;
    out.reserve(utf8.size());
    for (qsizetype at = 0; at < utf8.size();) {
        const auto end = std::find_if(utf8.begin() + at, utf8.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
        const qsizetype written = out.size(), plain = end - utf8.begin() - at;
        out.resize(written + plain);
        std::transform(utf8.begin() + at, end, out.begin() + written, lowerAscii);
        at += plain;
        if (at < utf8.size())
            out += foldedCharacter(nextCodePoint(utf8, at));
    }
    return out;
}

QByteArray foldedName(QByteArrayView utf8)
{
    const QByteArray folded = foldedBytes(utf8);
    return folded.isEmpty() ? utf8.toByteArray().toLower() : folded;
}

QString stemOf(const QString &word, const QString &lang)
{
    return lang.isEmpty() ? QString() : QString::fromUtf8(stemBytes(word.toUtf8(), lang));
}

void tokenize(QByteArrayView text, const QString &lang, bool forIndex, const std::function<bool(const Token &)> &take)
{
    walk(text, lang, forIndex, take);
}

QByteArray preparedWords(QByteArrayView text, const QString &lang, const Stemmed &stemmed)
{
    std::string prepared; // which grows by a word at a time faster than a QByteArray does
    prepared.reserve(size_t(text.size() + 2));
    prepared += PreparedMark;
    appendWords(prepared, text, lang, stemmed);
    return {prepared.data(), qsizetype(prepared.size())};
}

std::pair<QByteArray, QByteArray> preparedAgain(QByteArrayView text, QByteArrayView before, const QString &lang, const Stemmed &stemmed)
{
    const auto [head, tail] = alikeEnds(text, before);
    std::string now, then;
    now.reserve(size_t(text.size() + 2));
    then.reserve(size_t(before.size() + 2));
    now += PreparedMark;
    appendWords(now, text.first(head), lang, stemmed);
    then = now;
    appendWords(now, text.sliced(head, text.size() - head - tail), lang, stemmed);
    appendWords(then, before.sliced(head, before.size() - head - tail), {}, {});
    const size_t from = now.size();
    appendWords(now, text.last(tail), lang, stemmed);
    then.append(now, from);
    return {{now.data(), qsizetype(now.size())}, {then.data(), qsizetype(then.size())}};
}

} // namespace mycel::model
