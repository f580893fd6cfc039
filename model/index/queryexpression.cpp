#include "model/index/queryexpression.h"

#include "model/index/tokens.h"

#include <QRegularExpression>

namespace mycel::model {

namespace {

constexpr qsizetype ShortBeginning = 4; ///< letters from which on a beginning narrows a search down
constexpr qsizetype MostOthers = 100;   ///< forms of a word, in all languages: the stems of most of them are the same

struct Piece {
    QString word;
    QString original;
    bool unspaced = false;
    bool elided = false; ///< an apostrophe alone is between it and the one before
};

bool isApostrophe(QByteArrayView between)
{
    return between == "'" || between == "\u2019";
}

QList<Piece> piecesOf(const QString &text)
{
    QList<Piece> pieces;
    const QByteArray bytes = text.toUtf8();
    qsizetype before = 0;
    tokenize(bytes, {}, false, [&](const Token &token) {
        const QString original = QString::fromUtf8(bytes.mid(token.from, token.to - token.from));
        pieces.append({QString::fromUtf8(token.word), original, isUnspaced(original.at(0).unicode()), !pieces.isEmpty() && isApostrophe(QByteArrayView(bytes).sliced(before, qMax<qsizetype>(0, token.from - before)))});
        before = token.to;
        return pieces.size() < 40;
    });
    return pieces;
}

QString quoted(const QString &word)
{
    return u'"' + word + u'"';
}

QString labelled(const QByteArray &label)
{
    return QStringLiteral("labels : ") + quoted(QString::fromUtf8(label));
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

/// Where "dont" is what others write as "don't": its two parts.
QStringList contracted(const QString &word, const QStringList &languages)
{
    static const QRegularExpression parts(QStringLiteral("^(.+n(?=t$)|(?:you|they)(?=(?:re|ve|ll)$)|(?:we|i)(?=ve$))(.+)$"));
    const bool english = std::ranges::any_of(languages, [](const QString &lang) { return lang == QLatin1String("en") || lang.startsWith(QLatin1String("en-")); });
    const auto match = english ? parts.match(word) : QRegularExpressionMatch();
    return match.hasMatch() ? QStringList{match.captured(1), match.captured(2)} : QStringList();
}

/// "don't", to be found where it is written "dont".
bool isElided(const QList<Piece> &pieces)
{
    return pieces.size() == 2 && pieces.last().elided;
}

QString oneAfterTheOther(const QStringList &words)
{
    QStringList phrase;
    for (const QString &word : words)
        phrase.append(quoted(word));
    return phrase.join(QStringLiteral(" + "));
}

/// One word: itself, or another form of its stem in any of the languages; the last one also as a beginning.
QStringList waysOfWord(const Piece &piece, const QStringList &languages, bool beginning, const FormsOf &formsOf)
{
    QStringList others;
    for (const QString &stem : stemsOf(piece.original, languages))
        others << stem << formsOf(stem);
    others.removeDuplicates();
    QStringList ways{quoted(piece.word) + (beginning || (piece.unspaced && piece.original.size() == 1) ? QStringLiteral(" *") : QString())};
    for (const QString &other : std::as_const(others).mid(0, MostOthers)) {
        if (other != piece.word && !(beginning && other.startsWith(piece.word)))
            ways.append(quoted(other));
    }
    if (const QStringList parts = contracted(piece.word, languages); !parts.isEmpty())
        ways.append(oneAfterTheOther(parts));
    return ways;
}

/// The phrases of which a term is one; none where it has only signs.
QStringList waysOf(const Words::Term &term, const QStringList &languages, bool beginning, const FormsOf &formsOf)
{
    const QList<Piece> pieces = piecesOf(term.text);
    if (pieces.isEmpty())
        return {};
    if (pieces.size() == 1 && !term.phrase)
        return waysOfWord(pieces.first(), languages, beginning, formsOf);
    // "e-mail", a phrase, or a run without spaces: its parts one after the other.
    const QString open = beginning && !term.phrase ? QStringLiteral(" *") : QString();
    QStringList words;
    for (const Piece &piece : pieces)
        words.append(piece.word);
    QStringList ways{oneAfterTheOther(words) + open};
    if (!term.phrase && isElided(pieces))
        ways.append(quoted(words.join(QString())) + open);
    return ways;
}

} // namespace

Expression expressionOf(const Words &words, const QStringList &languages, bool prefixLast, const FormsOf &formsOf)
{
    QStringList with, without, ways;
    Expression all;
    for (qsizetype i = 0; i < words.terms.size(); ++i) {
        const Words::Term &term = words.terms[i];
        const bool beginning = prefixLast && i + 1 == words.terms.size() && !term.without;
        const QStringList phrases = waysOf(term, languages, beginning, formsOf);
        if (!phrases.isEmpty())
            (term.without ? without : with).append(u'(' + phrases.join(QStringLiteral(" OR ")) + u')');
        if (!phrases.isEmpty() && !term.without)
            ways.append(QString::number(phrases.size()));
        const QList<Piece> pieces = beginning && !term.phrase ? piecesOf(term.text) : QList<Piece>();
        all.isShort = !pieces.isEmpty() && !pieces.last().unspaced && pieces.last().word.size() < ShortBeginning;
    }
    all.match = with.join(QStringLiteral(" AND "));
    all.ways = ways.join(u' ');
    all.without = without.join(QStringLiteral(" OR "));
    return all;
}

QString matchOf(const Expression &expression, const QList<QByteArray> &labels, const QList<QByteArray> &notLabels)
{
    QString match = u'(' + expression.match + u')';
    for (const QByteArray &label : labels)
        match += QStringLiteral(" AND ") + labelled(label);
    QStringList forbidden;
    if (!expression.without.isEmpty())
        forbidden.append(expression.without);
    for (const QByteArray &label : notLabels)
        forbidden.append(labelled(label));
    return forbidden.isEmpty() ? match : QStringLiteral("(%1) NOT (%2)").arg(match, forbidden.join(QStringLiteral(" OR ")));
}

QString matchOneOf(const QString &match, const QList<QByteArray> &labels)
{
    QStringList one;
    for (const QByteArray &label : labels)
        one.append(labelled(label));
    return one.isEmpty() ? match : QStringLiteral("(%1) AND (%2)").arg(match, one.join(QStringLiteral(" OR ")));
}

Marks marksOf(const Words &words, const QStringList &languages, bool prefixLast)
{
    Marks marks;
    for (qsizetype i = 0; i < words.terms.size(); ++i) {
        const Words::Term &term = words.terms[i];
        if (term.without)
            continue;
        const QList<Piece> pieces = piecesOf(term.text);
        marks.terms += int(pieces.size());
        const bool isOpen = prefixLast && i + 1 == words.terms.size() && !term.phrase;
        if (pieces.size() > 1) {
            Marks::Run run{{}, isOpen};
            for (const Piece &piece : pieces)
                run.words.append(piece.word.toUtf8());
            marks.runs.append(run);
            if (!term.phrase && isElided(pieces))
                marks.words.insert(run.words.join());
            continue;
        }
        for (const Piece &piece : pieces) {
            marks.words.insert(piece.word.toUtf8());
            if (!term.phrase) {
                for (const QString &stem : stemsOf(piece.original, languages))
                    marks.words.insert(stem.toUtf8());
                if (const QStringList parts = contracted(piece.word, languages); !parts.isEmpty())
                    marks.runs.append({{parts[0].toUtf8(), parts[1].toUtf8()}, false});
            }
        }
        if (isOpen && !pieces.isEmpty())
            marks.beginnings.append(pieces.last().word.toUtf8());
    }
    return marks;
}

} // namespace mycel::model
