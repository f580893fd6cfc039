#pragma once
// Words as an expression that FTS5 understands. Whatever was typed, only folded letters and digits in quotes go in.

#include "model/index/query.h"

namespace mycel::model {

struct Expression {
    QString match;      ///< empty: nothing has to be there
    QString without;    ///< empty: nothing is forbidden
};

/// `languages`: those of what is kept, for stems. `prefixLast`: the last word may be the beginning of one.
Expression expressionOf(const Words &words, const QStringList &languages, bool prefixLast);

/// Folded words and stems that a snippet marks, and the beginnings (from the last word).
struct Marks {
    QSet<QString> words;
    QStringList beginnings;
};
Marks marksOf(const Words &words, const QStringList &languages, bool prefixLast);

} // namespace mycel::model
