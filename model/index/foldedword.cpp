#include "model/index/foldedword.h"

#include "model/content/utf8.h"

#include <QHash>

#include <algorithm>

namespace mycel::model {

namespace {

constexpr int MostFolded = 20'000; ///< characters that are remembered

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

} // namespace

bool isAscii(QByteArrayView word)
{
    return std::ranges::none_of(word, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

bool isJoiner(char32_t c)
{
    return QChar::category(c) == QChar::Other_Format && c != 0x200b;
}

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

} // namespace mycel::model
