// What people type and what texts are made of, as far as the index: words, tokens, snippets, a real FTS5 table.
#include "tests/fuzz/targets.h"

#include "model/index/labels.h"
#include "model/index/queryexpression.h"
#include "model/index/schema.h"
#include "model/index/snippet.h"
#include "model/index/tokens.h"

namespace mycel::fuzz {

using namespace mycel::model;

namespace {

void add(SQLite::Database &sql, qint64 no, const QString &lang, const QByteArray &text)
{
    SQLite::Statement row(sql, "INSERT INTO words(rowid, title, summary, headings, body) VALUES(?,?,'','',?)");
    bindNumber(row, 1, no);
    const QByteArray title = preparedWords("A title", lang), body = preparedWords(text, lang);
    bindUtf8(row, 2, title);
    bindUtf8(row, 3, body);
    row.exec();
}

QStringList formsOf(const QString &stem)
{
    return {stem + u'e', stem + u's'};
}

bool finds(SQLite::Database &sql, const QString &match, qint64 no)
{
    SQLite::Statement rows(sql, "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank");
    bindText(rows, 1, match);
    bool found = false;
    while (rows.executeStep())
        found = found || rows.getColumn(0).getInt64() == no;
    return found;
}

std::unique_ptr<Database> emptyIndex()
{
    auto database = Database::open(QStringLiteral(":memory:"), Database::For::Writing);
    hold(database && makeSchema(**database), "an index in memory");
    for (const char *lang : {"en", "sv", "ja"})
        add((*database)->sql(), lang[0], QString::fromLatin1(lang), "Camps and meetings, m\u00f6ten \u65e5\u672c\u8a9e");
    return std::move(*database);
}

struct Input {
    QString lang;
    QByteArray text;
};

Input inputOf(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    return end < 0 ? Input{{}, bytes} : Input{QString::fromLatin1(bytes.left(end)).left(12), bytes.mid(end + 1)};
}

} // namespace

void searchWords(const QByteArray &bytes)
{
    static const std::unique_ptr<Database> index = emptyIndex();
    const Input input = inputOf(bytes);
    const Words words = readWords(QString::fromUtf8(input.text));
    const QStringList languages{QStringLiteral("en"), QStringLiteral("sv"), input.lang};
    const auto asked = [](const QString &match) {
        const auto done = guarded([&]() -> sync::Result<void> {
            finds(index->sql(), match, 0);
            return {};
        });
        hold(match.isEmpty() || done.has_value(), ("no words are an error: " + match.toUtf8()).constData());
    };
    for (const bool prefixLast : {true, false}) {
        const Expression expression = expressionOf(words, languages, prefixLast, formsOf);
        asked(expression.match);
        asked(expression.without);
        asked(expression.match.isEmpty() ? QString() : matchOf(expression, {labelOfLanguage(input.lang), labelOfTopic(input.lang)}, {labelOfKind(Kind::Guide)}));
    }
    snippetOf(input.text, input.lang, marksOf(words, languages, true));
}

void tokens(const QByteArray &bytes)
{
    static const std::unique_ptr<Database> index = emptyIndex();
    const Input input = inputOf(bytes);
    qsizetype last = 0;
    QString first;
    tokenize(input.text, input.lang, true, [&](const Token &token) {
        hold(token.from >= 0 && token.from < token.to && token.to <= input.text.size() && token.from >= last, "tokens stand in the text, one after the other");
        last = token.from;
        hold(!token.word.isEmpty(), "a token has a word");
        const QString word = QString::fromUtf8(token.word);
        hold(folded(word) == word, ("folding twice is folding once: " + word.toUtf8()).constData());
        for (const QChar c : word)
            hold(!c.isSpace() && c != u'"' && c.unicode() != 0, "a word is letters and digits");
        if (first.isEmpty())
            first = QString::fromUtf8(input.text.mid(token.from, token.to - token.from));
        return true;
    });
    const QString match = expressionOf({{{first, false, false}}, {}, {}}, {input.lang}, false, formsOf).match;
    {
        SQLite::Transaction neverCommitted(index->sql());
        add(index->sql(), 1000, input.lang, input.text.left(2000));
        hold(first.isEmpty() || finds(index->sql(), match, 1000), ("a text is found by its own first word: " + match.toUtf8()).constData());
    }
    const Marks marks = marksOf({{{first, false, false}}, {}, {}}, {input.lang}, true);
    const QString snippet = snippetOf(input.text, input.lang, marks);
    hold(snippet.size() <= 3 * 180 + 2 * 200 + 2, "a snippet is short");
    hold(snippet.count(QChar(2)) >= snippet.count(QChar(3)), "marks are closed");
}

} // namespace mycel::fuzz
