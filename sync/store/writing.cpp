#include "sync/store/writing.h"

#include "sync/git.h"
#include "sync/store/objects.h"
#include "sync/store/rawtree.h"
#include "sync/store/treewriting.h"

namespace mycel::sync {

namespace {

constexpr qint64 Hour = 3600;
constexpr qsizetype LongestName = 100;
constexpr qsizetype LongestPath = 1024;
const QByteArray NoAddress = " <nobody@users.invalid> ";

/// What an edit needs to know of the commit before it.
struct Parent {
    Id tree;
    qint64 time = 0; ///< of its committer, in seconds since 1970
};

Result<Parent> parentOf(git_repository *repository, const Id &id)
{
    if (id.isNull())
        return Parent{};
    const git_oid oid = toOid(id);
    git_commit *opened = nullptr;
    if (const int code = git_commit_lookup(&opened, repository, &oid))
        return fail(gitError(code));
    const CommitHandle commit(opened);
    return Parent{toId(*git_commit_tree_id(opened)), git_commit_time(opened)};
}

/// What the edit puts where. A script of a handbook stays one that can be run.
Result<std::vector<TreeChange>> treeChanges(Objects &objects, const Id &tree, const QList<Change> &changes)
{
    std::vector<TreeChange> made;
    for (const Change &change : changes) {
        if (!isWritablePath(change.path))
            return fail(Error::Kind::Refused, "path", QString::fromUtf8(change.path));
        const auto blob = change.bytes ? objects.write(GIT_OBJECT_BLOB, *change.bytes) : Result<Id>(Id());
        const auto was = blob ? entryAt(objects.odb(), tree, change.path) : Result<Entry>(fail(blob.error()));
        if (!was)
            return fail(was.error());
        made.push_back({change.path, change.bytes ? Entry{*blob, was->isFile() ? was->mode : Entry::Plain} : Entry()});
    }
    return made;
}

QByteArray oneLine(const QString &text)
{
    QString line = text;
    for (QChar &letter : line) {
        if (letter.category() == QChar::Other_Control)
            letter = u' ';
    }
    return line.toUtf8().simplified(); // all of it at once: a letter may be two QChars
}

} // namespace

QByteArray commitText(const Edit &edit, const Id &tree, qint64 notBefore)
{
    const qint64 asked = edit.time.toSecsSinceEpoch() / Hour * Hour;
    const QByteArray who = signatureName(edit.author) + NoAddress + QByteArray::number(std::max({qint64(0), asked, notBefore})) + " +0000\n";
    QByteArray text = "tree " + tree.hex() + '\n';
    if (!edit.parent.isNull())
        text += "parent " + edit.parent.hex() + '\n';
    return text + "author " + who + "committer " + who + '\n' + oneLine(edit.message) + '\n';
}

bool isWritablePath(QByteArrayView path)
{
    if (path.isEmpty() || path.size() > LongestPath || path.contains('\0') || path.contains('\\'))
        return false;
    for (const QByteArray &part : path.toByteArray().split('/')) {
        const QByteArray small = part.toLower();
        if (part.isEmpty() || part == "." || part == ".." || small == ".git" || small.startsWith("git~"))
            return false;
    }
    return true;
}

QByteArray signatureName(const QString &name)
{
    QString kept;
    for (const QChar letter : name) {
        if (letter == u'<' || letter == u'>')
            continue;
        kept += letter.category() == QChar::Other_Control || letter.category() == QChar::Other_Format ? QChar(u' ') : letter;
    }
    kept = kept.simplified().left(LongestName);
    // git strips these from the ends of a name; who has only such a name has none.
    const auto isCrud = [](QChar letter) { return letter.unicode() <= 32 || QStringLiteral(".,:;\"\\'").contains(letter); };
    while (!kept.isEmpty() && isCrud(kept.front()))
        kept.remove(0, 1);
    while (!kept.isEmpty() && isCrud(kept.back()))
        kept.chop(1);
    return kept.isEmpty() ? QByteArray("nobody") : kept.toUtf8();
}

Result<Id> writeEdit(Objects &objects, const Edit &edit)
{
    const auto parent = parentOf(objects.repository(), edit.parent);
    const auto changes = parent ? treeChanges(objects, parent->tree, edit.changes) : fail(parent.error());
    auto tree = changes ? writeTree(objects, parent->tree, {}, *changes) : Result<Id>(fail(changes.error()));
    if (tree && tree->isNull())
        tree = objects.write(GIT_OBJECT_TREE, {});
    if (!tree)
        return tree;
    if (*tree == parent->tree)
        return fail(Error::Kind::Refused, "nothing-new");
    return objects.write(GIT_OBJECT_COMMIT, commitText(edit, *tree, parent->time));
}

Result<Id> writeEdit(const Repository &repository, const Edit &edit)
{
    auto objects = Objects::open(repository.folder());
    const auto commit = objects ? writeEdit(*objects, edit) : Result<Id>(fail(objects.error()));
    const auto kept = commit ? objects->keep() : Result<void>(fail(commit.error()));
    // Read again from where it was put, for a disk has been known to say yes and mean no.
    const auto there = kept ? repository.commit(*commit) : Result<Commit>(fail(kept.error()));
    return there ? commit : Result<Id>(fail(there.error()));
}

} // namespace mycel::sync
