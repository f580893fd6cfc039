#pragma once
// What a server answers to what it was sent, read strictly and within a budget: whether it could take it, and of each branch
// whether it moved it. Pure; a fuzzer hands it anything. HTTP and SSH alike.

#include "sync/couriercall.h"

namespace mycel::sync {

class PushReport {
public:
    /// `inBands`: whether the answer comes wrapped, with words for people between (the side-band of git).
    explicit PushReport(bool inBands) : m_inBands(inBands) {}

    /// Takes the server's bytes as they come. Refused ("not-git", "server-said").
    Result<void> feed(QByteArrayView bytes);
    /// Whether the closing mark was met.
    [[nodiscard]] bool isDone() const { return m_done; }
    /// What became of a branch. Behind, Refused ("checked-out", "declined", "may-not-send", "server-said").
    /// Offline ("cut") where the answer does not say, ("server-error") where nothing could be taken.
    [[nodiscard]] Result<Sent> of(const QByteArray &branch) const;

private:
    Result<void> readPackets(QByteArray &buffer, bool outer);
    Result<void> readBand(QByteArrayView packet);
    void readLine(QByteArrayView line);

    bool m_inBands;
    bool m_done = false;
    qsizetype m_read = 0;
    QByteArray m_outer, m_inner;
    QByteArray m_unpacked;                    ///< "ok", or why not
    QHash<QByteArray, QByteArray> m_branches; ///< full ref names → empty where it was moved, else why not
    QByteArray m_said;                        ///< for people
};

} // namespace mycel::sync
