#include "sync/store/treewalk.h"

#include "sync/git.h"

#include <QStringDecoder>

#include <cstring>
#include <functional>

namespace mycel::sync {

namespace {

using Is = TreeEntry::Is;
constexpr qint64 MostVisits = 2'000'000; ///< of entries, folders included
constexpr qsizetype LongestName = 255;
constexpr int MostNamed = 1000;          ///< of what is left out

Is kindOf(unsigned mode)
{
    switch (mode & 0170000) {
    case 0100000: return Is::File;
    case 0040000: return Is::Folder;
    case 0120000: return Is::Link;
    case 0160000: return Is::Submodule;
    default: return Is::Odd;
    }
}

bool isReadableName(const QByteArray &name)
{
    if (name.isEmpty() || name.size() > LongestName || name.contains('\\'))
        return false;
    QStringDecoder decoder(QStringDecoder::Utf8);
    [[maybe_unused]] const QString text = decoder(name);
    return !decoder.hasError();
}

/// Why an entry that is no folder is left out; empty where it is a plain file.
QByteArray whyNot(const TreeEntry &entry)
{
    if (!isReadableName(entry.name))
        return "bad-name";
    switch (entry.is) {
    case Is::Link: return "link";
    case Is::Submodule: return "submodule";
    case Is::Odd: return "bad-name";
    default: return {};
    }
}

void nameSkipped(QList<Skipped> &skipped, const QByteArray &path, const QByteArray &reason)
{
    if (skipped.size() < MostNamed)
        skipped.append({path, reason});
}

/// A file and a folder of the same name are two different things here, in the order in which git sorts them.
int order(const TreeEntry &a, const TreeEntry &b)
{
    const qsizetype common = qMin(a.name.size(), b.name.size());
    if (const int difference = std::memcmp(a.name.constData(), b.name.constData(), size_t(common)))
        return difference;
    const auto after = [common](const TreeEntry &entry) -> unsigned char {
        if (entry.name.size() > common)
            return static_cast<unsigned char>(entry.name.at(common));
        return entry.is == Is::Folder ? '/' : '\0';
    };
    return int(after(a)) - int(after(b));
}

struct Pair {
    QByteArray prefix;
    Id from;
    Id to;
    int depth = 0;
};

/// One walk over two trees at once; a listing is the comparison with nothing.
class Comparison {
public:
    Comparison(git_odb *odb, const Limits &limits) : m_odb(odb), m_limits(limits) {}

    Result<Differences> run(const Id &from, const Id &to)
    {
        m_waiting.push_back({{}, from, to, 0});
        while (!m_waiting.empty() && !m_full) {
            const Pair pair = m_waiting.back();
            m_waiting.pop_back();
            if (const auto compared = compare(pair); !compared)
                return fail(compared.error());
        }
        return std::move(m_result);
    }

private:
    Result<std::vector<TreeEntry>> entries(const Id &tree)
    {
        return tree.isNull() ? std::vector<TreeEntry>() : readTree(m_odb, tree);
    }

    Result<void> compare(const Pair &pair)
    {
        const auto before = entries(pair.from);
        const auto after = entries(pair.to);
        if (!before || !after)
            return fail(before ? after.error() : before.error());
        std::vector<Pair> below;
        for (size_t a = 0, b = 0; (a < before->size() || b < after->size()) && !m_full;) {
            const int which = a == before->size() ? 1 : b == after->size() ? -1 : order((*before)[a], (*after)[b]);
            const TreeEntry *old = which <= 0 ? &(*before)[a++] : nullptr;
            const TreeEntry *now = which >= 0 ? &(*after)[b++] : nullptr;
            if (old && now && old->id == now->id && old->is == now->is)
                continue;
            visit(pair, old, now, below);
        }
        for (auto next = below.rbegin(); next != below.rend(); ++next)
            m_waiting.push_back(std::move(*next));
        return {};
    }

    void visit(const Pair &pair, const TreeEntry *old, const TreeEntry *now, std::vector<Pair> &below)
    {
        const TreeEntry &entry = now ? *now : *old;
        const QByteArray path = pair.prefix + entry.name;
        if (++m_visits > MostVisits)
            return stopAt(path);
        if (entry.is == Is::Folder) {
            if (!isReadableName(entry.name)) {
                if (now)
                    nameSkipped(m_result.skipped, path, "bad-name");
            } else if (pair.depth + 1 > m_limits.depth) {
                if (now)
                    nameSkipped(m_result.skipped, path, "too-deep");
            } else {
                below.push_back({path + '/', old ? old->id : Id(), now ? now->id : Id(), pair.depth + 1});
            }
            return;
        }
        const bool was = old && whyNot(*old).isEmpty();
        const QByteArray reason = now ? whyNot(*now) : QByteArray();
        if (!reason.isEmpty())
            nameSkipped(m_result.skipped, path, reason);
        const bool is = now && reason.isEmpty();
        if (is && !was && ++m_added > m_limits.files)
            return stopAt(path);
        if (was || is)
            m_result.files.append({path, was ? old->id : Id(), is ? now->id : Id()});
    }

    void stopAt(const QByteArray &path)
    {
        m_full = true;
        m_result.skipped.append({path, "too-many-files"});
    }

    git_odb *m_odb;
    Limits m_limits;
    std::vector<Pair> m_waiting;
    Differences m_result;
    qint64 m_visits = 0;
    int m_added = 0;
    bool m_full = false;
};

} // namespace

Result<std::vector<TreeEntry>> readTree(git_odb *odb, const Id &tree)
{
    const git_oid oid = toOid(tree);
    git_odb_object *opened = nullptr;
    if (const int code = git_odb_read(&opened, odb, &oid))
        return fail(gitError(code));
    const OdbObjectHandle object(opened);
    const auto bad = [&tree] { return fail(Error::Kind::Damaged, "bad-tree", QString::fromLatin1(tree.hex())); };
    if (git_odb_object_type(opened) != GIT_OBJECT_TREE)
        return bad();
    const char *at = static_cast<const char *>(git_odb_object_data(opened));
    const char *const end = at + git_odb_object_size(opened);
    std::vector<TreeEntry> entries;
    while (at < end) {
        unsigned mode = 0;
        const char *const begin = at;
        for (; at < end && *at >= '0' && *at <= '7' && at - begin < 8; ++at)
            mode = mode * 8 + unsigned(*at - '0');
        if (at == begin || at == end || *at != ' ')
            return bad();
        ++at;
        const void *nul = std::memchr(at, 0, size_t(end - at));
        if (!nul || end - static_cast<const char *>(nul) < 21)
            return bad();
        const char *nameEnd = static_cast<const char *>(nul);
        entries.push_back({QByteArray(at, nameEnd - at), Id::fromRaw(QByteArrayView(nameEnd + 1, 20)), kindOf(mode)});
        at = nameEnd + 21;
    }
    return entries;
}

Result<Differences> compareTrees(git_odb *odb, const Id &from, const Id &to, const Limits &limits)
{
    if (from == to)
        return Differences{};
    return Comparison(odb, limits).run(from, to);
}

Result<Listing> listTree(git_odb *odb, const Id &tree, const Limits &limits)
{
    const auto all = compareTrees(odb, {}, tree, limits);
    if (!all)
        return fail(all.error());
    Listing listing;
    listing.skipped = all->skipped;
    listing.files.reserve(all->files.size());
    for (const Difference &file : all->files)
        listing.files.append({file.path, file.after});
    return listing;
}

} // namespace mycel::sync
