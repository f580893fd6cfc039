// Every sentence of the window has its Swedish, and English has its plurals. The test names what is missing; to mend it:
// lupdate -I . ui app -ts translations/mycel_sv.ts -no-obsolete -locations none (and mycel_en.ts with -pluralonly).
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

class TranslationTest : public QObject {
    Q_OBJECT

    struct Message {
        QString source;
        QStringList forms;
        bool finished = true;
    };

    /// What lupdate makes of today's sources and the translations that are there.
    static QList<Message> updated(const QString &name, const QStringList &options)
    {
        const QTemporaryDir folder;
        const QString copy = folder.filePath(name);
        QFile::copy(QStringLiteral(MYCEL_SOURCE_DIR "/translations/") + name, copy);
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(MYCEL_SOURCE_DIR));
        lupdate.start(QStringLiteral(MYCEL_LUPDATE), QStringList{QStringLiteral("-silent"), QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("-ts"), copy} + options);
        if (!lupdate.waitForFinished(100'000) || lupdate.exitCode() != 0)
            return {};
        QFile file(copy);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QList<Message> messages;
        QXmlStreamReader xml(&file);
        while (!xml.atEnd()) {
            if (!xml.readNextStartElement())
                continue;
            if (xml.name() == u"message")
                messages.append(Message());
            else if (xml.name() == u"source")
                messages.last().source = xml.readElementText();
            else if (xml.name() == u"translation") {
                messages.last().finished = !xml.attributes().hasAttribute(QLatin1String("type"));
                messages.last().forms = xml.readElementText(QXmlStreamReader::IncludeChildElements).split(u'\n', Qt::SkipEmptyParts);
            }
        }
        return messages;
    }
private Q_SLOTS:
    void everySentenceHasItsSwedish()
    {
        const QList<Message> messages = updated(QStringLiteral("mycel_sv.ts"), {});
        QVERIFY(messages.size() > 400);
        QStringList missing;
        for (const Message &message : messages) {
            if (!message.finished || message.forms.isEmpty())
                missing.append(message.source);
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }
    void everyPluralHasItsEnglish()
    {
        for (const Message &message : updated(QStringLiteral("mycel_en.ts"), {QStringLiteral("-pluralonly")}))
            QVERIFY2(message.finished, qPrintable(message.source));
    }
    void whatIsFilledInIsInBothLanguages()
    {
        static const QRegularExpression hole(QStringLiteral("%[1-9n]"));
        for (const Message &message : updated(QStringLiteral("mycel_sv.ts"), {})) {
            for (auto each = hole.globalMatch(message.source); each.hasNext();) {
                const QString found = each.next().captured();
                QVERIFY2(message.forms.join(u' ').contains(found), qPrintable(message.source));
            }
        }
    }
    void theProgramCarriesThem()
    {
        QTranslator swedish;
        QVERIFY(swedish.load(QStringLiteral(":/i18n/mycel_sv.qm")));
        QCOMPARE(swedish.translate("Words", "Guides"), QStringLiteral("Guider"));
        QTranslator english;
        QVERIFY(english.load(QStringLiteral(":/i18n/mycel_en.qm")));
        QCOMPARE(english.translate("mycel::ui::StatusLine", "%n library(s)", nullptr, 1), QStringLiteral("%n library"));
        QCOMPARE(english.translate("mycel::ui::StatusLine", "%n library(s)", nullptr, 3), QStringLiteral("%n libraries"));
    }
};

QTEST_GUILESS_MAIN(TranslationTest)
#include "translationtest.moc"
