// Script injections and naughty strings through every place of a document: nothing but our own tags and attributes comes
// out, and every destination went through `Resolve`.
#include "model/content/document.h"
#include "model/content/links.h"
#include "model/content/markdown.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace mycel::model;

namespace {

QByteArrayList linesOf(const QString &name)
{
    QFile file(qEnvironmentVariable("MYCEL_TEST_DATA") + QStringLiteral("/data/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QByteArrayList();
}

/// What in `html` is not ours; empty where all is well.
QString foreignIn(const QByteArray &html)
{
    static const QSet<QString> tags = [] {
        const QStringList names = QStringLiteral("p br hr b strong i em u s del sub sup small mark kbd code pre blockquote ul ol li dl dt dd table thead tbody tr th td caption details summary figure figcaption a img h1 h2 h3 h4 h5 h6 div span section").split(u' ');
        return QSet<QString>(names.begin(), names.end());
    }();
    static const QRegularExpression tag(QStringLiteral("<(/?)([a-zA-Z][^\\s/>]*)([^>]*)>"));
    static const QRegularExpression attributes(QStringLiteral("^(\\s+(class|href|src|alt|title|id|start)=\"[^\"<>]*\")*$"));
    static const QRegularExpression target(QStringLiteral("(href|src)=\"([^\"]*)\""));
    QString text = QString::fromUtf8(html);
    for (auto at = tag.globalMatch(text); at.hasNext();) {
        const auto match = at.next();
        if (!tags.contains(match.captured(2)) || !attributes.match(match.captured(3)).hasMatch())
            return match.captured();
        for (auto to = target.globalMatch(match.captured(3)); to.hasNext();) {
            const QString where = to.next().captured(2);
            if (!where.startsWith(u'#') && !where.startsWith(QLatin1String("mycel://")) && !where.startsWith(QLatin1String("http://"), Qt::CaseInsensitive)
                && !where.startsWith(QLatin1String("https://"), Qt::CaseInsensitive) && !where.startsWith(QLatin1String("mailto:")))
                return where;
            if (match.captured(2) == QLatin1String("img") && !where.startsWith(QLatin1String("mycel://")))
                return where;
        }
    }
    text.remove(tag);
    return text.contains(u'<') ? text.mid(text.indexOf(u'<'), 80) : QString();
}

Target asAPageWould(const QByteArray &to, bool picture)
{
    const Link link = resolveLink(to, "a.md", {[](const QByteArray &) { return false; }, {}, {}});
    switch (link.is) {
    case Link::Is::Web: return {picture ? Target::Is::RemotePicture : Target::Is::Web, link.url, {}};
    case Link::Is::Mail: return {Target::Is::Mail, link.url, {}};
    case Link::Is::Anchor: return {Target::Is::Anchor, u'#' + link.anchor, {}};
    case Link::Is::Dead: return {Target::Is::Dead, {}, {}};
    default: return {};
    }
}

} // namespace

class HostileTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void payloadsAreText_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("injections") << QStringLiteral("xss-payloads.txt");
        QTest::newRow("naughty strings") << QStringLiteral("naughty-strings.txt");
    }
    void payloadsAreText()
    {
        QFETCH(QString, file);
        const QByteArrayList payloads = linesOf(file);
        if (payloads.size() < 10)
            QSKIP("the payloads are not here (MYCEL_TEST_DATA)");
        for (const QByteArray &payload : payloads) {
            const QByteArray quoted = QByteArray(payload).replace('\'', "''");
            for (const QByteArray &markdown : {payload, QByteArray("a " + payload + " b"), QByteArray("# " + payload), QByteArray("[x](<" + payload + ">)"), QByteArray("![" + payload + "](" + payload + ")"),
                                               QByteArray("[" + payload + "]: " + payload + "\n\n[" + payload + "]"), QByteArray("```" + payload + "\n" + payload + "\n```"), QByteArray("| " + payload + " |\n|---|\n| " + payload + " |"),
                                               QByteArray("<a href=\"" + payload + "\">x</a>"), QByteArray("<div " + payload + ">x</div>"), QByteArray("[^1]\n\n[^1]: " + payload), QByteArray("[[" + payload + "]]"), QByteArray("> - " + payload)}) {
                const QString foreign = foreignIn(toHtml(markdown, asAPageWould).body);
                QVERIFY2(foreign.isEmpty(), qPrintable(foreign + QStringLiteral(" from ") + QString::fromUtf8(markdown)));
            }
            const Document document = readDocument("a.md", "---\ntitle: '" + quoted + "'\nsummary: '" + quoted + "'\ntopics: ['" + quoted + "']\nauthors: ['" + quoted + "']\n---\n" + payload, {});
            QVERIFY(!document.item.title.isEmpty());
        }
    }
};

QTEST_APPLESS_MAIN(HostileTextTest)
#include "hostiletexttest.moc"
