#include "sync/store/treewalk.h"

#include "sync/git.h"
#include "sync/store/rawtree.h"

#include <QStringDecoder>

#include <functional>
#include <vector>

namespace mycel::sync {

namespace {

enum class Is { File, Folder, Link, Submodule, Odd };

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

struct TreeEntry {
    explicit TreeEntry(const TreeItem &item) : name(item.name.toByteArray()), id(item.entry.id), is(kindOf(item.entry.mode)) {}

    QByteArray name;
    Id id;
    Is is;
};

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
    Result<void> compare(const Pair &pair)
    {
        const auto before = RawTree::read(m_odb, pair.from), after = RawTree::read(m_odb, pair.to);
        if (!before || !after)
            return fail(before ? after.error() : before.error());
        std::vector<Pair> below;
        auto old = before->items().begin(), now = after->items().begin();
        const auto ends = std::pair(before->items().end(), after->items().end());
        while ((old != ends.first || now != ends.second) && !m_full) {
            // A file and a folder of the same name are two different things here, in the order in which git sorts them.
            const auto which = old == ends.first ? std::strong_ordering::greater : now == ends.second ? std::strong_ordering::less
                : placeOf(old->name, old->entry.isFolder(), now->name, now->entry.isFolder());
            // Most of two trees is the same: nothing is made of it.
            if (which != 0 || old->entry.id != now->entry.id || kindOf(old->entry.mode) != kindOf(now->entry.mode))
                visit(pair, which <= 0 ? std::optional<TreeEntry>(*old) : std::nullopt, which >= 0 ? std::optional<TreeEntry>(*now) : std::nullopt, below);
            old += which <= 0 ? 1 : 0;
            now += which >= 0 ? 1 : 0;
        }
        for (auto next = below.rbegin(); next != below.rend(); ++next)
            m_waiting.push_back(std::move(*next));
        return {};
    }

    void visit(const Pair &pair, const std::optional<TreeEntry> &old, const std::optional<TreeEntry> &now, std::vector<Pair> &below)
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
