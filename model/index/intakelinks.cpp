// Where the links of what was put lead: looked at when all paths of a reading are there.
#include "model/index/intake.h"

#include "model/content/document.h"
#include "model/content/keyparts.h"
#include "model/content/links.h"
#include "model/discuss/threadfile.h"
#include "model/index/formernames.h"
#include "model/index/rows.h"
#include "model/merge/paths.h"

namespace mycel::model {

namespace {

/// A key may name a group that is in no library, or a method by its number in Sharp's list: words, not a way to somewhere.
bool isProse(const QString &target)
{
    return !isItemId(target) && !target.contains(u'/') && !target.endsWith(QLatin1String(".md"), Qt::CaseInsensitive);
}

} // namespace

/// In a vault, a name alone means the file that is called so, wherever it is, or wherever in the folder of a language.
std::optional<QByteArray> Intake::calledSo(const QByteArray &target, const QByteArray &within)
{
    QByteArray name = target.startsWith("[[") ? target.mid(2, target.size() - 4) : QByteArray::fromPercentEncoding(target);
    if (const qsizetype anchor = name.indexOf('#'); anchor >= 0)
        name.truncate(anchor);
    if (name.isEmpty() || name.contains('/'))
        return std::nullopt;
    if (isItemPath(name)) // items are known without their endings
        name.truncate(name.lastIndexOf('.'));
    if (m_names.isEmpty()) {
        for (const QByteArray &path : allPaths()) {
            QByteArray own = QString::fromUtf8(path.mid(path.lastIndexOf('/') + 1)).toLower().toUtf8();
            if (isItemPath(path))
                own.truncate(own.lastIndexOf('.'));
            for (const QByteArray &folder : {QByteArray(), languageFolderOf(merge::parentOf(path).toByteArray(), m_shelf)}) {
                const QByteArray place = folder.isEmpty() ? own : folder + '/' + own;
                if (const auto known = m_names.constFind(place); known == m_names.constEnd() || known->size() > path.size())
                    m_names.insert(place, path);
            }
        }
    }
    const QByteArray small = QString::fromUtf8(name).toLower().toUtf8();
    const auto found = m_names.constFind(within.isEmpty() ? small : within + '/' + small);
    return found == m_names.constEnd() ? std::nullopt : std::optional(*found);
}

/// What leads nowhere as it is written: a name alone in its own language, else as its source would lead, else a name alone.
Link Intake::lookFurther(const QByteArray &target, bool isName, const QByteArray &from, const Paths &paths)
{
    const QByteArray language = languageFolderOf(merge::parentOf(from).toByteArray(), m_shelf), source = placeOfSource(from, m_shelf);
    if (const auto path = isName && !language.isEmpty() ? calledSo(target, language) : std::nullopt)
        return {Link::Is::File, *path, {}, {}};
    if (const Link link = source == from ? Link() : resolveLink(target, source, paths); link.is == Link::Is::Item || link.is == Link::Is::File)
        return link;
    const auto path = isName ? calledSo(target, {}) : std::nullopt;
    return path ? Link{Link::Is::File, *path, {}, {}} : Link{Link::Is::Dead, {}, {}, {}};
}

/// Where a document leads, each way once; the first reason that is given for one counts.
QList<Intake::LinkRow> Intake::linksOf(const Document &document)
{
    QList<LinkRow> links;
    const auto add = [&links](const QString &target, const QString &rel, const QString &why) { links.append({rel, target, why}); };
    for (const Value &related : document.keys[u"related"].list()) {
        if (const QString to = related[u"to"].text(); !to.isEmpty())
            add(to, related[u"rel"].text().isEmpty() ? QStringLiteral("link") : related[u"rel"].text(), related[u"why"].text());
    }
    for (const Key &key : keysOf(document.item.kind)) {
        for (const Value &each : key.shape == Shape::Maps ? document.keys[QString::fromLatin1(key.name)].list() : Value::List()) {
            for (const Key &part : partsOf(key)) {
                if (const QString to = part.shape == Shape::Item ? each[QString::fromLatin1(part.name)].text() : QString(); !to.isEmpty())
                    add(to, QString::fromLatin1(part.name), {});
            }
        }
        if (key.shape != Shape::Item && key.shape != Shape::Items)
            continue;
        for (const QString &to : document.keys[QString::fromLatin1(key.name)].texts())
            add(to, QString::fromLatin1(key.name), {});
    }
    // What a translation was made from: a state of the library, which is no way to somewhere.
    if (const QString rev = document.keys[u"source_rev"].text(); sync::Id::fromHex(rev.toLatin1()))
        add(rev, QStringLiteral("source_rev"), {});
    for (const QByteArray &link : document.reading.links)
        add(QString::fromUtf8(link), QStringLiteral("link"), {});
    for (const QByteArray &picture : document.reading.pictures)
        add(QString::fromUtf8(picture), QStringLiteral("picture"), {});
    std::ranges::stable_sort(links, {}, &LinkRow::way);
    const auto isSame = [](const LinkRow &a, const LinkRow &b) { return a.way() == b.way(); };
    links.erase(std::unique(links.begin(), links.end(), isSame), links.end());
    return links;
}

void Intake::putLinks(const Document &document, qint64 no, bool isNew)
{
    const QList<LinkRow> links = linksOf(document);
    if (!isNew) {
        QList<LinkRow> before;
        SQLite::Statement &rows = fresh(m_links);
        bindNumber(rows, 1, no);
        while (rows.executeStep())
            before.append({textOf(rows.getColumn(0)), textOf(rows.getColumn(1)), textOf(rows.getColumn(2))});
        rows.reset();
        std::ranges::sort(before, {}, &LinkRow::way);
        if (links == before)
            return;
        drop(m_dropLinks, no);
    }
    for (const LinkRow &each : links) {
        SQLite::Statement &link = fresh(m_link);
        bindNumber(link, 1, no);
        bindNumber(link, 2, m_library);
        bindText(link, 3, each.target);
        bindText(link, 4, each.rel);
        bindText(link, 5, each.why);
        link.exec();
    }
}

void Intake::putAliases(const QStringList &aliases, qint64 no, bool isNew)
{
    if (!isNew)
        drop(m_dropAliases, no);
    for (const QString &alias : aliases) {
        SQLite::Statement &add = fresh(m_addAlias);
        bindNumber(add, 1, m_library);
        bindText(add, 2, alias);
        bindNumber(add, 3, no);
        add.exec();
    }
}

bool Intake::isCalledOtherwise(const QStringList &aliases, qint64 no)
{
    QSet<QString> before, now;
    for (const QString &alias : aliases)
        now.insert(alias.toLower());
    if (no == 0)
        return !now.isEmpty();
    SQLite::Statement &rows = fresh(m_aliases);
    bindNumber(rows, 1, no);
    while (rows.executeStep())
        before.insert(textOf(rows.getColumn(0)).toLower());
    rows.reset();
    return before != now;
}

void Intake::loseLinks()
{
    SQLite::Statement led(m_sql, "SELECT 1 FROM links WHERE library=? AND path > '' LIMIT 1");
    bindNumber(led, 1, m_library);
    const bool anyLed = led.executeStep();
    led.reset();
    // Links may mean what came where they lead to what it translates, or to one that is called like it in another language.
    SQLite::Statement alike(m_sql, "UPDATE links SET path=NULL WHERE library=?1 AND path IN (SELECT o.path FROM items n JOIN items o ON o.library = n.library AND o.title = n.title COLLATE NOCASE"
                                   " WHERE n.library=?1 AND n.path=?2 AND o.path <> n.path)");
    for (const QByteArray &path : anyLed ? m_came : QList<QByteArray>()) {
        if (const QByteArray source = placeOfSource(path, m_shelf); source != path)
            m_gone.append(source);
        alike.reset();
        bindNumber(alike, 1, m_library);
        bindText(alike, 2, QString::fromUtf8(path));
        alike.exec();
    }
    m_came.clear();
    if (m_shelfBefore) { // what translates what may be otherwise
        SQLite::Statement all(m_sql, "UPDATE links SET path=NULL WHERE library=?");
        bindNumber(all, 1, m_library);
        all.exec();
    }
    // Where a former name is a file's own now, this is meant.
    if (m_pathsMoved) {
        SQLite::Statement taken(m_sql, "UPDATE links SET path=NULL WHERE library=?1 AND path IN (SELECT i.path FROM aliases a JOIN items i ON i.no = a.item"
                                       " WHERE a.library=?1 AND EXISTS(SELECT 1 FROM items n WHERE n.library=?1 AND n.path = a.alias))");
        bindNumber(taken, 1, m_library);
        taken.exec();
    }
    SQLite::Statement lost(m_sql, "UPDATE links SET path=NULL WHERE library=? AND path=?");
    for (const QByteArray &path : m_gone) {
        lost.reset();
        bindNumber(lost, 1, m_library);
        bindText(lost, 2, QString::fromUtf8(path));
        lost.exec();
    }
    m_gone.clear();
}

void Intake::resolveLinks()
{
    loseLinks();
    FormerNames former(m_sql, m_library, [this](const QByteArray &path) { return has(path); });
    QByteArray from; // where the link stands that is looked at
    const auto named = [this, &former, &from](const QString &name) {
        const auto path = this->named(name, from);
        return path ? path : former.now(name.toUtf8());
    };
    const Paths paths{[this](const QByteArray &path) { return has(path) || placeOf(path); }, named, m_sites, [&former](const QByteArray &path) { return former.now(path); }};
    struct Found { qint64 item; QString rel, target; QByteArray path; };
    QList<Found> found;
    const auto look = [&](SQLite::Statement &rows) {
        while (rows.executeStep()) {
            const QString target = textOf(rows.getColumn(2)), rel = textOf(rows.getColumn(1));
            from = bytesOf(rows.getColumn(3));
            const bool written = rel == QLatin1String("link") || rel == QLatin1String("picture");
            const auto byName = written ? std::nullopt : named(target);
            const QByteArray address = written ? target.toUtf8() : '/' + target.toUtf8();
            Link link = byName ? Link{Link::Is::Item, *byName, {}, {}} : resolveLink(address, from, paths);
            if (link.is == Link::Is::Dead)
                link = lookFurther(address, target.startsWith(QLatin1String("[[")) || rel == QLatin1String("picture"), from, paths);
            const bool isThread = link.is == Link::Is::Item && placeOf(link.path) && !has(link.path); // on the other branch: no item, and not dead
            if ((link.is == Link::Is::Item || link.is == Link::Is::File) && !isThread)
                found.append({rows.getColumn(0).getInt64(), rel, target, link.path});
            else if (link.is != Link::Is::Dead || (!written && isProse(target)))
                found.append({rows.getColumn(0).getInt64(), rel, target, {}});
        }
    };
    const char *const columns = "SELECT k.item, k.rel, k.target, i.path FROM links k JOIN items i ON i.no = k.item WHERE k.path IS NULL AND ";
    if (m_pathsMoved) {
        SQLite::Statement rows(m_sql, std::string(columns) + "k.library=?");
        bindNumber(rows, 1, m_library);
        look(rows);
    } else {
        for (const QByteArray &path : m_changed) {
            if (const auto item = old(path)) {
                SQLite::Statement rows(m_sql, std::string(columns) + "k.item=?");
                bindNumber(rows, 1, item->no);
                look(rows);
            }
        }
    }
    m_paths.clear();
    m_lookedFor = 0;
    // What leads outside the library has an empty path; what leads nowhere has none.
    SQLite::Statement set(m_sql, "UPDATE links SET path=? WHERE item=? AND rel=? AND target=?");
    for (const Found &link : found) {
        set.reset();
        bindText(set, 1, QString::fromUtf8(link.path));
        bindNumber(set, 2, link.item);
        bindText(set, 3, link.rel);
        bindText(set, 4, link.target);
        set.exec();
    }
}

} // namespace mycel::model
