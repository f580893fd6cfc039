#include "model/index/snippet.h"

#include "model/index/tokens.h"

namespace mycel::model {

namespace {

struct Match {
    qsizetype from = 0;
    qsizetype to = 0;
};

bool isMarked(const Token &token, const Marks &marks)
{
    if (marks.words.contains(token.word) || (!token.stem.isEmpty() && marks.words.contains(token.stem)))
        return true;
    for (const QString &beginning : marks.beginnings) {
        if (token.word.startsWith(beginning))
            return true;
    }
    return false;
}

QString cleaned(QStringView text)
{
    QString clean = text.toString();
    for (QChar &c : clean) {
        if (c.unicode() < 0x20)
            c = u' ';
    }
    return clean;
}

} // namespace

QString snippetOf(const QString &text, const QString &lang, const Marks &marks, qsizetype longest)
{
    QList<Match> matches;
    tokenize(text, lang, false, [&](const Token &token) {
        if (isMarked(token, marks))
            matches.append({token.from, token.to});
        return matches.size() < 200;
    });
    if (matches.isEmpty())
        return cleaned(QStringView(text).first(qMin(longest, text.size()))).trimmed() + (text.size() > longest ? QStringLiteral("…") : QString());
    qsizetype best = 0, most = 0;
    for (qsizetype i = 0, end = 0; i < matches.size(); ++i) {
        while (end < matches.size() && matches[end].to - matches[i].from < longest - 40)
            ++end;
        if (end - i > most) {
            most = end - i;
            best = i;
        }
    }
    // From the beginning of the sentence, where that is near.
    qsizetype from = qMax<qsizetype>(0, matches[best].from - longest / 3);
    for (qsizetype at = matches[best].from; at > from; --at) {
        const QChar before = text[at - 1];
        if (before == u'\n' || before == u'。' || (at > 1 && before.isSpace() && QStringView(u".!?").contains(text[at - 2]))) {
            from = at;
            break;
        }
    }
    while (from > 0 && from < matches[best].from && !text[from - 1].isSpace() && !isUnspaced(text[from].unicode()))
        ++from;
    const qsizetype to = qMin(text.size(), from + longest);
    QString snippet = from > 0 && text[from - 1] != u'\n' ? QStringLiteral("…") : QString();
    qsizetype at = from;
    for (const Match &match : matches) {
        if (match.from < at || match.to > to)
            continue;
        snippet += cleaned(QStringView(text).sliced(at, match.from - at)) + QChar(2) + text.mid(match.from, match.to - match.from) + QChar(3);
        at = match.to;
    }
    snippet += cleaned(QStringView(text).sliced(at, to - at));
    while (snippet.endsWith(u' '))
        snippet.chop(1);
    return to < text.size() ? snippet + u'…' : snippet;
}

} // namespace mycel::model
