#pragma once
// Letters as threads and threads as letters. The same letter is the same post whoever brings it in and however often, because
// its id is made of its message's id; so a mailbox can be brought in again when the list has gone on.

#include "model/discuss/posting.h"
#include "model/mail/mailbox.h"

#include <QSet>

namespace mycel::model {

/// Letters one after the other into files of the branch `discussions`.
class Lettering {
public:
    explicit Lettering(const QString &category) : m_category(category) {}
    void add(const Letter &letter);
    /// The files of all threads, in their order, without the posts that are there already. `idsIn`: the ids of a thread's posts,
    /// and the highest number among them.
    [[nodiscard]] QList<sync::Change> files(const std::function<std::pair<QSet<QString>, qint64>(const QString &thread)> &idsIn) const;
    [[nodiscard]] int posts() const { return int(m_posts.size()); }

private:
    struct Post {
        ThreadEvent event;
        QByteArray text;
    };
    QString m_category;
    QList<Post> m_posts;
    QHash<QString, qsizetype> m_known;       ///< message id → its post
    QHash<QString, QString> m_bySubject;     ///< subject without its Re: → thread
    QHash<QString, qint64> m_highest;        ///< of a thread
};

/// The posts of a thread as letters, those that were taken back or hidden without their text.
QList<Letter> lettersOf(const ThreadPage &page, const QList<QByteArray> &texts);

/// A subject without what mail programs put before it.
QString plainSubject(const QString &subject);

} // namespace mycel::model
