#pragma once
// The list of branches with which a git server begins, read and cut down before libgit2 sees it: only HEAD, the branch that we
// follow and `discussions` go on. A forge's 100,000 pull requests, other people's branches and malformed names never do
// (libgit2 takes minutes over them). Used by HTTP and SSH alike; never keeps more than its budget.

#include "sync/result.h"

#include <QByteArray>

namespace mycel::sync {

class Advertisement {
public:
    /// `wanted`: the short name of the branch to follow; empty: the one that HEAD stands for.
    Advertisement(QByteArray wanted, qsizetype budget);

    /// Takes the server's bytes as they come. TooLarge ("advertisement"), Refused ("sha256", "shallow", "server-said",
    /// "not-git").
    Result<void> feed(QByteArrayView bytes);
    /// Whether the closing mark was met; `takeOutput` is then complete.
    [[nodiscard]] bool isDone() const { return m_done; }
    /// What goes on to libgit2, and after it whatever the server sent behind the list.
    QByteArray takeOutput();

    /// The short name of the branch that is followed; empty where the place has none.
    [[nodiscard]] QByteArray branch() const { return m_branch; }
    /// Whether the server can do this ("side-band-64k"), as far as we let it be known.
    [[nodiscard]] bool offers(QByteArrayView capability) const;

private:
    Result<void> readLine(QByteArrayView line);
    Result<void> readRef(QByteArrayView line);
    void readCapabilities(QByteArrayView capabilities);
    void compose();

    QByteArray m_wanted;
    qsizetype m_budget;
    qsizetype m_read = 0;
    QByteArray m_buffer;
    QByteArray m_preamble;      ///< "# service=…" and its mark, over HTTP
    QByteArray m_capabilities;
    QByteArray m_headBranch;    ///< what HEAD is a symbolic name of, where the server says
    QByteArray m_head;          ///< hex
    QByteArray m_sameAsHead;    ///< a branch that stands where HEAD does
    QByteArray m_sameAsHeadId;
    QByteArray m_wantedId, m_mainId, m_masterId, m_discussionsId, m_headBranchId;
    QByteArray m_branch;
    QByteArray m_output;
    bool m_first = true;
    bool m_service = false;     ///< the service line was met and its own closing mark not yet
    bool m_done = false;
};

} // namespace mycel::sync
