// What another program writes on the same data folder is shown here without being asked for, and nobody reads half of it.
#include "model/commons.h"
#include "tests/durable/world.h"
#include "tests/support/await.h"

#include <QSignalSpy>
#include <QTest>

using namespace mycel;
using namespace mycel::tests;

namespace {

constexpr int Patience = 60'000; // far more than anything takes

} // namespace

class BesideUsTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_data;
    QString m_body;

    Said tell(const QStringList &words) const { return ask(m_data.path(), words); }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(tell({QStringLiteral("create"), QStringLiteral("Harbour")}).code, 0);
        m_body = m_data.path() + QStringLiteral("/body.md");
        QFile body(m_body);
        QVERIFY(body.open(QIODevice::WriteOnly) && body.write("A tent.\n") > 0);
    }
    void whatAnotherProgramPublishesIsTold()
    {
        model::Commons commons(m_data.path());
        QVERIFY(await(commons.caughtUp()));
        const QString library = await(commons.libraries())->first().key;
        commons.watchOthers();
        QSignalSpy changed(&commons, &model::Commons::changed), published(&commons, &model::Commons::published);
        for (int round = 0; round < 3; ++round) {
            changed.clear();
            published.clear();
            const QString title = QStringLiteral("Camp %1").arg(round);
            QCOMPARE(tell({QStringLiteral("new"), QStringLiteral("guide"), QStringLiteral("--library"), library, QStringLiteral("--title"), title, QStringLiteral("--body-file"), m_body}).code, 0);
            QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), Patience);
            QTRY_VERIFY_WITH_TIMEOUT(!published.isEmpty(), Patience); // so that it is sent from here, too
            QCOMPARE(published.first().first().toString(), library);
            QCOMPARE(await(commons.named(QStringLiteral("guides/camp-%1").arg(round)))->size(), 1);
        }
    }
    void anEditIsReadWholeWhileItIsWritten()
    {
        model::Commons commons(m_data.path());
        QVERIFY(await(commons.caughtUp()));
        model::Commons other(m_data.path()); // as another program has it: it borrows nothing
        QVERIFY(await(other.caughtUp()));
        const auto edition = await(commons.compose(await(commons.libraries())->first().key, {model::Kind::Guide, QStringLiteral("Read at once"), {}, {}, "Number 0.\n"}));
        QVERIFY(await(commons.publish(*edition).second));
        const model::ItemRef ref{edition->library, edition->files.first().path};
        for (int number = 1; number <= 40; ++number) {
            const auto source = await(commons.edit(ref));
            QVERIFY(source);
            const QByteArray now = "Number " + QByteArray::number(number) + '.', before = "Number " + QByteArray::number(number - 1) + '.';
            QVERIFY(await(commons.publish({ref.library, source->base, {{ref.path, QByteArray(source->bytes).replace(before, now)}}, QStringLiteral("Change")}).second));
            const auto read = await(other.page(ref)); // shown here, and perhaps not yet in the repository
            QVERIFY2(read, read ? "" : read.error().why.constData());
            QVERIFY(read->html.body.contains(now));
        }
    }
};

QTEST_GUILESS_MAIN(BesideUsTest)
#include "besideustest.moc"
