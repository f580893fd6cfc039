#pragma once
// One search: the query as typed, taken apart once, and asked of the full text or of the tables. Ranking is what grows with
// a library, finding is not; so:
//
// 1. The reader's languages come first, and the full text is asked for each of them in turn until there are enough hits.
// 2. Up to three letters are asked of the titles first, and of the texts only where those do not fill the page: a great part of
//    all texts has a word that begins so, and a title weighs most.
// 3. First hits (`ranked` false) are those whose title has the words; only where there is none the texts are asked.
// 4. Of several translations that one is shown which the reader likes best of those that fit; how many there are of a work nobody
//    knows before they are found, so ranked hits are read again, with more room, until the page is full.
// 5. Counting is a question of its own, and asks the full text once for all facets.

#include "model/index/conditions.h"
#include "model/index/database.h"
#include "model/index/queryexpression.h"

namespace mycel::model {

/// The forms that are kept of a stem; the database must outlive it.
FormsOf formsIn(SQLite::Database &sql);
/// The languages that there are, the most common ones first, each in one of the tags that it has.
QStringList languagesIn(SQLite::Database &sql);

/// Their first parts ("pt" of "pt-BR"), each once, in the reader's order; no more than are looked for one by one.
QStringList baseLanguages(const QStringList &languages);

class Search {
public:
    /// `languages`: those whose stems count. `only`: a condition over items `i`, where words are asked for.
    Search(SQLite::Database &sql, const Query &query, const QStringList &languages, const char *only = nullptr);

    /// Hits and counts as they are asked for. Snippets are not made here.
    [[nodiscard]] Answer answer() const;
    /// What was typed, with each word that finds nothing replaced by one that is near to it and there, as a text writes it;
    /// empty where there is none. `textOf` gives an item's text.
    using TextOf = std::function<QByteArray(const Item &)>;
    [[nodiscard]] QString didYouMean(const TextOf &textOf) const;
    /// Whether anything is asked for that could be found: not only signs.
    [[nodiscard]] bool isSensible() const { return m_words.terms.isEmpty() || !m_expression.match.isEmpty() || !m_expression.without.isEmpty(); }
    [[nodiscard]] bool hasWords() const { return !m_expression.match.isEmpty(); }
    [[nodiscard]] const Words &words() const { return m_words; }

private:
    /// Each once, in order.
    [[nodiscard]] QList<Hit> hits() const;
    /// `total` and the facets.
    [[nodiscard]] Answer counts() const;
    [[nodiscard]] QList<Hit> browse() const;
    [[nodiscard]] QList<Hit> rankedIn(const char *table, int room) const;
    [[nodiscard]] QList<Hit> orderedByTable() const;
    [[nodiscard]] QList<Hit> firstIn(const char *table) const;
    [[nodiscard]] QString match(const QList<QByteArray> &labels, const QList<QByteArray> &notLabels = {}) const;
    void appendRanked(QList<Hit> &hits, const char *table, const QString &match, int most) const;
    [[nodiscard]] QList<Hit> rows(const QString &sql, const QVariantList &values) const;
    [[nodiscard]] QList<Hit> page(QList<Hit> hits) const;
    [[nodiscard]] int wanted() const;
    [[nodiscard]] QString order() const;
    /// What translations of one work are put in order by, the one to show first.
    [[nodiscard]] QString likingOf(const char *item) const;
    [[nodiscard]] bool findsAlone(const QString &word, bool beginning) const;
    [[nodiscard]] QString nearest(const QString &folded) const;
    [[nodiscard]] QString spelled(const QString &folded, const QString &typed, const TextOf &textOf) const;
    /// Some that have a folded word; where there are such, of those that are asked for.
    [[nodiscard]] QList<Hit> having(const QString &folded, int most) const;

    SQLite::Database &m_sql;
    const Query &m_query;
    QStringList m_languages;
    Words m_words;
    Expression m_expression;
    Conditions m_conditions;
    QList<QByteArray> m_alive; ///< labels of the libraries that are here, where the full text also has what was forgotten
};

} // namespace mycel::model
