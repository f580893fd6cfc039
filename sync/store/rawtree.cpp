#include "sync/store/rawtree.h"

#include "sync/store/readobject.h"

#include <algorithm>
#include <cstring>

namespace mycel::sync {

namespace {

constexpr qsizetype AfterName = 21; ///< a zero and the id

/// Takes one entry off the front; false where there is none that is whole.
bool takeItem(QByteArrayView &rest, TreeItem &item)
{
    unsigned mode = 0;
    qsizetype at = 0;
    for (; at < rest.size() && at < 8 && rest[at] >= '0' && rest[at] <= '7'; ++at)
        mode = mode * 8 + unsigned(rest[at] - '0');
    if (at == 0 || at == rest.size() || rest[at] != ' ')
        return false;
    rest = rest.sliced(at + 1);
    const void *nul = std::memchr(rest.data(), 0, size_t(rest.size()));
    const qsizetype length = nul ? static_cast<const char *>(nul) - rest.data() : 0;
    if (length == 0 || rest.size() < length + AfterName)
        return false;
    item = {rest.first(length), {Id::fromRaw(rest.sliced(length + 1, 20)), mode}};
    rest = rest.sliced(length + AfterName);
    return true;
}

tl::unexpected<Error> isBad(const Id &tree)
{
    return fail(Error::Kind::Damaged, "bad-tree", QString::fromLatin1(tree.hex()));
}

Result<OdbObjectHandle> open(git_odb *odb, const Id &tree)
{
    auto object = readObject(odb, tree);
    return object && git_odb_object_type(object->get()) != GIT_OBJECT_TREE ? isBad(tree) : std::move(object);
}

/// None where the tree has no such name. A folder of the name, where only that is looked for: a file may have it too.
Result<Entry> entryIn(git_odb *odb, const Id &tree, QByteArrayView name, bool folder)
{
    const auto object = tree.isNull() ? Result<OdbObjectHandle>() : open(odb, tree);
    if (!object)
        return fail(object.error());
    TreeItem item;
    for (QByteArrayView rest = *object ? bytesOf(*object) : QByteArrayView(); !rest.isEmpty();) {
        if (!takeItem(rest, item))
            return isBad(tree);
        if (item.name == name && (!folder || item.entry.isFolder()))
            return item.entry;
    }
    return Entry();
}

} // namespace

std::strong_ordering placeOf(QByteArrayView name, bool folder, QByteArrayView than, bool thanFolder)
{
    const qsizetype common = qMin(name.size(), than.size());
    if (const int difference = std::memcmp(name.data(), than.data(), size_t(common)))
        return difference <=> 0;
    const auto after = [common](QByteArrayView text, bool isFolder) {
        return text.size() > common ? int(static_cast<unsigned char>(text[common])) : isFolder ? int('/') : 0;
    };
    return after(name, folder) <=> after(than, thanFolder);
}

Result<RawTree> RawTree::read(git_odb *odb, const Id &id)
{
    RawTree tree;
    if (id.isNull())
        return tree;
    auto opened = open(odb, id);
    if (!opened)
        return fail(opened.error());
    tree.m_object = std::move(*opened);
    tree.m_items.reserve(size_t(tree.bytes().size() / 40));
    TreeItem item;
    for (QByteArrayView rest = tree.bytes(); !rest.isEmpty(); tree.m_items.push_back(item)) {
        if (!takeItem(rest, item))
            return isBad(id);
    }
    return tree;
}

QByteArrayView RawTree::bytes() const
{
    return m_object ? bytesOf(m_object) : QByteArrayView();
}

std::vector<TreeItem>::const_iterator RawTree::from(QByteArrayView name, bool folder) const
{
    return std::partition_point(m_items.begin(), m_items.end(), [&](const TreeItem &item) { return placeOf(item.name, item.entry.isFolder(), name, folder) < 0; });
}

const TreeItem *RawTree::find(QByteArrayView name, bool folder) const
{
    const auto at = from(name, folder);
    return at != m_items.end() && at->name == name && at->entry.isFolder() == folder ? &*at : nullptr;
}

QByteArrayView RawTree::bytes(std::vector<TreeItem>::const_iterator from, std::vector<TreeItem>::const_iterator to) const
{
    const auto beginOf = [this](std::vector<TreeItem>::const_iterator item) {
        return item == m_items.begin() ? 0 : std::prev(item)->name.end() + AfterName - bytes().begin();
    };
    const qsizetype begin = beginOf(from);
    return bytes().sliced(begin, beginOf(to) - begin);
}

Result<Entry> entryAt(git_odb *odb, const Id &tree, QByteArrayView path)
{
    Entry at{tree, 0040000};
    for (qsizetype begin = 0; begin <= path.size() && at.isFolder();) {
        const qsizetype slash = path.indexOf('/', begin);
        const QByteArrayView name = path.sliced(begin, (slash < 0 ? path.size() : slash) - begin);
        const auto found = entryIn(odb, at.id, name, slash >= 0);
        if (!found)
            return found;
        at = *found;
        if (slash < 0)
            return at;
        begin = slash + 1;
    }
    return Entry();
}

void appendItem(QByteArray &tree, QByteArrayView name, const Entry &entry)
{
    tree += QByteArray::number(entry.mode, 8);
    tree += ' ';
    tree += name;
    tree += '\0';
    tree.append(reinterpret_cast<const char *>(entry.id.bytes.data()), qsizetype(entry.id.bytes.size()));
}

} // namespace mycel::sync
