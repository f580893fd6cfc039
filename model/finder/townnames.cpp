#include "model/finder/townnames.h"

#include "model/index/tokens.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace mycel::model {

namespace {

constexpr int FewCountries = 10;    ///< of a language; who speaks one of more may mean any place on earth

} // namespace

QByteArray lettersOf(const QString &name)
{
    QString letters = folded(name);
    letters.removeIf([](QChar c) { return !c.isLetterOrNumber() && !c.isMark() && !c.isSurrogate(); });
    return letters.toUtf8();
}

QStringList otherSpellings(const QString &name)
{
    QStringList others;
    static const QRegularExpression saint(QStringLiteral("^(?:st|ste|s:t|s:ta)[\\s.-]+(.+)$"), QRegularExpression::CaseInsensitiveOption);
    if (const auto match = saint.match(name); match.hasMatch()) {
        for (const char *whole : {"Saint", "Sainte", "Sankt", "Sint", "Santa"})
            others.append(QLatin1String(whole) + u' ' + match.captured(1));
    }
    QString plain = name;
    for (const auto &[two, one] : {std::pair("ae", "a"), std::pair("oe", "o"), std::pair("ue", "u")})
        plain.replace(QLatin1String(two), QLatin1String(one), Qt::CaseInsensitive);
    if (plain != name)
        others.append(plain);
    if (const qsizetype stroke = name.indexOf(u'/'); stroke > 0) {
        for (const char *at : {" am ", " an der "})
            others.append(name.first(stroke) + QLatin1String(at) + name.sliced(stroke + 1));
    }
    return others;
}

int lettersBetween(QByteArrayView a, QByteArrayView b, int most)
{
    if (std::abs(a.size() - b.size()) > most)
        return most + 1;
    std::vector<int> before(size_t(b.size()) + 1), last(before.size()), now(before.size());
    for (size_t i = 0; i < last.size(); ++i)
        last[i] = int(i);
    for (qsizetype row = 1; row <= a.size(); ++row) {
        now[0] = int(row);
        for (qsizetype column = 1; column <= b.size(); ++column) {
            const auto at = size_t(column);
            now[at] = std::min({last[at] + 1, now[at - 1] + 1, last[at - 1] + (a[row - 1] == b[column - 1] ? 0 : 1)});
            if (row > 1 && column > 1 && a[row - 1] == b[column - 2] && a[row - 2] == b[column - 1])
                now[at] = std::min(now[at], before[at - 2] + 1);
        }
        before.swap(last);
        last.swap(now);
    }
    return last.back();
}

bool isWithoutBlanks(const QString &name)
{
    constexpr QChar::Script Scripts[] = {QChar::Script_Han, QChar::Script_Hiragana, QChar::Script_Katakana, QChar::Script_Hangul, QChar::Script_Thai, QChar::Script_Lao, QChar::Script_Khmer, QChar::Script_Myanmar};
    const QList<uint> all = name.toUcs4();
    return !all.isEmpty() && std::ranges::all_of(all, [&Scripts](uint c) { return QChar::isMark(c) || std::ranges::find(Scripts, QChar::script(c)) != std::end(Scripts); });
}

bool isCountry(const QString &code, const QString &typed)
{
    const QByteArray letters = lettersOf(typed);
    const auto is = [&code](const char *country) { return code.compare(QLatin1String(country), Qt::CaseInsensitive) == 0; };
    if (code.compare(typed, Qt::CaseInsensitive) == 0 || (letters == "uk" && is("GB")) || (letters == "usa" && is("US")))
        return true;
    const QLocale::Territory territory = QLocale::codeToTerritory(code);
    if (lettersOf(QLocale::territoryToString(territory)).startsWith(letters))
        return true;
    const QList<QLocale> locales = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, territory);
    return std::ranges::any_of(locales, [&letters](const QLocale &locale) { return lettersOf(locale.nativeTerritoryName()).startsWith(letters); });
}

QStringList countriesOf(const QStringList &languages)
{
    QStringList countries;
    for (const QString &tag : languages) {
        const QLocale spoken(tag);
        QStringList its;
        if (tag.contains(u'-') || tag.contains(u'_')) {
            its.append(QLocale::territoryToCode(spoken.territory()));
        } else {
            for (const QLocale &each : spoken.language() == QLocale::C ? QList<QLocale>() : QLocale::matchingLocales(spoken.language(), QLocale::AnyScript, QLocale::AnyTerritory))
                its.append(QLocale::territoryToCode(each.territory()));
            its.removeDuplicates();
        }
        if (its.size() <= FewCountries)
            countries += its;
    }
    return countries;
}

} // namespace mycel::model
