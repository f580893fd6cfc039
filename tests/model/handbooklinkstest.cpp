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
};

QTEST_GUILESS_MAIN(HandbookLinksTest)
#include "handbooklinkstest.moc"
