#pragma once
// One item of a library as it is shown in lists: a Markdown file with its front matter read. Each translation is an item
// of its own; those with the same `work` belong together.

#include "model/content/kinds.h"
#include "sync/id.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>

namespace mycel::model {

/// Which item: unique on this computer. `path` is the Markdown file's path in its library.
struct ItemRef {
    QString library; ///< the library's key on this computer
    QByteArray path;

    bool operator==(const ItemRef &) const = default;
};

size_t qHash(const ItemRef &ref, size_t seed = 0) noexcept;

struct Item {
    ItemRef ref;
    sync::Id blob;
    Kind kind = Kind::Guide;
    QString id;            ///< 26 characters of Crockford's base 32, or empty: the path is the identity
    QString work;          ///< the same for all translations of one text in one library
    bool original = true;  ///< in its source language
    QString title;
    QString summary;
    QString lang;          ///< BCP 47; empty where nothing says it
    QStringList topics;
    QStringList authors;
    QString license;       ///< SPDX; empty: the library's
    QDate created;         ///< from the keys
    QDate updated;
    QDateTime changed;     ///< UTC, of the last commit that touched it; invalid until the history was read
    int minutes = 0;       ///< reading time

    bool operator==(const Item &) const = default;

    /// The item's id or, without one, its path: what the JSON calls `id`.
    [[nodiscard]] QString identity() const { return id.isEmpty() ? QString::fromUtf8(ref.path) : id; }
};

/// Text of others for lists and labels: no line break, no control character, nothing that turns the direction of what
/// follows; at most `longest` characters.
QString oneLine(const QString &text, qsizetype longest);

/// Whether `text` has the one form that is an identity.
bool isItemId(QStringView text);

} // namespace mycel::model
