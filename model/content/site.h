#pragma once
// Where a handbook is a web site as well, from what its site is built with: links that are written with that address lead to files
// of the library. Only the address is read, by its line; nothing of a configuration is obeyed.

#include "sync/store/repository.h"

#include <QStringList>

namespace mycel::model {

/// The address in one such file (mkdocs.yml, _config.yml, hugo.toml, docusaurus.config.js, CNAME …), or empty.
QString siteFrom(const QByteArray &name, const QByteArray &text);
/// Of all that are at the top of a library.
QStringList sitesIn(const sync::Repository &store, const sync::Id &commit);

} // namespace mycel::model
