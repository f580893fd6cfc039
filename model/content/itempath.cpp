// Which files of a library are its items, by where they lie and what they are called: a part of document.h.
#include "model/content/document.h"

#include "model/content/languagename.h"
#include "model/merge/keptversions.h"
#include "model/merge/paths.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace mycel::model {

namespace {

using Names = std::span<const QByteArrayView>;

constexpr QByteArrayView Endings[] = {".md", ".mdx", ".markdown"}, Beside[] = {"files", "versions"};
constexpr QByteArrayView Machinery[] = {"node_modules", "_site", "_layouts", "_includes", "archetypes"};
constexpr QByteArrayView AboutRepository[] = {"LICENSE", "LICENCE", "CONTRIBUTING", "CODE_OF_CONDUCT", "CODE-OF-CONDUCT"};

bool isOneOf(QByteArrayView word, Names words)
{
    return std::ranges::any_of(words, [word](QByteArrayView each) { return word.compare(each, Qt::CaseInsensitive) == 0; });
}

/// Whether a file is called so, in whichever language: "README", "README pt-br", "README_FR".
bool isCalled(QByteArrayView stem, QByteArrayView name, Qt::CaseSensitivity sensitivity)
{
    if (stem.size() < name.size() || stem.first(name.size()).compare(name, sensitivity) != 0)
        return false;
    const QByteArrayView rest = stem.sliced(name.size());
    return rest.isEmpty() || (QByteArrayView("_- ").contains(rest.front()) && !languageNamed(rest.sliced(1).toByteArray().toLower()).isEmpty());
}

/// In capitals, such a name means the repository wherever it stands; in small letters at the top alone: guides/contributing.md is a
/// guide.
bool isAboutRepository(QByteArrayView stem, bool isAtTop)
{
    const auto sensitivity = isAtTop ? Qt::CaseInsensitive : Qt::CaseSensitive;
    return isCalled(stem, "README", Qt::CaseInsensitive) || std::ranges::any_of(AboutRepository, [&](QByteArrayView each) { return isCalled(stem, each, sensitivity); });
}

/// What tells readers nothing where a handbook is made with other programs: the contents of an mdBook or GitBook, the page for what
/// is not there, a part of pages of Docusaurus, licences as REUSE keeps them, what a forge shows on a page of its own.
bool isForOtherPrograms(QByteArrayView path, QByteArrayView name, QByteArrayView stem, bool isAtTop)
{
    const bool isPartOfPages = name.startsWith('_') && name.endsWith(".mdx") && stem != "_index";
    const bool isForForge = isAtTop && (isCalled(stem, "SECURITY", Qt::CaseSensitive) || isCalled(stem, "CHANGELOG", Qt::CaseInsensitive));
    return isPartOfPages || isForForge || isCalled(stem, "SUMMARY", Qt::CaseSensitive) || isCalled(stem, "404", Qt::CaseSensitive) || path.startsWith("LICENSES/");
}

} // namespace

bool isItemPath(QByteArrayView path)
{
    const qsizetype slash = path.lastIndexOf('/');
    const QByteArrayView name = path.sliced(slash + 1);
    const qsizetype dot = name.lastIndexOf('.');
    if (dot < 1 || name.startsWith('.') || !isOneOf(name.sliced(dot), Endings))
        return false;
    const QByteArrayView stem = name.first(name.indexOf('.'));
    const bool isAtTop = slash < 0;
    if (isAboutRepository(stem, isAtTop))
        return false;
    bool isBeside = false;
    for (qsizetype from = 0, end = 0; from <= slash; from = end + 1) {
        end = path.indexOf('/', from);
        const QByteArrayView folder = path.sliced(from, end - from);
        if (folder.startsWith('.') || std::ranges::find(Machinery, folder) != std::end(Machinery))
            return false;
        isBeside = isBeside || std::ranges::find(Beside, folder) != std::end(Beside);
    }
    return kindAt(path) ? !isBeside : !isForOtherPrograms(path, name, stem, isAtTop);
}

bool isItem(const QByteArray &path, const QByteArray &bytes)
{
    return isItemPath(path) && !(merge::isNamedAsKept(path) && readKeptVersion(path, bytes).has_value());
}

bool isFolderPage(const QByteArray &path)
{
    return path.endsWith("/index.md") && kindAt(path).has_value() && path.count('/') > 1;
}

} // namespace mycel::model
