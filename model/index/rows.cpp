#include "model/index/rows.h"

namespace mycel::model {

namespace {
constexpr QChar Between(0x1f), BetweenLists(0x1e);
}

SQLite::Statement &fresh(SQLite::Statement &statement)
{
    statement.reset();
    statement.clearBindings();
    return statement;
}

void bindAll(SQLite::Statement &statement, const QList<QVariant> &values)
{
    int index = 0;
    for (const QVariant &value : values) {
        ++index;
        if (value.typeId() == QMetaType::QString)
            bindText(statement, index, value.toString());
        else
            bindNumber(statement, index, value.toLongLong());
    }
}

QDateTime momentOf(const SQLite::Column &column)
{
    const qint64 seconds = column.getInt64();
    return seconds == 0 ? QDateTime() : QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

QString joinedList(const QStringList &list)
{
    return list.join(Between);
}

QStringList splitList(const QString &text)
{
    return text.isEmpty() ? QStringList() : text.split(Between);
}

QString categoriesText(const QList<Category> &categories)
{
    QStringList lists;
    for (const Category &category : categories)
        lists.append(joinedList({category.id, category.name, category.purpose}));
    return lists.join(BetweenLists);
}

QList<Category> categoriesOf(const QString &text)
{
    QList<Category> categories;
    for (const QString &list : text.isEmpty() ? QStringList() : text.split(BetweenLists)) {
        const QStringList parts = splitList(list);
        categories.append({parts.value(0), parts.value(1), parts.value(2)});
    }
    return categories;
}

Item itemOf(SQLite::Statement &row)
{
    Item item;
    item.ref = {textOf(row.getColumn(1)), bytesOf(row.getColumn(2))};
    item.blob = sync::Id::fromRaw(bytesOf(row.getColumn(3)));
    item.kind = Kind(qBound(0, row.getColumn(4).getInt(), int(Kind::Opportunity)));
    item.id = textOf(row.getColumn(5));
    item.work = textOf(row.getColumn(6));
    item.original = row.getColumn(7).getInt() != 0;
    item.title = textOf(row.getColumn(8));
    item.summary = textOf(row.getColumn(9));
    item.lang = textOf(row.getColumn(10));
    item.topics = splitList(textOf(row.getColumn(11)));
    item.authors = splitList(textOf(row.getColumn(12)));
    item.license = textOf(row.getColumn(13));
    item.created = QDate::fromString(textOf(row.getColumn(14)), Qt::ISODate);
    item.updated = QDate::fromString(textOf(row.getColumn(15)), Qt::ISODate);
    item.changed = momentOf(row.getColumn(16));
    item.minutes = row.getColumn(17).getInt();
    return item;
}

Shelf shelfOfLibrary(SQLite::Database &sql, qint64 library)
{
    Shelf shelf;
    SQLite::Statement find(sql, "SELECT languages, language_folders, main_language, translated FROM libraries WHERE no=?");
    bindNumber(find, 1, library);
    find.executeStep();
    shelf.languages = splitList(textOf(find.getColumn(0)));
    for (const QString &folder : splitList(textOf(find.getColumn(1))))
        shelf.languageFolders.insert(folder.toUtf8());
    shelf.mainLanguage = textOf(find.getColumn(2));
    const QStringList translated = splitList(textOf(find.getColumn(3)));
    for (qsizetype i = 0; i + 1 < translated.size(); i += 2)
        shelf.translated.insert(translated[i].toUtf8(), translated[i + 1].toUtf8());
    findSources(shelf);
    return shelf;
}

} // namespace mycel::model
