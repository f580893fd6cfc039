#pragma once
// Where a handbook is a web site as well, from what its site is built with: links that are written with that address lead to files
// of the library. Only the address is read, by its line; nothing of a configuration is obeyed.

#include "sync/store/repository.h"

#include <QStringList>

namespace mycel::model {

/// The address in one such file (mkdocs.yml, _config.yml, hugo.toml, docusaurus.config.js, CNAME …), or empty.
QString siteFrom(const QByteArray &name, const QByteArray &text);
/// Of all that are at the top of a library, or where such files are in one.
QStringList sitesIn(const sync::Repository &store, const sync::Id &commit);
/// The language that such a file names; empty where none does.
QString siteLanguageIn(const sync::Repository &store, const sync::Id &commit);
/// Where the forge that a library came from shows the files of a branch: "https://codeberg.org/o/r/src/branch/main" …; none
/// where `address` is a folder.
QStringList forgeSites(const QString &address, const QByteArray &branch);

/// Where a site has what lies here: the numbers that put files and folders in order are no part of an address.
QString withoutNumbers(QString path);

} // namespace mycel::model
