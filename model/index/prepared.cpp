#include "model/index/prepared.h"

#include "model/content/utf8.h"

namespace mycel::model {

namespace {
constexpr qsizetype MostHeadingBytes = 40'000;
}

bool FormsMet::isNew(const Token &token)
{
    if (m_ofThread && !token.isNew)
        return false;
    m_asked.resize(0);
    m_asked.append(token.stem).append(' ').append(token.word);
    if (m_met.contains(m_asked))
        return false;
    m_met.insert(QByteArray(m_asked.constData(), m_asked.size()));
    return true;
}

PreparedWords wordsOf(const Document &document, const QString &lang, const Stemmed &stemmed)
{
    const auto words = [&](QByteArrayView text) { return preparedWords(text, lang, stemmed); };
    return {words(document.item.title.toUtf8()), words(document.item.summary.toUtf8()), words(firstBytes(document.reading.headings, MostHeadingBytes)), words(document.reading.text)};
}

Prepared prepare(const sync::Repository &store, const QByteArray &path, const sync::Id &blob, const Shelf &shelf, FormsMet &met)
{
    Prepared prepared{path, blob, isItemPath(path), {}, {}, {}, {}, {}};
    if (!prepared.isItem)
        return prepared;
    const auto bytes = store.read(blob, MaxItemBytes);
    if (!bytes) {
        prepared.problem = bytes.error().kind == sync::Error::Kind::TooLarge ? "too-large" : "damaged";
        prepared.detail = bytes.error().detail;
        return prepared;
    }
    prepared.document = readDocument(path, *bytes, shelf);
    prepared.words = wordsOf(prepared.document, prepared.document.item.lang, [&](const Token &token) {
        if (met.isNew(token))
            prepared.forms.append({token.stem.toByteArray(), token.word.toByteArray()});
    });
    prepared.document.reading.text.clear();
    return prepared;
}

} // namespace mycel::model
