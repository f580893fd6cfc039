#include "model/merge/placement.h"

#include "model/merge/filemerge.h"
#include "model/merge/paths.h"

#include <QSet>

namespace mycel::model::merge {

using namespace sync;

namespace {

constexpr qsizetype LongestExtension = 64;

using Files = std::map<QByteArray, Outcome>;

bool hasBelow(const Files &files, const QByteArray &folder)
{
    const auto at = files.lower_bound(folder);
    return at != files.end() && at->first.startsWith(folder);
}

QByteArray idOf(const QByteArray &key) { return key.mid(1, key.indexOf('/') - 1); }

class Placement {
public:
    Placement(const Identity &identity, const Question &question)
        : m_identity(identity)
        , m_question(question)
    {
        for (const ThreeWay &file : question.files)
            m_asked.insert(file.path);
    }

    Result<Answer> run(const Merged &merged)
    {
        for (const auto &[key, file] : merged.files) {
            if (!key.startsWith('\0'))
                m_plain.emplace(key, file);
        }
        m_files = m_plain;
        // In the order of the ids, which is that of the keys: the smaller id has the folder that two want.
        for (const auto &[key, file] : merged.files) {
            if (!key.startsWith('\0'))
                continue;
            const auto path = pathOf(key);
            if (!path)
                return fail(path.error());
            if (const bool free = m_files.emplace(*path, file).second; !free) {
                if (const auto put = putKept(keptWhole(*path, file)); !put)
                    return fail(put.error());
            }
        }
        for (const Kept &kept : merged.kept) {
            if (const auto put = putKept(kept); !put)
                return fail(put.error());
        }
        if (const auto apart = letFilesGiveWay(); !apart)
            return fail(apart.error());
        Answer answer;
        answer.reserve(qsizetype(m_files.size()));
        for (auto &[path, file] : m_files)
            answer.insert(path, std::move(file));
        for (const QByteArray &path : m_gaveWay)
            answer.insert(path, {});
        return answer;
    }

private:
    Result<QByteArray> pathOf(const QByteArray &key)
    {
        if (!key.startsWith('\0'))
            return key;
        const QByteArray id = idOf(key);
        auto home = m_home.constFind(id);
        if (home == m_home.constEnd()) {
            const auto folder = freeFolder(id);
            if (!folder)
                return fail(folder.error());
            home = m_home.insert(id, *folder);
            m_taken.insert(*folder);
        }
        return *home + key.mid(id.size() + 2);
    }

    /// Where the item wants to be or, if another has that folder, beside it.
    Result<QByteArray> freeFolder(const QByteArray &id)
    {
        const QByteArray wanted = m_identity.homeOf(id), short6 = id.first(qMin<qsizetype>(6, id.size())).toLower();
        if (!isTaken(wanted))
            return wanted;
        for (QByteArray name = wanted.chopped(1) + '-' + short6, more = wanted.chopped(1);; name = more) {
            const auto there = elsewhere(name);
            if (!there)
                return fail(there.error());
            if (there->isNone() && !isTaken(name + '/'))
                return name + '/';
            more += '-' + id.toLower();
        }
    }

    /// By another item, or by files of none.
    bool isTaken(const QByteArray &folder) const { return m_taken.contains(folder) || hasBelow(m_plain, folder); }

    Result<Entry> elsewhere(const QByteArray &path) const
    {
        return m_asked.contains(path) ? Entry() : m_question.elsewhere(path);
    }

    Result<void> putKept(const Kept &kept)
    {
        const auto folder = pathOf(kept.itemFolder);
        if (!folder)
            return fail(folder.error());
        const QByteArray versions = *folder + "versions";
        // Somebody's file of that name would be in the way: it is put back here to give way below.
        const auto there = elsewhere(versions);
        if (!there)
            return fail(there.error());
        if (!there->isNone() && !there->isFolder() && !m_gaveWay.contains(versions))
            m_files.emplace(versions, Outcome{*there, {}});
        for (const qsizetype digits : {8, 16, 40}) {
            const QByteArray path = versions + '/' + kept.blobName.first(digits) + '.' + kept.extension;
            const auto same = isFreeFor(path, kept);
            if (!same)
                return fail(same.error());
            if (*same) {
                m_files.emplace(path, kept.file);
                return {};
            }
        }
        return {};
    }

    /// Nothing stands there, or the same bytes do.
    Result<bool> isFreeFor(const QByteArray &path, const Kept &kept) const
    {
        if (hasBelow(m_files, path + '/'))
            return false; // a folder, for which it would have to give way again
        if (const auto file = m_files.find(path); file != m_files.end())
            return (file->second.bytes ? blobName(*file->second.bytes) : file->second.entry.id.hex()) == kept.blobName;
        const auto there = elsewhere(path);
        if (!there)
            return fail(there.error());
        return there->isNone() || there->id.hex() == kept.blobName;
    }

    Result<void> letFilesGiveWay()
    {
        // What gives way goes to a folder "versions", and where somebody's file has that name it has to give way next.
        for (auto inTheWay = filesInTheWay(); !inTheWay.empty(); inTheWay = filesInTheWay()) {
            for (const auto &[path, file] : inTheWay) {
                m_files.erase(path);
                m_gaveWay.append(path);
                if (const auto put = putKept(keptWhole(path, file)); !put)
                    return put;
            }
        }
        return {};
    }

    std::vector<std::pair<QByteArray, Outcome>> filesInTheWay() const
    {
        std::vector<std::pair<QByteArray, Outcome>> inTheWay;
        for (const auto &[path, file] : m_files) {
            if (hasBelow(m_files, path + '/'))
                inTheWay.emplace_back(path, file);
        }
        return inTheWay;
    }

    const Identity &m_identity;
    const Question &m_question;
    QSet<QByteArray> m_asked;
    Files m_plain; ///< of no item
    Files m_files;
    QHash<QByteArray, QByteArray> m_home; ///< id → the folder that it got
    QSet<QByteArray> m_taken;
    QByteArrayList m_gaveWay;
};

} // namespace

Kept keptWhole(const QByteArray &path, const Outcome &file)
{
    const QByteArray name = nameOf(path), extension = name.mid(name.lastIndexOf('.') + 1);
    return {itemFolderOf(path), extension.size() > LongestExtension ? QByteArray("bin") : extension,
            file.bytes ? blobName(*file.bytes) : file.entry.id.hex(), file};
}

Result<Answer> place(const Merged &merged, const Identity &identity, const Question &question)
{
    return Placement(identity, question).run(merged);
}

} // namespace mycel::model::merge
