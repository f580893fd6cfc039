#pragma once
// Documents on their way into the tables: the rows of one library, written inside of a transaction that the index holds.
// Between two documents no statement may write several rows that could fail half-way (it would open a savepoint, and each
// savepoint makes the full text write a segment of its own): what needs that waits for `settle` or `resolveLinks`.

#include "model/content/links.h"
#include "model/index/database.h"
#include "model/index/prepared.h"

#include <optional>

namespace mycel::model {

class Intake {
public:
    Intake(Database &database, const sync::Repository &store, qint64 library);

    void setShelf(const Shelf &shelf, const QStringList &sites);
    [[nodiscard]] const Shelf &shelf() const { return m_shelf; }
    /// What stands in the tables was read with another shelf: also those of `all` that did not change are to be put.
    void readAgain(const QList<sync::Difference> &all, const QList<sync::Difference> &changed, const Shelf &before);
    [[nodiscard]] const QList<sync::Difference> &toReadAgain() const { return m_toReadAgain; }
    /// With what those were read that stand in the tables.
    [[nodiscard]] const Shelf &shelfBefore() const { return m_shelfBefore ? *m_shelfBefore : m_shelf; }

    /// A file as it now is; the same blob at the same path is passed over.
    void put(const Prepared &file);
    /// `earlier`: what is to be forgotten of it, where that was read already.
    void remove(const QByteArray &path, const std::optional<Earlier> &earlier = {});
    void addProblem(const QByteArray &path, const QByteArray &reason, const QString &detail = {});
    /// A library whose only texts are the READMEs of its folders shows nothing: each of them is named. After all were put.
    void nameOnlyReadmes();
    /// What is here and not among `files`: a first reading was cut off, and the library went on meanwhile.
    void dropAllBut(const QList<sync::Difference> &files);
    /// Files in the order of their rows, new ones last: the full text ends a segment at each row that comes before the last one.
    void putInOrder(QList<sync::Difference> &files);
    /// Writes what was counted. Before each commit.
    void settle();
    /// Finds where the links of what was put lead; of all items, where paths came or went.
    void resolveLinks();

    [[nodiscard]] const QList<QByteArray> &changed() const { return m_changed; }

private:
    struct Old {
        qint64 no = 0;
        sync::Id blob;
        int kind = 0;
        QString lang, work;
        qint64 lead = 0;
        QString id, title, topics;
    };
    struct LinkRow {
        QString rel, target, why;
        bool operator==(const LinkRow &) const = default;
        /// Which way it is, whatever the reason.
        [[nodiscard]] auto way() const { return std::tie(rel, target); }
    };
    std::optional<Old> old(const QByteArray &path);
    void putItem(const Prepared &file, const std::optional<Old> &before);
    qint64 putRow(const Item &item, const sync::Id &blob, const std::optional<Old> &before);
    void tellThreads(const Item &item);
    // Of an edit, most is as it was: only what is not is written.
    void putTopics(const QStringList &topics, qint64 no, const std::optional<Old> &before);
    static void drop(SQLite::Statement &statement, qint64 no);
    void putLinks(const Document &document, qint64 no, bool isNew);
    void putAliases(const QStringList &aliases, qint64 no, bool isNew);
    void putOpportunity(const Document &document, qint64 no);
    [[nodiscard]] static QList<LinkRow> linksOf(const Document &document);
    [[nodiscard]] bool isCalledOtherwise(const QStringList &aliases, qint64 no);
    void loseLinks();
    void dropRowsOf(qint64 no); ///< topics, links, aliases, what the finder asks for
    /// What the full text holds of an item.
    struct FullText {
        PreparedWords words;
        QByteArray labels;
    };
    /// As it was; nothing where that can no longer be read.
    std::optional<FullText> fullTextBefore(const Old &old, const QByteArray &path, std::optional<Earlier> words);
    /// From what a row has to what it shall have; of what stays as it is nothing is written.
    void changeFullText(qint64 no, const std::optional<FullText> &before, const std::optional<FullText> &now);
    static void writeWords(SQLite::Statement &statement, qint64 no, const FullText &text);
    static void writeTitle(SQLite::Statement &statement, qint64 no, const FullText &text);
    QByteArray labelsOf(const Item &item) const;
    /// One item of each work leads it: the work is counted by it.
    void chooseLead(const QString &work);
    void count(int kind, const QString &lang, int by);
    void dropProblems(const QByteArray &path);
    /// While links are looked at. Where many are, all paths are taken into memory once: what leads nowhere is looked for in
    /// some fifty places.
    bool has(const QByteArray &path);
    [[nodiscard]] QList<QByteArray> allPaths() const;
    /// Of several, the one in the language of the item at `from`.
    std::optional<QByteArray> named(const QString &name, const QByteArray &from);
    std::optional<QByteArray> calledSo(const QByteArray &target, const QByteArray &within);
    Link lookFurther(const QByteArray &target, bool isName, const QByteArray &from, const Paths &paths);

    SQLite::Database &m_sql;
    const sync::Repository &m_store;
    qint64 m_library;
    Shelf m_shelf;
    std::optional<Shelf> m_shelfBefore; ///< where it was another
    QList<sync::Difference> m_toReadAgain;
    QStringList m_sites;
    QList<QByteArray> m_changed, m_gone, m_came;
    QHash<std::pair<int, QString>, int> m_counts; ///< of kind and language, not yet written
    QHash<int, int> m_works;                      ///< of kind, likewise
    bool m_pathsMoved = false;
    int m_lookedFor = 0;                   ///< paths, one by one, since links are looked at
    QSet<QByteArray> m_paths;              ///< all that there are, once so many were looked for
    QHash<QByteArray, QByteArray> m_names; ///< file name in small letters, of items without its ending, also behind the folder of its language → path; filled when it is asked

    SQLite::Statement m_find, m_insert, m_hasThreads, m_ofThreads, m_update, m_rename, m_words, m_dropWords, m_titles, m_dropTitles, m_form, m_lead, m_setLead, m_workCount, m_topic, m_link, m_file, m_dropFile, m_count, m_problem, m_dropProblems, m_hasItem, m_hasFile, m_named, m_aliases, m_links, m_addAlias, m_dropTopics, m_dropLinks, m_dropAliases, m_opportunity, m_dropOpportunity;
};

} // namespace mycel::model
