#include "sync/store/treeedit.h"

#include "sync/git.h"
#include "sync/handle.h"
#include "sync/store/writing.h"

#include <algorithm>
#include <vector>

namespace mycel::sync {

namespace {

const QByteArray FileMode = "100644", FolderMode = "40000";

/// An entry with its mode as it was written.
struct RawEntry {
    QByteArray mode;
    QByteArray name;
    Id id;

    [[nodiscard]] bool isFolder() const { return mode == FolderMode || mode == "040000"; }
    /// What git sorts by: a folder as if its name ended with a slash.
    [[nodiscard]] QByteArray order() const { return isFolder() ? name + '/' : name; }
};

using RawTree = std::vector<RawEntry>;

Result<RawTree> readRaw(git_odb *odb, const Id &tree)
{
    RawTree entries;
    if (tree.isNull())
        return entries;
    const git_oid oid = toOid(tree);
    git_odb_object *opened = nullptr;
    if (const int code = git_odb_read(&opened, odb, &oid))
        return fail(gitError(code));
    const OdbObjectHandle object(opened);
    if (git_odb_object_type(opened) != GIT_OBJECT_TREE)
        return fail(Error::Kind::Damaged, "bad-tree");
    const QByteArrayView bytes(static_cast<const char *>(git_odb_object_data(opened)), qsizetype(git_odb_object_size(opened)));
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype space = bytes.indexOf(' ', at), end = bytes.indexOf('\0', at);
        if (space < 0 || end < space || end + 21 > bytes.size())
            return fail(Error::Kind::Damaged, "bad-tree");
        entries.push_back({bytes.sliced(at, space - at).toByteArray(), bytes.sliced(space + 1, end - space - 1).toByteArray(), Id::fromRaw(bytes.sliced(end + 1, 20))});
        at = end + 21;
    }
    return entries;
}

Result<Id> writeRaw(git_odb *odb, RawTree &entries)
{
    std::ranges::sort(entries, {}, &RawEntry::order);
    QByteArray bytes;
    for (const RawEntry &entry : entries)
        bytes += entry.mode + ' ' + entry.name + '\0' + entry.id.raw();
    return writeObject(odb, bytes, GIT_OBJECT_TREE);
}

void put(RawTree &entries, const QByteArray &name, const QByteArray &mode, const Id &id)
{
    const auto there = std::ranges::find(entries, name, &RawEntry::name);
    if (id.isNull()) {
        if (there != entries.end())
            entries.erase(there);
    } else if (there == entries.end()) {
        entries.push_back({mode, name, id});
    } else if (mode == FolderMode ? !there->isFolder() : there->mode != "100755") {
        *there = {mode, name, id};
    } else {
        there->id = id; // a script of a handbook stays one that can be run
    }
}

/// The folder's id, null where nothing is left of it. `from`…`to` are sorted and below this folder, whose path has `skip` bytes.
Result<Id> editFolder(git_odb *odb, const Id &tree, const TreeChange *from, const TreeChange *to, qsizetype skip)
{
    auto entries = readRaw(odb, tree);
    if (!entries)
        return fail(entries.error());
    for (const TreeChange *at = from; at != to;) {
        const qsizetype slash = at->path.indexOf('/', skip);
        if (slash < 0) {
            put(*entries, at->path.mid(skip), FileMode, at->blob);
            ++at;
            continue;
        }
        const QByteArray prefix = at->path.left(slash + 1);
        const TreeChange *end = std::find_if(at, to, [&prefix](const TreeChange &entry) { return !entry.path.startsWith(prefix); });
        const QByteArray name = prefix.mid(skip, slash - skip);
        const auto below = std::ranges::find(*entries, name, &RawEntry::name);
        const Id was = below != entries->end() && below->isFolder() ? below->id : Id();
        const auto now = editFolder(odb, was, at, end, slash + 1);
        if (!now)
            return now;
        // Where a file stands in its way and nothing comes, the file stays.
        if (!now->isNull() || !was.isNull())
            put(*entries, name, FolderMode, *now);
        at = end;
    }
    return entries->empty() ? Result<Id>(Id()) : writeRaw(odb, *entries);
}

} // namespace

Result<Id> writeObject(git_odb *odb, QByteArrayView bytes, git_object_t kind)
{
    git_oid oid;
    if (const int code = git_odb_write(&oid, odb, bytes.data(), size_t(bytes.size()), kind))
        return fail(gitError(code));
    size_t size = 0;
    git_object_t read = GIT_OBJECT_INVALID;
    if (const int code = git_odb_read_header(&size, &read, odb, &oid))
        return fail(gitError(code));
    if (read != kind || size != size_t(bytes.size()))
        return fail(Error::Kind::Damaged, "wrong-kind");
    return toId(oid);
}

Result<Id> editTree(git_odb *odb, const Id &tree, QList<TreeChange> entries)
{
    for (const TreeChange &entry : entries) {
        if (!isWritablePath(entry.path))
            return fail(Error::Kind::Refused, "path", QString::fromUtf8(entry.path));
    }
    std::ranges::stable_sort(entries, {}, &TreeChange::path);
    const auto edited = editFolder(odb, tree, entries.constData(), entries.constData() + entries.size(), 0);
    if (!edited || !edited->isNull())
        return edited;
    return writeObject(odb, {}, GIT_OBJECT_TREE);
}

} // namespace mycel::sync
