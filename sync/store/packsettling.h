#pragma once
// The end of every pack, whether it was taken in or written here: its index is made, and both get their names in a store.

#include "sync/result.h"
#include "sync/store/packindex.h"

#include <QTemporaryFile>

#include <functional>
#include <memory>

namespace mycel::sync {

/// Full ("disk").
tl::unexpected<Error> noDisk(const QString &detail);

/// In `folder`, a store's objects/pack, under a name that is swept away where it stays behind. Full ("disk").
Result<std::unique_ptr<QTemporaryFile>> newPack(const QString &folder);

enum class Keeping { OnDisk, Anyhow };

/// Says at the beginning of a pack that is written as far as `end` how many objects it holds, and at its end what that sums up to, which
/// is returned. `goOn` is asked as it is read. Full ("disk").
Result<QByteArray> sealPack(QFile &pack, quint64 end, size_t objects, const std::function<Result<void>()> &goOn = {});

/// The pack, whole and with `sum` at its end, and its index get their names; the path of both without their endings. OnDisk: both are on
/// the disk before they have them. Full ("disk"); Damaged ("pack") where it holds an object twice.
Result<QString> settlePack(const QString &folder, QTemporaryFile &pack, const std::vector<PackedObject> &objects, const QByteArray &sum, Keeping keeping);

} // namespace mycel::sync
