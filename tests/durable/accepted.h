#pragma once
// What a scribe (tests/durable/scribe.cpp) said was accepted, kept outside of it, and what is missing of that in a data folder
// afterwards. A word that was kept in a draft is in a draft or published; one that was published is in the library's text or
// its history; one that was sent can be cloned from the stick by any git.

#include "tests/durable/world.h"

#include "model/mine/drafts.h"
#include "model/mine/journal.h"

#include <QSet>

namespace mycel::tests {

class Accepted {
public:
    /// Lines as they came so far; the last may be cut off.
    void hear(const QByteArray &bytes)
    {
        m_rest += bytes;
        for (qsizetype end; (end = m_rest.indexOf('\n')) >= 0; m_rest.remove(0, end + 1))
            take(QString::fromUtf8(m_rest.first(end)).split(u' ', Qt::SkipEmptyParts));
    }
    [[nodiscard]] int lines() const { return m_lines; }
    [[nodiscard]] bool hasLibrary() const { return m_library; }
    [[nodiscard]] const QSet<QString> &published() const { return m_published; }
    [[nodiscard]] const QStringList &failures() const { return m_failures; }

    /// After the next start, whatever it was: what is not there and should be, in words; empty where all is well.
    [[nodiscard]] QString missing(const QString &data, const QString &stick = {}) const
    {
        const auto waiting = model::Journal::open(data).and_then([](const model::Journal &journal) { return journal.waiting(); });
        if (!waiting || !waiting->isEmpty())
            return waiting ? QStringLiteral("the journal was not played") : waiting.error().detail;
        const QStringList repositories = entries(data + QStringLiteral("/libraries"), {QStringLiteral("*.git")});
        if (m_library && repositories.size() != 1)
            return QStringLiteral("%1 libraries").arg(repositories.size());
        const QSet<QString> inHistory = repositories.isEmpty() ? QSet<QString>() : wordsOf(history(data + QStringLiteral("/libraries/") + repositories.first()));
        if (const QString lost = lacking(m_published, inHistory); !lost.isEmpty())
            return QStringLiteral("published and lost: ") + lost;
        if (const QString lost = lacking(m_kept, inHistory | wordsOf(drafts(data))); !lost.isEmpty())
            return QStringLiteral("kept in a draft and lost: ") + lost;
        if (!m_sent.isEmpty() && !stick.isEmpty())
            return missingOnStick(stick);
        return {};
    }
    /// The stick has all that was sent to it, for any git.
    [[nodiscard]] QString missingOnStick(const QString &stick) const
    {
        // Each computer has one file with the whole, and perhaps one beside it with what came since, which goes on top.
        QSet<QString> there;
        const QTemporaryDir place;
        for (const QString &bundle : entries(stick, {QStringLiteral("*.bundle")})) {
            if (bundle.endsWith(QLatin1String("-new.bundle")))
                continue;
            const QString clone = place.path() + u'/' + bundle;
            git({QStringLiteral("clone"), QStringLiteral("-q"), QStringLiteral("--bare"), stick + u'/' + bundle, clone});
            git({QStringLiteral("-C"), clone, QStringLiteral("fetch"), QStringLiteral("-q"), stick + u'/' + bundle.chopped(7) + QStringLiteral("-new.bundle"), QStringLiteral("+refs/heads/*:refs/heads/since/*")});
            there |= wordsOf(history(clone));
        }
        const QString lost = lacking(m_sent, there);
        return lost.isEmpty() ? QString() : QStringLiteral("sent and not on the stick: ") + lost;
    }
    /// Words that stand twice in what is read now: something was played twice.
    [[nodiscard]] static QString twice(const QString &data)
    {
        const QString repository = entries(data + QStringLiteral("/libraries"), {QStringLiteral("*.git")}).value(0);
        if (repository.isEmpty())
            return {};
        const QByteArray lines = git({QStringLiteral("-C"), data + QStringLiteral("/libraries/") + repository, QStringLiteral("grep"), QStringLiteral("-h"), QStringLiteral("And w"), QStringLiteral("main"), QStringLiteral("--"), QStringLiteral(":!*versions/*")});
        QSet<QByteArray> once;
        for (const QByteArray &line : lines.split('\n')) {
            if (!line.isEmpty() && once.contains(line))
                return QString::fromUtf8(line);
            once.insert(line);
        }
        return {};
    }

private:
    void take(const QStringList &line)
    {
        ++m_lines;
        const QString what = line.value(0);
        const QStringList words = line.mid(1);
        if (what == QLatin1String("library"))
            m_library = true;
        else if (what == QLatin1String("kept"))
            m_kept += QSet<QString>(words.begin(), words.end());
        else if (what == QLatin1String("published"))
            m_published += QSet<QString>(words.begin(), words.end());
        else if (what == QLatin1String("sent"))
            m_sent += QSet<QString>(words.begin(), words.end());
        else
            m_failures.append(line.join(u' '));
    }
    /// What the real git says; nothing where it fails, as it may with what was left half done.
    static QByteArray git(const QStringList &words)
    {
        QProcess process;
        process.start(QStringLiteral("git"), QStringList{QStringLiteral("-c"), QStringLiteral("safe.directory=*")} + words);
        process.waitForFinished(60'000);
        return process.readAllStandardOutput();
    }
    static QByteArray history(const QString &repository) { return git({QStringLiteral("-C"), repository, QStringLiteral("log"), QStringLiteral("-p"), QStringLiteral("--diff-merges=first-parent"), QStringLiteral("--no-renames"), QStringLiteral("--all")}); }
    static QByteArray drafts(const QString &data)
    {
        QByteArray all;
        const auto drafts = model::Drafts::open(data).and_then([](const model::Drafts &kept) { return kept.all(); });
        for (const model::Draft &draft : drafts ? *drafts : QList<model::Draft>())
            all += draft.bytes;
        return all;
    }
    static QSet<QString> wordsOf(const QByteArray &text)
    {
        static const QRegularExpression word(QStringLiteral("w[0-9]+n[0-9]+x"));
        QSet<QString> words;
        for (auto match = word.globalMatch(QString::fromUtf8(text)); match.hasNext();)
            words.insert(match.next().captured());
        return words;
    }
    static QString lacking(const QSet<QString> &wanted, const QSet<QString> &there)
    {
        const QSet<QString> lost = wanted - there;
        return QStringList(lost.begin(), lost.end()).join(u' ');
    }

    QByteArray m_rest;
    int m_lines = 0;
    bool m_library = false;
    QSet<QString> m_kept, m_published, m_sent;
    QStringList m_failures;
};

} // namespace mycel::tests
