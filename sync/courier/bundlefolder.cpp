#include "sync/courier/bundlefolder.h"

#include "sync/courier/foldersource.h"

#include <QDirIterator>
#include <QFile>

namespace mycel::sync {

namespace {

constexpr int MostBundles = 1000;
constexpr int MostEntries = 10'000;

/// Of systems and of writers that were interrupted; a folder with these alone is an empty one.
bool isNothing(const QString &name)
{
    static const QStringList left{QStringLiteral("System Volume Information"), QStringLiteral("$RECYCLE.BIN"), QStringLiteral("lost+found"), QStringLiteral("Thumbs.db"), QStringLiteral("desktop.ini")};
    return name.startsWith(u'.') || name.endsWith(QLatin1String(".part")) || left.contains(name, Qt::CaseInsensitive);
}

} // namespace

Result<BundleFolder> BundleFolder::look(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return fail(Error::Kind::NotFound, "no-such-folder", path);
    BundleFolder folder;
    QDirIterator entries(path, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (int number = 0; entries.hasNext() && number < MostEntries; ++number) {
        entries.next();
        const QString name = entries.fileName();
        if (isNothing(name))
            continue;
        if (name.endsWith(QLatin1String(".bundle"), Qt::CaseInsensitive) && folder.bundles.size() < MostBundles)
            folder.bundles.append(name);
        else
            folder.holdsOther = true;
    }
    folder.bundles.sort();
    return folder;
}

QString newsBeside(const QString &whole)
{
    return whole.chopped(7) + QStringLiteral("-new.bundle");
}

Result<BundleHeader> openBundle(const QString &path, QFile &file)
{
    const int descriptor = openRegular(path);
    if (descriptor < 0 || !file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return fail(Error::Kind::Refused, "not-bundle", path);
    return readBundleHeader(file);
}

} // namespace mycel::sync
