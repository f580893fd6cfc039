#include "model/index/tokens.h"

#include <QHash>

#include <libstemmer.h>

#include <memory>

namespace mycel::model {

namespace {

constexpr qsizetype LongestWord = 60;

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

char32_t codePointAt(QStringView text, qsizetype at, qsizetype &next)
{
    const QChar c = text[at];
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
        next = at + 2;
        return QChar::surrogateToUcs4(c, text[at + 1]);
    }
    next = at + 1;
    return c.unicode();
}

bool isWordPart(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

QString foldedSlowly(const QString &word)
{
    QString out;
    for (const QChar c : word.normalized(QString::NormalizationForm_KD).toLower()) {
        switch (c.unicode()) {
        case u'ß': out += QLatin1String("ss"); break;
        case u'ø': out += u'o'; break;
        case u'đ': case u'ð': out += u'd'; break;
        case u'ł': out += u'l'; break;
        case u'æ': out += QLatin1String("ae"); break;
        case u'œ': out += QLatin1String("oe"); break;
        case u'ı': out += u'i'; break;
        case u'þ': out += QLatin1String("th"); break;
        default:
            if (!c.isMark())
                out += c;
        }
    }
    return out;
}

/// Pairs of characters from a run that has no spaces.
bool takeRun(QStringView text, qsizetype from, qsizetype to, bool forIndex, const std::function<bool(const Token &)> &take)
{
    QList<qsizetype> starts;
    for (qsizetype at = from, next = from; at < to; at = next) {
        starts.append(at);
        codePointAt(text, at, next);
    }
    starts.append(to);
    for (qsizetype i = 0; i + 2 < starts.size(); ++i) {
        if (!take({starts[i], starts[i + 2], folded(text.sliced(starts[i], starts[i + 2] - starts[i]).toString()), {}}))
            return false;
    }
    const qsizetype last = starts[starts.size() - 2];
    if (forIndex || starts.size() == 2)
        return take({last, to, folded(text.sliced(last, to - last).toString()), {}});
    return true;
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
    bool ascii = true;
    for (const QChar c : word)
        ascii = ascii && c.unicode() < 128;
    return ascii ? word.toLower() : foldedSlowly(word);
}

QString stemOf(const QString &word, const QString &lang)
{
    sb_stemmer *stemmer = lang.isEmpty() ? nullptr : stemmerFor(lang);
    if (!stemmer || word.size() < 3)
        return {};
    const QByteArray lower = word.toLower().normalized(QString::NormalizationForm_C).toUtf8();
    const sb_symbol *stem = sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol *>(lower.constData()), int(lower.size()));
    return stem ? folded(QString::fromUtf8(reinterpret_cast<const char *>(stem), sb_stemmer_length(stemmer))) : QString();
}

void tokenize(QStringView text, const QString &lang, bool forIndex, const std::function<bool(const Token &)> &take)
{
    for (qsizetype at = 0, next = 0; at < text.size(); at = next) {
        const char32_t c = codePointAt(text, at, next);
        if (!isWordPart(c))
            continue;
        const bool unspaced = isUnspaced(c);
        qsizetype end = next;
        for (qsizetype after = next; end < text.size(); end = after) {
            const char32_t d = codePointAt(text, end, after);
            const bool belongs = isWordPart(d) && (isUnspaced(d) || (unspaced && QChar::isMark(d))) == unspaced;
            if (!belongs || (!unspaced && end - at >= LongestWord))
                break;
        }
        next = end;
        if (unspaced) {
            if (!takeRun(text, at, end, forIndex, take))
                return;
            continue;
        }
        const QString word = text.sliced(at, end - at).toString();
        Token token{at, end, folded(word), stemOf(word, lang)};
        if (token.stem == token.word)
            token.stem.clear();
        if (!token.word.isEmpty() && !take(token))
            return;
    }
}

} // namespace mycel::model
