// The rules of the house, read from its sources and held here. A rule that fails names the files that break it.
#include "tests/house/sources.h"

#include "ui/words/errortext.h"
#include "ui/words/plaintext.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace mycel;
using house::Source;

namespace {

const QStringList OurCode{QStringLiteral("sync"), QStringLiteral("model"), QStringLiteral("ui"), QStringLiteral("app")};

/// Where `pattern` is met in code outside of the folders that may say it, a line each.
QString spoken(const QList<Source> &sources, const char *pattern, const QStringList &allowed = {})
{
    const QRegularExpression word(QString::fromLatin1(pattern));
    QString found;
    for (const Source &source : sources) {
        if (source.isBelow(allowed))
            continue;
        for (auto at = word.globalMatch(source.code); at.hasNext();) {
            const auto match = at.next();
            const qsizetype line = source.code.first(match.capturedStart()).count(u'\n') + 1;
            found += QStringLiteral("\n%1:%2 says %3").arg(source.path).arg(line).arg(source.text.mid(match.capturedStart(), match.capturedLength()));
        }
    }
    return found;
}

/// Which files include what matches, outside of the folders that may.
QString included(const QList<Source> &sources, const char *pattern, const QStringList &allowed = {})
{
    const QRegularExpression name(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern)));
    QString found;
    for (const Source &source : sources) {
        for (const QString &include : source.includes) {
            if (!source.isBelow(allowed) && name.match(include).hasMatch())
                found += QStringLiteral("\n%1 includes %2").arg(source.path, include);
        }
    }
    return found;
}

/// The words in quotes, of what `pattern` captures first.
QSet<QByteArray> wordsIn(const QList<Source> &sources, const char *pattern)
{
    const QRegularExpression place(QString::fromLatin1(pattern));
    static const QRegularExpression word(QStringLiteral("(?<!QStringLiteral\\()\"([a-z0-9]+(?:-[a-z0-9]+)*)\""));
    QSet<QByteArray> words;
    for (const Source &source : sources) {
        for (auto at = place.globalMatch(source.text); at.hasNext();) {
            for (auto in = word.globalMatch(at.next().captured(1)); in.hasNext();)
                words.insert(in.next().captured(1).toLatin1());
        }
    }
    return words;
}

QByteArray librariesOf(const char *program)
{
    QProcess ldd;
    ldd.start(QStringLiteral("ldd"), {QStringLiteral(MYCEL_BIN_DIR "/") + QString::fromLatin1(program)});
    return ldd.waitForFinished() ? ldd.readAllStandardOutput() : QByteArray();
}

} // namespace

class HouseTest : public QObject {
    Q_OBJECT
    QList<Source> m_all, m_ours;
private Q_SLOTS:
    void initTestCase()
    {
        m_ours = house::sourcesBelow(OurCode);
        m_all = m_ours + house::sourcesBelow({QStringLiteral("tests")});
        QVERIFY(m_ours.size() > 100);
    }

    void nobodyLooksUp()
    {
        QString up = included(house::sourcesBelow({QStringLiteral("sync")}), "(model|ui|app)/.*");
        up += included(house::sourcesBelow({QStringLiteral("model")}), "(ui|app)/.*");
        up += included(house::sourcesBelow({QStringLiteral("ui")}), "app/.*");
        up += included(m_ours, "tests/.*");
        QVERIFY2(up.isEmpty(), qPrintable(up));
    }
    void nobodyStepsOverTheModel()
    {
        const QString over = included(house::sourcesBelow({QStringLiteral("ui")}), "sync/(store|courier)/.*|sync/(git|handle|filelock|syncer)\\.h|git2.*");
        QVERIFY2(over.isEmpty(), qPrintable(over));
    }
    void includesNameTheirFolder()
    {
        static const QRegularExpression bare(QStringLiteral("^#include \"[^/\"]+\\.h\""), QRegularExpression::MultilineOption);
        QString found;
        for (const Source &source : m_all) {
            if (const auto match = bare.match(source.text); match.hasMatch())
                found += QStringLiteral("\n%1: %2").arg(source.path, match.captured());
        }
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }
    void theCourierIsLinkedIntoTheCourierAlone()
    {
        const QString others = included(m_ours, "sync/courier/.*", {QStringLiteral("sync/courier"), QStringLiteral("app/courier.cpp")});
        QVERIFY2(others.isEmpty(), qPrintable(others));
    }
    void onlySyncSaysGit()
    {
        const QString others = spoken(m_ours, "\\bgit_\\w+|\\bGIT_\\w+", {QStringLiteral("sync")}) + included(m_ours, "git2(\\.h|/.*)", {QStringLiteral("sync")});
        QVERIFY2(others.isEmpty(), qPrintable(others));
    }
    void onlyTheDatabaseSaysSqlite3_andOnlyTheTwoStoresSpeakSql()
    {
        const QStringList within{QStringLiteral("model/index/database.cpp"), QStringLiteral("model/index/wordrank.cpp")}; // the second is called by SQLite
        const QString plain = spoken(m_ours, "\\bsqlite3\\w*", within) + included(m_ours, "sqlite3\\.h", within);
        QVERIFY2(plain.isEmpty(), qPrintable(plain));
        const QStringList stores{QStringLiteral("model/index"), QStringLiteral("model/mine")};
        const QString wrapped = spoken(m_ours, "\\bSQLite::\\w+", stores) + included(m_ours, "SQLiteCpp/.*", stores);
        QVERIFY2(wrapped.isEmpty(), qPrintable(wrapped));
    }
    void onlyTheReaderSaysWebEngine()
    {
        const QString others = spoken(m_ours, "\\bQWebEngine\\w*", {QStringLiteral("ui/reader")}) + included(m_ours, "QWebEngine.*|QtWebEngine.*", {QStringLiteral("ui/reader")});
        QVERIFY2(others.isEmpty(), qPrintable(others));
    }
    void onlyTheWindowsSideTranslates()
    {
        const QString others = spoken(m_ours, "\\btr\\(|\\btranslate\\(|\\bQT_TR\\w+", {QStringLiteral("ui")});
        QVERIFY2(others.isEmpty(), qPrintable(others));
    }
    void noScreenBelowTheWindow()
    {
        const QString screen = included(house::sourcesBelow({QStringLiteral("sync"), QStringLiteral("model")}),
                                        "(QtGui|QtWidgets)(/.*)?|Q(Color|Image|Pixmap|Icon|Palette|Font.*|Paint.*|Pen|Brush|GuiApplication|Application|Widget|Text(Document|Cursor|Browser)|Key.*|Action|Clipboard|DesktopServices|Cursor|Screen|Window)");
        QVERIFY2(screen.isEmpty(), qPrintable(screen));
    }
    void onlyTheCourierConnects_andTheProgramMeetsItself()
    {
        // app/silence.cpp names the calls to deny them.
        const QStringList allowed{QStringLiteral("sync/courier"), QStringLiteral("app/main.cpp"), QStringLiteral("app/singleinstance"), QStringLiteral("app/silence.cpp")};
        const QString others = included(m_ours, "QtNetwork(/.*)?|Q(Network.*|Tcp.*|Udp.*|Ssl.*|Host.*|Dns.*|LocalS.*|AbstractSocket)|sys/socket\\.h|netdb\\.h", allowed);
        QVERIFY2(others.isEmpty(), qPrintable(others));
        const QString internet = included(house::sourcesBelow({QStringLiteral("app")}), "Q(Network(?!Information).*|Tcp.*|Udp.*|Ssl.*|Host.*|Dns.*)");
        QVERIFY2(internet.isEmpty(), qPrintable(internet));
    }
    void whoWaitsForAnAnswer_mayBeGoneWhenItComes()
    {
        // Qt's own then() with a context ends the program there; sync::Future's does not.
        const QString found = spoken(m_ours, "\\bQFuture\\s*<|\\bauto \\w+ =[^;{]*\\bmakeReadyFuture\\b", {QStringLiteral("sync/future.h"), QStringLiteral("sync/lane.h")});
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }
    void terminalAndWindowLoadNoMoreThanTheyNeed()
    {
        const QByteArray terminal = librariesOf("mycelctl");
        QVERIFY(terminal.contains("libQt6Core"));
        for (const char *more : {"libQt6Gui", "libQt6Widgets", "libQt6Network", "libQt6WebEngine"})
            QVERIFY2(!terminal.contains(more), more);
        const QByteArray courier = librariesOf("mycel-courier");
        QVERIFY(courier.contains("libQt6Network"));
        for (const char *more : {"libQt6Gui", "libsqlite3", "libgumbo", "libmd4c"})
            QVERIFY2(!courier.contains(more), more);
        const QByteArray window = librariesOf("mycel");
        QVERIFY(window.contains("libQt6Widgets"));
        QVERIFY2(!window.contains("libQt6WebEngine"), "WebEngine is loaded when a page is opened, never at the start");
    }

    void noFileIsLongerThan400Lines()
    {
        QString found;
        for (const Source &source : m_all) {
            if (const qsizetype lines = source.text.count(u'\n'); lines > 400)
                found += QStringLiteral("\n%1 has %2 lines").arg(source.path).arg(lines);
        }
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }
    void everyHeaderOpensWithWhatItIs()
    {
        static const QRegularExpression opening(QStringLiteral("^#pragma once\\n// \\S[^\\n]{30,}\\n"));
        QString found;
        for (const Source &source : m_all) {
            if (source.path.endsWith(QLatin1String(".h")) && !opening.match(source.text).hasMatch())
                found += u'\n' + source.path;
        }
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }
    void everyTestOpensWithWhatItHolds()
    {
        QString found;
        for (const Source &source : house::sourcesBelow({QStringLiteral("tests")})) {
            if (source.path.endsWith(QLatin1String("test.cpp")) && !source.text.startsWith(QLatin1String("// ")))
                found += u'\n' + source.path;
        }
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }
    void noTestAssertsATime_orSleeps()
    {
        const QStringList measures{QStringLiteral("tests/bench")};
        const QList<Source> tests = house::sourcesBelow({QStringLiteral("tests")});
        const QString timed = spoken(tests, "\\bQ(VERIFY2?|COMPARE(_\\w+)?)\\((?:(?!;\\n)[\\s\\S]){0,300}?(\\belapsed\\(|\\bnsecsElapsed\\(|\\bsteady_clock\\b|\\bhasExpired\\()", measures)
            + spoken(tests, "\\bQTest::qSleep\\(|\\bthis_thread::sleep|\\bQThread::m?u?sleep\\(", measures);
        QVERIFY2(timed.isEmpty(), qPrintable(timed));
    }
    void namesAreWordsOfTheTrade()
    {
        const QString found = spoken(m_all, "\\b(class|struct|namespace) (\\w*(Manager|Helpers?|Utils?|Info|Impl|Controller)|Abstract\\w*)\\b(?=[^;]*\\{)");
        QVERIFY2(found.isEmpty(), qPrintable(found));
        static const QRegularExpression vague(QStringLiteral("(manager|helpers?|utils?|impl|controller|abstract\\w*|common|misc)\\.(h|cpp)$"));
        QString files;
        for (const Source &source : m_all) {
            if (vague.match(source.path).hasMatch())
                files += u'\n' + source.path;
        }
        QVERIFY2(files.isEmpty(), qPrintable(files));
    }
    void nothingIsLeftForLater()
    {
        static const QRegularExpression later(QStringLiteral("\\b(TO") + QStringLiteral("DO|FIX") + QStringLiteral("ME|XX") + QStringLiteral("X|HA") + QStringLiteral("CK)\\b"));
        QString found;
        for (const Source &source : m_all) {
            if (later.match(source.text).hasMatch())
                found += u'\n' + source.path;
        }
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }
    void onlyTheThemeNamesAColour()
    {
        static const QRegularExpression colour(QStringLiteral("\"[^\"\\n]*#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\\b[^\"\\n]*\"|\\b0x[0-9A-Fa-f]{6}\\b|\\bQt::(red|green|blue|white|black|gray|(dark|light)[A-Z]\\w+)\\b|\\bQColor\\(\\d"));
        QString found;
        for (const Source &source : house::sourcesBelow({QStringLiteral("ui"), QStringLiteral("app")})) {
            const bool drawn = source.path == QLatin1String("ui/icons.cpp"); // "#000" is the ink that a drawing leaves open
            const QString text = drawn ? QString(source.text).remove(QStringLiteral("\"#000\"")) : source.text;
            if (const auto match = colour.match(text); match.hasMatch() && !source.path.startsWith(QLatin1String("ui/theme.")))
                found += QStringLiteral("\n%1: %2").arg(source.path, match.captured());
        }
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }
    void oneStyleSheetForTheWholeProgram()
    {
        const QString found = spoken(m_ours, "\\bsetStyleSheet\\(", {QStringLiteral("app/main.cpp"), QStringLiteral("ui/theme.cpp"), QStringLiteral("ui/dressing.cpp"),
                                                               // a tag has the colours of its kind, which no rule of the sheet can ask for
                                                               QStringLiteral("ui/knowledge/pagerow.cpp")});
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }
    void nothingThatCanFailKeepsItToItself()
    {
        const QString found = spoken(m_ours, "\\bqFatal\\(|\\blastError\\(\\)|\\bBlockingQueuedConnection\\b|\\bprocessEvents\\(", {QStringLiteral("ui/tour.cpp")});
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }

    void everyErrorIsASentence()
    {
        const QSet<QByteArray> words = wordsIn(m_ours, "Error::Kind::\\w+,\\s*([^,;})]*(?:\\([^)]*\\))?[^,;})]*)") | wordsIn(m_ours, "\\brefuse\\((\"[a-z-]+\")[,)]")
            | wordsIn(m_ours, "\\.why == (\"[a-z-]+\")");
        QVERIFY(words.size() > 50);
        QStringList silent;
        for (const QByteArray &why : words) {
            const auto row = words::textOf({sync::Error::Kind::Internal, why, {}});
            if (row.sentence == words::textOf({sync::Error::Kind::Internal, {}, {}}).sentence)
                silent.append(QString::fromLatin1(why));
            QVERIFY2(row.sentence.endsWith(u'.') && row.wayOut.endsWith(u'.'), why.constData());
        }
        silent.sort();
        QVERIFY2(silent.isEmpty(), qPrintable(QStringLiteral("errortext.cpp has no row for: ") + silent.join(QStringLiteral(", "))));
    }
    void everythingLeftOutHasAReasonInWords()
    {
        const QSet<QByteArray> reasons = wordsIn(m_ours, "(?:nameSkipped|addProblem|\\bproblem)\\((?:[^;]*, )?((?:[^,;\"]* \\? )?\"[a-z-]+\"(?: : \"[a-z-]+\")?)")
            | wordsIn(m_ours, "\\bcase Is::\\w+: return (\"[a-z-]+\");") | wordsIn(m_ours, "as a stable word \\(([^)]*)\\): named on the library's page");
        QVERIFY(reasons.size() >= 9);
        QStringList silent;
        for (const QByteArray &reason : reasons) {
            if (words::reasonText(reason) == QString::fromLatin1(reason))
                silent.append(QString::fromLatin1(reason));
        }
        QVERIFY2(silent.isEmpty(), qPrintable(QStringLiteral("plaintext.cpp has no words for: ") + silent.join(QStringLiteral(", "))));
    }
};

QTEST_APPLESS_MAIN(HouseTest)
#include "housetest.moc"
