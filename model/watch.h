#pragma once
// Notices that something was written to the files of a data folder, by whatever program, without looking again and again:
// the system tells. Commons asks then whether it was another program. What was written it does not know.

#include <QFileSystemWatcher>
#include <QTimer>

namespace mycel::model {

class Watch : public QObject {
    Q_OBJECT
public:
    Watch(const QString &folder, QObject *parent);

Q_SIGNALS:
    /// Something was written a moment ago.
    void written();

private:
    void follow();
    void stirred();

    QString m_folder;
    QFileSystemWatcher m_files;
    QTimer m_pause;
};

} // namespace mycel::model
