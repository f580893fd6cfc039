#include "sync/courier/followed.h"

namespace mycel::sync {

namespace {
const QByteArray Heads = "refs/heads/";
const QByteArray Discussions = "discussions";
}

void Places::add(const QByteArray &name, const Id &id)
{
    if (name == "HEAD")
        m_head = id;
    else if (name.startsWith(Heads) && name.size() <= 300)
        m_branches.insert(name.mid(Heads.size()), id);
}

Arrival Places::follow(const QByteArray &wanted) const
{
    QByteArray atHead;
    for (auto branch = m_branches.begin(); branch != m_branches.end(); ++branch) {
        if (branch.value() == m_head && branch.key() != Discussions && (atHead.isEmpty() || branch.key() < atHead))
            atHead = branch.key();
    }
    Arrival arrival;
    const QByteArray headBranch = m_headName.startsWith(Heads) ? m_headName.mid(Heads.size()) : QByteArray();
    const QList<QByteArray> candidates = wanted.isEmpty() ? QList<QByteArray>{headBranch, atHead, "main", "master"} : QList<QByteArray>{wanted};
    for (const QByteArray &name : candidates) {
        if (arrival.branch.isEmpty() && name != Discussions && m_branches.contains(name))
            arrival.branch = name;
    }
    if (!arrival.branch.isEmpty())
        arrival.tips.insert(arrival.branch, m_branches.value(arrival.branch));
    if (m_branches.contains(Discussions))
        arrival.tips.insert(Discussions, m_branches.value(Discussions));
    return arrival;
}

} // namespace mycel::sync
