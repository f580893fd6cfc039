#include "model/index/prepared.h"

#include "model/content/saidinkeys.h"
#include "model/content/utf8.h"
#include "model/merge/paths.h"

#include <array>
#include <tuple>

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

namespace {

constexpr std::array Columns{&PreparedWords::title, &PreparedWords::summary, &PreparedWords::headings, &PreparedWords::body};
using Texts = std::array<QByteArray, Columns.size()>;

Texts textsOf(const Document &document)
{
    return {document.item.title.toUtf8(), document.item.summary.toUtf8(), firstBytes(document.reading.headings, MostHeadingBytes).toByteArray(), withSaidInKeys(document.reading.text, document.keys)};
}

std::optional<Document> earlierDocument(const sync::Repository &store, const QByteArray &path, const sync::Id &blob, const Shelf &shelf)
{
    const auto bytes = blob.isNull() || !isItemPath(path) ? sync::fail(sync::Error::Kind::NotFound) : store.read(blob, MaxItemBytes);
    return bytes && isItem(path, *bytes) ? std::optional(readDocument(path, *bytes, shelf)) : std::nullopt;
}

} // namespace

bool isItemIn(const sync::Repository &store, const QByteArray &path, const sync::Id &blob)
{
    if (!isItemPath(path) || blob.isNull() || !merge::isNamedAsKept(path))
        return isItemPath(path);
    const auto bytes = store.read(blob, MaxItemBytes);
    return !bytes || isItem(path, *bytes);
}

std::optional<Earlier> earlier(const sync::Repository &store, const QByteArray &path, const sync::Id &blob, const Shelf &shelf)
{
    const auto document = earlierDocument(store, path, blob, shelf);
    if (!document)
        return std::nullopt;
    Earlier read{blob, document->item, {}};
    const Texts texts = textsOf(*document);
    for (size_t i = 0; i < Columns.size(); ++i)
        read.words.*Columns[i] = preparedWords(texts[i], {});
    return read;
}

Prepared prepare(const sync::Repository &store, const sync::Difference &file, const Shelves &shelves, FormsMet &met)
{
    Prepared prepared{file.path, file.after, isItemIn(store, file.path, file.after), {}, {}, {}, {}, {}, {}};
    if (!prepared.isItem)
        return prepared;
    const auto bytes = file.after.isNull() ? sync::fail(sync::Error::Kind::NotFound) : store.read(file.after, MaxItemBytes);
    if (!bytes) {
        prepared.problem = bytes.error().kind == sync::Error::Kind::TooLarge ? "too-large" : "damaged";
        prepared.detail = bytes.error().detail;
        prepared.earlier = earlier(store, file.path, file.before, shelves.before);
        return prepared;
    }
    prepared.document = readDocument(file.path, *bytes, shelves.now);
    const Stemmed stemmed = [&](const Token &token) {
        if (met.isNew(token))
            prepared.forms.append({token.stem.toByteArray(), token.word.toByteArray()});
    };
    const auto before = earlierDocument(store, file.path, file.before, shelves.before);
    const Texts texts = textsOf(prepared.document), earlier = before ? textsOf(*before) : Texts();
    if (before)
        prepared.earlier = Earlier{file.before, before->item, {}};
    for (size_t i = 0; i < Columns.size(); ++i) {
        if (before)
            std::tie(prepared.words.*Columns[i], prepared.earlier->words.*Columns[i]) = preparedAgain(texts[i], earlier[i], prepared.document.item.lang, stemmed);
        else
            prepared.words.*Columns[i] = preparedWords(texts[i], prepared.document.item.lang, stemmed);
    }
    prepared.document.reading.text.clear();
    return prepared;
}

} // namespace mycel::model
