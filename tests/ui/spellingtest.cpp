// Words are held against the dictionary of their language, where one is installed; what somebody wants left alone is kept.
#include "ui/editor/markdownstyle.h"
#include "ui/editor/spelling.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mycel::ui;

class SpellingTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    static constexpr int Patience = 20'000;

    void put(const char *name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void initTestCase()
    {
        put("en_GB.aff", "SET UTF-8\nTRY abcdefghijklmnopqrstuvwxyz\n");
        put("en_GB.dic", "4\nblockade\nkitchen\nforty\ndon't\n");
        put("sv.aff", "not a dictionary\n");
        qputenv("DICPATH", m_folder.path().toUtf8());
    }
    void aWrongWordIsSeenAndTheRightOneOffered()
    {
        Spelling spelling(m_folder.path(), nullptr);
        QVERIFY(spelling.isRight(QStringLiteral("blokade"))); // nothing is wrong before there is a dictionary
        QSignalSpy changed(&spelling, &Spelling::changed);
        spelling.choose(QStringLiteral("en"));
        QTRY_VERIFY_WITH_TIMEOUT(spelling.hasDictionary(), Patience);
        QVERIFY(spelling.isRight(QStringLiteral("blockade")) && spelling.isRight(QStringLiteral("Blockade")) && spelling.isRight(QStringLiteral("don’t")));
        QVERIFY(!spelling.isRight(QStringLiteral("blokade")));
        QStringList offered;
        spelling.suggest(QStringLiteral("blokade"), [&offered](const QStringList &words) { offered = words; });
        QTRY_COMPARE_WITH_TIMEOUT(offered.value(0), QStringLiteral("blockade"), Patience);
    }
    void aWordIsLeftAloneFromThenOn()
    {
        {
            Spelling spelling(m_folder.path(), nullptr);
            spelling.choose(QStringLiteral("en-GB"));
            QTRY_VERIFY_WITH_TIMEOUT(spelling.hasDictionary(), Patience);
            QVERIFY(!spelling.isRight(QStringLiteral("mycel")));
            spelling.leaveAlone(QStringLiteral("mycel"));
            QVERIFY(spelling.isRight(QStringLiteral("mycel")));
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_folder.filePath(QStringLiteral("words"))), Patience);
        }
        Spelling spelling(m_folder.path(), nullptr);
        spelling.choose(QStringLiteral("en"));
        QTRY_VERIFY_WITH_TIMEOUT(spelling.hasDictionary(), Patience);
        QVERIFY(spelling.isRight(QStringLiteral("mycel")));
    }
    void aLanguageWithoutADictionaryHasNoWrongWords()
    {
        for (const char *lang : {"sv", "fr", "", "../en"}) {
            Spelling spelling(m_folder.path(), nullptr);
            QSignalSpy changed(&spelling, &Spelling::changed);
            spelling.choose(QString::fromLatin1(lang));
            if (*lang)
                QVERIFY(changed.wait(Patience));
            QVERIFY2(spelling.isRight(QStringLiteral("blokade")), lang);
        }
    }
    void onlyProseIsLookedAt()
    {
        QStringList words;
        for (auto each = proseWords(QStringLiteral("See `kode` [the kitchen](../kichen/index.md) at https://exampel.org or a@b.org, 2nd time, don’t självklart")); each.hasNext();) {
            if (const QString word = each.next().captured(1); !word.isEmpty())
                words.append(word);
        }
        QCOMPARE(words.join(u' '), QStringLiteral("See the kitchen at or time don’t självklart"));
    }
};

QTEST_MAIN(SpellingTest)
#include "spellingtest.moc"
