#pragma once
// What can be asked of the index and what it answers, as values. The words of a query are never SQL and never FTS5 syntax:
// they are read by `readWords`, which cannot fail.

#include "model/content/item.h"

namespace mycel::model {

struct Facet {
    QString value; ///< a topic, a language tag, a library's key
    int count = 0;

    bool operator==(const Facet &) const = default;
};

struct Query {
    enum class Order { Best, Newest, Title };

    QString words;                ///< as typed, operators and all
    std::optional<Kind> kind;
    QString topic;                ///< empty: any
    QString lang;
    QString library;
    Order order = Order::Best;    ///< Best without words is Newest
    QStringList readerLanguages;  ///< in the reader's order
    int offset = 0;
    int most = 20;
    bool facets = false;          ///< counts too: `total` and how many each choice would give
    bool snippets = true;         ///< false: what was found is asked for alone, without its sentences and without another spelling
    bool ranked = true;           ///< false: the first hits found, at once; those whose title has the words, if there are any
    bool onePerWork = false;      ///< of several translations only the one that the reader likes best
    bool prefixLast = true;       ///< the last word may be the beginning of one
};

struct Hit {
    Item item;
    QString snippet;              ///< a sentence around the match; matches between U+0002 and U+0003
    double score = 0;             ///< greater is better
    QStringList languages;        ///< that the work is there in, where one hit stands for a work

    bool operator==(const Hit &) const = default;
};

struct Answer {
    QList<Hit> hits;
    int total = -1;               ///< all that match; -1 where not counted
    QList<Facet> topics, languages, libraries, kinds;
    QString didYouMean;           ///< what was typed with the misspelt words replaced, or empty
};

/// What operators ask for; empty: nothing.
struct Operators {
    QString topic, lang, type, library, by;
    QDate changedFrom, changedTo; ///< of changed:2025, changed:2025-03, changed:>2025-03-01, changed:7d …
};

/// The words of a query taken apart. Nothing typed is an error: what is not understood is a word.
struct Words {
    struct Term {
        QString text;
        bool phrase = false;
        bool without = false;
        qsizetype at = -1; ///< where it stands in what was typed; -1: it was an operator that there is not
    };
    QList<Term> terms;
    Operators asked;
    QList<Operators> without; ///< one for each operator that has a minus
};

Words readWords(const QString &typed);

} // namespace mycel::model
