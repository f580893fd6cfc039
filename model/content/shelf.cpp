#include "model/content/shelf.h"

#include "model/content/kinds.h"
#include "model/content/languageguess.h"
#include "model/content/languagename.h"
#include "model/content/utf8.h"
#include "model/merge/paths.h"

#include <algorithm>

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

/// A name without its last ending, and that one.
std::pair<QByteArray, QByteArray> endingOf(const QByteArray &name)
{
    const qsizetype dot = name.lastIndexOf('.');
    return dot > 0 ? std::pair(name.left(dot), name.mid(dot + 1)) : std::pair(name, QByteArray());
}

} // namespace

void findSources(Shelf &shelf)
{
    shelf.sources.clear();
    const QString main = baseLanguage(shelf.mainLanguage);
    for (const QByteArray &folder : main.isEmpty() ? QSet<QByteArray>() : shelf.languageFolders)
        shelf.sources.insert(parentOf(folder));
    for (const QByteArray &folder : shelf.languageFolders) {
        if (baseLanguage(languageAt(folder)) == main)
            shelf.sources.remove(parentOf(folder));
    }
}

PathParts partsOf(const QByteArray &path, const QByteArray &text, const QString &said, const Shelf &shelf)
{
    PathParts parts{parentOf(path), endingOf(merge::nameOf(path)).first, {}};
    const auto [stem, ending] = endingOf(parts.stem);
    if (!ending.isEmpty() && isLanguageEnding(path, stem, ending, text, said, shelf))
        parts = {parts.folder, stem, ending};
    return parts;
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

QString workAt(const PathParts &parts, const Shelf &shelf)
{
    const QByteArray place = placeOfTranslation(parts.folder);
    if (place != parts.folder)
        return QString::fromUtf8(place + '/' + parts.stem);
    QByteArray path = parts.folder;
    if (const QByteArray folder = languageFolderOf(parts.folder, shelf); !folder.isEmpty()) {
        const QByteArray parent = parentOf(folder), rest = parts.folder.mid(folder.size());
        path = shelf.sources.contains(parent) ? parent + rest : parent + '*' + rest;
        if (parent.isEmpty() && path.startsWith('/'))
            path.remove(0, 1);
    }
    return QString::fromUtf8(path.isEmpty() ? parts.stem : path + '/' + parts.stem);
}

} // namespace mycel::model
