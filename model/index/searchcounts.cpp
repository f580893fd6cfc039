#include "model/index/search.h"

#include "model/index/rows.h"

namespace mycel::model {

namespace {

constexpr int MostTopics = 60;

/// One of the counts, over the rows that the words gave (`found`): what is counted, and which choice is left out.
struct Count {
    const char *what;
    const char *from;
    const char *group;
    std::optional<Choice> without;
};

/// Who chooses a language gets it in all its regions: an item in one of them is counted for its language too, where others are in
/// just that.
constexpr const char *WithLanguages = R"((SELECT no, lead, kind, lang, library FROM found
    UNION ALL SELECT no, lead, kind, substr(lang, 1, instr(lang, '-') - 1), library FROM found
    WHERE instr(lang, '-') > 1 AND substr(lang, 1, instr(lang, '-') - 1) IN (SELECT lang FROM found)) i)";

constexpr Count Counts[] = {
    {"''", "found i", "", std::nullopt},
    {"t.topic", "found i JOIN topics t ON t.item = i.no", " GROUP BY 2", Choice::Topic},
    {"i.lang", WithLanguages, " GROUP BY 2", Choice::Language},
    {"(SELECT key FROM libraries WHERE no = i.library)", "found i", " GROUP BY 2", Choice::Library},
    {"i.kind", "found i", " GROUP BY 2", Choice::Kind},
};

} // namespace

Answer Search::counts() const
{
    QVariantList values;
    QString sql = QStringLiteral("WITH found AS MATERIALIZED (SELECT i.no, i.lead, i.kind, i.lang, i.library FROM ");
    QStringList base{m_conditions.rest};
    if (hasWords()) {
        sql += QStringLiteral("words m JOIN items i ON i.no = m.rowid JOIN libraries l ON l.no = i.library");
        base.prepend(QStringLiteral("words MATCH ?"));
        values.append(match({}));
    } else {
        sql += QStringLiteral("items i JOIN libraries l ON l.no = i.library");
    }
    values += m_conditions.restValues;
    if (!hasWords() && !m_expression.without.isEmpty()) {
        base.append(QStringLiteral("i.no NOT IN (SELECT rowid FROM words WHERE words MATCH ?)"));
        values.append(m_expression.without);
    }
    sql += whereOf(base) + u')';
    const QString number = m_query.onePerWork ? QStringLiteral("count(DISTINCT i.lead)") : QStringLiteral("count(*)");
    for (int which = 0; which < int(std::size(Counts)); ++which) {
        const Count &count = Counts[which];
        QStringList conditions;
        for (const Condition &condition : m_conditions.choices) {
            if (count.without == condition.choice && !condition.isTyped)
                continue;
            conditions.append(condition.sql);
            values += condition.values;
        }
        sql += QStringLiteral("%1 SELECT %2, %3, %4 FROM ").arg(which ? QStringLiteral(" UNION ALL") : QString()).arg(which).arg(QLatin1String(count.what), number) + QLatin1String(count.from) + whereOf(conditions)
            + QLatin1String(count.group);
    }
    SQLite::Statement rows(m_sql, (sql + QStringLiteral(" ORDER BY 1, 3 DESC, 2")).toStdString());
    bindAll(rows, values);
    Answer answer;
    QList<Facet> *const lists[] = {nullptr, &answer.topics, &answer.languages, &answer.libraries, &answer.kinds};
    while (rows.executeStep()) {
        const int which = rows.getColumn(0).getInt();
        const int many = rows.getColumn(2).getInt();
        if (which == 0)
            answer.total = many;
        else if (which == 4)
            answer.kinds.append({nameOf(Kind(rows.getColumn(1).getInt())), many});
        else if (which != 1 || answer.topics.size() < MostTopics)
            lists[which]->append({textOf(rows.getColumn(1)), many});
    }
    return answer;
}

} // namespace mycel::model
