#include "model/watch.h"

#include <QFile>

namespace mycel::model {

namespace {
constexpr int PauseMilliseconds = 250; // who writes much is looked at now and then
}

Watch::Watch(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        follow(); // first, so that nothing is written unnoticed between
        Q_EMIT written();
    });
    connect(&m_files, &QFileSystemWatcher::fileChanged, this, &Watch::stirred);
    connect(&m_files, &QFileSystemWatcher::directoryChanged, this, &Watch::stirred);
    m_files.addPath(folder); // the log comes and goes with those who have the index open
    follow();
}

void Watch::follow()
{
    const QString log = m_folder + QStringLiteral("/index.sqlite-wal");
    if (QFile::exists(log) && !m_files.files().contains(log))
        m_files.addPath(log);
}

void Watch::stirred()
{
    // A large import writes a thousand times a second: of that we are told once.
    if (const QStringList files = m_files.files(); !files.isEmpty())
        m_files.removePaths(files);
    if (!m_pause.isActive())
        m_pause.start();
}

} // namespace mycel::model
