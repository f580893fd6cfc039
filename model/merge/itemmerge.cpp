#include "model/merge/itemmerge.h"

#include "model/merge/filemerge.h"
#include "model/merge/identity.h"
#include "model/merge/paths.h"
#include "model/merge/placement.h"
#include "model/merge/text.h"
#include "model/merge/wholefiles.h"
#include "sync/hands.h"

#include <deque>
#include <map>

namespace mycel::model {

using namespace sync;
using namespace merge;

namespace {

struct Three {
    Entry base, a, b;
};

using Keys = std::map<QByteArray, Three>;

Keys keyed(const Question &question, const Identity &identity)
{
    Keys keys;
    for (const ThreeWay &file : question.files) {
        if (!file.base.isNone())
            keys[identity.keyOf(Identity::Base, file.path)].base = file.base;
        if (!file.a.isNone())
            keys[identity.keyOf(Identity::A, file.path)].a = file.a;
        if (!file.b.isNone())
            keys[identity.keyOf(Identity::B, file.path)].b = file.b;
    }
    return keys;
}

/// An item that `deleter` deleted and `editor` changed in any of its files lives with all that the editor still has: for what
/// he left alone, it is as if it had not been deleted.
void revive(Keys &keys, Entry Three::*deleter, Entry Three::*editor)
{
    std::map<QByteArray, bool> gone; // the folder, and whether the editor changed it
    for (const auto &[key, three] : keys) {
        if (isIndex(key) && !three.base.isNone() && (three.*deleter).isNone() && !(three.*editor).isNone())
            gone.emplace(folderOf(key), false);
    }
    if (gone.empty())
        return;
    for (const auto &[key, three] : keys) {
        if (const auto folder = gone.find(itemFolderOf(key)); folder != gone.end() && three.*editor != three.base)
            folder->second = true;
    }
    for (auto &[key, three] : keys) {
        if (const auto folder = gone.find(itemFolderOf(key)); folder != gone.end() && folder->second && !(three.*editor).isNone() && (three.*deleter).isNone())
            three.*deleter = three.base;
    }
}

/// A text that both changed.
struct BothChanged {
    QByteArray key;
    unsigned mode = 0;
    std::optional<QByteArray> base;
    QByteArray a, b;
    MergedFile merged;

    void merge()
    {
        merged = mergeFile(nameOf(key), base, a, b);
        base.reset();
        a.clear();
        b.clear();
    }
};

class ItemMerge {
public:
    explicit ItemMerge(const Question &question) : m_question(question) {}

    Result<Answer> run()
    {
        const auto identity = Identity::of(m_question);
        if (!identity)
            return fail(identity.error());
        Keys keys = keyed(m_question, *identity);
        revive(keys, &Three::a, &Three::b);
        revive(keys, &Three::b, &Three::a);
        for (const auto &[key, three] : keys) {
            if (const auto decided = decide(key, three); !decided)
                return fail(decided.error());
        }
        m_hands.finish();
        for (BothChanged &file : m_bothChanged)
            take(file);
        for (auto &[key, kept] : m_kept)
            m_merged.kept.push_back(std::move(kept));
        return place(m_merged, *identity, m_question);
    }

private:
    Result<void> decide(const QByteArray &key, const Three &three)
    {
        const auto &[base, a, b] = three;
        if (m_question.isSettled && isKeptVersion(key) && a.isNone() != b.isNone()) {
            const auto settled = m_question.isSettled(nameOf(key));
            if (!settled)
                return fail(settled.error());
            if (!*settled) // only a person settles, never a difference between two merges
                return put(key, a.isNone() ? b : a);
        }
        if (a == b || b == base)
            return put(key, a);
        if (a == base)
            return put(key, b);
        if (a.isNone() || b.isNone())
            return put(key, a.isNone() ? b : a); // the edit lives
        return mergeBoth(key, three);
    }

    Result<void> put(const QByteArray &key, const Entry &entry)
    {
        if (!entry.isNone())
            m_merged.files.emplace(key, Outcome{entry, {}});
        return {};
    }

    Result<void> mergeBoth(const QByteArray &key, const Three &three)
    {
        const auto &[base, a, b] = three;
        if (!a.isFile() || !b.isFile())
            return mergeWhole(key, three);
        const unsigned mode = vote(base.isFile() ? base.mode : std::min(a.mode, b.mode), a.mode, b.mode);
        if (a.id == b.id)
            return put(key, {a.id, mode});
        if (!isMergedAsText(nameOf(key)) || isKeptVersion(key))
            return mergeWhole(key, three);
        std::optional<QByteArray> texts[3];
        for (const auto &[text, entry] : {std::pair(&texts[0], &base), std::pair(&texts[1], &a), std::pair(&texts[2], &b)}) {
            if (!entry->isFile())
                continue;
            auto bytes = m_question.read(entry->id);
            if (!bytes)
                return fail(bytes.error());
            if (bytes->size() > LargestText)
                return mergeWhole(key, three);
            *text = std::move(*bytes);
        }
        m_bothChanged.push_back({key, mode, std::move(texts[0]), std::move(*texts[1]), std::move(*texts[2]), {}});
        m_hands.add([&file = m_bothChanged.back()] { file.merge(); });
        return {};
    }

    void take(BothChanged &file)
    {
        for (QByteArray &content : file.merged.kept) {
            const QByteArray name = blobName(content);
            m_kept.emplace(file.key, Kept{itemFolderOf(file.key), "md", name, {{{}, Entry::Plain}, std::move(content)}});
        }
        m_merged.files.emplace(file.key, Outcome{{{}, file.mode}, std::move(file.merged.text)});
    }

    Result<void> mergeWhole(const QByteArray &key, const Three &three)
    {
        const auto aStays = staysWhole(m_question, three.a, three.b);
        if (!aStays)
            return fail(aStays.error());
        if (const Entry &other = *aStays ? three.b : three.a; other.isFile())
            m_kept.emplace(key, keptWhole(key, {other, {}}));
        return put(key, *aStays ? three.a : three.b);
    }

    const Question &m_question;
    Merged m_merged;
    std::multimap<QByteArray, Kept> m_kept;  ///< by the key of the file that it was in, whoever was done first
    std::deque<BothChanged> m_bothChanged;   ///< none of which moves when there are more
    Hands m_hands;                           ///< which merge those
};

} // namespace

Result<Answer> mergeItems(const Question &question)
{
    return ItemMerge(question).run();
}

} // namespace mycel::model
