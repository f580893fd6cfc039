// Every deed of the index waits while another program is writing in it, and is then done.
#include "tests/support/realgit.h"

#include "model/index/database.h"
#include "model/index/index.h"
#include "sync/store/repository.h"

#include <QTest>

#include <chrono>
#include <future>

using namespace mycel;
using namespace mycel::model;
using mycel::tests::Workshop;

class BesideWriterTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_data;
    Workshop m_shop;
    std::unique_ptr<Index> m_index;
    const std::atomic<bool> m_go{false};
    const QString m_library = QStringLiteral("lib");

    QString file() const { return m_data.path() + QStringLiteral("/index.sqlite"); }
    sync::Id at(const char *branch) const { return *sync::Id::fromHex(m_shop.git({QStringLiteral("rev-parse"), QLatin1String(branch)})); }
    sync::Repository store() const { return sync::Repository::open(m_shop.folder() + QStringLiteral("/.git")).value(); }

    /// Does the deed while another connection holds the index for writing, which lets go when it is seen that it is waited for;
    /// what came of it.
    template <typename Deed>
    QByteArray besideAWriter(Deed deed)
    {
        constexpr std::chrono::milliseconds Soon{200};
        const auto other = Database::open(file(), Database::For::Writing);
        SQLite::Transaction writing((*other)->sql(), SQLite::TransactionBehavior::IMMEDIATE);
        (*other)->sql().exec("UPDATE leftovers SET n = n");
        auto doing = std::async(std::launch::async, deed);
        const bool waits = doing.wait_for(Soon) == std::future_status::timeout;
        writing.commit();
        const auto done = doing.get();
        return !done ? done.error().why + ' ' + done.error().detail.toUtf8() : waits ? QByteArray() : QByteArray("did not wait");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_shop.write(QStringLiteral("guides/blockade.md"), "---\ntitle: A blockade\n---\nSit down.\n");
        m_shop.commit();
        m_index = std::move(Index::open(file()).value());
    }
    void reading_waits()
    {
        QCOMPARE(besideAWriter([&] { return m_index->apply(m_library, "main", store(), {}, at("HEAD"), {}, m_go); }), QByteArray());
        QCOMPARE(m_index->head(m_library, "main").value(), at("HEAD"));
    }
    void whoChangedWhat_waits()
    {
        QCOMPARE(besideAWriter([&] { return m_index->readHistory(m_library, store(), m_go); }), QByteArray());
        QVERIFY(Reader::open(file(), {}).value()->item({m_library, "guides/blockade.md"})->changed.isValid());
    }
    void discussions_wait()
    {
        QCOMPARE(besideAWriter([&] { return m_index->applyThreads(m_library, store(), {}, at("HEAD"), [](const auto &, const auto &) { return sync::Result<void>(); }, m_go); }), QByteArray());
    }
    void forgetting_waits()
    {
        QCOMPARE(besideAWriter([&] { return m_index->forget(m_library); }), QByteArray());
        QVERIFY(m_index->head(m_library, "main")->isNull());
    }
};

QTEST_GUILESS_MAIN(BesideWriterTest)
#include "besidewritertest.moc"
