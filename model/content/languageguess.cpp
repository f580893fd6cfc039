#include "model/content/languageguess.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace mycel::model {

namespace {

struct Common {
    const char *lang;
    const char *words;
};

constexpr Common CommonWords[] = {
    {"en", "the and of to is that for with you are your this be on it have from or as not in a we by can will at"},
    {"sv", "och att det som en är på för med av inte den till ni har om vi kan ett eller i de så"},
    {"da", "og at det som en er på for med af ikke den til har om vi kan et eller jer i de så"},
    {"nb", "og at det som en er på for med av ikke den til har om vi kan et eller dere i de så"},
    {"de", "und der die das ist nicht mit sie ein eine für auf den von zu dem werden wir oder in es an im"},
    {"nl", "en het de een van is dat niet met voor je zijn op te aan wordt ook jullie of in"},
    {"fr", "le la les et des une est que pour dans vous pas avec sur du ce qui nous ou en à au ne"},
    {"es", "el la los las y de que en una es para con por se del como no más su a"},
    {"ca", "el la els les i de que en una és per amb es del com no més aquest"},
    {"pt", "o a os as e de que em uma é para com por se do não mais como você"},
    {"it", "il la gli le e di che in una è per con si del non come più sono"},
    {"pl", "i w na nie się że do jest to z o jak co dla od są oraz przez"},
    {"fi", "ja on ei että se ovat tai kun mutta voi olla ne sen myös kanssa"},
    {"tr", "ve bir bu için ile da de olarak daha çok gibi var olan kadar"},
    {"cs", "a v na je se že to s z do o jako pro jsou nebo ale"},
    {"hu", "a az és hogy nem is egy van meg ez vagy csak de mint"},
    {"id", "yang dan di untuk dengan dari ini itu tidak dalam pada adalah akan"},
};

/// Scripts of which one language has nearly all texts.
constexpr std::pair<QChar::Script, const char *> Scripts[] = {
    {QChar::Script_Han, "zh"}, {QChar::Script_Thai, "th"}, {QChar::Script_Hangul, "ko"}, {QChar::Script_Hebrew, "he"}, {QChar::Script_Greek, "el"}, {QChar::Script_Devanagari, "hi"},
    {QChar::Script_Bengali, "bn"}, {QChar::Script_Tamil, "ta"}, {QChar::Script_Telugu, "te"}, {QChar::Script_Gujarati, "gu"}, {QChar::Script_Gurmukhi, "pa"}, {QChar::Script_Kannada, "kn"},
    {QChar::Script_Malayalam, "ml"}, {QChar::Script_Sinhala, "si"}, {QChar::Script_Khmer, "km"}, {QChar::Script_Lao, "lo"}, {QChar::Script_Myanmar, "my"}, {QChar::Script_Georgian, "ka"},
    {QChar::Script_Armenian, "hy"}, {QChar::Script_Ethiopic, "am"},
};

/// Of those that share a script, the letters that only one of them has: the first language with enough of its own is it.
struct OwnLetters {
    QChar::Script script;
    const char *lang;
    QStringView letters;
    int oneIn; ///< that many letters
};

constexpr OwnLetters Shared[] = {
    {QChar::Script_Arabic, "ckb", u"\u06B5\u06C6\u06CE\u0695\u06D5", 20}, {QChar::Script_Arabic, "ur", u"\u0679\u0688\u0691\u06D2\u06C1", 20}, {QChar::Script_Arabic, "ps", u"\u069A\u0681\u0685\u0693\u06D0\u06CD", 30},
    {QChar::Script_Arabic, "fa", u"\u067E\u0686\u0698\u06AF\u06A9\u06CC", 20}, {QChar::Script_Cyrillic, "be", u"ўЎ", 150}, {QChar::Script_Cyrillic, "uk", u"іїєґІЇЄҐ", 50},
    {QChar::Script_Cyrillic, "mk", u"ќѓѕЌЃЅ", 400}, {QChar::Script_Cyrillic, "sr", u"јљњђћџЈЉЊЂЋЏ", 50},
};

/// Bulgarian has nearly the letters of Russian: not three that it often has, and small words of its own.
bool isBulgarian(QStringView text)
{
    if (std::ranges::any_of(text, [](QChar c) { return c == u'ы' || c == u'э' || c == u'ё'; }))
        return false;
    const QStringList words = text.toString().toLower().split(u' ', Qt::SkipEmptyParts);
    return std::ranges::any_of(words, [](const QString &word) { return word == u"се" || word == u"са" || word == u"ще" || word == u"това"; });
}

QString byScript(QStringView text)
{
    int letters = 0;
    std::array<int, QChar::ScriptCount> scripts{};
    const QStringView sample = text.first(qMin<qsizetype>(text.size(), 4000));
    for (const QChar c : sample) {
        if (!c.isLetter())
            continue;
        ++letters;
        ++scripts.at(c.script());
    }
    const auto most = [&](QChar::Script script) { return scripts.at(script) * 2 > letters; };
    if (letters < 10)
        return {};
    if ((scripts.at(QChar::Script_Hiragana) + scripts.at(QChar::Script_Katakana)) * 6 > letters)
        return QStringLiteral("ja");
    for (const auto &[script, lang] : Scripts) {
        if (most(script))
            return QString::fromLatin1(lang);
    }
    for (const OwnLetters &own : Shared) {
        const auto isOwn = [&own](QChar c) { return own.letters.contains(c); };
        if (most(own.script) && std::ranges::count_if(sample, isOwn) * own.oneIn >= letters)
            return QString::fromLatin1(own.lang);
    }
    if (most(QChar::Script_Arabic))
        return QStringLiteral("ar");
    if (most(QChar::Script_Cyrillic))
        return isBulgarian(sample) ? QStringLiteral("bg") : QStringLiteral("ru");
    return {};
}

} // namespace

QString guessLanguage(QStringView text)
{
    if (const QString script = byScript(text); !script.isEmpty())
        return script;
    static const QHash<QString, QList<qsizetype>> languages = [] {
        QHash<QString, QList<qsizetype>> list;
        for (qsizetype i = 0; i < qsizetype(std::size(CommonWords)); ++i) {
            for (const QString &word : QString::fromUtf8(CommonWords[i].words).split(u' '))
                list[word].append(i);
        }
        return list;
    }();
    static const qsizetype longest = std::ranges::max(languages.keys(), {}, &QString::size).size();
    QList<int> hits(std::size(CommonWords));
    int words = 0;
    const QString sample = text.first(qMin<qsizetype>(text.size(), 3000)).toString().toLower();
    for (qsizetype at = 0, start = -1; at <= sample.size(); ++at) {
        const bool letter = at < sample.size() && sample[at].isLetter();
        if (letter && start < 0)
            start = at;
        if (letter || start < 0)
            continue;
        const qsizetype begin = std::exchange(start, -1);
        ++words;
        if (at - begin > longest)
            continue;
        const auto of = languages.constFind(QString::fromRawData(sample.constData() + begin, at - begin));
        if (of == languages.constEnd())
            continue;
        for (const qsizetype lang : *of)
            ++hits[lang];
    }
    qsizetype best = 0, second = -1;
    for (qsizetype i = 1; i < hits.size(); ++i) {
        if (hits[i] > hits[best]) {
            second = best;
            best = i;
        } else if (second < 0 || hits[i] > hits[second]) {
            second = i;
        }
    }
    const bool clear = words >= 8 && hits[best] >= 3 && hits[best] * 8 >= words && hits[best] > hits[second];
    return clear ? QString::fromLatin1(CommonWords[best].lang) : QString();
}

} // namespace mycel::model
