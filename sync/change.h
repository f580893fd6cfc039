#pragma once
// How one state of a library's files differs from another, as values that may travel between threads.

#include "sync/id.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace mycel::sync {

/// What stands at a path of a tree. The null entry: nothing.
struct Entry {
    Id id;
    unsigned mode = 0; ///< as git has it

    static constexpr unsigned Plain = 0100644;
    [[nodiscard]] bool isNone() const { return mode == 0; }
    [[nodiscard]] bool isFile() const { return (mode & 0170000) == 0100000; }
    [[nodiscard]] bool isFolder() const { return (mode & 0170000) == 0040000; }

    auto operator<=>(const Entry &) const = default;
};

/// A file as it is to be: its bytes, or nothing where it is to be gone.
struct Change {
    QByteArray path;
    std::optional<QByteArray> bytes;

    bool operator==(const Change &) const = default;
};

/// A file that differs between two commits: the blob before and after, null where there was or is none.
struct Difference {
    QByteArray path;
    Id before;
    Id after;

    bool operator==(const Difference &) const = default;
};

/// Something in a library that is left out, and why, as a stable word ("link", "submodule", "bad-name",
/// "too-deep", "too-many-files", "too-large", "front-matter", "duplicate-id", "not-text"): named on the library's page.
struct Skipped {
    QByteArray path;
    QByteArray reason;

    bool operator==(const Skipped &) const = default;
};

} // namespace mycel::sync
