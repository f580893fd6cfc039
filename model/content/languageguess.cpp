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

QString byScript(QStringView text)
{
    int letters = 0;
    std::array<int, QChar::ScriptCount> scripts{};
    for (const QChar c : text.first(qMin<qsizetype>(text.size(), 4000))) {
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
    if (most(QChar::Script_Han))
        return QStringLiteral("zh");
    if (most(QChar::Script_Thai))
        return QStringLiteral("th");
    if (most(QChar::Script_Hangul))
        return QStringLiteral("ko");
    if (most(QChar::Script_Arabic))
        return QStringLiteral("ar");
    if (most(QChar::Script_Hebrew))
        return QStringLiteral("he");
    if (most(QChar::Script_Greek))
        return QStringLiteral("el");
    if (most(QChar::Script_Cyrillic))
        return text.contains(u'і') || text.contains(u'ї') ? QStringLiteral("uk") : QStringLiteral("ru");
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
