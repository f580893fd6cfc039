// The YAML test suite: every document is read or refused by name, as front matter and by itself; and what is read as plain
// values is what the suite says that it is. Not read on purpose: aliases, tags, several documents, keys that are no text.
#include "model/content/frontmatter.h"
#include "model/content/libraryfile.h"
#include "model/content/yaml.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace mycel::model;

namespace {

struct Case {
    QString name;   ///< "229Q", "229Q-2" for the second one of a file
    QByteArray yaml;
    QByteArray json;
    bool fails = false;
};

/// The suite writes what cannot be seen as something that can.
QByteArray spelledOut(QString yaml)
{
    yaml.replace(QChar(0x2423), u' ');
    static const QRegularExpression tab(QStringLiteral("\u2014*\u00bb"));
    yaml.replace(tab, QStringLiteral("\t"));
    yaml.replace(QChar(0x2190), u'\r').replace(QChar(0x21d4), QChar(0xfeff)).remove(QChar(0x21b5)).remove(QStringLiteral("\u220e\n"));
    return yaml.toUtf8();
}

const QString *scalarOf(const Value &value)
{
    return std::get_if<QString>(&value.is);
}

QList<Case> casesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const Yaml suite = readYaml(file.readAll());
    QList<Case> cases;
    QString yaml;
    for (const Value &each : suite.value.list()) {
        if (const QString *own = scalarOf(each[u"yaml"]))
            yaml = *own;
        const QString *json = scalarOf(each[u"json"]);
        const QString number = cases.isEmpty() ? QString() : QStringLiteral("-%1").arg(cases.size() + 1);
        cases.append({QFileInfo(path).baseName() + number, spelledOut(yaml), json ? json->toUtf8() : QByteArray(), each[u"fail"].text() == QLatin1String("true")});
    }
    return cases;
}

/// Whether a value is what JSON says. Of numbers, true, false and null only that they are scalars: we keep what was written.
bool isSame(const Value &value, const QJsonValue &json)
{
    if (json.isString())
        return scalarOf(value) ? *scalarOf(value) == json.toString() : json.toString().isEmpty() && value.isNone();
    if (json.isArray()) {
        const QJsonArray array = json.toArray();
        bool same = std::holds_alternative<Value::List>(value.is) && value.list().size() == array.size();
        for (qsizetype i = 0; same && i < array.size(); ++i)
            same = isSame(value.list()[i], array[i]);
        return same;
    }
    if (json.isObject()) {
        const QJsonObject object = json.toObject();
        bool same = std::holds_alternative<Value::Map>(value.is) && value.map().size() == object.size();
        for (const QString &key : object.keys())
            same = same && isSame(value[key], object[key]);
        return same;
    }
    return scalarOf(value) || value.isNone();
}

const QHash<QString, const char *> &differsOnPurpose()
{
    static const QHash<QString, const char *> reasons{
        {QStringLiteral("5WE3"), "space around a key is nobody's meaning: it is trimmed"},
        {QStringLiteral("652Z"), "libyaml takes ?foo in braces for the key foo"},
        {QStringLiteral("HM87-2"), "libyaml takes ?x in brackets for the key x"},
        {QStringLiteral("L24T-2"), "libyaml drops a last line of spaces that has no end"},
        {QStringLiteral("Y2GN"), "libyaml ends an anchor at its colon"},
    };
    return reasons;
}

} // namespace

class YamlTest : public QObject {
    Q_OBJECT
    QList<Case> m_cases;
private Q_SLOTS:
    void initTestCase()
    {
        QDirIterator files(qEnvironmentVariable("MYCEL_TEST_DATA") + QStringLiteral("/data/yaml-test-suite"), {QStringLiteral("*.yaml")}, QDir::Files);
        while (files.hasNext())
            m_cases += casesOf(files.next());
        std::ranges::sort(m_cases, {}, &Case::name);
    }

    void everyDocumentIsReadOrRefusedByName()
    {
        if (m_cases.isEmpty())
            QSKIP("the YAML test suite is not here (MYCEL_TEST_DATA)");
        QVERIFY(m_cases.size() >= 351);
        const QSet<QByteArray> words{"", "unreadable", "never-closed", "too-large", "too-deep", "alias", "tag", "duplicate-key"};
        QMap<QByteArray, int> counts;
        for (const Case &each : m_cases) {
            const QByteArray file = "---\n" + each.yaml + "\n---\nbody\n";
            const FrontMatter matter = readFrontMatter(file);
            QVERIFY2(words.contains(matter.problem), qPrintable(each.name));
            QVERIFY2(matter.bodyAt >= 0 && matter.bodyAt <= file.size(), qPrintable(each.name));
            QVERIFY2(matter.keys.isNone() || std::holds_alternative<Value::Map>(matter.keys.is), qPrintable(each.name));
            ++counts[!matter.problem.isEmpty() ? "refused: " + matter.problem : matter.keys.isNone() ? QByteArray("no keys in it") : QByteArray("read")];
        }
        qInfo("as front matter, of %d documents:", int(m_cases.size()));
        for (auto count = counts.begin(); count != counts.end(); ++count)
            qInfo("  %5d  %s", count.value(), count.key().constData());
    }

    void whatIsReadIsWhatTheSuiteSays()
    {
        if (m_cases.isEmpty())
            QSKIP("the YAML test suite is not here (MYCEL_TEST_DATA)");
        QVERIFY(m_cases.size() >= 351);
        QMap<QByteArray, int> counts;
        QStringList others;
        for (const Case &each : m_cases) {
            const Yaml yaml = readYaml(each.yaml);
            const QByteArray outcome = yaml.problem.isEmpty() ? QByteArray("read") : "refused: " + yaml.problem;
            ++counts[(each.fails ? "malformed, " : "well formed, ") + outcome];
            if (each.fails || !yaml.problem.isEmpty() || each.json.isEmpty())
                continue;
            const QJsonDocument json = QJsonDocument::fromJson("[" + each.json + "]"); // a scalar alone is no document to Qt
            if (json.array().size() != 1)
                continue;
            const bool same = isSame(yaml.value, json.array().first());
            ++counts[same ? "compared, the same" : "compared, different"];
            if (same == differsOnPurpose().contains(each.name))
                others.append(QStringLiteral("%1: %2").arg(each.name, QString::fromUtf8(each.yaml)));
        }
        for (auto count = counts.begin(); count != counts.end(); ++count)
            qInfo("  %5d  %s", count.value(), count.key().constData());
        QVERIFY2(others.isEmpty(), qPrintable(others.join(u'\n')));
        QVERIFY(counts["compared, the same"] >= 150);
    }

    void nothingIsReadAsNothing()
    {
        for (const QByteArray &nothing : {QByteArray(), QByteArray(""), QByteArray("\n"), QByteArray("# a comment")}) {
            const Yaml yaml = readYaml(nothing);
            QVERIFY(yaml.problem.isEmpty() && yaml.value.isNone());
        }
        QVERIFY(readLibraryFile({}).name.isEmpty());
    }
};

QTEST_APPLESS_MAIN(YamlTest)
#include "yamltest.moc"
