#include "model/index/queryexpression.h"

#include "model/index/tokens.h"

namespace mycel::model {

namespace {

struct Piece {
    QString word;
    QString original;
    bool unspaced = false;
};

QList<Piece> piecesOf(const QString &text)
{
    QList<Piece> pieces;
    tokenize(text, {}, false, [&](const Token &token) {
        const QString original = text.mid(token.from, token.to - token.from);
        pieces.append({token.word, original, isUnspaced(original.at(0).unicode())});
        return pieces.size() < 40;
    });
    return pieces;
}

QString quoted(const QString &word)
{
    return u'"' + word + u'"';
}

QStringList stemsOf(const QString &word, const QStringList &languages)
{
    QStringList stems;
    for (const QString &lang : languages) {
        const QString stem = stemOf(word, lang);
        if (!stem.isEmpty())
            stems.append(stem);
    }
    stems.removeDuplicates();
    return stems;
}

/// One word: itself or its stem in any of the languages; the last one also as a beginning.
QString wordExpression(const Piece &piece, const QStringList &languages, bool beginning)
{
    QStringList ways{quoted(piece.word) + (beginning || (piece.unspaced && piece.original.size() == 1) ? QStringLiteral(" *") : QString())};
    for (const QString &stem : stemsOf(piece.original, languages)) {
        if (stem != piece.word || beginning)
            ways.append(quoted(stem));
    }
    ways.removeDuplicates();
    return u'(' + ways.join(QStringLiteral(" OR ")) + u')';
}

QString termExpression(const Words::Term &term, const QStringList &languages, bool beginning)
{
    const QList<Piece> pieces = piecesOf(term.text);
    if (pieces.isEmpty())
        return {};
    if (pieces.size() == 1 && !term.phrase)
        return wordExpression(pieces.first(), languages, beginning);
    // "e-mail", a phrase, or a run without spaces: its parts one after the other.
    QStringList words;
    for (const Piece &piece : pieces)
        words.append(quoted(piece.word));
    return u'(' + words.join(QStringLiteral(" + ")) + (beginning && !term.phrase ? QStringLiteral(" *") : QString()) + u')';
}

} // namespace

Expression expressionOf(const Words &words, const QStringList &languages, bool prefixLast)
{
    QStringList with, without;
    for (qsizetype i = 0; i < words.terms.size(); ++i) {
        const Words::Term &term = words.terms[i];
        const bool last = i + 1 == words.terms.size();
        const QString expression = termExpression(term, languages, prefixLast && last && !term.without);
        if (!expression.isEmpty())
            (term.without ? without : with).append(expression);
    }
    return {with.join(QStringLiteral(" AND ")), without.join(QStringLiteral(" OR "))};
}

Marks marksOf(const Words &words, const QStringList &languages, bool prefixLast)
{
    Marks marks;
    for (qsizetype i = 0; i < words.terms.size(); ++i) {
        const Words::Term &term = words.terms[i];
        if (term.without)
            continue;
        const QList<Piece> pieces = piecesOf(term.text);
        for (const Piece &piece : pieces) {
            marks.words.insert(piece.word);
            if (!term.phrase) {
                for (const QString &stem : stemsOf(piece.original, languages))
                    marks.words.insert(stem);
            }
        }
        if (prefixLast && i + 1 == words.terms.size() && !term.phrase && !pieces.isEmpty())
            marks.beginnings.append(pieces.last().word);
    }
    return marks;
}

} // namespace mycel::model
