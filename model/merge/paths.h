#pragma once
// What the path of a file says to the merge: whose it is, and whether it is a kept version. An item's key is its id behind a
// zero byte, which no path has, in the place of its folder.

#include <QByteArray>

#include <algorithm>

namespace mycel::model::merge {

inline QByteArray nameOf(const QByteArray &path) { return path.mid(path.lastIndexOf('/') + 1); }
/// The folder that a file or a folder is in, without the slash; empty for the library itself.
inline QByteArrayView parentOf(QByteArrayView path) { return path.first(qMax<qsizetype>(0, path.lastIndexOf('/'))); }
/// With the slash at its end; empty for the library itself.
inline QByteArray folderOf(const QByteArray &path) { return path.first(path.lastIndexOf('/') + 1); }

/// The folder of the item that a file belongs to: without `files/` and `versions/`.
inline QByteArray itemFolderOf(const QByteArray &path)
{
    const QByteArray folder = '/' + folderOf(path);
    qsizetype end = folder.size();
    for (const char *below : {"/files/", "/versions/"}) {
        if (const qsizetype at = folder.indexOf(below); at >= 0)
            end = qMin(end, at + 1);
    }
    return folder.first(end).mid(1);
}

inline bool isKeptVersion(const QByteArray &path) { return ('/' + folderOf(path)).contains("/versions/"); }

/// Whether a file is called as the merge calls what it keeps: "docs/versions/0567091d.md". Any other in there may be somebody's own,
/// and so may this one: "docs/versions/20240101.md" is a day, and only the bytes say of what it is a version, if of anything.
inline bool isNamedAsKept(const QByteArray &path)
{
    if (!('/' + folderOf(path)).endsWith("/versions/"))
        return false; // nearly every path, before its name is taken apart
    const QByteArray stem = nameOf(path).split('.').first();
    const auto isDigit = [](char each) { return (each >= '0' && each <= '9') || (each >= 'a' && each <= 'f'); };
    return (stem.size() == 8 || stem.size() == 16 || stem.size() == 40) && std::ranges::all_of(stem, isDigit);
}

inline bool isIndex(const QByteArray &path) { return path.endsWith("/index.md"); }

} // namespace mycel::model::merge
