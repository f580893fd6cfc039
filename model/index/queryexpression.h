#pragma once
// Words as an expression that FTS5 understands. Whatever was typed, only folded letters and digits in quotes go in.

#include "model/index/query.h"

#include <QSet>

#include <functional>

namespace mycel::model {

struct Expression {
    QString match;       ///< empty: nothing has to be there
    QString without;     ///< empty: nothing is forbidden
    QString ways;        ///< of each word that has to be there, how many phrases stand for it, itself first: "3 1" (wordrank.h)
    bool isShort = false; ///< the last word is the beginning of one, of three letters at most: a great part of all texts has it
};

/// The words that have a stem, as far as they are kept anywhere.
using FormsOf = std::function<QStringList(const QString &stem)>;

/// `languages`: those of what is kept, for stems. `prefixLast`: the last word may be the beginning of one.
Expression expressionOf(const Words &words, const QStringList &languages, bool prefixLast, const FormsOf &formsOf);

/// `expression` and all of `labels`, and none of what is forbidden.
QString matchOf(const Expression &expression, const QList<QByteArray> &labels, const QList<QByteArray> &notLabels = {});
/// `match` and one of `labels`; with none of them just `match`.
QString matchOneOf(const QString &match, const QList<QByteArray> &labels);

/// Folded words and stems that a snippet marks, and the beginnings (from the last word), in UTF-8.
struct Marks {
    /// A phrase, or "e-mail": its words count one after the other alone, as they are looked for.
    struct Run {
        QList<QByteArray> words;
        bool isOpen = false; ///< the last of them may be the beginning of one
    };
    QSet<QByteArray> words;
    QList<QByteArray> beginnings;
    int terms = 0; ///< of which each has some of the words: with one, the first place is as good as any
    QList<Run> runs{};
};
Marks marksOf(const Words &words, const QStringList &languages, bool prefixLast);

} // namespace mycel::model
