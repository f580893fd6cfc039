#pragma once
// Items between rows and values: the one place that knows the order of the columns.

#include "model/content/item.h"
#include "model/content/libraryfile.h"
#include "model/content/shelf.h"
#include "model/index/database.h"

#include <QVariant>

namespace mycel::model {

/// The columns that `itemOf` reads, from `items i JOIN libraries l ON l.no = i.library`.
inline constexpr const char *ItemColumns =
    "i.no, l.key, i.path, i.blob, i.kind, i.id, i.work, i.original, i.title, i.summary, i.lang, i.topics, i.authors, i.license, i.created, i.updated, i.changed, i.minutes";
inline constexpr int ItemColumnCount = 18;

Item itemOf(SQLite::Statement &row);

/// A statement that is ready for its next use.
SQLite::Statement &fresh(SQLite::Statement &statement);

/// A moment is kept in seconds; 0 is none.
QDateTime momentOf(const SQLite::Column &column);

/// Binds text and whole numbers in their order.
void bindAll(SQLite::Statement &statement, const QList<QVariant> &values);

/// Lists are kept as text with a mark between.
QString joinedList(const QStringList &list);
QStringList splitList(const QString &text);

/// What was learnt of a library's layout when it was read last.
Shelf shelfOfLibrary(SQLite::Database &sql, qint64 library);

/// The categories of a library's discussions, likewise.
QString categoriesText(const QList<Category> &categories);
QList<Category> categoriesOf(const QString &text);

} // namespace mycel::model
