#include "sync/store/gaterules.h"

#include <QString>

#include <algorithm>
#include <cstring>

namespace mycel::sync {

namespace {

constexpr qsizetype LongestHeader = 1 << 20; ///< of a commit, signatures and all
constexpr int MostParents = 1024;

tl::unexpected<Error> badTree(const char *what)
{
    return fail(Error::Kind::Refused, "bad-tree", QString::fromLatin1(what));
}

tl::unexpected<Error> badCommit(const char *what)
{
    return fail(Error::Kind::Refused, "bad-commit", QString::fromLatin1(what));
}

struct RawEntry {
    unsigned mode = 0;
    QByteArrayView name;
    QByteArrayView id;
};

/// Takes one entry off the front; false where there is none that is whole.
bool takeEntry(QByteArrayView &rest, RawEntry &entry)
{
    const qsizetype space = rest.first(qMin<qsizetype>(rest.size(), 9)).indexOf(' ');
    if (space < 1)
        return false;
    entry.mode = 0;
    for (const char digit : rest.first(space)) {
        if (digit < '0' || digit > '7')
            return false;
        entry.mode = entry.mode * 8 + unsigned(digit - '0');
    }
    rest = rest.sliced(space + 1);
    const qsizetype nul = rest.indexOf('\0');
    if (nul < 0 || rest.size() < nul + 21)
        return false;
    entry.name = rest.first(nul);
    entry.id = rest.sliced(nul + 1, 20);
    rest = rest.sliced(nul + 21);
    return true;
}

/// git's order: a folder's name counts as if it ended in a slash.
int order(QByteArrayView a, bool aFolder, QByteArrayView b, bool bFolder)
{
    const qsizetype common = qMin(a.size(), b.size());
    if (const int difference = std::memcmp(a.data(), b.data(), size_t(common)))
        return difference;
    const auto after = [common](QByteArrayView name, bool folder) {
        return name.size() > common ? int(static_cast<unsigned char>(name[common])) : folder ? int('/') : 0;
    };
    return after(a, aFolder) - after(b, bFolder);
}

bool isHfsIgnored(char16_t c)
{
    return (c >= 0x200c && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x206a && c <= 0x206f) || c == 0xfeff;
}

/// Takes "<word> <rest>\n" off the front; a null view where the line begins otherwise.
QByteArrayView takeLine(QByteArrayView &header, QByteArrayView word)
{
    if (!header.startsWith(word))
        return {};
    const qsizetype end = header.indexOf('\n');
    if (end < word.size())
        return {};
    const QByteArrayView value = header.sliced(word.size(), end - word.size());
    header = header.sliced(end + 1);
    return value;
}

/// "Name <address> seconds zone", as strictly as libgit2 will read it: what it cannot read must not get past the gate.
bool isPerson(QByteArrayView line)
{
    const qsizetype open = line.lastIndexOf('<'), end = line.lastIndexOf('>');
    if (open < 0 || end < open)
        return false;
    const QByteArrayView when = line.sliced(end + 1).trimmed();
    if (when.isEmpty())
        return true;
    const qsizetype space = when.indexOf(' ');
    bool isTime = false;
    when.first(space < 0 ? when.size() : space).toByteArray().toLongLong(&isTime);
    return isTime;
}

} // namespace

bool looksLikeDotGit(QByteArrayView name)
{
    const auto first = uchar(name.isEmpty() ? 0 : name.front());
    if (first < 0x80 && first != '.' && first != 'g' && first != 'G')
        return false; // nearly every name; what is ignored is not ASCII
    QString plain;
    for (const QChar c : QString::fromUtf8(name)) {
        if (!isHfsIgnored(c.unicode()))
            plain += c.toLower();
    }
    if (const qsizetype stream = plain.indexOf(u':'); stream >= 0)
        plain.truncate(stream);
    while (plain.endsWith(u' ') || plain.endsWith(u'.'))
        plain.chop(1);
    return plain == QLatin1String(".git") || plain == QLatin1String("git~1");
}

Result<std::vector<Named>> readStrictTree(QByteArrayView bytes)
{
    std::vector<Named> named;
    std::vector<QByteArrayView> files; // in order of their bytes, to find a folder of the same name
    RawEntry previous, entry;
    bool first = true, previousFolder = false;
    while (!bytes.isEmpty()) {
        if (!takeEntry(bytes, entry))
            return badTree("a broken entry");
        const unsigned type = entry.mode & 0170000;
        const bool folder = type == 0040000;
        if (entry.mode > 0177777 || (type != 0100000 && !folder && type != 0120000 && type != 0160000))
            return badTree("an unknown mode");
        if (entry.name.isEmpty() || entry.name.contains('/'))
            return badTree("a name that is none");
        if (entry.name == "." || entry.name == ".." || looksLikeDotGit(entry.name))
            return fail(Error::Kind::Refused, "bad-name", QString::fromUtf8(entry.name));
        if (!first && order(previous.name, previousFolder, entry.name, folder) >= 0)
            return badTree("out of order");
        if (folder && std::ranges::binary_search(files, entry.name))
            return badTree("two of one name");
        if (!folder)
            files.push_back(entry.name);
        if (type != 0160000)
            named.push_back({Id::fromRaw(entry.id), folder ? GIT_OBJECT_TREE : GIT_OBJECT_BLOB});
        previous = entry;
        previousFolder = folder;
        first = false;
    }
    return named;
}

Result<std::vector<Named>> readStrictCommit(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf("\n\n");
    QByteArrayView header = end < 0 ? bytes : bytes.first(end + 1);
    if (header.size() > LongestHeader)
        return badCommit("an endless header");
    if (header.contains('\0'))
        return badCommit("a zero byte in the header");
    std::vector<Named> named;
    const auto tree = Id::fromHex(takeLine(header, "tree "));
    if (!tree)
        return badCommit("no tree");
    named.push_back({*tree, GIT_OBJECT_TREE});
    for (QByteArrayView line = takeLine(header, "parent "); !line.isNull(); line = takeLine(header, "parent ")) {
        const auto parent = Id::fromHex(line);
        if (!parent || named.size() > MostParents)
            return badCommit("its parents");
        named.push_back({*parent, GIT_OBJECT_COMMIT});
    }
    if (!isPerson(takeLine(header, "author ")) || !isPerson(takeLine(header, "committer ")))
        return badCommit("nobody wrote it");
    return named;
}

} // namespace mycel::sync
