#include "model/content/prosewords.h"

#include "model/merge/match.h"
#include "model/merge/text.h"

#include <QTextBoundaryFinder>

namespace mycel::model {

namespace {

/// A word, a mark or a line with the space before it.
struct Token {
    QString space, word;
    [[nodiscard]] QString text() const { return space + word; }
};

using Tokens = QList<Token>;

/// By the rules of Unicode, so that languages without spaces have words too.
Tokens wordsOf(const QString &text)
{
    Tokens tokens;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    QString space;
    for (qsizetype from = 0, to = finder.toNextBoundary(); to >= 0; from = to, to = finder.toNextBoundary()) {
        const QString piece = text.mid(from, to - from);
        if (piece.trimmed().isEmpty()) {
            space += piece;
            continue;
        }
        tokens.append({space, piece});
        space.clear();
    }
    return tokens;
}

Tokens linesOf(const QString &text)
{
    Tokens tokens;
    for (const QString &line : text.split(u'\n'))
        tokens.append({tokens.isEmpty() ? QString() : QStringLiteral("\n"), line});
    return tokens;
}

/// What stands in both (then `before` and `after` may differ in space alone), or what another took the place of.
struct Piece {
    bool same = false;
    QString before, after;
    [[nodiscard]] qsizetype weight() const { return qMax(before.size(), after.size()); }
};

QString textOf(const Tokens &tokens, int from, int to)
{
    QString text;
    for (int i = from; i < to; ++i)
        text += tokens[i].text();
    return text;
}

std::vector<Piece> piecesOf(const Tokens &before, const Tokens &after)
{
    merge::Numbers numbers;
    std::vector<int> a, b;
    for (const Token &token : before)
        a.push_back(numbers(token.word.toUtf8()));
    for (const Token &token : after)
        b.push_back(numbers(token.word.toUtf8()));
    std::vector<Piece> pieces;
    int beforeAt = 0, afterAt = 0;
    const auto same = [&](int to) {
        if (to > beforeAt)
            pieces.push_back({true, textOf(before, beforeAt, to), textOf(after, afterAt, afterAt + to - beforeAt)});
    };
    for (const merge::Replacement &run : merge::replacements(merge::match(a, b, numbers.count()), int(a.size()), int(b.size()))) {
        same(run.baseFrom);
        pieces.push_back({false, textOf(before, run.baseFrom, run.baseTo), textOf(after, run.sideFrom, run.sideTo)});
        beforeAt = run.baseTo;
        afterAt = run.sideTo;
    }
    same(int(before.size()));
    return pieces;
}

/// What two changes have in common between them and is shorter than either of them belongs to the change.
std::vector<Piece> withoutConfetti(const std::vector<Piece> &pieces)
{
    std::vector<Piece> kept;
    for (const Piece &piece : pieces) {
        kept.push_back(piece);
        while (kept.size() >= 3) {
            const Piece &left = kept[kept.size() - 3], &middle = kept[kept.size() - 2], &right = kept.back();
            if (right.same || !middle.same || left.same || middle.weight() > left.weight() || middle.weight() > right.weight())
                break;
            const Piece whole{false, left.before + middle.before + right.before, left.after + middle.after + right.after};
            kept.resize(kept.size() - 3);
            kept.push_back(whole);
        }
    }
    return kept;
}

QList<ProseRun> runsOf(const std::vector<Piece> &pieces)
{
    QList<ProseRun> runs;
    for (const Piece &piece : pieces) {
        if (piece.same) {
            runs.append({ProseRun::Is::Same, piece.after});
            continue;
        }
        if (!piece.before.isEmpty())
            runs.append({ProseRun::Is::Removed, piece.before});
        if (!piece.after.isEmpty())
            runs.append({ProseRun::Is::Inserted, piece.after});
    }
    return runs;
}

} // namespace

QList<ProseRun> compareWords(const QString &before, const QString &after)
{
    return runsOf(withoutConfetti(piecesOf(wordsOf(before), wordsOf(after))));
}

QList<ProseRun> compareLines(const QString &before, const QString &after)
{
    return runsOf(piecesOf(linesOf(before), linesOf(after)));
}

} // namespace mycel::model
