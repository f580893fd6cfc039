// The terminal program answers what people ask of it in their own words, and says what is wrong where it cannot.
#include "tests/support/realgit.h"
#include "tests/support/terminal.h"

#include <QTest>

using mycel::tests::Said;
using mycel::tests::Workshop;

class TerminalTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    /// A line as it is typed, without quotes, on a data folder of this name.
    Said ask(const char *line, const QString &data, const QStringList &more = {}) const
    {
        return mycel::tests::ask(QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts) + more + QStringList{QStringLiteral("--data"), m_folder.filePath(data)});
    }

private Q_SLOTS:
    void aHandbookWithoutANameOfItsOwn_isCalledTheSameEverywhere()
    {
        const QString quay = m_folder.filePath(QStringLiteral("quay")), data = QStringLiteral("named");
        Workshop shop, other;
        shop.write(QStringLiteral("guides/tents/index.md"), "---\ntitle: Tents\nlang: en\n---\nA roof.\n");
        shop.commit();
        shop.git({QStringLiteral("clone"), QStringLiteral("-q"), QStringLiteral("."), quay});
        other.write(QStringLiteral("guides/boats/index.md"), "---\ntitle: Boats\nlang: en\n---\nNo roof.\n");
        other.commit();
        QVERIFY(ask("add", data, {quay}).code == 0 && ask("add", data, {other.folder()}).code == 0);
        const auto isNamed = [&] {
            QCOMPARE(ask("search library:quay roof --json", data).json().array().size(), 1);
            QCOMPARE(ask("search library:Quay", data).out.count("Tents"), 1);
            QCOMPARE(ask("search roof -library:quay --json", data).json().array().size(), 1);
            for (const char *item : {"show quay/guides/tents/index.md", "show quay/guides/tents"})
                QVERIFY(ask(item, data).out.startsWith("Tents\n"));
        };
        isNamed();
        QCOMPARE(ask("edit quay/guides/tents --set level=beginner --as aspen", data).code, 0); // is shown before it is kept
        isNamed();
        QCOMPARE(ask("reindex", data).code, 0);
        isNamed();
    }
};

QTEST_GUILESS_MAIN(TerminalTest)
#include "terminaltest.moc"
