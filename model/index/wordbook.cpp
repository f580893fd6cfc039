#include "model/index/wordbook.h"

#include "model/index/foldedword.h"

#include <QHash>

#include <libstemmer.h>

#include <cstring>
#include <map>
#include <memory>

namespace mycel::model {

namespace {

constexpr size_t FewSlots = 1 << 10;       ///< of a book that few ask: to have many costs as much as to read a text
constexpr size_t MostRemembered = 40'000;  ///< words of a language
constexpr size_t MostBooks = 16;           ///< languages at a time

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

} // namespace

WordBook::WordBook(const QString &lang)
    : m_stemmer(lang.isEmpty() ? nullptr : stemmerFor(lang))
    , m_slots(FewSlots)
{
}

WordBook &WordBook::of(const QString &lang)
{
    thread_local std::map<QString, WordBook> books;
    if (books.size() >= MostBooks && !books.contains(lang))
        books.clear();
    return books.try_emplace(lang, lang).first->second;
}

WordBook::Known WordBook::operator[](QByteArrayView written)
{
    const auto hash = quint32(qHashBits(written.data(), size_t(written.size())));
    const size_t mask = m_slots.size() - 1;
    for (size_t at = hash & mask;; at = (at + 1) & mask) {
        const Slot &slot = m_slots[at];
        if (slot.length == 0)
            return learn(written, hash);
        if (slot.hash == hash && slot.length == written.size() && std::memcmp(m_bytes.constData() + slot.from, written.data(), slot.length) == 0)
            return knownAt(slot, false);
    }
}

WordBook::Known WordBook::knownAt(const Slot &slot, bool isNew) const
{
    const char *word = m_bytes.constData() + slot.from + slot.length;
    return {QByteArrayView(word, slot.word), QByteArrayView(word + slot.word, slot.stem), isNew};
}

size_t WordBook::freePlaceFor(quint32 hash) const
{
    const size_t mask = m_slots.size() - 1;
    size_t at = hash & mask;
    while (m_slots[at].length != 0)
        at = (at + 1) & mask;
    return at;
}

WordBook::Known WordBook::learn(QByteArrayView written, quint32 hash)
{
    if (m_known == MostRemembered)
        clear();
    if (3 * ++m_known > 2 * m_slots.size())
        grow();
    const QByteArray word = foldedBytes(written);
    QByteArray stem = stemBytes(m_stemmer, written);
    if (stem == word)
        stem.clear();
    const size_t at = freePlaceFor(hash);
    m_slots[at] = {hash, quint32(m_bytes.size()), quint16(written.size()), quint16(word.size()), quint16(stem.size())};
    m_bytes += written;
    m_bytes += word;
    m_bytes += stem;
    return knownAt(m_slots[at], true);
}

void WordBook::grow()
{
    const std::vector<Slot> before = std::exchange(m_slots, std::vector<Slot>(4 * m_slots.size()));
    for (const Slot &slot : before) {
        if (slot.length != 0)
            m_slots[freePlaceFor(slot.hash)] = slot;
    }
}

void WordBook::clear()
{
    m_slots.assign(m_slots.size(), Slot());
    m_bytes.resize(0);
    m_known = 0;
}

QByteArray stemBytes(QByteArrayView word, const QString &lang)
{
    return stemBytes(stemmerFor(lang), word);
}

} // namespace mycel::model
