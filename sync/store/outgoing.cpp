#include "sync/store/outgoing.h"

#include "sync/git.h"
#include "sync/store/rawtree.h"

#include <QFile>
#include <QSet>

namespace mycel::sync {

namespace {

/// A tree of a commit and what stands at the same path in the commit's parents.
struct Step {
    QByteArray path;
    Id tree;
    QList<Id> before;
};

class Gathering {
public:
    Gathering(git_repository *repository, git_odb *odb, git_packbuilder *builder) : m_repository(repository), m_odb(odb), m_builder(builder) {}

    Result<void> takeCommit(const git_oid &id)
    {
        git_commit *opened = nullptr;
        if (const int code = git_commit_lookup(&opened, m_repository, &id))
            return fail(gitError(code));
        const CommitHandle commit(opened);
        Step root{{}, toId(*git_commit_tree_id(opened)), {}};
        for (unsigned i = 0; i < git_commit_parentcount(opened); ++i) {
            git_commit *parent = nullptr;
            if (const int code = git_commit_parent(&parent, opened, i))
                return fail(gitError(code));
            const CommitHandle owned(parent);
            root.before.append(toId(*git_commit_tree_id(parent)));
        }
        return insert(toId(id), {}).and_then([&] { return takeTree(root); });
    }

private:
    Result<void> insert(const Id &id, const QByteArray &path)
    {
        const git_oid oid = toOid(id);
        if (const int code = git_packbuilder_insert(m_builder, &oid, path.constData())) // of a likely path: what it is compared with
            return fail(gitError(code));
        return {};
    }

    Result<void> takeTree(Step root)
    {
        QList<Step> waiting{std::move(root)};
        while (!waiting.isEmpty()) {
            const Step step = waiting.takeLast();
            // What a parent has at that path it has with all below; where the parent is sent too, it was sent with that one,
            // because it came first. So did all below a tree that was taken.
            if (step.before.contains(step.tree) || m_taken.contains(step.tree))
                continue;
            m_taken.insert(step.tree);
            if (const auto taken = insert(step.tree, step.path).and_then([&] { return compare(step, waiting); }); !taken)
                return taken;
        }
        return {};
    }

    Result<void> compare(const Step &step, QList<Step> &waiting)
    {
        const auto now = RawTree::read(m_odb, step.tree);
        if (!now)
            return fail(now.error());
        std::vector<RawTree> before;
        std::vector<size_t> at;
        for (const Id &tree : step.before) {
            auto read = RawTree::read(m_odb, tree);
            if (!read)
                return fail(read.error());
            before.push_back(std::move(*read));
            at.push_back(0);
        }
        for (const TreeItem &item : now->items()) {
            if (!item.entry.isFolder() && (item.entry.mode & 0170000) == 0160000)
                continue; // a submodule's commit is not ours to send
            Step below{step.path + item.name.toByteArray() + '/', item.entry.id, {}};
            bool had = false;
            for (size_t i = 0; i < before.size() && !had; ++i) {
                const auto &items = before[i].items();
                const auto place = [&items, &item](size_t n) { return placeOf(items[n].name, items[n].entry.isFolder(), item.name, item.entry.isFolder()); };
                while (at[i] < items.size() && place(at[i]) < 0)
                    ++at[i];
                if (at[i] == items.size() || place(at[i]) != 0)
                    continue;
                had = items[at[i]].entry.id == item.entry.id;
                if (item.entry.isFolder())
                    below.before.append(items[at[i]].entry.id);
            }
            if (had)
                continue;
            if (item.entry.isFolder())
                waiting.append(std::move(below));
            else if (const auto taken = insert(item.entry.id, below.path); !taken)
                return taken;
        }
        return {};
    }

    git_repository *m_repository;
    git_odb *m_odb;
    git_packbuilder *m_builder;
    QSet<Id> m_taken;
};

} // namespace

Result<Outgoing> Outgoing::gather(git_repository *repository, const QList<Id> &to, const QList<Id> &had, Watch watch)
{
    git_packbuilder *builder = nullptr;
    if (const int code = git_packbuilder_new(&builder, repository))
        return fail(gitError(code));
    Outgoing outgoing(PackbuilderHandle(builder), std::make_unique<Watch>(std::move(watch)));
    git_packbuilder_set_threads(builder, 1); // each would have a window of its own in memory
    git_odb *odb = nullptr;
    if (const int code = git_repository_odb(&odb, repository))
        return fail(gitError(code));
    const OdbHandle owned(odb);
    git_revwalk *opened = nullptr;
    if (const int code = git_revwalk_new(&opened, repository))
        return fail(gitError(code));
    const RevwalkHandle walk(opened);
    // Parents first: what is left out is left out because it went before. Otherwise a tree that came back (something was added
    // and taken out again) could be left out in both places, each for the sake of the other.
    git_revwalk_sorting(opened, GIT_SORT_TOPOLOGICAL | GIT_SORT_REVERSE);
    for (const Id &id : to) {
        const git_oid oid = toOid(id);
        if (const int code = git_revwalk_push(opened, &oid))
            return fail(gitError(code));
    }
    for (const Id &id : had) {
        const git_oid oid = toOid(id);
        if (git_odb_exists(odb, &oid) == 1 && git_revwalk_hide(opened, &oid) != 0)
            return fail(Error::Kind::Damaged, {}, QString::fromLatin1(id.hex()));
    }
    Gathering gathering(repository, odb, builder);
    git_oid next;
    while (git_revwalk_next(&next, opened) == 0) {
        if (*outgoing.m_watch && !(*outgoing.m_watch)(0, 0))
            return fail(Error::Kind::Cancelled);
        if (const auto taken = gathering.takeCommit(next); !taken)
            return fail(taken.error());
    }
    git_packbuilder_set_callbacks(builder, [](int stage, uint32_t done, uint32_t total, void *payload) {
        const Watch &ask = *static_cast<Watch *>(payload);
        const bool packing = stage == GIT_PACKBUILDER_DELTAFICATION;
        return !ask || ask(packing ? done : 0, packing ? total : 0) ? 0 : int(GIT_EUSER);
    }, outgoing.m_watch.get());
    return outgoing;
}

Result<void> Outgoing::write(const Take &take)
{
    struct Going {
        const Take &take;
        const Watch &watch;
        qint64 objects;
        Result<void> taken;
    } going{take, *m_watch, objects(), {}};
    const int code = git_packbuilder_foreach(m_builder.get(), [](void *bytes, size_t size, void *payload) {
        auto &each = *static_cast<Going *>(payload);
        if (each.watch && !each.watch(each.objects, each.objects))
            return int(GIT_EUSER);
        each.taken = each.take(QByteArrayView(static_cast<const char *>(bytes), qsizetype(size)));
        return each.taken ? 0 : int(GIT_EUSER);
    }, &going);
    if (!going.taken)
        return going.taken;
    if (code)
        return fail(gitError(code));
    return {};
}

Result<void> Outgoing::writeInto(const QString &folder)
{
    const auto going = [](const git_indexer_progress *progress, void *payload) {
        const Watch &ask = *static_cast<Watch *>(payload);
        return !ask || ask(progress->indexed_objects, progress->total_objects) ? 0 : int(GIT_EUSER);
    };
    if (const int code = git_packbuilder_write(m_builder.get(), QFile::encodeName(folder).constData(), 0, going, m_watch.get()))
        return fail(gitError(code));
    return {};
}

} // namespace mycel::sync
