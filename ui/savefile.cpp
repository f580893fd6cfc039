#include "ui/savefile.h"

#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>

namespace mycel::ui {

namespace {
constexpr qint64 MostBytes = 32 << 20; // no object is larger
}

void saveFile(model::Commons &commons, const QString &library, const QByteArray &path, QWidget *parent, const std::function<void(const sync::Error &)> &failed)
{
    QString name = QString::fromUtf8(path.mid(path.lastIndexOf('/') + 1));
    while (name.startsWith(u'.'))
        name.remove(0, 1); // a hidden file would not be found again
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    const QString chosen = QFileDialog::getSaveFileName(parent, QCoreApplication::translate("SaveFile", "Save the file"), folder + u'/' + name);
    if (chosen.isEmpty())
        return;
    keepIn(chosen, commons.file(library, path, MostBytes), parent, failed);
}

void keepIn(const QString &name, QFuture<sync::Result<QByteArray>> coming, QWidget *parent, const std::function<void(const sync::Error &)> &failed)
{
    coming.then(parent, [name, failed](const sync::Result<QByteArray> &bytes) {
        if (!bytes)
            return failed(bytes.error());
        QSaveFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
            failed({sync::Error::Kind::Full, "disk", file.errorString()});
    });
}

} // namespace mycel::ui
