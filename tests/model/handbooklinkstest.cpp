// Where the links of handbooks lead that are web sites too: to pages in numbered folders, to what only the source has, and to the
// reader's own language. What a sync finds is what a new reading finds.
#include "model/content/links.h"
#include "tests/support/onshelf.h"

#include <QTest>

using namespace mycel;
using namespace mycel::model;
using mycel::tests::OnShelf;

class HandbookLinksTest : public QObject {
    Q_OBJECT
    /// Where the links and pictures of a page lead, one after the other; what is dead says so.
    static QStringList leads(const OnShelf &shelf, const QByteArray &path)
    {
        const QString html = QString::fromUtf8(shelf.page(path).html.body);
        static const QRegularExpression address(QStringLiteral("(?:href|src)=\"mycel://(?:item|file|picture)/[^/]+/([^\"]+)\"|class=\"(dead)\""));
        QStringList paths;
        for (auto each = address.globalMatch(html); each.hasNext();) {
            const auto match = each.next();
            paths.append(QUrl::fromPercentEncoding((match.captured(1) + match.captured(2)).toUtf8()));
        }
        return paths;
    }
    /// What a sync left is what a new reading of the same commit finds: items, works and links.
    static void isAsReadAnew(OnShelf &shelf, const QList<QByteArray> &pages)
    {
        const auto state = [&] {
            QStringList lines;
            for (const QByteArray &path : pages) {
                const Page page = shelf.page(path);
                QStringList others;
                for (const Item &item : page.translations)
                    others.append(QString::fromUtf8(item.ref.path));
                for (const Relation &each : page.backlinks)
                    others.append(u'<' + QString::fromUtf8(each.item.ref.path));
                lines.append(QString::fromUtf8(path) + u' ' + page.item.work + u' ' + page.item.lang + u' ' + leads(shelf, path).join(u',') + u' ' + others.join(u','));
            }
            const QList<Problem> problems = shelf.reader->problems(shelf.library).value();
            for (const Problem &problem : problems)
                lines.append(QString::fromUtf8(problem.path) + u' ' + problem.detail);
            return lines;
        };
        const QStringList synced = state();
        shelf.readAnew();
        QCOMPARE(synced, state());
    }
    static QString workAt(const OnShelf &shelf, const QByteArray &path) { return shelf.page(path).item.work; }

private Q_SLOTS:
    void pagesInNumberedFolders_areWhereTheirSiteHasThem()
    {
        const OnShelf kept({{QStringLiteral("docs/02.install/index.mdx"), "# Install\n\n[a](providers/isp/) [b](/admin/backups/)\n"},
                            {QStringLiteral("docs/02.install/10.providers/10.isp/index.mdx"), "# Providers\n\n[a](/install) [b](../../) [c](/install/providers/isp/free)\n"},
                            {QStringLiteral("docs/02.install/10.providers/10.isp/free.mdx"), "# Free\n\n[a](/install/providers/isp/)\n"},
                            {QStringLiteral("docs/03.admin/40.backups/index.mdx"), "# Backups\n\n[a](/install/) [b](../tents)\n"},
                            {QStringLiteral("docs/03.admin/45.camp.md"), "---\nslug: tents\n---\nx\n"}});
        const QString install = QStringLiteral("docs/02.install/index.mdx"), isp = QStringLiteral("docs/02.install/10.providers/10.isp/index.mdx");
        QCOMPARE(leads(kept, "docs/02.install/index.mdx"), (QStringList{isp, QStringLiteral("docs/03.admin/40.backups/index.mdx")}));
        QCOMPARE(leads(kept, isp.toUtf8()), (QStringList{install, install, QStringLiteral("docs/02.install/10.providers/10.isp/free.mdx")}));
        QCOMPARE(leads(kept, "docs/02.install/10.providers/10.isp/free.mdx"), QStringList{isp});
        QCOMPARE(leads(kept, "docs/03.admin/40.backups/index.mdx"), (QStringList{install, QStringLiteral("docs/03.admin/45.camp.md")}));
    }
    void translationsInAFolderBesideTheSource_areJoinedToIt()
    {
        OnShelf kept({{QStringLiteral("docs/sharing.md"), "# Sharing files\n\nHow to share the files that you have with the people who are your friends.\n"},
                      {QStringLiteral("docs/about/us.md"), "# Us\n\nWhat we have done and what we will do with the people who are here.\n"},
                      {QStringLiteral("blog/sharing.md"), "# News of sharing\n\nWhat is new in this month for the people who share files.\n"},
                      {QStringLiteral("i18n/es/sharing.md"), "# Compartir archivos\n"}});
        QCOMPARE(workAt(kept, "i18n/es/sharing.md"), workAt(kept, "docs/sharing.md"));
        QVERIFY(workAt(kept, "i18n/es/sharing.md") != workAt(kept, "blog/sharing.md"));
        QCOMPARE(kept.page("docs/sharing.md").translations.size(), 2);
        kept.change({{QStringLiteral("i18n/de/about/us.md"), "# Wir\n"}, {QStringLiteral("i18n/de/sharing.md"), "# Teilen\n"}});
        QCOMPARE(kept.page("docs/sharing.md").translations.size(), 3); // with itself
        isAsReadAnew(kept, {"docs/sharing.md", "docs/about/us.md", "i18n/es/sharing.md", "i18n/de/about/us.md", "blog/sharing.md"});
        kept.change({{QStringLiteral("docs/sharing.md"), {}}, {QStringLiteral("docs/about/us.md"), {}}, {QStringLiteral("docs/camp.md"), "# Camp\n"}});
        isAsReadAnew(kept, {"i18n/es/sharing.md", "i18n/de/about/us.md", "blog/sharing.md", "docs/camp.md"});
    }
    void aTranslationThatIsNamedSo_isJoinedToWhatItTranslates()
    {
        const QByteArray french = "# Questions\n\nCeci est une page de questions et de réponses pour les gens qui se demandent comment le réseau fonctionne.\n";
        const QByteArray english = "# Questions\n\nThis is a page of questions and answers for the people who wonder how the network works.\n";
        const OnShelf kept({{QStringLiteral("use/FAQ.md"), english}, {QStringLiteral("use/FAQ_FR.md"), french}, {QStringLiteral("use/faq_fra.md"), english}, {QStringLiteral("use/Guide.md"), english},
                            {QStringLiteral("use/Guide-FR.md"), french}, {QStringLiteral("use/Guide_IT.md"), english}, {QStringLiteral("use/sign-in.md"), english}});
        QCOMPARE(workAt(kept, "use/FAQ_FR.md"), workAt(kept, "use/FAQ.md"));
        QCOMPARE(kept.page("use/FAQ_FR.md").item.lang, QStringLiteral("fr"));
        QVERIFY(kept.page("use/FAQ.md").item.original && !kept.page("use/FAQ_FR.md").item.original);
        QCOMPARE(workAt(kept, "use/Guide-FR.md"), workAt(kept, "use/Guide.md"));
        QCOMPARE(workAt(kept, "use/Guide_IT.md"), QStringLiteral("use/Guide_IT"));
        QCOMPARE(workAt(kept, "use/faq_fra.md"), QStringLiteral("use/faq_fra"));
        QCOMPARE(workAt(kept, "use/sign-in.md"), QStringLiteral("use/sign-in"));
    }
};

QTEST_GUILESS_MAIN(HandbookLinksTest)
#include "handbooklinkstest.moc"
