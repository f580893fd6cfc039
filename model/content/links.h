#pragma once
// Where a link between files leads, whichever way a handbook writes it: relative, from the root, without extension, with
// .html, percent-encoded, [[wiki]], or with the handbook's own web address. Pure; what exists is asked through `Paths`.

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <optional>

namespace mycel::model {

struct Paths {
    /// Whether a file of exactly this path exists in the library.
    std::function<bool(const QByteArray &path)> has;
    /// The item with this id, title or file name (for [[wiki]] links and `related`), if there is one.
    std::function<std::optional<QByteArray>(const QString &name)> named;
    /// The handbook's own web addresses ("https://activisthandbook.org"), which count as its root.
    QStringList ownSites;
    /// Where that is now which was called so before; null where nothing in the library ever had another name.
    std::function<std::optional<QByteArray>(const QByteArray &name)> moved{};
};

struct Link {
    enum class Is { Item, File, Anchor, Web, Mail, Dead, Refused };
    Is is = Is::Refused;
    QByteArray path;   ///< Item, File: the path in the library; Dead: what was looked for
    QString anchor;
    QString url;       ///< Web, Mail: normalised

    bool operator==(const Link &) const = default;
};

/// Schemes other than http, https and mailto are Refused; so is anything with control characters.
Link resolveLink(const QByteArray &destination, const QByteArray &fromPath, const Paths &paths);

} // namespace mycel::model
