// People on computers of their own write at random and meet at random: at a server, by two sticks, by files that are handed over,
// lost or handed over twice. In the end all have the same commit, and every word that anybody published is in its text, in a
// kept version or in its history. The merge alone is tried with many more people in tests/model/mergeworldtest.cpp; here
// everything is real. ./dev soak: 2 to 20 people and many more rounds, other worlds each time; MYCEL_SEED plays one of them again.
#include "tests/durable/world.h"

#include "model/commons.h"
#include "tests/support/await.h"

#include <random>

using namespace mycel;
using namespace mycel::tests;

namespace {

constexpr unsigned Seed = 20'261'128;

struct Person {
    explicit Person(const QString &data) : folder(data), commons(std::make_unique<model::Commons>(data)) {}
    QString folder;
    std::unique_ptr<model::Commons> commons;
    QString library;
};

/// One world: its people, its places, and the words that were published in it.
class World {
public:
    World(unsigned seed, int people) : m_chance(seed), m_server(path(QStringLiteral("server.git")))
    {
        run(m_folder.path(), QStringLiteral("git"), {QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("--bare"), QStringLiteral("-b"), QStringLiteral("main"), m_server});
        m_places = {path(QStringLiteral("stick")), path(QStringLiteral("another stick")), m_server};
        for (const QString &stick : m_places.first(2))
            QDir().mkpath(stick);
        for (int i = 0; i < people; ++i)
            m_people.push_back(std::make_unique<Person>(path(QStringLiteral("person%1").arg(i))));
        begin();
    }

    void round()
    {
        for (const auto &person : m_people) {
            for (int deeds = below(3); deeds > 0; --deeds)
                write(*person);
            if (below(3) == 0)
                meet(*person, m_places[below(int(m_places.size()))]);
            if (below(6) == 0)
                handOver(*person, *m_people[size_t(below(int(m_people.size())))]);
        }
    }
    /// Everybody goes to every place until nobody has anything else than another.
    bool settleDown()
    {
        for (int i = 0; i < 8; ++i) {
            for (const auto &person : m_people) {
                for (const QString &place : m_places)
                    meet(*person, place);
            }
            if (std::ranges::all_of(m_people, [this](const auto &person) { return head(*person) == head(*m_people.front()); }))
                return true;
        }
        return false;
    }
    /// What does not hold in the end, in words.
    QStringList broken()
    {
        for (const auto &person : m_people) {
            person->commons->end();
            const QString repository = repositoryOf(*person);
            const QByteArray all = run(repository, QStringLiteral("git"), {QStringLiteral("log"), QStringLiteral("-p"), QStringLiteral("--text"), QStringLiteral("--no-renames"), QStringLiteral("main")});
            for (const QByteArray &word : m_words) {
                if (!all.contains(word))
                    m_broken.append(QString::fromUtf8(word) + QStringLiteral(" is lost at ") + person->folder);
            }
            if (const QString ill = unwell(person->folder); !ill.isEmpty())
                m_broken.append(ill);
            const auto shown = itemsIn(person->folder);
            if (ask(person->folder, {QStringLiteral("reindex")}).code != 0 || itemsIn(person->folder) != shown)
                m_broken.append(QStringLiteral("the index is not that of the repository"));
        }
        if (run(m_server, QStringLiteral("git"), {QStringLiteral("rev-parse"), QStringLiteral("main")}) != head(*m_people.front()))
            m_broken.append(QStringLiteral("the server has something else"));
        return m_broken;
    }
    [[nodiscard]] QString told() const { return QStringLiteral("%1 people, %2 words, %3 syncs, %4 files handed over").arg(m_people.size()).arg(m_words.size()).arg(m_syncs).arg(m_files); }

private:
    int below(int sides) { return int(m_chance() % unsigned(sides)); }
    QString path(const QString &name) const { return m_folder.path() + u'/' + name; }
    /// What is listed, in whatever order: items of the same title have none.
    static QSet<QByteArray> itemsIn(const QString &data)
    {
        QSet<QByteArray> items;
        for (const QJsonValue &item : listing(data))
            items.insert(QJsonDocument(item.toObject()).toJson());
        return items;
    }
    QByteArray word() { return 'w' + QByteArray::number(m_words.size() + m_tried++) + "q"; }
    QString repositoryOf(const Person &person) const { return person.folder + QStringLiteral("/libraries/") + person.library + QStringLiteral(".git"); }
    QByteArray head(const Person &person) const { return run(repositoryOf(person), QStringLiteral("git"), {QStringLiteral("rev-parse"), QStringLiteral("main")}); }

    void begin()
    {
        Person &first = *m_people.front();
        model::NewLibrary harbour;
        harbour.name = QStringLiteral("Harbour");
        harbour.languages = QStringList{QStringLiteral("en")};
        const auto created = await(first.commons->create(harbour, QStringLiteral("Person 0")));
        if (!created)
            qFatal("no library: %s", created.error().why.constData());
        first.library = created->library.key;
        write(first);
        for (const QString &place : m_places)
            meet(first, place);
        for (size_t i = 1; i < m_people.size(); ++i) {
            Person &person = *m_people[i];
            const auto added = await(person.commons->add({m_places[below(int(m_places.size()))], false, {}}));
            if (!added)
                qFatal("somebody cannot join: %s", added.error().why.constData());
            person.library = added->library.key;
            [[maybe_unused]] const auto named = await(person.commons->chooseName(person.library, QStringLiteral("Person %1").arg(i)));
        }
    }
    QList<model::ItemRef> itemsOf(Person &person)
    {
        model::Query query;
        query.most = 1000;
        QList<model::ItemRef> items;
        const auto answer = await(person.commons->search(query));
        for (const model::Hit &hit : answer ? answer->hits : QList<model::Hit>())
            items.append(hit.item.ref);
        return items;
    }
    void publish(Person &person, const model::Edition &edition, const QByteArray &fresh)
    {
        const auto [accepted, shown] = person.commons->publish(edition);
        if (!await(accepted) || !await(shown))
            m_broken.append(QStringLiteral("something was not published"));
        else if (!fresh.isEmpty())
            m_words.insert(fresh);
    }
    void write(Person &person)
    {
        const QList<model::ItemRef> items = itemsOf(person);
        const int what = items.isEmpty() ? 0 : below(20);
        const QByteArray fresh = word();
        if (what < 3) {
            const auto edition = await(person.commons->compose(person.library, {model::Kind::Guide, QStringLiteral("Guide %1").arg(below(6)), QStringLiteral("en"), {}, "Begin with " + fresh + ".\n\nThen go on.\n"}));
            return edition ? publish(person, *edition, fresh) : void(m_broken.append(QString::fromLatin1(edition.error().why)));
        }
        const model::ItemRef ref = items[below(int(items.size()))];
        const auto source = await(person.commons->edit(ref));
        if (!source)
            return; // it went a moment ago
        if (what < 5) {
            const auto deed = await(below(2) ? person.commons->removal(ref) : person.commons->renaming(ref, QStringLiteral("Called ") + QString::fromUtf8(fresh)));
            return deed ? publish(person, deed->edition, deed->edition.files.first().bytes ? fresh : QByteArray()) : void();
        }
        if (what < 7) {
            const QByteArray picture = ref.path.first(ref.path.lastIndexOf('/') + 1) + "files/a.png";
            return publish(person, {person.library, source->base, {{picture, "picture " + fresh + '\n'}}, QStringLiteral("Another picture")}, fresh);
        }
        QByteArrayList lines = source->bytes.split('\n');
        if (what < 14) // a line of one's own somewhere behind the keys
            lines.insert(qMin<qsizetype>(lines.size(), lines.lastIndexOf("---") + 2 + below(4)), "\nA line with " + fresh + ".\n");
        else if (qsizetype at = lines.size() - 1; at > 0) { // the words that others change too
            while (at > 0 && !lines[at].contains(' '))
                --at;
            if (lines.lastIndexOf("---") < at)
                lines[at].replace(lines[at].lastIndexOf(' ') + 1, lines[at].size(), fresh + '.');
            else
                lines.append("The end is " + fresh + '.');
        }
        publish(person, {person.library, source->base, {{ref.path, lines.join('\n')}}, QStringLiteral("Change it")}, fresh);
    }
    void meet(Person &person, const QString &place)
    {
        ++m_syncs;
        const auto reports = await(person.commons->syncNow(person.library, {}, place));
        if (!reports || reports->value(0).error)
            m_broken.append(QStringLiteral("a sync failed: ") + (reports ? QString::fromLatin1(reports->value(0).error->why) + u' ' + reports->value(0).error->detail : reports.error().detail));
    }
    /// A file for a messenger, which may be lost, and may come twice or late.
    void handOver(Person &from, Person &to)
    {
        const QString file = path(QStringLiteral("handed%1.bundle").arg(++m_files));
        const auto sent = await(from.commons->sendAsFile(from.library, file, below(4) == 0));
        if (!sent && sent.error().why != "nothing-to-send")
            m_broken.append(QStringLiteral("no file: ") + QString::fromLatin1(sent.error().why));
        if (sent)
            m_post.append(file);
        for (int times = m_post.isEmpty() || &from == &to ? 0 : below(3); times > 0; --times) {
            const auto report = await(to.commons->receive(m_post[below(int(m_post.size()))]));
            if (const auto why = !report ? report.error().why : report->error ? report->error->why : QByteArray(); !why.isEmpty() && why != "bundle-needs-more")
                m_broken.append(QStringLiteral("a file did not come in: ") + QString::fromLatin1(why));
        }
    }
    QTemporaryDir m_folder;
    std::mt19937 m_chance;
    QString m_server;
    QStringList m_places, m_post, m_broken;
    std::vector<std::unique_ptr<Person>> m_people;
    QSet<QByteArray> m_words;
    int m_tried = 0, m_syncs = 0, m_files = 0;
};

struct Plan {
    unsigned seed;
    int people, rounds;
};

/// Many people for fewer rounds, few for more: a world of twenty takes minutes, one of two some seconds.
Plan longPlan(unsigned seed)
{
    const int people = 2 + int(seed % 19);
    return {seed, people, 20 + 300 / people};
}

QList<Plan> plans()
{
    if (qEnvironmentVariableIsSet("MYCEL_SEED"))
        return {longPlan(qEnvironmentVariable("MYCEL_SEED").toUInt())};
    if (soak() == 1)
        return {{Seed, 2, 8}, {Seed + 1, 3, 8}};
    QList<Plan> all;
    const unsigned first = std::random_device()();
    for (unsigned i = 0; i < unsigned(2 * soak()); ++i) // each number of people at least once, where it is ten times
        all.append(longPlan(first + i));
    return all;
}

} // namespace

class ConvergenceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoeverWritesAndMeetsWhereverTheyLike_allEndOnOneCommit_andNothingPublishedIsLost()
    {
        qputenv("MYCEL_COURIER", MYCEL_BIN_DIR "/mycel-courier");
        for (const Plan &plan : plans()) {
            qInfo("world %u begins: %d people, %d rounds", plan.seed, plan.people, plan.rounds);
            World world(plan.seed, plan.people);
            for (int round = 0; round < plan.rounds; ++round)
                world.round();
            QVERIFY2(world.settleDown(), qPrintable(QStringLiteral("world %1 has no common commit").arg(plan.seed)));
            const QStringList broken = world.broken();
            QVERIFY2(broken.isEmpty(), qPrintable(QStringLiteral("world %1: ").arg(plan.seed) + broken.join(QStringLiteral("; "))));
            qInfo("world %u: %s", plan.seed, qPrintable(world.told()));
        }
    }
};

QTEST_GUILESS_MAIN(ConvergenceTest)
#include "convergencetest.moc"
