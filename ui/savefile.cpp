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
    commons.file(library, path, MostBytes).then(parent, [chosen, failed](const sync::Result<QByteArray> &bytes) { keepIn(chosen, bytes, failed); });
}

void keepIn(const QString &name, const sync::Result<QByteArray> &bytes, const std::function<void(const sync::Error &)> &failed)
{
    if (!bytes)
        return failed(bytes.error());
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        failed({sync::Error::Kind::Full, "disk", file.errorString()});
}

} // namespace mycel::ui
