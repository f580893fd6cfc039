#pragma once
// What the words of one language, as they are written, fold to and stem to: an open hash table over one buffer, because it is asked
// for every word of every text. It belongs to one thread.

#include <QByteArray>
#include <QString>

#include <vector>

struct sb_stemmer;

namespace mycel::model {

class WordBook {
public:
    struct Known {
        QByteArrayView word; ///< folded
        QByteArrayView stem; ///< folded; empty where it is the word
        bool isNew = false;
    };

    /// Without a language, nothing has a stem.
    explicit WordBook(const QString &lang);
    /// This thread's, valid until it asks for another one.
    static WordBook &of(const QString &lang);

    /// Valid until the next word is asked for.
    Known operator[](QByteArrayView written);

private:
    struct Slot {
        quint32 hash = 0;
        quint32 from = 0;            ///< in m_bytes: as written, folded, stem, one behind the other
        quint16 length = 0, word = 0, stem = 0;
    };

    [[nodiscard]] Known knownAt(const Slot &slot, bool isNew) const;
    [[nodiscard]] size_t freePlaceFor(quint32 hash) const;
    Known learn(QByteArrayView written, quint32 hash);
    void grow();
    void clear();

    sb_stemmer *m_stemmer;
    std::vector<Slot> m_slots;       ///< a power of two of them, of which at most two thirds are taken
    QByteArray m_bytes;
    size_t m_known = 0;
};

/// The stem of a word, folded; empty where it is too short or snowball does not know the language.
QByteArray stemBytes(QByteArrayView word, const QString &lang);

} // namespace mycel::model
