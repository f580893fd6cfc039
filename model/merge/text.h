#pragma once
// The small questions about bytes that every part of the merge asks. Space is the ASCII one alone and order is that of the
// bytes: no locale, no Unicode version, so that every machine of every year gives the same answer.

#include <QByteArray>
#include <QHash>

#include <vector>

namespace mycel::model::merge {

inline bool isSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

QByteArrayView withoutLead(QByteArrayView text);
QByteArrayView trimmed(QByteArrayView text);
/// The lines, each with the "\n" that ends it.
std::vector<QByteArrayView> linesOf(QByteArrayView text);

/// With LF line ends.
QByteArray withPlainEnds(const QByteArray &text);

/// Which of two texts stays in place where both cannot: the longer in bytes (an addition over a cut), then the greater.
bool staysBefore(QByteArrayView a, QByteArrayView b);
inline const QByteArray &stays(const QByteArray &a, const QByteArray &b) { return staysBefore(a, b) ? a : b; }

/// Three-way for what has no text of its own to keep: a count, a flag. Both changed: the greater.
template <class T>
T vote(const T &base, const T &a, const T &b)
{
    if (a == b || b == base)
        return a;
    return a == base ? b : std::max(a, b);
}

/// The same number for the same text, so that sequences are compared as numbers.
class Numbers {
public:
    int operator()(const QByteArray &text)
    {
        int &behind = m_of[text]; // looked up once: 0 where it is new
        if (behind == 0)
            behind = int(m_of.size());
        return behind - 1;
    }
    int operator()(QByteArrayView text) { return (*this)(text.toByteArray()); }
    [[nodiscard]] int count() const { return int(m_of.size()); }

private:
    QHash<QByteArray, int> m_of;
};

} // namespace mycel::model::merge
