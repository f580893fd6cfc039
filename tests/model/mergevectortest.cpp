// The merge is the model's, byte for byte: what the model prints for its worked examples, for worlds of replicas, and for
// thousands of sequences, bodies and front matters is compared with what we say.
#include "tests/support/treemerge.h"

#include "model/merge/bodymerge.h"
#include "model/merge/frontmerge.h"
#include "model/merge/match.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace mycel;
using namespace mycel::model::merge;
using mycel::tests::Tree;

namespace {

QByteArray textOf(const QJsonValue &value) { return value.toString().toUtf8(); }

Tree treeOf(const QJsonValue &value)
{
    Tree tree;
    const QJsonObject files = value.toObject();
    for (auto file = files.begin(); file != files.end(); ++file)
        tree.insert(file.key().toUtf8(), textOf(*file));
    return tree;
}

std::vector<int> numbersOf(const QJsonValue &value)
{
    std::vector<int> numbers;
    for (const QJsonValue number : value.toArray())
        numbers.push_back(number.toInt());
    return numbers;
}

std::vector<QByteArray> textsOf(const QJsonValue &value)
{
    std::vector<QByteArray> texts;
    for (const QJsonValue text : value.toArray())
        texts.push_back(textOf(text));
    return texts;
}

QByteArray shown(const Tree &tree)
{
    QByteArray text;
    for (auto file = tree.begin(); file != tree.end(); ++file)
        text += "=== " + file.key() + '\n' + *file;
    return text;
}

/// What we say otherwise than the model; empty where all is well.
QByteArray otherwise(const QByteArray &ours, const QJsonObject &vector, const QByteArray &models)
{
    if (ours == models)
        return {};
    return QJsonDocument(vector).toJson() + "\n--- ours\n" + ours + "\n--- the model's\n" + models;
}

QByteArray compareTree(const QJsonObject &vector)
{
    std::optional<QSet<QByteArray>> settled;
    if (vector[QLatin1String("settled")].isArray()) {
        const auto names = textsOf(vector[QLatin1String("settled")]);
        settled = QSet<QByteArray>(names.begin(), names.end());
    }
    const Tree base = treeOf(vector[QLatin1String("base")]), a = treeOf(vector[QLatin1String("a")]), b = treeOf(vector[QLatin1String("b")]);
    const auto ours = tests::mergeTrees(base, a, b, settled), mirrored = tests::mergeTrees(base, b, a, settled);
    const Tree models = treeOf(vector[QLatin1String("result")]);
    return otherwise(shown(*ours), vector, shown(models)) + otherwise(shown(*mirrored), vector, shown(*ours));
}

QByteArray compareBody(const QJsonObject &vector)
{
    const auto written = [](MergedBody merged) {
        std::ranges::sort(merged.lost);
        return merged.text + "|lost|" + QByteArrayList(merged.lost.begin(), merged.lost.end()).join('|');
    };
    const QByteArray base = textOf(vector[QLatin1String("base")]), a = textOf(vector[QLatin1String("a")]), b = textOf(vector[QLatin1String("b")]);
    const QByteArray ours = written(mergeBodies(base, a, b));
    const QByteArray models = written({textOf(vector[QLatin1String("text")]), textsOf(vector[QLatin1String("lost")])});
    return otherwise(ours, vector, models) + otherwise(written(mergeBodies(base, b, a)), vector, ours);
}

QByteArray compareFront(const QJsonObject &vector)
{
    const auto written = [](const MergedFront &front) {
        QByteArrayList lost;
        for (const LostSegment &segment : front.lost)
            lost.append(segment.part + ": " + segment.lines);
        std::ranges::sort(lost);
        return front.text + "|lost|" + lost.join('|');
    };
    const QByteArray base = textOf(vector[QLatin1String("base")]), a = textOf(vector[QLatin1String("a")]), b = textOf(vector[QLatin1String("b")]);
    MergedFront models{textOf(vector[QLatin1String("text")]), {}};
    for (const QJsonValue lost : vector[QLatin1String("lost")].toArray())
        models.lost.push_back({textOf(lost[0]), textOf(lost[1])});
    const QByteArray ours = written(mergeFronts(base, a, b));
    return otherwise(ours, vector, written(models)) + otherwise(written(mergeFronts(base, b, a)), vector, ours);
}

QByteArray compareMatch(const QJsonObject &vector)
{
    QByteArray ours, models;
    const auto base = numbersOf(vector[QLatin1String("a")]), side = numbersOf(vector[QLatin1String("b")]);
    for (const Match &pair : match(base, side, 100))
        ours += QByteArray::number(pair.base) + '-' + QByteArray::number(pair.side) + ' ';
    for (const QJsonValue pair : vector[QLatin1String("pairs")].toArray())
        models += QByteArray::number(pair[0].toInt()) + '-' + QByteArray::number(pair[1].toInt()) + ' ';
    return otherwise(ours, vector, models);
}

} // namespace

class MergeVectorTest : public QObject {
    Q_OBJECT
    QHash<QString, QList<QJsonObject>> m_vectors;

    void holdAll(const char *kind, int atLeast, QByteArray (*compare)(const QJsonObject &))
    {
        const QList<QJsonObject> vectors = m_vectors.value(QLatin1String(kind));
        QVERIFY2(vectors.size() >= atLeast, qPrintable(QString::number(vectors.size())));
        int wrong = 0;
        QByteArray first;
        for (const QJsonObject &vector : vectors) {
            const QByteArray difference = compare(vector);
            wrong += difference.isEmpty() ? 0 : 1;
            if (first.isEmpty() || (!difference.isEmpty() && difference.size() < first.size()))
                first = difference;
        }
        QVERIFY2(wrong == 0, qPrintable(QStringLiteral("%1 of %2 differ; the shortest:\n").arg(wrong).arg(vectors.size()) + QString::fromUtf8(first)));
    }
private Q_SLOTS:
    void initTestCase()
    {
        const QString folder = qEnvironmentVariable("MYCEL_TEST_DATA") + QStringLiteral("/design/prototypes");
        if (!QFileInfo::exists(folder + QStringLiteral("/merge_model.py")))
            QSKIP("MYCEL_TEST_DATA has no model of the merge");
        QProcess python;
        python.start(QStringLiteral("python3"), {QStringLiteral(MYCEL_SOURCE_DIR "/tests/model/mergevectors.py"), folder, qEnvironmentVariable("MYCEL_MERGE_WORLDS", QStringLiteral("6"))});
        QVERIFY(python.waitForFinished(300'000));
        QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
        for (const QByteArray &line : python.readAllStandardOutput().split('\n')) {
            const QJsonObject vector = QJsonDocument::fromJson(line).object();
            m_vectors[vector[QLatin1String("kind")].toString()].append(vector);
        }
    }
    void sequencesAreMatchedAsTheModelMatchesThem() { holdAll("match", 2500, compareMatch); }
    void bodiesAreTheModels() { holdAll("body", 3000, compareBody); }
    void frontMatterIsTheModels() { holdAll("front", 2500, compareFront); }
    void treesAreTheModels() { holdAll("tree", 200, compareTree); }
};

QTEST_APPLESS_MAIN(MergeVectorTest)
#include "mergevectortest.moc"
