#include "model/content/shelf.h"

#include "model/content/kinds.h"
#include "model/content/languageguess.h"
#include "model/content/languagename.h"
#include "model/content/utf8.h"
#include "model/merge/paths.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace mycel::model {

namespace {

QByteArray parentOf(const QByteArray &path)
{
    return merge::parentOf(path).toByteArray();
}

QString languageAt(const QByteArray &folder)
{
    return languageOfFolder(merge::nameOf(folder));
}

/// Languages that a guess by common words takes for each other.
bool areNear(const QString &one, const QString &other)
{
    static const QList<QStringList> families = [] {
        QList<QStringList> list;
        for (const char *family : {"nb nn da sv fo", "es ca gl ast an oc pt", "it scn co rm", "fr oc wa", "de lb gsw nds", "nl af fy li", "cs sk", "pl szl csb", "id ms jv", "ru uk be bg sr mk", "ar fa ur ps ckb ug", "zh yue", "fi et", "tr az tk"})
            list.append(QString::fromLatin1(family).split(u' '));
        return list;
    }();
    return one == other || std::ranges::any_of(families, [&](const QStringList &family) { return family.contains(one) && family.contains(other); });
}

bool hasLanguage(const Shelf &shelf, const QString &base)
{
    return std::ranges::any_of(shelf.languages, [&base](const QString &tag) { return baseLanguage(languageWritten(tag)) == base; })
        || std::ranges::any_of(shelf.languageFolders, [&base](const QByteArray &folder) { return baseLanguage(languageAt(folder)) == base; });
}

/// Whether the ending of a name is the language of its text. A language that the library has, that a key names too or that comes
/// with a country is certain; so is what Mycel calls its own. Any other may be a word ("mac", "io"): then the text decides.
bool isLanguageEnding(const QByteArray &path, const QByteArray &stem, const QByteArray &ending, const QByteArray &text, const QString &said, const Shelf &shelf)
{
    const QString tag = languageNamed(ending), base = baseLanguage(tag);
    if (tag.isEmpty())
        return false;
    if ((stem == "index" && kindAt(path)) || ending.contains('-') || ending.contains('_') || base == baseLanguage(said) || hasLanguage(shelf, base))
        return true;
    if (ending.size() != 2 && base != QLatin1String(ending)) // "fin" and "mac": nobody writes fi and mk like that
        return false;
    const QString main = baseLanguage(shelf.mainLanguage);
    return main.isEmpty() || areNear(base, main) || guessLanguage(QString::fromUtf8(firstBytes(text, LongestSample))) != main;
}

QByteArray withoutEnding(const QByteArray &path)
{
    return path.left(path.lastIndexOf('.'));
}

/// A folder that is called so holds translations and nothing else.
bool isForTranslations(const QByteArray &folder)
{
    static const QSet<QByteArray> names{"i18n", "l10n", "lang", "langs", "languages", "locale", "locales", "translated", "translation", "translations"};
    return names.contains(merge::nameOf(folder).toLower());
}

QByteArray within(const QByteArray &folder, const QByteArray &rest)
{
    return folder.isEmpty() ? rest : folder + '/' + rest;
}

/// The folder of what is translated in this one, which is itself where nothing is; nothing where all languages stand on one level.
std::optional<QByteArray> sourceFolderOf(const QByteArray &folder, const Shelf &shelf)
{
    if (const QByteArray place = placeOfTranslation(folder); place != folder)
        return place;
    const QByteArray language = languageFolderOf(folder, shelf);
    if (language.isEmpty())
        return folder;
    const auto source = shelf.sources.constFind(parentOf(language));
    if (source == shelf.sources.constEnd())
        return std::nullopt;
    const QByteArray whole = *source + folder.mid(language.size());
    return whole.startsWith('/') ? whole.mid(1) : whole;
}

constexpr qsizetype MostPlaces = 20; ///< a hostile library has a hundred thousand

/// The fullest folders of items beside one, and at the end that which all of them are in.
QList<QByteArray> foldersBeside(const QByteArray &folder, const QList<QByteArray> &items)
{
    const QByteArray parent = parentOf(folder), begin = parent.isEmpty() ? QByteArray() : parent + '/';
    QHash<QByteArray, int> held;
    for (const QByteArray &path : items) {
        const qsizetype end = path.startsWith(begin) ? path.indexOf('/', begin.size()) : -1;
        if (end > 0)
            ++held[path.left(end)];
    }
    held.remove(folder);
    QList<QByteArray> folders = held.keys();
    std::ranges::sort(folders, {}, [&held](const QByteArray &each) { return std::pair(-held.value(each), each); });
    return folders.mid(0, MostPlaces) + QList{parent};
}

/// "FR" of "FAQ_FR" and "FAQ-FR", "pt_BR" of "faq_pt_BR", where the text is in this language or its keys say so: any other may be a word.
QByteArray languageBehind(const QByteArray &stem, const QByteArray &text, const QString &said)
{
    QString spoken;
    for (qsizetype at = 1; at < stem.size() - 2; ++at) {
        const QByteArray behind = stem.mid(at + 1), code = behind.toLower();
        const bool isApart = stem[at] == '_' || (stem[at] == '-' && behind.first(2) == behind.first(2).toUpper());
        const QString language = isApart ? baseLanguage(languageNamed(code)) : QString();
        if (language.isEmpty())
            continue;
        if (spoken.isEmpty())
            spoken = said.isEmpty() ? guessLanguage(QString::fromUtf8(firstBytes(text, LongestSample))) : baseLanguage(said);
        if (language == spoken)
            return behind;
    }
    return {};
}

/// A name without its last ending, and that one.
std::pair<QByteArray, QByteArray> endingOf(const QByteArray &name)
{
    const qsizetype dot = name.lastIndexOf('.');
    return dot > 0 ? std::pair(name.left(dot), name.mid(dot + 1)) : std::pair(name, QByteArray());
}

} // namespace

void findTranslated(Shelf &shelf, const QList<QByteArray> &items)
{
    shelf.translated.clear();
    QSet<QByteArray> texts;
    QList<QByteArray> parents, languages = shelf.languageFolders.values();
    std::ranges::sort(languages);
    for (const QByteArray &folder : std::as_const(languages)) {
        if (isForTranslations(parentOf(folder)) && !parents.contains(parentOf(folder)) && parents.size() < MostPlaces)
            parents.append(parentOf(folder));
    }
    for (const QByteArray &path : parents.isEmpty() ? QList<QByteArray>() : items)
        texts.insert(withoutEnding(path));
    for (const QByteArray &parent : std::as_const(parents)) {
        const QList<QByteArray> folders = foldersBeside(parent, items);
        QList<int> alike(folders.size()); // how many texts are in both
        int all = 0;
        for (const QByteArray &text : std::as_const(texts)) {
            const QByteArray language = languageFolderOf(parentOf(text), shelf);
            if (language.isEmpty() || parentOf(language) != parent)
                continue;
            ++all;
            for (qsizetype i = 0; i < folders.size(); ++i)
                alike[i] += texts.contains(within(folders[i], text.mid(language.size() + 1))) ? 1 : 0;
        }
        const auto most = std::ranges::max_element(alike); // of as many the first, which is the fullest
        if (*most > 0 && *most * 2 >= all)
            shelf.translated.insert(parent, folders[most - alike.begin()]);
    }
}

void findSources(Shelf &shelf)
{
    shelf.sources = shelf.translated;
    QList<QByteArray> folders = shelf.languageFolders.values();
    std::ranges::sort(folders, std::greater()); // of two in the main language, the first is it
    for (const QByteArray &folder : std::as_const(folders)) {
        const QByteArray parent = parentOf(folder);
        if (baseLanguage(languageAt(folder)) == baseLanguage(shelf.mainLanguage))
            shelf.sources.insert(parent, folder);
        else if (!shelf.mainLanguage.isEmpty() && !shelf.sources.contains(parent))
            shelf.sources.insert(parent, parent);
    }
}

PathParts partsOf(const QByteArray &path, const QByteArray &text, const QString &said, const Shelf &shelf)
{
    PathParts parts{parentOf(path), endingOf(merge::nameOf(path)).first, {}};
    const auto [stem, ending] = endingOf(parts.stem);
    if (!ending.isEmpty() && isLanguageEnding(path, stem, ending, text, said, shelf))
        return {parts.folder, stem, ending};
    if (const QByteArray behind = languageBehind(parts.stem, text, said); !behind.isEmpty())
        return {parts.folder, parts.stem.chopped(behind.size() + 1), behind};
    return parts;
}

bool isNamedAsPage(const QByteArray &stem)
{
    return stem == "index" || stem == "_index" || stem.compare("readme", Qt::CaseInsensitive) == 0;
}

QByteArray languageFolderOf(const QByteArray &folder, const Shelf &shelf)
{
    for (QByteArray at = folder; !at.isEmpty(); at = parentOf(at)) {
        if (shelf.languageFolders.contains(at))
            return at;
    }
    return {};
}

bool isMarkedWithLanguage(const QByteArray &path, const Shelf &shelf)
{
    const QByteArray stem = endingOf(merge::nameOf(path)).first;
    return !languageNamed(endingOf(stem).second).isEmpty() || !languageFolderOf(parentOf(path), shelf).isEmpty();
}

QByteArray placeOfTranslation(const QByteArray &folder)
{
    static const QByteArray Plugin = "docusaurus-plugin-content-", Current = "/current", Translations = "i18n/";
    const qsizetype at = folder.indexOf(Plugin);
    if (at < 0)
        return folder;
    QByteArray rest = folder.mid(at + Plugin.size());
    if (const qsizetype current = rest.indexOf(Current); current > 0)
        rest.remove(current, Current.size());
    const qsizetype site = ('/' + folder).indexOf('/' + Translations); // "website/": a site in a folder of a repository
    return site > 0 && site < at ? folder.left(site) + rest : rest;
}

QByteArray placeOfSource(const QByteArray &path, const Shelf &shelf)
{
    const QByteArray folder = parentOf(path), source = sourceFolderOf(folder, shelf).value_or(folder);
    return source == folder ? path : within(source, merge::nameOf(path));
}

QString workAt(const PathParts &parts, const Shelf &shelf)
{
    const auto source = sourceFolderOf(parts.folder, shelf);
    const QByteArray language = source ? QByteArray() : languageFolderOf(parts.folder, shelf);
    const QByteArray folder = source ? *source : parentOf(language) + '*' + parts.folder.mid(language.size());
    return QString::fromUtf8(within(folder, parts.stem));
}

} // namespace mycel::model
