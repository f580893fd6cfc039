// searchbench DATA FTS.db ranked|first|window: the CPU time that each keystroke costs here. The words are drawn from the
// documents' own text in the way in which `ftsbench query FTS.db 350 1` draws them, so that both are asked the same; like it,
// this asks for whole words first, which warms the caches.
//   ranked: the best 20 with snippets · first: the first 20 found with snippets · window: what the window asks
#include "tests/bench/stores.h"

#include <sqlite3.h>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <random>
#include <string>
#include <vector>

using namespace mycel;

namespace {

constexpr int Words = 350;
constexpr size_t Keystrokes = 700;
constexpr size_t ShortText = 50, ShortWord = 4, LongWord = 14;

double cpuNow()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + 1e-9 * double(time.tv_nsec);
}

/// The yardstick's dice and its documents.
class Drawing {
public:
    explicit Drawing(const char *file)
    {
        sqlite3_open_v2(file, &m_db, SQLITE_OPEN_READONLY, nullptr);
        sqlite3_prepare_v2(m_db, "SELECT body FROM docs WHERE id=?", -1, &m_body, nullptr);
        sqlite3_stmt *last = nullptr;
        sqlite3_prepare_v2(m_db, "SELECT max(id) FROM docs", -1, &last, nullptr);
        sqlite3_step(last);
        m_total = static_cast<unsigned long long>(sqlite3_column_int64(last, 0));
        sqlite3_finalize(last);
    }
    Drawing(const Drawing &) = delete;
    Drawing &operator=(const Drawing &) = delete;
    ~Drawing()
    {
        sqlite3_finalize(m_body);
        sqlite3_close(m_db);
    }

    [[nodiscard]] bool isEmpty() const { return m_total == 0; }

    std::string word()
    {
        for (;;) {
            const std::string text = body(1 + static_cast<sqlite3_int64>(m_dice() % m_total));
            if (text.size() < ShortText)
                continue;
            size_t at = m_dice() % text.size();
            while (at < text.size() && !std::isspace(static_cast<unsigned char>(text[at])))
                ++at;
            while (at < text.size() && std::isspace(static_cast<unsigned char>(text[at])))
                ++at;
            std::string word;
            while (at < text.size() && std::isalpha(static_cast<unsigned char>(text[at])))
                word += char(std::tolower(text[at++]));
            if (word.size() >= ShortWord && word.size() <= LongWord)
                return word;
        }
    }

private:
    std::string body(sqlite3_int64 id)
    {
        sqlite3_bind_int64(m_body, 1, id);
        sqlite3_step(m_body);
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_body, 0));
        std::string copy = text ? text : "";
        sqlite3_reset(m_body);
        return copy;
    }

    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_body = nullptr;
    unsigned long long m_total = 0;
    std::mt19937_64 m_dice{1};
};

model::Query asked(const char *what)
{
    model::Query query;
    query.readerLanguages = {QStringLiteral("en")};
    query.ranked = std::strcmp(what, "first") != 0;
    query.facets = query.onePerWork = std::strcmp(what, "window") == 0;
    return query;
}

void report(std::vector<double> times, qsizetype hits)
{
    std::sort(times.begin(), times.end());
    std::printf("p50 %.4f p99 %.4f max %.4f ms hits %.1f\n", times[times.size() / 2] * 1e3, times[times.size() * 99 / 100] * 1e3,
                times.back() * 1e3, double(hits) / double(times.size()));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    Drawing drawing(argv[2]);
    if (drawing.isEmpty())
        return 1;
    std::vector<std::string> whole, typed;
    for (int i = 0; i < Words; ++i) {
        const std::string word = drawing.word();
        drawing.word(); // the yardstick's pairs of words take every second one
        whole.push_back('"' + word + '"');
        for (size_t letters = 1; letters <= word.size() && typed.size() < Keystrokes; ++letters)
            typed.push_back(word.substr(0, letters));
    }
    const QString data = QString::fromLocal8Bit(argv[1]);
    bench::Stores stores(data);
    const auto reader = model::Reader::open(data + QStringLiteral("/index.sqlite"), std::ref(stores));
    if (!reader)
        return 1;
    model::Query query = asked(argv[3]);
    for (const std::string &word : whole) {
        query.words = QString::fromStdString(word);
        if (!(*reader)->search(query))
            return 1;
    }
    std::vector<double> times;
    qsizetype hits = 0;
    for (const std::string &word : typed) {
        query.words = QString::fromStdString(word);
        const double began = cpuNow();
        const auto answer = (*reader)->search(query);
        times.push_back(cpuNow() - began);
        if (!answer)
            return 1;
        hits += answer->hits.size();
    }
    report(times, hits);
    return 0;
}
