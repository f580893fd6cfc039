// Tool tips show the words of others as they were written.
#include "ui/parts/hint.h"

#include <QTest>

using mycel::ui::hintOf;

class HintTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void plainWords_stayAsTheyAre() { QCOMPARE(hintOf(QStringLiteral("A & B < C")), QStringLiteral("A & B < C")); }
    void markup_isShownAndNotDrawn_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("a picture") << QStringLiteral("<img src=\"file:///etc/passwd\">");
        QTest::newRow("a picture on another server") << QStringLiteral("Words <img src=http://example.org/a.png> more");
        QTest::newRow("a document") << QStringLiteral("<!DOCTYPE html><html><body background=\"/dev/zero\">x");
        QTest::newRow("bold") << QStringLiteral("<b>bold</b>");
    }
    void markup_isShownAndNotDrawn()
    {
        QFETCH(QString, words);
        QTextDocument drawn;
        const QString hint = hintOf(words);
        QVERIFY(Qt::mightBeRichText(hint)); // so that Qt reads the escapes
        drawn.setHtml(hint);
        QCOMPARE(drawn.toPlainText(), words);
    }
};

QTEST_MAIN(HintTest)
#include "hinttest.moc"
