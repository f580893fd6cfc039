// What comes as a stream is a pack like git's own in the end, in whatever pieces it came; what is damaged is none.
#include "tests/support/realgit.h"

#include "sync/git.h"
#include "sync/handle.h"
#include "sync/store/packentry.h"
#include "sync/store/packintake.h"

#include <QCryptographicHash>
#include <QTest>
#include <QtEndian>

using namespace mycel;
using namespace mycel::sync;
using mycel::tests::Workshop;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A text like many others in its library, and each version of it like the one before.
QByteArray text(int guide, int version)
{
    QByteArray text = "# Guide " + QByteArray::number(guide) + "\n\n";
    for (int line = 0; line < 40; ++line)
        text += "Line " + QByteArray::number(line * (line == version % 40 ? version : 7)) + " of what everybody should know before an action.\n";
    return text;
}

/// Where a pack is taken in.
class Place {
public:
    Result<void> take(const QByteArray &pack, qsizetype step = 1 << 16, git_odb *others = nullptr)
    {
        auto intake = PackIntake::begin(m_folder.path(), others, {});
        if (!intake)
            return fail(intake.error());
        for (qsizetype at = 0; at < pack.size(); at += step) {
            if (const auto taken = intake->append(QByteArrayView(pack).sliced(at, qMin(step, pack.size() - at))); !taken)
                return taken;
        }
        return intake->commit();
    }
    [[nodiscard]] QStringList names() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden); }
    [[nodiscard]] QByteArray only(const QString &ending) const
    {
        const QStringList found = QDir(m_folder.path()).entryList({QStringLiteral("pack-*.") + ending}, QDir::Files);
        return found.size() == 1 ? contentOf(m_folder.filePath(found.first())) : QByteArray();
    }

private:
    QTemporaryDir m_folder;
};

QByteArray withSum(const QByteArray &pack)
{
    return pack + QCryptographicHash::hash(pack, QCryptographicHash::Sha1);
}

} // namespace

class PackIntakeTest : public QObject {
    Q_OBJECT
    std::unique_ptr<Workshop> m_shop;
    QByteArray m_ids; ///< of all objects, a line each

    [[nodiscard]] QByteArray packed(QStringList how, const QByteArray &what) const
    {
        // Into a file: of what git says its white space is cut off, and one sum in forty ends with it.
        const QString folder = m_shop->folder();
        mycel::tests::run(folder, QStringLiteral("sh"), QStringList{QStringLiteral("-c"), QStringLiteral("exec git \"$@\" >made.pack"), QStringLiteral("sh"), QStringLiteral("pack-objects"), QStringLiteral("-q"), QStringLiteral("--stdout"), QStringLiteral("--no-reuse-delta"), QStringLiteral("--window=20")} + how, what);
        const QByteArray pack = contentOf(folder + QStringLiteral("/made.pack"));
        return withSum(pack.left(pack.size() - 20)) == pack ? pack : QByteArray();
    }
    [[nodiscard]] OdbHandle store() const
    {
        git_odb *odb = nullptr;
        git_odb_open(&odb, (m_shop->folder() + QStringLiteral("/.git/objects")).toUtf8().constData());
        return OdbHandle(odb);
    }
    /// What git says of it.
    [[nodiscard]] QByteArray gitIndex(const QByteArray &pack) const
    {
        const QString path = m_shop->folder() + QStringLiteral("/other.pack");
        QFile::remove(path);
        m_shop->write(QStringLiteral("other.pack"), pack);
        m_shop->git({QStringLiteral("index-pack"), QStringLiteral("-o"), QStringLiteral("other.idx"), QStringLiteral("other.pack")});
        const QByteArray index = contentOf(m_shop->folder() + QStringLiteral("/other.idx"));
        QFile::remove(m_shop->folder() + QStringLiteral("/other.idx"));
        return index;
    }

private Q_SLOTS:
    void initTestCase()
    {
        startGit();
        m_shop = std::make_unique<Workshop>();
        for (int version = 0; version < 30; ++version) {
            for (int guide = 0; guide < 60; ++guide)
                m_shop->write(QStringLiteral("guides/%1/g%2.md").arg(guide % 7).arg(guide), text(guide, version));
            m_shop->commit();
        }
        m_shop->write(QStringLiteral("empty.md"), "");
        m_shop->git({QStringLiteral("tag"), QStringLiteral("-a"), QStringLiteral("-m"), QStringLiteral("x"), QStringLiteral("one")});
        m_shop->commit();
        m_ids = m_shop->git({QStringLiteral("rev-list"), QStringLiteral("--objects"), QStringLiteral("--all"), QStringLiteral("--no-object-names")}) + '\n';
        QVERIFY(m_ids.count('\n') > 1500); // two threads see to them
    }
    void theIndexIsTheOneThatGitMakes_data()
    {
        QTest::addColumn<QStringList>("how");
        QTest::newRow("deltas by place") << QStringList{QStringLiteral("--delta-base-offset")};
        QTest::newRow("deltas by name") << QStringList{};
        QTest::newRow("long chains") << QStringList{QStringLiteral("--delta-base-offset"), QStringLiteral("--depth=1000")};
        QTest::newRow("no deltas") << QStringList{QStringLiteral("--window=0")};
    }
    void theIndexIsTheOneThatGitMakes()
    {
        QFETCH(QStringList, how);
        const QByteArray pack = packed(how, m_ids), index = gitIndex(pack);
        QVERIFY(!pack.isEmpty() && !index.isEmpty());
        for (const qsizetype step : {qsizetype(1), qsizetype(13), qsizetype(4096), pack.size()}) {
            Place place;
            const auto taken = place.take(pack, step);
            QVERIFY2(taken, qPrintable(taken ? QString() : taken.error().detail));
            QVERIFY(place.only(QStringLiteral("pack")) == pack);
            QVERIFY(place.only(QStringLiteral("idx")) == index);
            QCOMPARE(place.names().size(), 2); // and nothing else stays
        }
    }
    void whatAThinPackLeavesOut_isPutIntoIt()
    {
        const OdbHandle others = store();
        QVERIFY(others);
        const QByteArray thin = packed({QStringLiteral("--revs"), QStringLiteral("--thin"), QStringLiteral("--delta-base-offset")}, "HEAD~1\n^HEAD~3\n");
        QVERIFY(!thin.isEmpty());
        Place place, without;
        QVERIFY(place.take(thin, 100, others.get()));
        const QByteArray whole = place.only(QStringLiteral("pack"));
        QVERIFY(whole.size() > thin.size());
        QVERIFY(place.only(QStringLiteral("idx")) == gitIndex(whole));
        QCOMPARE(without.take(thin).error().why, QByteArray("pack")); // what it is upon is nowhere
        QCOMPARE(without.names(), QStringList());
    }
    void aPackThatIsCutOrTurnedAnywhere_isNone()
    {
        const QByteArray three = m_shop->git({QStringLiteral("rev-list"), QStringLiteral("--objects"), QStringLiteral("--no-object-names"), QStringLiteral("-2"), QStringLiteral("HEAD")});
        const QByteArray pack = packed({QStringLiteral("--delta-base-offset")}, three.split('\n').mid(0, 6).join('\n') + '\n');
        QVERIFY(pack.size() > 300);
        Place place;
        for (qsizetype at = 0; at < pack.size(); ++at) {
            QVERIFY2(!place.take(pack.first(at), 50), qPrintable(QString::number(at)));
            for (const char bit : {char(1), char(0x80)}) {
                QByteArray turned = pack;
                turned[at] = char(turned[at] ^ bit);
                QVERIFY2(!place.take(turned), qPrintable(QString::number(at)));
                Place another; // where the sum is right, bits of no meaning may be turned
                const QByteArray summed = withSum(turned.chopped(20));
                if (at < pack.size() - 20 && another.take(summed))
                    QVERIFY2(another.only(QStringLiteral("idx")) == gitIndex(summed), qPrintable(QString::number(at)));
            }
        }
        QVERIFY(!place.take(pack + 'x'));
        QCOMPARE(place.names(), QStringList());
        QVERIFY(place.take(pack));
    }
    void whatIsDeflatedIntoMoreThanItHasToBe_isTaken()
    {
        QByteArray stored = QByteArray::fromHex("7801");
        for (int empty = 0; empty < 1000; ++empty)
            stored += QByteArray::fromHex("000000ffff");
        stored += QByteArray::fromHex("010100feff") + 'x' + QByteArray::fromHex("00790079"); // with its Adler-32
        const QByteArray pack = withSum(QByteArray("PACK\0\0\0\2\0\0\0\2", 12) + '\x31' + stored + '\x31' + QByteArray::fromHex("7801010100feff7900" "7a007a"));
        for (const qsizetype step : {qsizetype(1), qsizetype(700), pack.size()}) {
            Place place;
            const auto taken = place.take(pack, step);
            QVERIFY2(taken, qPrintable(taken ? QString() : taken.error().detail));
            QVERIFY(place.only(QStringLiteral("idx")) == gitIndex(pack));
        }
    }
    void whatOnlySomeCanInflate_isRefused()
    {
        const QByteArray odd = QByteArray::fromHex("7801f5dd81080000000020edf1171300790079"); // an x for libdeflate, nothing for zlib
        Place place;
        QCOMPARE(place.take(withSum(QByteArray("PACK\0\0\0\2\0\0\0\1", 12) + '\x31' + odd)).error().why, QByteArray("pack"));
    }
    void aThinPackUponWhatIsInItself_isCompleted()
    {
        // We have X and Y; what comes is X, as a delta upon Y, and Z, as one upon X; each names what it is upon.
        const OdbHandle others = store();
        QVERIFY(others);
        const auto blob = [this](const QByteArray &bytes) { return QByteArray::fromHex(m_shop->git({QStringLiteral("hash-object"), QStringLiteral("-w"), QStringLiteral("--stdin")}, bytes)); };
        const QByteArray y(15, 'x'), x = y + 'y', idOfY = blob(y), idOfX = blob(x);
        const auto delta = [](const QByteArray &upon, const QByteArray &bytes) {
            QByteArray entry = packEntry(GIT_OBJECT_BLOB, bytes, 1).value();
            entry[0] = char(0x70 | (entry[0] & 0xf));
            return entry.insert(1, upon);
        };
        const QByteArray toX = delta(idOfY, QByteArray::fromHex("0f10900f01") + 'y'), toZ = delta(idOfX, QByteArray::fromHex("1011901001") + 'z');
        Place place;
        const auto taken = place.take(withSum(QByteArray("PACK\0\0\0\2\0\0\0\2", 12) + toX + toZ), 5, others.get());
        QVERIFY2(taken, qPrintable(taken ? QString() : taken.error().detail));
        QVERIFY(place.only(QStringLiteral("idx")) == gitIndex(place.only(QStringLiteral("pack"))));
        QCOMPARE(qFromBigEndian<quint32>(place.only(QStringLiteral("pack")).constData() + 8), 3u); // with Y
    }
    void anObjectThatIsTooLarge_isRefusedBeforeItCame()
    {
        Place place;
        const QByteArray claims = QByteArray("PACK\0\0\0\2\0\0\0\1", 12) + QByteArray::fromHex("b080808010"); // 64 MB of a blob
        QCOMPARE(place.take(claims).error().kind, Error::Kind::TooLarge);
    }
    void anEmptyPack_isNothing()
    {
        Place place;
        QVERIFY(place.take(withSum(QByteArray("PACK\0\0\0\2\0\0\0\0", 12))));
        QCOMPARE(place.names(), QStringList());
    }
    void whoWatchesCanEndIt()
    {
        const QByteArray pack = packed({QStringLiteral("--delta-base-offset")}, m_ids);
        const QTemporaryDir folder;
        for (const unsigned int upTo : {1u, 1000u}) {
            auto intake = PackIntake::begin(folder.path(), nullptr, [upTo](const git_indexer_progress &progress) { return progress.received_objects < upTo; });
            QVERIFY(intake);
            QCOMPARE(intake->append(pack).error().kind, Error::Kind::Cancelled);
        }
        {
            const auto untilSomeDeltas = [](const git_indexer_progress &progress) { return progress.indexed_objects < progress.total_objects - progress.total_deltas + 10; };
            auto intake = PackIntake::begin(folder.path(), nullptr, untilSomeDeltas);
            QVERIFY(intake);
            QVERIFY(intake->append(pack));
            QCOMPARE(intake->commit().error().kind, Error::Kind::Cancelled);
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
    }
};

QTEST_GUILESS_MAIN(PackIntakeTest)
#include "packintaketest.moc"
