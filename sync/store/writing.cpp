#include "sync/store/writing.h"

#include "sync/git.h"
#include "sync/store/treeedit.h"

namespace mycel::sync {

namespace {

constexpr qint64 Hour = 3600;
constexpr qsizetype LongestName = 100;
constexpr qsizetype LongestPath = 1024;
const QByteArray Nobody = " <nobody@users.invalid> ";

/// What the text of an edit's commit is made of beside its tree.
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

QByteArray oneLine(const QString &text)
{
    QByteArray line;
    for (const QChar letter : text)
        line += letter.category() == QChar::Other_Control ? QByteArray(" ") : QString(letter).toUtf8();
    return line.simplified();
}

} // namespace

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

QByteArray commitText(const Edit &edit, const Id &tree, qint64 notBefore)
{
    const qint64 asked = edit.time.toSecsSinceEpoch() / Hour * Hour;
    const QByteArray who = signatureName(edit.author) + Nobody + QByteArray::number(std::max({qint64(0), asked, notBefore})) + " +0000\n";
    QByteArray text = "tree " + tree.hex() + '\n';
    if (!edit.parent.isNull())
        text += "parent " + edit.parent.hex() + '\n';
    return text + "author " + who + "committer " + who + '\n' + oneLine(edit.message) + '\n';
}

Result<Id> writeEdit(const Repository &repository, const Edit &edit)
{
    git_repository *opened = nullptr;
    if (const int code = git_repository_open_bare(&opened, QFile::encodeName(repository.folder()).constData()))
        return fail(gitError(code));
    const RepositoryHandle handle(opened);
    git_odb *objects = nullptr;
    if (const int code = git_repository_odb(&objects, opened))
        return fail(gitError(code));
    const OdbHandle odb(objects);
    const auto parent = parentOf(opened, edit.parent);
    if (!parent)
        return fail(parent.error());
    QList<TreeChange> entries;
    for (const Change &change : edit.changes) {
        const auto blob = change.bytes ? writeObject(objects, *change.bytes, GIT_OBJECT_BLOB) : Result<Id>(Id());
        if (!blob)
            return fail(blob.error());
        entries.append({change.path, *blob});
    }
    const auto tree = editTree(objects, parent->tree, entries);
    if (!tree)
        return fail(tree.error());
    if (*tree == parent->tree)
        return fail(Error::Kind::Refused, "nothing-new");
    return writeObject(objects, commitText(edit, *tree, parent->time), GIT_OBJECT_COMMIT);
}

} // namespace mycel::sync
