#include "model/merge/identity.h"

#include "model/content/item.h"
#include "model/merge/filemerge.h"
#include "model/merge/paths.h"
#include "model/merge/segments.h"

#include <QSet>

namespace mycel::model::merge {

using namespace sync;

namespace {

constexpr std::array Sides{&ThreeWay::base, &ThreeWay::a, &ThreeWay::b};

/// The ids of index files, each read once.
class Ids {
public:
    explicit Ids(const Question &question) : m_question(question) {}

    Result<QByteArray> of(const Entry &entry)
    {
        if (!entry.isFile())
            return QByteArray();
        if (const auto known = m_known.constFind(entry.id); known != m_known.constEnd())
            return *known;
        const auto bytes = m_question.read(entry.id);
        if (!bytes)
            return fail(bytes.error());
        return *m_known.insert(entry.id, itemIdIn(*bytes));
    }

private:
    const Question &m_question;
    QHash<Id, QByteArray> m_known;
};

bool isInAll(const ThreeWay &file)
{
    return file.base.isFile() && file.a.isFile() && file.b.isFile();
}

/// Whether any item may stand in one folder here and in another there.
Result<bool> mayHaveMoved(const Question &question, Ids &ids)
{
    QSet<QByteArray> byA, byB;
    for (const ThreeWay &file : question.files) {
        if (isIndex(file.path) && !isInAll(file))
            return true;
        if (file.a != file.base)
            byA.insert(itemFolderOf(file.path));
        if (file.b != file.base)
            byB.insert(itemFolderOf(file.path));
    }
    const QSet<QByteArray> byBoth = byA & byB;
    for (const ThreeWay &file : question.files) {
        if (!isIndex(file.path) || !byBoth.contains(folderOf(file.path)))
            continue;
        std::array<QByteArray, 3> id;
        for (size_t side = 0; side < Sides.size(); ++side) {
            const auto read = ids.of(file.*Sides[side]);
            if (!read)
                return fail(read.error());
            id[side] = *read;
        }
        if (id[0] != id[1] || id[0] != id[2])
            return true;
    }
    return false;
}

} // namespace

Result<Identity> Identity::of(const Question &question)
{
    Identity identity;
    Ids ids(question);
    const auto moved = mayHaveMoved(question, ids);
    if (!moved)
        return fail(moved.error());
    if (!*moved)
        return identity;
    for (size_t side = 0; side < Sides.size(); ++side) {
        QSet<QByteArray> twice;
        for (const ThreeWay &file : question.files) {
            if (!isIndex(file.path))
                continue;
            const auto id = ids.of(file.*Sides[side]);
            if (!id)
                return fail(id.error());
            if (!id->isEmpty() && !identity.m_folder[side].emplace(*id, folderOf(file.path)).second)
                twice.insert(*id);
        }
        for (const QByteArray &id : twice)
            identity.m_folder[side].erase(id);
        for (const auto &[id, folder] : identity.m_folder[side])
            identity.m_item[side].insert(folder, id);
    }
    identity.settleHomes();
    identity.followLostIds(question);
    return identity;
}

void Identity::settleHomes()
{
    for (const auto &side : m_folder) {
        for (const auto &[id, folder] : side)
            m_home.emplace(id, QByteArray());
    }
    for (auto &[id, home] : m_home) {
        const auto at = [&id = id](const auto &side) {
            const auto found = side.find(id);
            return found == side.end() ? QByteArray() : found->second;
        };
        const QByteArray base = at(m_folder[Base]), a = at(m_folder[A]), b = at(m_folder[B]);
        if (a.isEmpty() || b.isEmpty())
            home = a.isEmpty() ? b : a;
        else if (a == base || b == base)
            home = a == base ? b : a;
        else
            home = std::min(a, b);
    }
}

/// An index that lost its id on one side is still the item that the other trees have in that folder.
void Identity::followLostIds(const Question &question)
{
    QHash<QByteArray, QByteArrayList> wanting; // by folder: the ids, the smallest first
    for (const auto &[id, home] : m_home)
        wanting[home].append(id);
    for (const ThreeWay &file : question.files) {
        if (!isIndex(file.path))
            continue;
        const QByteArray folder = folderOf(file.path);
        for (const QByteArray &id : wanting.value(folder)) {
            for (size_t side = 0; side < Sides.size(); ++side) {
                if ((file.*Sides[side]).isNone() || m_item[side].contains(folder) || m_folder[side].contains(id))
                    continue;
                m_folder[side].emplace(id, folder);
                m_item[side].insert(folder, id);
            }
        }
    }
}

QByteArray Identity::keyOf(Side side, const QByteArray &path) const
{
    if (m_item[side].isEmpty())
        return path;
    for (qsizetype slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
        if (const auto item = m_item[side].constFind(path.first(slash + 1)); item != m_item[side].constEnd())
            return '\0' + *item + path.mid(slash);
    }
    return path;
}

QByteArray itemIdIn(const QByteArray &file)
{
    const SplitFile split = splitFile(file);
    if (!split.front)
        return {};
    for (const QByteArray &line : split.front->split('\n')) {
        if (!line.startsWith("id:"))
            continue;
        const QByteArray id = plainScalar(line.mid(3).trimmed());
        return isItemId(QString::fromLatin1(id)) ? id : QByteArray();
    }
    return {};
}

} // namespace mycel::model::merge
