#include "model/content/languagename.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace mycel::model {

namespace {

constexpr qsizetype LongestCode = 12;
constexpr qsizetype LongestName = 30;
constexpr qsizetype ShortestFolderName = 5; ///< a folder that is called "meta" or "lao" is about something

/// What people say and Qt does not, or says with a country.
constexpr const char *OtherNames[][2] = {
    {"english", "en"}, {"español", "es"}, {"castellano", "es"}, {"中文", "zh"}, {"mandarin", "zh"}, {"simplified chinese", "zh-Hans"}, {"traditional chinese", "zh-Hant"},
    {"norwegian", "nb"}, {"norsk", "nb"}, {"bokmål", "nb"}, {"nynorsk", "nn"}, {"brazilian portuguese", "pt-BR"}, {"português brasileiro", "pt-BR"}, {"farsi", "fa"},
    {"tagalog", "fil"}, {"flemish", "nl"}, {"slovene", "sl"}, {"bengali", "bn"}, {"bangla", "bn"}, {"kurmanji", "ku"}, {"sorani", "ckb"}, {"serbo croatian", "sr-Latn"},
    {"srpskohrvatski", "sr-Latn"}, {"srpski", "sr-Latn"}, {"bahasa indonesia", "id"}, {"valencian", "ca"}, {"moldovan", "ro"},
};

/// Small letters without their marks, words apart by one space: "Português_brasileiro" → "portugues brasileiro".
QString plainName(const QString &name)
{
    QString plain = name.toLower();
    if (!std::ranges::all_of(plain, [](QChar c) { return c.unicode() < 128; })) { // most folders have plain names
        plain = plain.normalized(QString::NormalizationForm_KD);
        plain.removeIf([](QChar c) { return c.isMark(); });
    }
    return plain.replace(u'-', u' ').replace(u'_', u' ').simplified();
}

const QHash<QString, QString> &tagsByName()
{
    static const QHash<QString, QString> tags = [] {
        QHash<QString, QString> list;
        for (int each = QLocale::C + 1; each <= QLocale::LastLanguage; ++each) {
            const auto language = QLocale::Language(each);
            const QString code = QLocale::languageToCode(language);
            const QLocale own(language); // of one that Qt knows by its name alone, somebody else's
            for (const QString &name : {own.language() == language ? own.nativeLanguageName() : QString(), QLocale::languageToString(language)}) {
                if (!code.isEmpty() && !name.isEmpty())
                    list.insert(plainName(name), code);
            }
        }
        for (const auto &[name, tag] : OtherNames)
            list.insert(plainName(QString::fromUtf8(name)), QString::fromLatin1(tag));
        return list;
    }();
    return tags;
}

bool isAsciiWord(const QString &part)
{
    return std::ranges::all_of(part, [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); });
}

/// "br" → "-BR", "hans" → "-Hans", "419" → "-419"; empty where it is neither a country, a script nor a region.
QString furtherPart(const QString &part)
{
    if (part.size() == 2)
        return u'-' + part.toUpper();
    if (part.size() == 4)
        return u'-' + part.left(1).toUpper() + part.mid(1).toLower();
    const bool isRegion = part.size() == 3 && std::ranges::all_of(part, [](QChar c) { return c.isDigit(); });
    return isRegion ? u'-' + part : QString();
}

} // namespace

QString languageNamed(QByteArrayView code)
{
    if (code.size() < 2 || code.size() > LongestCode)
        return {};
    QString text = QString::fromLatin1(code);
    text.replace(u'_', u'-');
    const QStringList parts = text.split(u'-');
    if (parts.size() > 3 || parts[0].size() < 2 || parts[0].size() > 3 || !std::ranges::all_of(parts, isAsciiWord))
        return {};
    if (parts.size() == 1 && parts[0] != parts[0].toLower())
        return {};
    const QString language = parts[0].toLower();
    const QLocale::Language known = QLocale(language).language(); // of old codes, what they are called now
    if (known == QLocale::C || known == QLocale::AnyLanguage)
        return {};
    QString tag = QLocale::languageToCode(known);
    if (language == QLatin1String("sh") && parts.size() == 1)
        tag += QLatin1String("-Latn");
    for (const QString &part : parts.mid(1)) {
        const QString further = furtherPart(part);
        if (further.isEmpty())
            return {};
        tag += further;
    }
    return tag;
}

QString languageCalled(const QString &name)
{
    return name.size() > LongestName ? QString() : tagsByName().value(plainName(name));
}

QString languageOfFolder(QByteArrayView name)
{
    const QString tag = languageNamed(name);
    return tag.isEmpty() && name.size() >= ShortestFolderName ? languageCalled(QString::fromUtf8(name)) : tag;
}

QString languageWritten(const QString &value)
{
    static const QRegularExpression more(QStringLiteral("[.@,;(/].*$"), QRegularExpression::DotMatchesEverythingOption);
    const QString written = QString(value).remove(more).trimmed().toLower().replace(u'_', u'-');
    if (const QString tag = languageNamed(written.toLatin1()); !tag.isEmpty())
        return tag;
    const QString tag = languageCalled(written);
    return tag.isEmpty() ? languageNamed(written.section(u'-', 0, 0).toLatin1()) : tag;
}

QString baseLanguage(const QString &tag)
{
    return tag.section(u'-', 0, 0).toLower();
}

} // namespace mycel::model
