#include "model/index/wordrank.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <vector>

#include <sqlite3.h>

namespace mycel::model {

namespace {

constexpr double OtherForm = 0.8;      ///< of what the word itself would count
constexpr double ItselfInTitle = 0.2;  ///< of the title's weight, on top
constexpr double ShortTitle = 0.2;     ///< of the title's weight at most: the share of the title that the word is
constexpr double Saturation = 1.2;     ///< as in bm25
constexpr double LengthCounts = 0.75;  ///< as in bm25
constexpr int MostColumns = 4;

/// What holds for all rows of one question.
struct Asked {
    std::vector<int> ways;
    std::vector<double> rarity;   ///< of each word
    std::vector<double> weights;  ///< of each column
    double averageSize = 1;       ///< of a row, in words
};

struct Row {
    double share = 1;  ///< of the title, that one word is
    double longer = 1; ///< than others: what many words take away
};

using Found = std::array<double, MostColumns>;

int countRow(const Fts5ExtensionApi *, Fts5Context *, void *count)
{
    ++*static_cast<sqlite3_int64 *>(count);
    return SQLITE_OK;
}

/// How much a word says that is in few of the rows; its forms are taken to be in rows of their own.
double rarityOf(const Fts5ExtensionApi &api, Fts5Context *fts, int first, int ways, sqlite3_int64 rows)
{
    sqlite3_int64 having = 0;
    for (int phrase = first; phrase < first + ways; ++phrase)
        api.xQueryPhrase(fts, phrase, &having, countRow);
    having = std::min(having, rows);
    return std::log(1 + (double(rows - having) + 0.5) / (double(having) + 0.5));
}

std::unique_ptr<Asked> readAsked(const Fts5ExtensionApi &api, Fts5Context *fts, int count, sqlite3_value **values)
{
    auto asked = std::make_unique<Asked>();
    int phrases = 0;
    for (const QByteArray &ways : QByteArray(reinterpret_cast<const char *>(sqlite3_value_text(values[0])), sqlite3_value_bytes(values[0])).split(' ')) {
        if (phrases += ways.toInt(); phrases <= api.xPhraseCount(fts)) // FTS5 does not look
            asked->ways.push_back(ways.toInt());
    }
    for (int i = 1; i < std::min(count, MostColumns + 1); ++i)
        asked->weights.push_back(sqlite3_value_double(values[i]));
    sqlite3_int64 rows = 0, size = 0;
    api.xRowCount(fts, &rows);
    api.xColumnTotalSize(fts, -1, &size);
    asked->averageSize = std::max(1.0, double(size) / double(std::max<sqlite3_int64>(1, rows)));
    int first = 0;
    for (const int ways : asked->ways) {
        // One word alone says the same of all rows, and to count them takes as long as to find them.
        asked->rarity.push_back(asked->ways.size() > 1 ? rarityOf(api, fts, first, ways, rows) : 1);
        first += ways;
    }
    return asked;
}

void forget(void *asked)
{
    delete static_cast<Asked *>(asked);
}

/// How often a word is in each column, with its forms, which count for less.
Found foundIn(const Fts5ExtensionApi &api, Fts5Context *fts, int first, int ways)
{
    Found found{};
    for (int phrase = first; phrase < first + ways; ++phrase) {
        Fts5PhraseIter at{};
        int column = -1, offset = 0;
        for (api.xPhraseFirst(fts, phrase, &at, &column, &offset); column >= 0; api.xPhraseNext(fts, &at, &column, &offset)) {
            if (column < MostColumns)
                found[size_t(column)] += phrase == first ? 1 : OtherForm;
        }
    }
    return found;
}

double scoreOf(const Found &found, const std::vector<double> &weights, const Row &row)
{
    double score = found[0] > 0 ? weights[0] * (1 + (found[0] >= 1 ? ItselfInTitle : 0) + ShortTitle * row.share) : 0;
    for (size_t column = 1; column < weights.size(); ++column)
        score += weights[column] * found[column] / (found[column] + Saturation * row.longer);
    return score;
}

void rankRow(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *context, int count, sqlite3_value **values)
{
    if (count < 2) {
        sqlite3_result_error(context, "wordrank needs the ways and a weight", -1);
        return;
    }
    auto *asked = static_cast<Asked *>(api->xGetAuxdata(fts, 0));
    if (!asked) {
        asked = readAsked(*api, fts, count, values).release();
        if (api->xSetAuxdata(fts, asked, forget) != SQLITE_OK) {
            sqlite3_result_error_nomem(context); // it is forgotten already
            return;
        }
    }
    int size = 0, title = 0;
    api->xColumnSize(fts, -1, &size);
    api->xColumnSize(fts, 0, &title);
    const Row row{1.0 / std::max(1, title), 1 - LengthCounts + LengthCounts * size / asked->averageSize};
    double score = 0;
    int first = 0;
    for (size_t word = 0; word < asked->ways.size(); ++word) {
        score += asked->rarity[word] * scoreOf(foundIn(*api, fts, first, asked->ways[word]), asked->weights, row);
        first += asked->ways[word];
    }
    sqlite3_result_double(context, -score);
}

} // namespace

bool addWordRank(fts5_api *api)
{
    return api->xCreateFunction(api, "wordrank", nullptr, rankRow, nullptr) == SQLITE_OK;
}

} // namespace mycel::model
