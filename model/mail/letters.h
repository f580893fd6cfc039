#pragma once
// Letters as threads and threads as letters. The same letter is the same post whoever brings it in and however often, because
// its id is made of its message's id; so a mailbox can be brought in again when the list has gone on. What went out from here
// is known by its message's id, and is what it was: the same post, where it is not there already. What its mailbox says of
// answers, states and outcomes counts only where the whole thread comes with it; in a thread that is there it is told in words.

#include "model/discuss/posting.h"
#include "model/mail/mailbox.h"

#include <QSet>

namespace mycel::model {

/// Letters into files of the branch `discussions`. They may come in any order, and in several mailboxes one after the other: what
/// a letter answers is looked for among all of them, and in the library.
class Lettering {
public:
    /// `there`: the posts of the library, each with its thread.
    explicit Lettering(const QString &category, const QHash<QString, QString> &there = {})
        : m_category(category)
        , m_there(there)
    {
    }
    void add(const Letter &letter);
    /// The files of all threads, each letter behind the one that it answers, without those that are there already. `highest`: the
    /// highest number of an event of a thread, 0 where there is none. Once, when all letters are added.
    [[nodiscard]] QList<sync::Change> files(const std::function<qint64(const QString &thread)> &highest);
    [[nodiscard]] int letters() const { return int(m_letters.size()); }

private:
    /// Where a letter stands as a post.
    struct Place {
        QString thread, post;
    };
    [[nodiscard]] qsizetype parentOf(const Letter &letter) const;
    [[nodiscard]] Place answered(const Letter &letter) const;
    [[nodiscard]] bool isWhole(const Letter &letter) const;
    [[nodiscard]] ThreadPlace placeIn(const QString &thread, const Letter &letter, const std::function<qint64(const QString &)> &highest);
    [[nodiscard]] std::optional<sync::Change> place(qsizetype letter, const std::function<qint64(const QString &)> &highest);

    QString m_category;
    QHash<QString, QString> m_there;
    QList<Letter> m_letters;
    QHash<QString, qsizetype> m_known;       ///< message id → its letter
    QHash<qsizetype, Place> m_places;
    QHash<QString, QString> m_bySubject;     ///< subject without its Re: → thread
    QHash<QString, qint64> m_highest;        ///< of a thread
};

/// Who took a post back or hid it, and why, in one line; empty of one that can be read.
QString withheldLine(const Post &post);

/// The posts of a thread as letters, those that were taken back or hidden with that line instead of their text, and those that
/// wait without a name. `quoted`: the passages that they answer, as lines that begin with >; none where it is shorter.
QList<Letter> lettersOf(const ThreadPage &page, const QList<QByteArray> &texts, const QStringList &quoted = {});

/// A subject without what mail programs put before it.
QString plainSubject(const QString &subject);

} // namespace mycel::model
