#pragma once
// What the deltas of a pack are, once all of it is there: each is applied to what it is upon, and its id is the hash of what comes
// out of that.

#include "sync/store/packentry.h"
#include "sync/store/packindex.h"

#include <QCache>
#include <QFile>

#include <functional>

namespace mycel::sync {

/// Which of the objects of a pack are upon each, of those that have no id yet; one after another.
struct Family {
    explicit Family(const std::vector<PackedObject> &objects);

    std::vector<qint32> first; ///< upon this object; -1: none
    std::vector<qint32> next;  ///< upon the same
};

/// Makes objects of a pack, the file `pack`, out of what stands in it. Keeps a bounded amount of what it made for others that are
/// upon it.
class DeltaMaker {
public:
    DeltaMaker(const QString &pack, const std::vector<PackedObject> &objects);

    /// What all its deltas come to. Damaged ("pack"), TooLarge ("object"), Full ("disk").
    Result<QByteArray> make(qint32 which);
    void keep(qint32 which, const QByteArray &made);

private:
    Result<QByteArray> read(qint32 which);
    QFile m_file;
    const std::vector<PackedObject> &m_objects;
    Inflater m_inflater;
    QCache<qint32, QByteArray> m_kept;
};

/// Its kind and its depth, from what it is upon. Damaged ("pack") where there are too many upon one another.
Result<void> placeUpon(PackedObject &object, const PackedObject &base);

/// Gives an id to every one whose `base` leads to one that has an id. As `make`, and Cancelled where `goOn(done)` says so.
Result<void> nameDeltas(const QString &pack, std::vector<PackedObject> &objects, const std::function<bool(qsizetype)> &goOn);

/// The id that git gives to such an object. Its SHA-1 looks for made collisions. Damaged ("pack") where it finds one.
Result<Id> idOfObject(QByteArrayView bytes, git_object_t kind);

} // namespace mycel::sync
