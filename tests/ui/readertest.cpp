// Whole pages in the engine, as the window shows them: injections are text, pictures of the library are seen, and a page that
// kills what draws it is read in its plain form.
#include "model/content/document.h"
#include "model/content/links.h"
#include "tests/support/realgit.h"
#include "ui/pageview.h"

#include <QApplication>
#include <QBuffer>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <csignal>

using namespace mycel;
using mycel::tests::Workshop;

namespace {

constexpr int Patience = 60'000;

model::Target targetOf(const QByteArray &to, bool picture)
{
    const model::Link link = model::resolveLink(to, "a.md", {[](const QByteArray &) { return false; }, {}, {}});
    switch (link.is) {
    case model::Link::Is::Web: return {picture ? model::Target::Is::RemotePicture : model::Target::Is::Web, link.url, {}};
    case model::Link::Is::Mail: return {model::Target::Is::Mail, link.url, {}};
    case model::Link::Is::Anchor: return {model::Target::Is::Anchor, u'#' + link.anchor, {}};
    case model::Link::Is::Dead: return {model::Target::Is::Dead, {}, {}};
    default: return {};
    }
}

model::Page pageOf(const QByteArray &markdown, const QString &title = QStringLiteral("A page"))
{
    model::Page page;
    page.item.ref = {QStringLiteral("lib"), "a.md"};
    page.item.title = title;
    page.library.name = QStringLiteral("A library");
    page.html = model::toHtml(markdown, targetOf);
    return page;
}

/// Processes that draw pages and descend from this one: those that Chromium's own children made.
QList<pid_t> drawers()
{
    QHash<pid_t, pid_t> parents;
    QList<pid_t> found;
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        const pid_t pid = entry.toInt();
        QFile stat(QStringLiteral("/proc/%1/stat").arg(pid)), line(QStringLiteral("/proc/%1/cmdline").arg(pid));
        if (pid <= 0 || !stat.open(QIODevice::ReadOnly) || !line.open(QIODevice::ReadOnly))
            continue;
        const QByteArray fields = stat.readAll();
        parents.insert(pid, fields.mid(fields.lastIndexOf(')') + 4).split(' ').value(0).toInt());
        if (line.readAll().contains("QtWebEngineProcess") && parents.value(pid) != getpid())
            found.append(pid);
    }
    found.removeIf([&](pid_t pid) {
        while (pid > 1 && pid != getpid())
            pid = parents.value(pid, 0);
        return pid != getpid();
    });
    return found;
}

} // namespace

class ReaderTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<model::Commons> m_commons;
    std::unique_ptr<ui::PageView> m_view;

    bool shown(const model::Page &page)
    {
        QSignalSpy drawn(m_view.get(), &ui::PageView::pageDrawn);
        m_view->showPage(page);
        return !drawn.isEmpty() || drawn.wait(Patience);
    }
    int timesFound(const QString &words)
    {
        std::optional<int> times;
        m_view->engine()->find(words, false, [&times](int, int of) { times = of; });
        return QTest::qWaitFor([&] { return times.has_value(); }, Patience) ? *times : -1;
    }
private Q_SLOTS:
    void initTestCase() { m_commons = std::make_unique<model::Commons>(m_folder.path() + QStringLiteral("/data")); }
    void init()
    {
        m_view = std::make_unique<ui::PageView>(*m_commons, ui::Theme::light());
        m_view->resize(700, 500);
        m_view->show();
    }
    void cleanup() { m_view.reset(); }
    void cleanupTestCase() { m_commons.reset(); }

    void noEngineIsLoadedBeforeAPageIs()
    {
        QVERIFY(!m_view->engine());
        QVERIFY(!m_view->findChildren<QLabel *>().isEmpty());
        QVERIFY(shown(pageOf("text")));
        QVERIFY(m_view->engine() && !m_view->isPlain());
    }
    void thePlainReaderIsAChoice()
    {
        m_view->choosePlain(true);
        QVERIFY(shown(pageOf("text")));
        QVERIFY(m_view->isPlain() && !m_view->engine());
    }
    void injectionsAreText()
    {
        QFile file(qEnvironmentVariable("MYCEL_TEST_DATA") + QStringLiteral("/data/xss-payloads.txt"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the payloads are not here (MYCEL_TEST_DATA)");
        constexpr qsizetype InAPage = 150;
        const QByteArrayList payloads = file.readAll().split('\n');
        for (qsizetype from = 0; from < payloads.size(); from += InAPage) {
            QByteArray markdown;
            for (const QByteArray &payload : payloads.mid(from, InAPage))
                markdown += payload + "\n\n- " + payload + "\n\n[x](<" + payload + ">) ![y](<" + payload + ">) <a href=\"" + payload + "\">z</a>\n\n```\n" + payload + "\n```\n\n";
            model::Page page = pageOf(markdown + "\n\nthe page is whole", QString::fromUtf8(payloads[from]));
            page.item.summary = page.saidSummary = page.contentWarning = page.library.name = page.changedBy = QString::fromUtf8(payloads[from]);
            page.item.authors = {page.item.summary};
            page.item.lang = page.license = page.item.summary;
            QVERIFY(shown(page));
        }
        const ui::PageRefusals refused = m_view->engine()->refusals();
        QCOMPARE(refused.requests, 0);
        QCOMPARE(refused.navigations, 0);
        QCOMPARE(refused.windows, 0);
        QCOMPARE(refused.dialogs, 0);
        QVERIFY(!m_view->isPlain());
    }
    void whatIsNotHereSaysSo()
    {
        QVERIFY(shown(pageOf("[gone](gone.md) ![A map](https://maps.example/a.png)")));
        QCOMPARE(timesFound(QStringLiteral("Picture on another server")), 1);
        QCOMPARE(m_view->engine()->refusals().requests, 0);
    }
    void aLinkIsAsked()
    {
        QSignalSpy web(m_view.get(), &ui::PageView::webAsked), item(m_view.get(), &ui::PageView::itemAsked), file(m_view.get(), &ui::PageView::fileAsked);
        m_view->choosePlain(true);
        QVERIFY(shown(pageOf("text")));
        auto *plain = m_view->findChild<QTextBrowser *>();
        Q_EMIT plain->anchorClicked(QUrl(QStringLiteral("https://example.org/")));
        Q_EMIT plain->anchorClicked(QUrl(model::itemAddress({QStringLiteral("lib"), "b c.md"}, QStringLiteral("där"))));
        Q_EMIT plain->anchorClicked(QUrl(QStringLiteral("mycel://file/lib/a%20b.pdf")));
        for (const char *refused : {"javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "ftp://example.org/"})
            Q_EMIT plain->anchorClicked(QUrl(QLatin1String(refused)));
        QCOMPARE(web.size(), 1);
        QCOMPARE(item.size(), 1);
        QCOMPARE(item[0][0].value<model::ItemRef>(), (model::ItemRef{QStringLiteral("lib"), "b c.md"}));
        QCOMPARE(item[0][1].toString(), QStringLiteral("där"));
        QCOMPARE(file.size(), 1);
        QCOMPARE(file[0][1].toByteArray(), QByteArray("a b.pdf"));
    }
    void picturesOfTheLibraryAreSeen_otherFilesAreNot()
    {
        const Workshop shop;
        QImage image(600, 300, QImage::Format_RGB32);
        image.fill(Qt::red);
        QByteArray red;
        QBuffer buffer(&red);
        image.save(&buffer, "PNG");
        shop.write(QStringLiteral("guides/a/index.md"), "# A\n\n![red](files/ring%201.png)\n\n![not a picture](files/fake.png)\n");
        shop.write(QStringLiteral("guides/a/files/ring 1.png"), red);
        shop.write(QStringLiteral("guides/a/files/fake.png"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        shop.commit();
        const auto added = m_commons->add({shop.folder(), false, {}});
        QVERIFY(QTest::qWaitFor([&] { return added.isFinished(); }, Patience));
        QVERIFY2(added.result(), qPrintable(added.result() ? QString() : added.result().error().detail));
        const auto page = m_commons->page({added.result()->library.key, "guides/a/index.md"});
        QVERIFY(QTest::qWaitFor([&] { return page.isFinished(); }, Patience));
        QVERIFY(page.result());
        QVERIFY(shown(*page.result()));
        QTRY_COMPARE_WITH_TIMEOUT(m_view->grab().toImage().pixelColor(350, 300), QColor(Qt::red), Patience);
    }
    void aPageThatKillsItsDrawerIsReadPlain_theNextOneIsDrawnAgain()
    {
        QVERIFY(shown(pageOf("a terrible page")));
        const QList<pid_t> found = drawers();
        QVERIFY(!found.isEmpty());
        for (const pid_t pid : found)
            ::kill(pid, SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(m_view->isPlain(), Patience);
        QVERIFY(m_view->findChild<QTextBrowser *>()->toPlainText().contains(QLatin1String("a terrible page")));
        QVERIFY(!m_view->findChild<QLabel *>(QStringLiteral("pageNote"))->text().isEmpty());
        QVERIFY(shown(pageOf("a better page")));
        QVERIFY(!m_view->isPlain());
        QVERIFY(m_view->findChild<QLabel *>(QStringLiteral("pageNote"))->text().isEmpty());
        QCOMPARE(timesFound(QStringLiteral("a better page")), 1);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ReaderTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "readertest.moc"
