#include "model/index/index.h"

#include "model/content/document.h"
#include "model/content/languagename.h"
#include "model/content/saidinkeys.h"
#include "model/index/coming.h"
#include "model/index/database.h"
#include "model/index/search.h"
#include "model/index/snippet.h"
#include "model/index/together.h"

namespace mycel::model {

/// The language that is asked for; else all that there are, those first that the reader reads, then the most common ones.
QStringList Reader::stemLanguages(const Query &query) const
{
    const QString typed = readWords(query.words).asked.lang, asked = typed.isEmpty() ? query.lang : typed;
    QStringList readers, others;
    for (const QString &lang : languagesIn(m_database->sql())) {
        const QString base = baseLanguage(lang);
        if (!asked.isEmpty() && baseLanguage(asked) != base)
            continue;
        const bool read = std::ranges::any_of(query.readerLanguages, [&base](const QString &reader) { return baseLanguage(reader) == base; });
        (read ? readers : others).append(lang);
    }
    return readers + others;
}

Reader::ItemText Reader::textOfItem(const Item &item) const
{
    if (const ItemText *known = m_texts.object(item.blob))
        return *known;
    const sync::Repository *store = m_stores ? m_stores(item.ref.library) : nullptr;
    const auto bytes = store ? store->read(item.blob, MaxItemBytes) : sync::Result<QByteArray>(sync::fail(sync::Error::Kind::NotFound));
    ItemText said;
    if (bytes) {
        const FrontMatter matter = readFrontMatter(*bytes);
        said = {readMarkdown(QByteArrayView(*bytes).sliced(matter.bodyAt)).text, saidInKeys(matter.keys)};
    }
    m_texts.insert(item.blob, new ItemText(said), qMax<qsizetype>(1, said.text.size() + said.inKeys.size()));
    return said;
}

QString Reader::snippet(const Item &item, const Marks &marks, bool fromText) const
{
    const ItemText said = fromText ? textOfItem(item) : ItemText();
    QString snippet = snippetOf(said.text, item.lang, marks);
    if (snippet.isEmpty())
        snippet = snippetOf(item.summary.toUtf8(), item.lang, marks, item.summary.size());
    const QList<QByteArray> values = snippet.isEmpty() ? said.inKeys.split('\n') : QList<QByteArray>();
    for (auto value = values.begin(); value != values.end() && snippet.isEmpty(); ++value)
        snippet = snippetOf(*value, item.lang, marks);
    return snippet.isEmpty() ? item.summary : snippet;
}

QStringList Reader::languagesOf(const Item &item) const
{
    SQLite::Statement rows(m_database->sql(), "SELECT DISTINCT lang FROM items WHERE library = (SELECT no FROM libraries WHERE key = ?) AND work = ? AND lang <> '' ORDER BY original DESC, lang");
    bindText(rows, 1, item.ref.library);
    bindText(rows, 2, item.work);
    QStringList languages;
    while (rows.executeStep())
        languages.append(textOf(rows.getColumn(0)));
    return languages;
}

/// What is on its way into the tables is asked beside them.
Answer Reader::answerTo(const Query &query, const QStringList &stemmed, const Coming &coming) const
{
    Query whole = query;
    whole.offset = 0;
    whole.most = query.most > 0 ? query.offset + query.most : 0;
    const Answer here = Search(m_database->sql(), whole, stemmed, IsNotComing).answer();
    const auto beside = coming.having(query, stemmed, m_stores);
    return together(here, beside ? Search((*beside)->sql(), whole, stemmed).answer() : Answer(), query);
}

sync::Result<Answer> Reader::search(const Query &query) const
{
    return guarded([&]() -> sync::Result<Answer> {
        const QStringList stemmed = stemLanguages(query);
        const Search search(m_database->sql(), query, stemmed);
        if (!search.isSensible()) {
            Answer nothing;
            nothing.total = 0;
            return nothing;
        }
        const Coming coming(m_database->sql());
        Answer answer = coming.isEmpty() || !search.hasWords() ? search.answer() : answerTo(query, stemmed, coming);
        const bool fromTexts = search.hasWords() && query.snippets;
        const Marks marks = fromTexts ? marksOf(search.words(), stemmed, query.prefixLast) : Marks();
        for (Hit &hit : answer.hits) {
            hit.snippet = fromTexts ? snippet(hit.item, marks, query.ranked) : hit.item.summary;
            if (query.onePerWork)
                hit.languages = languagesOf(hit.item);
        }
        const bool nothing = answer.total == 0 || (query.most > 0 && query.offset == 0 && query.ranked && answer.hits.isEmpty());
        if (nothing && fromTexts)
            answer.didYouMean = search.didYouMean([this](const Item &item) { return textOfItem(item).text; });
        return answer;
    });
}

} // namespace mycel::model
