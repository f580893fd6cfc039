#include "sync/courier/advertisement.h"

#include "sync/courier/packet.h"
#include "sync/id.h"

#include <algorithm>
#include <cstring>

namespace mycel::sync {

namespace {

const QByteArray Heads = "refs/heads/";
constexpr QByteArrayView ZeroId = "0000000000000000000000000000000000000000";

/// What libgit2 may hear of what the server can do. Tags it would follow by itself, sessions and agents are nobody's business.
constexpr QByteArrayView Useful[] = {"multi_ack", "multi_ack_detailed", "side-band", "side-band-64k", "thin-pack", "ofs-delta", "no-progress", "report-status"};

bool isFollowable(QByteArrayView name)
{
    return !name.isEmpty() && name.size() <= 200 && name.front() != '-' && name.front() != '.' && !name.contains("..")
        && !name.endsWith(".lock") && !name.endsWith('/') && !name.contains("//") && !name.contains("@{")
        && std::ranges::none_of(name, [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7f' || std::strchr("~^:?*[\\", c); });
}

} // namespace

Advertisement::Advertisement(QByteArray wanted, qsizetype budget)
    : m_wanted(std::move(wanted))
    , m_budget(budget)
{
}

Result<void> Advertisement::feed(QByteArrayView bytes)
{
    m_read += bytes.size();
    if (m_read > m_budget && !m_done)
        return fail(Error::Kind::TooLarge, "advertisement", QStringLiteral("more than %1 bytes of branch names").arg(m_budget));
    m_buffer.append(bytes);
    qsizetype at = 0;
    while (!m_done && m_buffer.size() - at >= 4) {
        const int length = packetLength(QByteArrayView(m_buffer).sliced(at, 4));
        if (length < 4 && length != 0)
            return fail(Error::Kind::Refused, "not-git");
        if (length == 0) {
            at += 4;
            if (m_service) {
                m_service = false;
                m_preamble += "0000";
            } else {
                m_done = true;
            }
            continue;
        }
        if (m_buffer.size() - at < length)
            break;
        const auto read = readLine(QByteArrayView(m_buffer).sliced(at + 4, length - 4));
        if (!read)
            return read;
        at += length;
    }
    m_buffer.remove(0, at);
    if (m_done && m_output.isEmpty())
        compose();
    return {};
}

Result<void> Advertisement::readLine(QByteArrayView line)
{
    if (line.endsWith('\n'))
        line.chop(1);
    if (line.startsWith("# service=")) {
        m_service = true;
        m_preamble = packet(line.toByteArray() + '\n');
        return {};
    }
    if (line.startsWith("ERR "))
        return fail(Error::Kind::Refused, "server-said", printable(line.sliced(4)));
    if (line.startsWith("version "))
        return {};
    if (line.startsWith("shallow "))
        return fail(Error::Kind::Refused, "shallow");
    return readRef(line);
}

Result<void> Advertisement::readRef(QByteArrayView line)
{
    if (m_first) {
        m_first = false;
        if (const qsizetype nul = line.indexOf('\0'); nul >= 0) {
            readCapabilities(line.sliced(nul + 1));
            if (m_capabilities.contains("object-format=sha256"))
                return fail(Error::Kind::Refused, "sha256");
            line = line.first(nul);
        }
    }
    const qsizetype space = line.indexOf(' ');
    if (space == 64)
        return fail(Error::Kind::Refused, "sha256");
    if (space != 40 || !Id::fromHex(line.first(40)))
        return fail(Error::Kind::Refused, "not-git");
    const QByteArrayView id = line.first(40), name = line.sliced(41);
    if (id == ZeroId)
        return {};
    if (name == "HEAD")
        m_head = id.toByteArray();
    if (!name.startsWith(Heads))
        return {};
    const QByteArrayView branch = name.sliced(Heads.size());
    if (branch == m_wanted)
        m_wantedId = id.toByteArray();
    if (branch == m_headBranch)
        m_headBranchId = id.toByteArray();
    if (branch == "main")
        m_mainId = id.toByteArray();
    if (branch == "master")
        m_masterId = id.toByteArray();
    if (branch == "discussions")
        m_discussionsId = id.toByteArray();
    if (m_sameAsHead.isEmpty() && id == m_head && branch != "discussions" && isFollowable(branch)) {
        m_sameAsHead = branch.toByteArray();
        m_sameAsHeadId = id.toByteArray();
    }
    return {};
}

void Advertisement::readCapabilities(QByteArrayView capabilities)
{
    for (const QByteArray &word : capabilities.toByteArray().split(' ')) {
        if (word.startsWith("symref=HEAD:refs/heads/"))
            m_headBranch = word.mid(23);
        if (std::ranges::find(Useful, word) != std::end(Useful) || word == "object-format=sha256")
            m_capabilities += ' ' + word;
    }
    if (!isFollowable(m_headBranch) || m_headBranch == "discussions")
        m_headBranch.clear();
}

/// The branch to follow, in this order: the one asked for; HEAD's; one that stands where HEAD does; main; master.
void Advertisement::compose()
{
    QByteArray id;
    const std::pair<QByteArray, QByteArray> candidates[] = {
        {m_wanted, m_wantedId}, {m_headBranch, m_headBranchId}, {m_sameAsHead, m_sameAsHeadId}, {"main", m_mainId}, {"master", m_masterId}};
    for (const auto &[name, where] : candidates) {
        if (m_branch.isEmpty() && !where.isEmpty() && (m_wanted.isEmpty() || name == m_wanted)) {
            m_branch = name;
            id = where;
        }
    }
    m_output = m_preamble;
    QByteArray rest = QByteArray(1, '\0') + m_capabilities.mid(1);
    const auto add = [this, &rest](const QByteArray &hex, const QByteArray &name) {
        m_output += packet(hex + ' ' + name + rest + '\n');
        rest.clear();
    };
    if (!m_branch.isEmpty())
        add(id, Heads + m_branch);
    if (!m_discussionsId.isEmpty())
        add(m_discussionsId, Heads + QByteArray("discussions"));
    if (!rest.isEmpty())
        add(ZeroId.toByteArray(), "capabilities^{}");
    m_output += "0000";
}

bool Advertisement::offers(QByteArrayView capability) const
{
    return m_capabilities.split(' ').contains(capability);
}

QByteArray Advertisement::takeOutput()
{
    QByteArray output = std::exchange(m_output, {});
    output += std::exchange(m_buffer, {});
    return output;
}

} // namespace mycel::sync
