#pragma once
// Which branches of a place are followed, where they are not listed by a server: the one asked for, else HEAD's, else main,
// else master; and `discussions`.

#include "sync/couriercall.h"

namespace mycel::sync {

class Places {
public:
    /// A full ref name and where it stands; anything but "HEAD" and refs/heads/… is passed over.
    void add(const QByteArray &name, const Id &id);
    /// What HEAD is a symbolic name of ("refs/heads/main").
    void setHead(const QByteArray &name) { m_headName = name; }
    /// The branches to follow and where they stand. `branch` is empty where the place has none.
    [[nodiscard]] Arrival follow(const QByteArray &wanted) const;

    /// Where one branch stands; null where it is not there.
    [[nodiscard]] Id at(const QByteArray &branch) const { return m_branches.value(branch); }

private:
    QHash<QByteArray, Id> m_branches;
    QByteArray m_headName;
    Id m_head;
};

} // namespace mycel::sync
