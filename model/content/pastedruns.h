#pragma once
// The words of one paragraph as they come from another program, each run with how it looked there; written as one piece of
// Markdown in which everything that Markdown would read as a mark is text.

#include <QByteArray>
#include <QList>
#include <QString>

namespace mycel::model {

/// Plain words, as Markdown that says the same.
QString markdownOfPlain(const QString &words);

struct PastedRun {
    QString text;
    bool bold = false;
    bool italic = false;
    bool code = false;
    QByteArray link{};  ///< empty: none

    [[nodiscard]] bool looksLike(const PastedRun &other) const { return bold == other.bold && italic == other.italic && code == other.code && link == other.link; }
};

class PastedRuns {
public:
    void add(const PastedRun &run);
    void breakLine();
    [[nodiscard]] bool isBlank() const;
    /// What was gathered, on one line but for breaks; nothing is gathered then.
    QString take();
    [[nodiscard]] qsizetype size() const { return m_size; }

private:
    QList<PastedRun> m_runs;
    qsizetype m_size = 0;
};

} // namespace mycel::model
