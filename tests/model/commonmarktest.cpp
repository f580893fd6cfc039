// CommonMark's own examples through our writer, and the YAML test suite: read or refused, never a crash.
#include "model/content/frontmatter.h"
#include "model/content/htmlwriter.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace mycel::model;

namespace {

/// Space around block elements is nobody's meaning; space inside of pre is.
QString normal(const QString &html)
{
    static const QRegularExpression pre(QStringLiteral("<pre.*?</pre>"), QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression space(QStringLiteral("\\s+"));
    static const QRegularExpression around(QStringLiteral("\\s*(</?(?:p|ul|ol|li|blockquote|h[1-6]|hr|table|tr|td|th|thead|tbody|div|pre)\\b[^>]*>)\\s*"));
    QString out;
    const auto plain = [](QString text) { return text.replace(space, QStringLiteral(" ")).replace(around, QStringLiteral("\\1")); };
    qsizetype from = 0;
    for (auto at = pre.globalMatch(html); at.hasNext();) {
        const auto match = at.next();
        out += plain(html.mid(from, match.capturedStart() - from)).trimmed() + match.captured();
        from = match.capturedEnd();
    }
    return out + plain(html.mid(from)).trimmed();
}

} // namespace

class CommonMarkTest : public QObject {
    Q_OBJECT
    const QString m_data = qEnvironmentVariable("MYCEL_TEST_DATA") + QStringLiteral("/data");
private Q_SLOTS:
    void theSpecificationsExamples()
    {
        QFile file(m_data + QStringLiteral("/commonmark-spec.json"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the specification's examples are not here (MYCEL_TEST_DATA)");
        const QJsonArray examples = QJsonDocument::fromJson(file.readAll()).array();
        const Resolve resolve = [](const QByteArray &, bool) { return Target{}; };
        QStringList others;
        for (const QJsonValue &value : examples) {
            const QJsonObject example = value.toObject();
            const Html html = HtmlWriter(resolve, HtmlWriter::Dress::Bare).write(example[QStringLiteral("markdown")].toString().toUtf8());
            if (normal(QString::fromUtf8(html.body)) != normal(example[QStringLiteral("html")].toString()))
                others.append(QStringLiteral("%1 (%2): %3").arg(example[QStringLiteral("example")].toInt()).arg(example[QStringLiteral("section")].toString(), QString::fromUtf8(html.body)));
        }
        for (const QString &other : others)
            qInfo().noquote() << "differs:" << other;
        QVERIFY(examples.size() > 600);
        QVERIFY2(examples.size() - others.size() >= examples.size() - 10, qPrintable(QString::number(others.size())));
    }
    void theYamlSuite_isReadOrRefused()
    {
        QDirIterator files(m_data + QStringLiteral("/yaml-test-suite"), QDir::Files, QDirIterator::Subdirectories);
        int count = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            const FrontMatter matter = readFrontMatter("---\n" + text + "\n---\nbody");
            QVERIFY(matter.bodyAt > 0 || !matter.problem.isEmpty());
            ++count;
        }
        if (!count)
            QSKIP("the YAML test suite is not here (MYCEL_TEST_DATA)");
    }
};

QTEST_APPLESS_MAIN(CommonMarkTest)
#include "commonmarktest.moc"
