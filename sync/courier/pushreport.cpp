#include "sync/courier/pushreport.h"

#include "sync/courier/packet.h"

#include <algorithm>

namespace mycel::sync {

namespace {

constexpr qsizetype MostBytes = 1 << 20;
constexpr qsizetype MostSaid = 2000;

bool saysOneOf(const QByteArray &text, std::initializer_list<const char *> words)
{
    const QByteArray small = text.toLower();
    return std::ranges::any_of(words, [&small](const char *word) { return small.contains(word); });
}

/// Somebody else moved it between the list and our pack, in the words of git, its forges and JGit.
bool isBehind(const QByteArray &reason)
{
    return saysOneOf(reason, {"failed to update ref", "failed to lock", "cannot lock ref", "non-fast-forward", "not a fast-forward", "fetch first", "stale info",
                              "already exists", "incorrect old value", "does not match", "lock_failure"});
}

bool mayNotWrite(const QByteArray &reason)
{
    return saysOneOf(reason, {"unable to create temporary object directory", "read-only", "permission denied", "insufficient permission"});
}

} // namespace

Result<void> PushReport::feed(QByteArrayView bytes)
{
    m_read += bytes.size();
    if (m_read > MostBytes)
        return fail(Error::Kind::Refused, "not-git", QStringLiteral("an endless answer"));
    m_outer.append(bytes);
    return readPackets(m_outer, true);
}

Result<void> PushReport::readPackets(QByteArray &buffer, bool outer)
{
    qsizetype at = 0;
    while (!m_done && buffer.size() - at >= 4) {
        const int length = packetLength(QByteArrayView(buffer).sliced(at, 4));
        if (length < 4 && length != 0)
            return fail(Error::Kind::Refused, "not-git");
        if (buffer.size() - at < length)
            break;
        if (length == 0) {
            m_done = outer; // the inner one closes only its own
            at += 4;
            continue;
        }
        const QByteArray packet = buffer.mid(at + 4, length - 4);
        at += length;
        if (!outer || !m_inBands) {
            readLine(packet);
        } else if (const auto read = readBand(packet); !read) {
            return read;
        }
    }
    buffer.remove(0, at);
    return {};
}

Result<void> PushReport::readBand(QByteArrayView packet)
{
    if (packet.isEmpty())
        return {};
    const QByteArrayView text = packet.sliced(1);
    switch (packet.front()) {
    case 1:
        m_inner.append(text);
        return readPackets(m_inner, false);
    case 2:
        m_said.append(text.first(qMin(text.size(), MostSaid - qMin(MostSaid, m_said.size()))));
        return {};
    case 3:
        return fail(Error::Kind::Refused, "server-said", printable(text));
    default:
        return fail(Error::Kind::Refused, "not-git");
    }
}

void PushReport::readLine(QByteArrayView line)
{
    const QByteArray text = line.toByteArray().trimmed();
    const qsizetype space = text.indexOf(' ', 3);
    if (text.startsWith("unpack "))
        m_unpacked = text.mid(7);
    else if (text.startsWith("ok "))
        m_branches.insert(text.mid(3), {});
    else if (text.startsWith("ng "))
        m_branches.insert(text.mid(3, space < 0 ? -1 : space - 3), space < 0 ? QByteArray("refused") : text.mid(space + 1));
}

Result<Sent> PushReport::of(const QByteArray &branch) const
{
    if (m_unpacked.isEmpty())
        return fail(Error::Kind::Offline, "cut", printable(m_said));
    const QString detail = printable(m_branches.value("refs/heads/" + branch) + ". " + m_said);
    if (m_unpacked != "ok") {
        if (mayNotWrite(m_unpacked + m_said))
            return Sent{branch, Sent::Outcome::Refused, {Error::Kind::Refused, "may-not-send", printable(m_unpacked)}};
        return fail(Error::Kind::Offline, "server-error", printable(m_unpacked + ". " + m_said));
    }
    const auto found = m_branches.constFind("refs/heads/" + branch);
    if (found == m_branches.constEnd())
        return fail(Error::Kind::Offline, "cut", printable(m_said));
    if (found->isEmpty())
        return Sent{branch, Sent::Outcome::Accepted, {}};
    if (saysOneOf(*found, {"checked out"}))
        return Sent{branch, Sent::Outcome::Refused, {Error::Kind::Refused, "checked-out", detail}};
    if (saysOneOf(*found, {"declined", "protected", "prohibited", "denied", "not allowed"}))
        return Sent{branch, Sent::Outcome::Refused, {Error::Kind::Refused, "declined", detail}};
    if (mayNotWrite(*found + m_said))
        return Sent{branch, Sent::Outcome::Refused, {Error::Kind::Refused, "may-not-send", detail}};
    if (isBehind(*found))
        return Sent{branch, Sent::Outcome::Behind, {}};
    return Sent{branch, Sent::Outcome::Refused, {Error::Kind::Refused, "server-said", detail}};
}

} // namespace mycel::sync
