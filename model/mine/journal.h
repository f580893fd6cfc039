#pragma once
// The journal: what was accepted here and is not yet in a repository, in mine.sqlite. "Published" is said when `accept` has
// returned, never before; what stands here is played into the repository, and played again after a crash. A deed carries all
// that its commit is made of, so that playing it twice does nothing twice.

#include "model/mine/mine.h"
#include "sync/change.h"
#include "sync/id.h"

namespace mycel::model {

/// Something published: an edit of one library, as it will be written.
struct Deed {
    qint64 number = 0;          ///< in the order in which they were accepted; given by `accept`
    QString library;
    QByteArray branch;          ///< "main"
    sync::Id base;              ///< the commit that the writer saw; null: the first of a new library
    QList<sync::Change> files;
    QString author;             ///< the chosen name in this library; may be empty
    QDateTime time;             ///< UTC
    QString message;            ///< one line

    bool operator==(const Deed &) const = default;
};

class Journal {
public:
    /// The private store's own connection. Full, Refused ("busy").
    static sync::Result<Journal> open(const QString &folder);
    explicit Journal(Mine mine) : m_mine(std::move(mine)) {}
    /// The store that it is in, for what else stands there.
    [[nodiscard]] const Mine &mine() const { return m_mine; }

    /// On the disk when it returns: the deed with its number. The draft that it was, if any, goes in the same moment.
    sync::Result<Deed> accept(const Deed &deed, const QString &draft = {});
    /// The same of several, all of them or none.
    sync::Result<QList<Deed>> accept(const QList<Deed> &deeds, const QString &draft);
    /// What waits to be played into a library's repository, oldest first; of all libraries where `library` is empty.
    [[nodiscard]] sync::Result<QList<Deed>> waiting(const QString &library = {}) const;
    /// The keys of those for which anything waits.
    static sync::Result<QStringList> librariesWaiting(const Mine &mine);
    sync::Result<void> played(qint64 number);

private:
    Mine m_mine;
};

} // namespace mycel::model
