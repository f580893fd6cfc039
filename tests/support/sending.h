#pragma once
// Somebody who sends: a repository of their own, and the real courier for each errand in a fresh quarantine.

#include "tests/support/realgit.h"

#include "sync/couriercall.h"

namespace mycel::tests {

inline sync::Id idOf(const QByteArray &hex)
{
    return sync::Id::fromHex(hex).value_or(sync::Id());
}

/// An empty bare repository, as a host makes them.
class BareRepository {
public:
    BareRepository() { run(m_folder.path(), QStringLiteral("git"), {QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("--bare"), QStringLiteral("-b"), QStringLiteral("main"), QStringLiteral("library.git")}); }
    [[nodiscard]] QString folder() const { return m_folder.path() + QStringLiteral("/library.git"); }
    QByteArray git(const QStringList &arguments) const { return run(folder(), QStringLiteral("git"), arguments); }
    [[nodiscard]] sync::Id tip(const QByteArray &branch = "main") const { return idOf(git({QStringLiteral("for-each-ref"), QStringLiteral("--format=%(objectname)"), QStringLiteral("refs/heads/") + QString::fromLatin1(branch)})); }
    void hook(const QString &name, const QByteArray &script) const
    {
        QFile file(folder() + QStringLiteral("/hooks/") + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + script);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

private:
    QTemporaryDir m_folder;
};

class Sender {
public:
    explicit Sender(sync::Access let = {}) : access(std::move(let)) { edit(); }
    Workshop shop;
    sync::Access access;
    QString bundle = QStringLiteral("library-1111.bundle");
    qint64 mostBytes = qint64(1) << 30;
    int silenceSeconds = 20;

    sync::Id edit(const QString &path = QStringLiteral("a.md"))
    {
        shop.write(path, "# " + QByteArray::number(++m_edits) + '\n');
        return idOf(shop.commit());
    }
    [[nodiscard]] sync::Id tip(const QString &branch = QStringLiteral("main")) const { return idOf(shop.git({QStringLiteral("rev-parse"), branch})); }
    /// A commit without history for the discussions, moved on with each call.
    sync::Id discuss()
    {
        const QByteArray blob = shop.git({QStringLiteral("hash-object"), QStringLiteral("-w"), QStringLiteral("--stdin")}, QByteArray::number(++m_edits));
        const QByteArray tree = shop.git({QStringLiteral("mktree")}, "100644 blob " + blob + "\tpost.md\n");
        QStringList arguments{QStringLiteral("commit-tree"), QStringLiteral("-m"), QStringLiteral("A post"), QString::fromLatin1(tree)};
        if (m_discussed)
            arguments += {QStringLiteral("-p"), QStringLiteral("discussions")};
        const QByteArray commit = shop.git(arguments);
        shop.git({QStringLiteral("branch"), QStringLiteral("-f"), QStringLiteral("discussions"), QString::fromLatin1(commit)});
        m_discussed = true;
        return idOf(commit);
    }
    [[nodiscard]] sync::Result<sync::Arrival> go(const QString &address, const QList<sync::Sending> &sending = {})
    {
        m_quarantine = std::make_unique<QTemporaryDir>();
        sync::Errand errand;
        errand.address = sync::readAddress(address).value();
        errand.repository = shop.folder() + QStringLiteral("/.git");
        errand.quarantine = m_quarantine->path() + QStringLiteral("/x");
        errand.branch = "main";
        errand.access = access;
        errand.proxy = QStringLiteral("none");
        errand.budget.silenceSeconds = silenceSeconds;
        errand.budget.bytes = mostBytes;
        errand.sending = sending;
        errand.bundle = bundle;
        return sync::runErrand(errand, {}, m_go);
    }
    /// In a word: what became of it, of each branch one.
    [[nodiscard]] QString send(const QString &address, const QList<sync::Sending> &sending)
    {
        const auto arrival = go(address, sending);
        if (!arrival)
            return wordOf(arrival.error());
        QStringList words;
        for (const sync::Sent &sent : arrival->sent)
            words.append(sent.outcome == sync::Sent::Outcome::Accepted ? QStringLiteral("accepted") : sent.outcome == sync::Sent::Outcome::Behind ? QStringLiteral("behind") : wordOf(sent.why));
        return words.join(u' ');
    }
    [[nodiscard]] QString send(const QString &address, const sync::Id &from) { return send(address, {{"main", from, tip()}}); }
    /// Where what arrived last lies.
    [[nodiscard]] QDir arrived() const { return m_quarantine->path() + QStringLiteral("/x/objects"); }
    /// What arrived last, into the repository as the git lane would.
    void adopt() const
    {
        const QDir packs(arrived().filePath(QStringLiteral("pack")));
        for (const QString &name : packs.entryList(QDir::Files))
            QFile::copy(packs.filePath(name), shop.folder() + QStringLiteral("/.git/objects/pack/") + name);
    }
    static QString wordOf(const sync::Error &error) { return error.why.isEmpty() ? QStringLiteral("%1: %2").arg(int(error.kind)).arg(error.detail) : QString::fromLatin1(error.why); }

private:
    std::unique_ptr<QTemporaryDir> m_quarantine;
    const std::atomic<bool> m_go{false};
    int m_edits = 0;
    bool m_discussed = false;
};

} // namespace mycel::tests
