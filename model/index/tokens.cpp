#include "model/index/tokens.h"

#include "model/content/utf8.h"

#include <QHash>

#include <libstemmer.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace mycel::model {

namespace {

constexpr int LongestWord = 60;            ///< characters; a longer one is taken in pieces
constexpr int MostRemembered = 40'000;     ///< words of a language
constexpr size_t MostBooks = 16;           ///< languages at a time
constexpr int MostFolded = 20'000;         ///< characters that are remembered

struct StemmerGone {
    void operator()(sb_stemmer *stemmer) const { sb_stemmer_delete(stemmer); }
};
using Stemmer = std::unique_ptr<sb_stemmer, StemmerGone>;

/// libstemmer's stemmers are cheap to keep and belong to one thread.
sb_stemmer *stemmerFor(const QString &lang)
{
    thread_local QHash<QString, std::shared_ptr<Stemmer>> stemmers;
    const QString base = lang.left(lang.indexOf(u'-') < 0 ? lang.size() : lang.indexOf(u'-'));
    const auto known = stemmers.constFind(base);
    if (known != stemmers.constEnd())
        return (*known)->get();
    const QByteArray name = base == QLatin1String("nb") || base == QLatin1String("nn") ? QByteArray("no") : base.toLatin1();
    auto made = std::make_shared<Stemmer>(name.isEmpty() ? nullptr : sb_stemmer_new(name.constData(), nullptr));
    stemmers.insert(base, made);
    return made->get();
}

bool isAsciiWordPart(char32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isWordPart(char32_t c)
{
    return c < 0x80 ? isAsciiWordPart(c) : QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

/// What joins, hints or directs inside of a word and is nothing in it: soft hyphens, joiners, marks of direction. A space
/// without width is one, as ICU has it.
bool isJoiner(char32_t c)
{
    return QChar::category(c) == QChar::Other_Format && c != 0x200b;
}

bool isAscii(QByteArrayView word)
{
    return std::ranges::none_of(word, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

char lowerAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

QByteArray foldedSlowly(char32_t character)
{
    QString out;
    for (const QChar c : QString::fromUcs4(&character, 1).normalized(QString::NormalizationForm_KD).toLower()) {
        switch (c.unicode()) {
        case u'ß': out += QLatin1String("ss"); break;
        case u'ø': out += u'o'; break;
        case u'đ': case u'ð': out += u'd'; break;
        case u'ł': out += u'l'; break;
        case u'æ': out += QLatin1String("ae"); break;
        case u'œ': out += QLatin1String("oe"); break;
        case u'ı': out += u'i'; break;
        case u'þ': out += QLatin1String("th"); break;
        default: out += c;
        }
    }
    // A decomposition may bring signs and spaces (⑴ → "(1)", ½ → "1⁄2"), which are no part of a word.
    QString plain;
    for (const char32_t c : out.toUcs4()) {
        if (QChar::isLetterOrNumber(c) && c != 0x02bc) // an apostrophe that is a letter
            plain += QStringView(QChar::fromUcs4(c));
    }
    return plain.toUtf8();
}

/// What no other character has a say in, so each is looked up once.
const QByteArray &foldedCharacter(char32_t c)
{
    thread_local QHash<char32_t, QByteArray> characters;
    const auto known = characters.constFind(c);
    if (known != characters.constEnd())
        return *known;
    if (characters.size() >= MostFolded)
        characters.clear();
    return *characters.insert(c, foldedSlowly(c));
}

QByteArray foldedBytes(QByteArrayView word)
{
    QByteArray out;
    if (isAscii(word)) {
        out.resize(word.size());
        std::ranges::transform(word, out.begin(), lowerAscii);
        return out;
    }
    out.reserve(word.size());
    for (qsizetype at = 0; at < word.size();) {
        const char32_t c = nextCodePoint(word, at);
        if (c >= 0x80)
            out += foldedCharacter(c);
        else if (isAsciiWordPart(c))
            out += lowerAscii(char(c));
    }
    return out;
}

QByteArray stemBytes(sb_stemmer *stemmer, QByteArrayView word)
{
    if (!stemmer || word.size() < 3)
        return {};
    QByteArray lower;
    if (isAscii(word)) {
        lower = foldedBytes(word);
    } else {
        QString text = QString::fromUtf8(word);
        text.removeIf([](QChar c) { return isJoiner(c.unicode()); });
        if (text.size() < 3)
            return {};
        lower = text.toLower().normalized(QString::NormalizationForm_C).toUtf8();
    }
    const sb_symbol *stem = sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol *>(lower.constData()), int(lower.size()));
    return stem ? foldedBytes({reinterpret_cast<const char *>(stem), sb_stemmer_length(stemmer)}) : QByteArray();
}

struct Known {
    QByteArrayView word;
    QByteArrayView stem; ///< empty where it is the word
    bool isNew = false;
};

/// What the words of one language, as they are written, fold to and stem to: an open hash table over one buffer, because it
/// is asked for every word of every text.
class Book {
public:
    explicit Book(const QString &lang) : m_stemmer(lang.isEmpty() ? nullptr : stemmerFor(lang)) { clear(); }

    /// Valid until the next word is asked for.
    Known operator[](QByteArrayView written)
    {
        const auto hash = quint32(qHashBits(written.data(), size_t(written.size())));
        for (size_t at = hash & Mask;; at = (at + 1) & Mask) {
            const Slot &slot = m_slots[at];
            if (slot.length == 0)
                return learn(written, hash);
            if (slot.hash == hash && slot.length == written.size() && std::memcmp(m_bytes.constData() + slot.from, written.data(), slot.length) == 0)
                return knownAt(slot, false);
        }
    }

private:
    struct Slot {
        quint32 hash = 0;
        quint32 from = 0;            ///< in m_bytes: as written, folded, stem, one behind the other
        quint16 length = 0, word = 0, stem = 0;
    };
    static constexpr size_t Mask = (1 << 16) - 1;

    [[nodiscard]] Known knownAt(const Slot &slot, bool isNew) const
    {
        const char *word = m_bytes.constData() + slot.from + slot.length;
        return {QByteArrayView(word, slot.word), QByteArrayView(word + slot.word, slot.stem), isNew};
    }

    Known learn(QByteArrayView written, quint32 hash)
    {
        if (++m_known > MostRemembered)
            clear();
        const QByteArray word = foldedBytes(written);
        QByteArray stem = stemBytes(m_stemmer, written);
        if (stem == word)
            stem.clear();
        size_t at = hash & Mask;
        while (m_slots[at].length != 0)
            at = (at + 1) & Mask;
        m_slots[at] = {hash, quint32(m_bytes.size()), quint16(written.size()), quint16(word.size()), quint16(stem.size())};
        m_bytes += written;
        m_bytes += word;
        m_bytes += stem;
        return knownAt(m_slots[at], true);
    }

    void clear()
    {
        m_slots.assign(Mask + 1, Slot());
        m_bytes.resize(0);
        m_known = 1;
    }

    sb_stemmer *m_stemmer;
    std::vector<Slot> m_slots;
    QByteArray m_bytes;
    int m_known = 0;
};

Book &bookOf(const QString &lang)
{
    thread_local std::map<QString, Book> books;
    if (books.size() > MostBooks && !books.contains(lang))
        books.clear();
    return books.try_emplace(lang, lang).first->second;
}

/// Pairs of characters from a run that has no spaces.
template <class Take>
bool takeRun(Book &book, QByteArrayView text, qsizetype from, qsizetype to, bool forIndex, Take &take)
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
    Book &book = bookOf(lang);
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
        const Known word = book[text.sliced(from, at - from)];
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
    return lang.isEmpty() ? QString() : QString::fromUtf8(stemBytes(stemmerFor(lang), word.toUtf8()));
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
