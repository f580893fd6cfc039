#pragma once
// A history as the merge sees it (merge.md, 1): edits, which people made, and automatic merges, which are transparent. It
// answers which edits two heads have in common and which not, reading only as far down as the answer needs.
//
// Dates decide in what order commits are read and never what is answered: where they lie, it is asked again without them.

#include "sync/store/objects.h"

#include <QSet>

#include <span>

namespace mycel::sync {

/// Commits sorted by id, none an ancestor of another: they stand for all edits below them.
using Edits = std::vector<Id>;

inline constexpr char MergeAuthor[] = "Mycel merge";
inline constexpr char Nobody[] = "nobody@users.invalid";
inline constexpr char MergeMessage[] = "merge 1\n";          ///< the number is the version of the rules
inline constexpr char WideMergeMessage[] = "merge 1 wide\n"; ///< where the rules would take too long: an edit for all later merges

struct Facts {
    Id tree;
    std::vector<Id> parents;
    qint64 time = 0;          ///< the committer's, in seconds
    bool automatic = false;   ///< made by a program, by whatever version of the rules
    bool transparent = false; ///< made by these rules: its text is that of the edits below it
    bool wide = false;        ///< made by these rules, where they would have taken too long
};

/// How two heads stand to each other.
struct Kinship {
    bool mineIsBelow = false;   ///< theirs descends from mine
    bool theirsIsBelow = false;
    bool mineIsKnown = false;   ///< every edit below mine is below theirs, too
    bool theirsIsKnown = false;
};

class Ancestry {
public:
    explicit Ancestry(const Objects &objects) : m_objects(objects) {}

    Result<Facts> facts(const Id &commit);
    /// The edits that stand for all of those below the heads.
    Result<Edits> top(const std::vector<Id> &heads);
    /// Those that stand for the edits that some of `ones` and `other` have in common.
    Result<Edits> common(const Edits &ones, const Id &other);
    /// The best common ancestors of two commits, automatic merges as well, sorted.
    Result<std::vector<Id>> commonCommits(const Id &a, const Id &b);
    Result<bool> isAncestor(const Id &ancestor, const Id &of);
    Result<Kinship> kinship(const Id &mine, const Id &theirs);
    /// 1 + the highest of the parents. Reads the whole history, once.
    Result<qint64> generation(const Id &commit);
    /// The names of kept versions that an edit removed which is below some of `ones` or below `other`, but not both.
    Result<QSet<QByteArray>> settledSince(const Edits &ones, const Id &other);

private:
    enum Paint : quint8 { One = 1, Other = 2, Both = 3, Stale = 4, Found = 8, Waiting = 16 };

    struct Node {
        Id id;
        Facts facts;
        qint64 generation = 0;
        std::optional<QSet<QByteArray>> removed;
    };
    struct Painted {
        std::vector<int> common;  ///< may hold some that are ancestors of others
        std::vector<int> apart;   ///< if asked for: below the ones or the others alone, or common after all where dates lie
        QHash<int, quint8> paint;
        [[nodiscard]] bool has(int at, Paint colour) const { return (paint.value(at) & colour) != 0; }
    };
    enum class Ask { Common, Apart };

    Result<int> node(const Id &commit);
    Result<Painted> paint(std::span<const Id> ones, std::span<const Id> others, Ask what);
    Result<std::vector<Id>> withoutAncestors(std::vector<Id> commits);
    Result<Edits> editsAt(std::vector<Id> commits);
    Result<QSet<QByteArray>> removedBy(int edit);

    const Objects &m_objects;
    std::vector<Node> m_nodes;
    QHash<Id, int> m_index;
};

} // namespace mycel::sync
