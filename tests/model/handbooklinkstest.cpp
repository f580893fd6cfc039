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
    void aLinkLeadsToTheReadersLanguage()
    {
        OnShelf kept({{QStringLiteral("_articles/camp.md"), "# Camp\n\nWhat you have to know when you are at the camp with the others.\n"},
                      {QStringLiteral("_articles/food.md"), "# Food\n\nWhat you have to know when you cook for the others. [a](../camp/)\n"},
                      {QStringLiteral("_articles/de/camp.md"), "# Lager\n"},
                      {QStringLiteral("_articles/de/food.md"), "# Essen\n\n[a](../camp/) [b](../camp/#why) [c](../camp.md) [d](/camp/) [e](/de/camp/)\n"}});
        const QString english = QStringLiteral("_articles/camp.md"), german = QStringLiteral("_articles/de/camp.md");
        QCOMPARE(leads(kept, "_articles/de/food.md"), (QStringList{german, german + QStringLiteral("#why"), english, english, german}));
        QCOMPARE(leads(kept, "_articles/food.md"), QStringList{english});
        OnShelf vault({{QStringLiteral("en/Plugins/Backlinks.md"), "With this you see what leads to the note that you have.\n"},
                       {QStringLiteral("en/Aliases.md"), "See [[Backlinks]] and ![[map.png]] and [[Notes]].\n"},
                       {QStringLiteral("en/Notes.md"), "# All about notes\n"},
                       {QStringLiteral("es/Alias.md"), "Véase [[Backlinks]] y ![[map.png]] y [[Notes]].\n"},
                       {QStringLiteral("es/Notas/Notes.md"), "# De las notas\n"},
                       {QStringLiteral("en/map.png"), "png"},
                       {QStringLiteral("es/Imágenes/map.png"), "png"}});
        QCOMPARE(leads(vault, "es/Alias.md"), (QStringList{QStringLiteral("en/Plugins/Backlinks.md"), QStringLiteral("es/Imágenes/map.png"), QStringLiteral("es/Notas/Notes.md")}));
        vault.change({{QStringLiteral("es/Complementos/Backlinks.md"), "Con esto ves lo que lleva a la nota que tienes.\n"}});
        QCOMPARE(leads(vault, "es/Alias.md").first(), QStringLiteral("es/Complementos/Backlinks.md"));
        QCOMPARE(leads(vault, "en/Aliases.md"), (QStringList{QStringLiteral("en/Plugins/Backlinks.md"), QStringLiteral("en/map.png"), QStringLiteral("en/Notes.md")}));
        isAsReadAnew(vault, {"en/Aliases.md", "es/Alias.md", "en/Plugins/Backlinks.md", "es/Complementos/Backlinks.md"});
    }
    void whereATranslationIsMissing_itsLinksLeadToTheSource()
    {
        OnShelf kept({{QStringLiteral("docs/sharing.md"), "# Sharing\n\nHow to share files.\n"},
                      {QStringLiteral("docs/about/criteria.md"), "# Criteria\n\n## Open\n"},
                      {QStringLiteral("docs/assets/send.svg"), "svg"},
                      {QStringLiteral("theme/assets/send.svg"), "svg"},
                      {QStringLiteral("i18n/es/sharing.md"), "# Compartir\n\n[a](about/criteria.md#open) ![b](assets/send.svg) [c](nowhere.md)\n"}});
        QCOMPARE(leads(kept, "i18n/es/sharing.md"), (QStringList{QStringLiteral("docs/about/criteria.md#open"), QStringLiteral("docs/assets/send.svg"), QStringLiteral("dead")}));
        QCOMPARE(kept.page("docs/about/criteria.md").backlinks.size(), 1);
        kept.change({{QStringLiteral("i18n/es/about/criteria.md"), "# Criterios\n"}});
        QCOMPARE(leads(kept, "i18n/es/sharing.md").first(), QStringLiteral("i18n/es/about/criteria.md#open"));
        isAsReadAnew(kept, {"docs/sharing.md", "docs/about/criteria.md", "i18n/es/about/criteria.md", "i18n/es/sharing.md"});
    }
    void onASiteOfSeveralLanguages_itIsTheSame()
    {
        const QString french = QStringLiteral("i18n/fr/docusaurus-plugin-content-docs/current/");
        const OnShelf docusaurus({{QStringLiteral("docs/02.install/index.mdx"), "# Install\n"},
                                  {QStringLiteral("docs/02.install/10.isp.mdx"), "# Providers\n"},
                                  {QStringLiteral("docs/02.install/router.mdx"), "# Routers\n"},
                                  {french + QStringLiteral("02.install/index.mdx"), "# Installer\n\n[a](/install/isp) [b](10.isp.mdx) [c](router.mdx)\n"},
                                  {french + QStringLiteral("02.install/10.isp.mdx"), "# Fournisseurs\n\n[a](/install/) [b](./router)\n"}});
        const QString router = QStringLiteral("docs/02.install/router.mdx"), isp = french + QStringLiteral("02.install/10.isp.mdx");
        QCOMPARE(leads(docusaurus, french.toUtf8() + "02.install/index.mdx"), (QStringList{isp, isp, router}));
        QCOMPARE(leads(docusaurus, isp.toUtf8()), (QStringList{french + QStringLiteral("02.install/index.mdx"), router}));
        const OnShelf folders({{QStringLiteral("content/en/user/moving.md"), "# Moving\n"},
                               {QStringLiteral("content/en/user/network.md"), "# Network\n"},
                               {QStringLiteral("content/pl/user/moving.md"), "# Przeprowadzka\n\n[a](network.md) [b](/user/network/)\n"}});
        QCOMPARE(leads(folders, "content/pl/user/moving.md"), QStringList(2, QStringLiteral("content/en/user/network.md")));
        QCOMPARE(workAt(folders, "content/pl/user/moving.md"), workAt(folders, "content/en/user/moving.md"));
    }
};

QTEST_GUILESS_MAIN(HandbookLinksTest)
#include "handbooklinkstest.moc"
