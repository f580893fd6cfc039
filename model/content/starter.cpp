#include "model/content/starter.h"

#include "model/content/composing.h"
#include "model/content/libraryfile.h"
#include "model/content/naming.h"

#include <QHash>

namespace mycel::model {

namespace {

constexpr const char *OfTheProgram = "guides/first-steps-with-mycel/"; // is about the library that ships

QByteArray folderOf(const QByteArray &path)
{
    return path.first(path.indexOf('/', path.indexOf('/') + 1) + 1);
}

/// The folders of the guides that lead nowhere else.
QSet<QByteArray> standingFolders(const QList<sync::Change> &shipped)
{
    QSet<QByteArray> folders, leading;
    for (const sync::Change &file : shipped) {
        if (!file.path.startsWith("guides/") || file.path.count('/') < 2 || file.path.startsWith(OfTheProgram))
            continue;
        folders.insert(folderOf(file.path));
        if (file.path.endsWith(".md") && file.bytes->contains("](../../"))
            leading.insert(folderOf(file.path));
    }
    return folders - leading;
}

/// Not a translation ("index.sv.md") into what nobody reads there.
bool isWanted(const QByteArray &path, const QStringList &languages)
{
    const QList<QByteArray> name = path.mid(path.lastIndexOf('/') + 1).split('.');
    return name.size() != 3 || name.last() != "md" || languages.contains(QString::fromUtf8(name[1]));
}

/// The relations to what is among the starter.
Value kept(const Value &related, const QHash<QString, QByteArray> &ids)
{
    Value::List list;
    for (const Value &each : related.list()) {
        if (ids.contains(each[u"to"].text()))
            list.append(each);
    }
    Value value;
    if (!list.isEmpty())
        value.is = list;
    return value;
}

} // namespace

QList<sync::Change> starterOf(const QList<sync::Change> &shipped, const QStringList &languages, const QDate &today)
{
    const QSet<QByteArray> folders = standingFolders(shipped);
    LibraryFile from;
    QHash<QString, QByteArray> ids; // theirs → the new ones
    for (const sync::Change &file : shipped) {
        if (file.path == LibraryFilePath)
            from = readLibraryFile(*file.bytes);
        if (const QString id = readFrontMatter(*file.bytes).keys[u"id"].text(); isItemId(id) && folders.contains(folderOf(file.path)))
            ids.insert(id, freshItemId().toLatin1());
    }
    QList<sync::Change> starter;
    for (const sync::Change &file : shipped) {
        if (!folders.contains(folderOf(file.path)) || !isWanted(file.path, languages))
            continue;
        QByteArray bytes = *file.bytes;
        const Value keys = file.path.endsWith(".md") ? readFrontMatter(bytes).keys : Value();
        const QString id = keys[u"id"].text();
        if (ids.contains(id)) {
            const Value origin = mapOf({{QStringLiteral("library"), scalarOf(from.id)}, {QStringLiteral("title"), keys[u"title"]}, {QStringLiteral("license"), scalarOf(from.license)}});
            QList<KeyChange> changes{{QStringLiteral("adapted_from"), origin}};
            if (const Value related = kept(keys[u"related"], ids); related != keys[u"related"])
                changes.append({QStringLiteral("related"), related});
            const auto revised = reviseItem(bytes, changes, std::nullopt, today);
            bytes = revised ? *revised : bytes;
            for (auto each = ids.constBegin(); each != ids.constEnd(); ++each)
                bytes.replace(each.key().toLatin1(), each.value());
        }
        starter.append({file.path, bytes});
    }
    return starter;
}

QByteArray starterGuidelines(const QList<sync::Change> &starter)
{
    const QByteArray path = "guides/write-a-guide-others-can-use/index.md";
    return std::ranges::any_of(starter, [&path](const sync::Change &file) { return file.path == path; }) ? path : QByteArray();
}

} // namespace mycel::model
