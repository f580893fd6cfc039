#include "model/index/prepared.h"

#include "model/content/utf8.h"
#include "model/index/tokens.h"

namespace mycel::model {

namespace {
constexpr qsizetype MostHeadingBytes = 40'000;
}

PreparedWords wordsOf(const Document &document, const QString &lang)
{
    return {preparedWords(document.item.title.toUtf8(), lang), preparedWords(document.item.summary.toUtf8(), lang),
            preparedWords(firstBytes(document.reading.headings, MostHeadingBytes), lang), preparedWords(document.reading.text, lang)};
}

Prepared prepare(const sync::Repository &store, const QByteArray &path, const sync::Id &blob, const Shelf &shelf)
{
    Prepared prepared{path, blob, isItemPath(path), {}, {}, {}, {}};
    if (!prepared.isItem)
        return prepared;
    const auto bytes = store.read(blob, MaxItemBytes);
    if (!bytes) {
        prepared.problem = bytes.error().kind == sync::Error::Kind::TooLarge ? "too-large" : "damaged";
        prepared.detail = bytes.error().detail;
        return prepared;
    }
    prepared.document = readDocument(path, *bytes, shelf);
    prepared.words = wordsOf(prepared.document, prepared.document.item.lang);
    prepared.document.reading.text.clear();
    return prepared;
}

} // namespace mycel::model
