// meetbench DATA WORDS: syncs the library that DATA holds, and searches for words that come with it whenever the commons tell of
// a change, as a window does. Prints in seconds how long it took until they were found, from the courier's return and from the
// asking on, from the courier's return until all was read, and how many items arrived.
#include "model/commons.h"
#include "tests/support/await.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

#include <cstdio>

using namespace mycel;
using mycel::tests::await;

namespace {

/// When what happens, in seconds.
class Watch : public QObject {
public:
    Watch(model::Commons &commons, const QString &words)
        : m_commons(commons)
    {
        m_query.words = words;
        m_query.most = 1;
        connect(&commons, &model::Commons::stateChanged, this, [this](const QString &, const sync::State &state) {
            if (state.progress.stage == sync::Progress::Stage::Meeting && !m_since.isValid())
                m_since.start();
        });
        connect(&commons, &model::Commons::changed, this, [this] { look(); });
    }

    void ask() { m_sinceAsked.start(); }
    [[nodiscard]] bool isFound() const { return m_found > 0; }
    [[nodiscard]] double found() const { return double(m_found) / 1e9; }
    [[nodiscard]] double foundSinceAsked() const { return double(m_foundSinceAsked) / 1e9; }
    [[nodiscard]] double now() const { return double(m_since.nsecsElapsed()) / 1e9; }

    /// Looks whether they are there now.
    void look(const std::function<void()> &after = [] {})
    {
        m_commons.search(m_query).then(this, [this, after](const sync::Result<model::Answer> &answer) {
            if (answer && !answer->hits.isEmpty() && !isFound() && m_since.isValid()) {
                m_found = m_since.nsecsElapsed();
                m_foundSinceAsked = m_sinceAsked.nsecsElapsed();
            }
            after();
        });
    }

private:
    model::Commons &m_commons;
    model::Query m_query;
    QElapsedTimer m_since; ///< the courier came back
    QElapsedTimer m_sinceAsked;
    qint64 m_found = 0, m_foundSinceAsked = 0; ///< in nanoseconds
};

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    QCoreApplication application(argc, argv);
    model::Commons commons(QString::fromLocal8Bit(argv[1]));
    model::Query query;
    query.words = QString::fromUtf8(argv[2]);
    const bool caughtUp = await(commons.caughtUp()).has_value();
    const auto before = await(commons.search(query));
    if (!caughtUp || !before || !before->hits.isEmpty())
        return 1;
    Watch watch(commons, query.words);
    int arrived = 0;
    commons.expectExchange(); // as behind an earlier one in the window, which is some time ago
    QThread::msleep(200);
    watch.ask();
    commons.syncNow().then(&application, [&](const sync::Result<QList<model::SyncReport>> &reports) {
        for (const model::SyncReport &report : reports.value_or(QList<model::SyncReport>()))
            arrived += report.error ? 0 : report.arrived;
        watch.look([&watch, arrived, read = watch.now()] { // of little, all is read before a search comes back
            std::printf("%.4f %.4f %.4f %d\n", watch.found(), watch.foundSinceAsked(), read, arrived);
            QCoreApplication::exit(watch.isFound() ? 0 : 1);
        });
    });
    const int code = QCoreApplication::exec();
    commons.end();
    return code;
}
