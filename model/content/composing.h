#pragma once
// New files as this program writes them: an item, and what a library says of itself. Only what was asked for stands in them,
// in the order of the kinds table.

#include "model/content/frontmatteredit.h"
#include "model/content/kinds.h"

#include <QDate>
#include <QStringList>

namespace mycel::model {

struct NewItem {
    Kind kind = Kind::Guide;
    QString title;
    QString lang;              ///< BCP 47; may be empty
    QList<KeyChange> keys;     ///< further ones
    QByteArray body;
};

/// The bytes of a new item's file.
QByteArray composeItem(const NewItem &item, const QString &id, const QDate &today);

/// Refused ("not-text"): it is not UTF-8, and an edit would spoil every letter that is not.
sync::Result<void> mayBeEdited(const QByteArray &file);
/// The file, where it can be one. TooLarge ("long-item": nobody would see it, see format.md), Refused ("not-text").
sync::Result<QByteArray> asItem(const QByteArray &file);
/// An item's file with keys changed and, where given, another text.
/// Refused ("front-matter", "not-text"), TooLarge ("long-item").
sync::Result<QByteArray> changeItem(const QByteArray &file, const QList<KeyChange> &keys, const std::optional<QByteArray> &body);
/// The same, and `updated` is set where the item has such dates and they can be written.
sync::Result<QByteArray> reviseItem(const QByteArray &file, const QList<KeyChange> &keys, const std::optional<QByteArray> &body, const QDate &today);

/// The file with another text. Whether a blank line stands between the keys and the text is the file's own habit.
QByteArray changeText(const QByteArray &file, QByteArray text);

/// What a new library is to be.
struct NewLibrary {
    QString name;
    QString summary;
    QStringList languages;
    QStringList topics;        ///< empty: none
    QString license = QStringLiteral("CC-BY-SA-4.0");
    QStringList categories{};  ///< ids of the discussions that it begins with; empty: all default ones
    QString guidelines{};      ///< the path of the item with its rules; may be empty
    QString maintainer{};      ///< the name of who looks after its discussions; may be empty
};

/// The bytes of library.yaml.
QByteArray composeLibraryFile(const NewLibrary &library, const QString &id);

} // namespace mycel::model
