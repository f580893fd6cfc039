#pragma once
// A world of replicas in one process: people who edit at random and exchange at random, by function call, over one repository
// in which each has a head of his own. Used by the tests of the merge; everything comes from one seed.

#include "tests/support/treemerge.h"

#include "sync/merge/meeting.h"

#include <QTemporaryDir>

#include <optional>
#include <random>

namespace mycel::tests {

class Dice {
public:
    explicit Dice(unsigned seed) : m_random(seed) {}
    int below(int sides) { return int(m_random() % unsigned(sides)); }
    int from(int lowest, int highest) { return lowest + below(highest - lowest + 1); }
    bool chance(int percent) { return below(100) < percent; }
    template <class List>
    auto &of(List &list) { return list[below(int(list.size()))]; }

private:
    std::mt19937 m_random;
};

/// A made-up library, with words that nobody else writes ("w17x"), so that each can be followed.
class Writing {
public:
    explicit Writing(unsigned seed) : dice(seed) {}
    QByteArray word() { return 'w' + QByteArray::number(++m_words) + 'x'; }
    QByteArray paragraph();
    void addItem(Tree &tree, int number);
    /// Any edit: words, paragraphs, keys, lists, pictures, renames, deletions, and settling what is kept twice.
    void edit(Tree &tree, bool small);
    /// An edit that never overlaps with those of other people: of its own keys, tags and paragraphs.
    void editApart(Tree &tree, const Tree &first, int person, int people);

    Dice dice;

private:
    void editText(QByteArray &file);
    void editFront(QByteArray &front);
    void editItem(Tree &tree, const QByteArray &folder);

    int m_words = 0;
    int m_day = 0;
};

class World {
public:
    struct Made {
        sync::Id id;
        sync::Id parent; ///< null for the first
    };

    /// `apart`: nobody's edits overlap. `people`: how many, else from 2 to 12.
    World(unsigned seed, bool apart, sync::Rules rules = {model::mergeItems}, std::optional<int> people = {});

    /// So many rounds of edits and exchanges, lost and repeated ones too.
    void run(int rounds, int edits);
    /// Exchanges without edits until all have one head; false where that takes too long.
    bool settleDown();
    void edit(int person);
    /// What a person has becomes this.
    sync::Id publish(int person, const Tree &tree);
    void exchange(int a, int b, bool bothWays);
    void exchangeWithServer(int person);

    [[nodiscard]] Tree tree(const sync::Id &commit);
    sync::Id meet(const sync::Id &a, const sync::Id &b);
    [[nodiscard]] QString folder() const { return m_folder.path() + QStringLiteral("/world.git"); }

    Writing writing;
    std::vector<sync::Id> heads;
    sync::Id server;
    std::unique_ptr<sync::Meeting> meeting;
    std::vector<Made> edits;
    std::vector<sync::Id> commits; ///< all, merges too
    QStringList broken;            ///< what did not hold, in words

private:
    enum class Style { Pairs, Server, Mixed, OneWay };

    void know(const sync::Id &commit);
    bool seesServer();

    bool m_apart;
    bool m_small;
    Style m_style;
    qint64 m_clock = 1'700'000'000;
    QTemporaryDir m_folder;
    QHash<sync::Id, Tree> m_trees;
    QSet<sync::Id> m_known;
};

/// How often each word of its own stands in a tree.
QHash<QByteArray, int> wordsIn(const Tree &tree);
QSet<QByteArray> keptIn(const Tree &tree);

} // namespace mycel::tests
