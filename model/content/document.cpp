#include "model/content/document.h"

#include "model/content/foreigntags.h"
#include "model/content/languageguess.h"
#include "model/content/languagename.h"
#include "model/content/markdowninput.h"
#include "model/content/site.h"
#include "model/content/utf8.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace mycel::model {

namespace {

constexpr int WordsAMinute = 200;
constexpr qsizetype LongestTitle = 300;
constexpr qsizetype LongestSummary = 500;
constexpr qsizetype MostTopics = 20;
constexpr qsizetype MostAliases = 100;

QString firstOf(const Value &keys, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (const QString text = keys[QString::fromLatin1(name)].text(); !text.isEmpty())
            return text;
    }
    return {};
}

/// "Pizza &amp; talks", as some systems write their keys.
QString withoutEntities(const QString &text)
{
    if (!text.contains(u'&'))
        return text;
    static const QRegularExpression entity(QStringLiteral("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"));
    QString plain;
    qsizetype at = 0;
    for (auto each = entity.globalMatch(text); each.hasNext();) {
        const auto match = each.next();
        plain += text.mid(at, match.capturedStart() - at) + QString::fromUtf8(entityText(match.captured().toUtf8()));
        at = match.capturedEnd();
    }
    return plain + text.mid(at);
}

/// Of what a key says, the words alone: {% include a.html %} is for a site's builder.
QString plainText(const QString &text)
{
    return withoutEntities(text.contains(u'{') ? QString::fromUtf8(withoutForeignTags(text.toUtf8())) : text);
}

/// A sentence as a key says it, in plain words where it is written in Markdown: "Aktivist\*innen".
QString summaryIn(const QString &text)
{
    const QString line = oneLine(plainText(text), LongestSummary);
    const bool hasMarks = std::ranges::any_of(line, [](QChar c) { return QStringView(u"\\*_`[").contains(c); });
    const QString words = hasMarks ? readMarkdown(line.toUtf8()).firstParagraph : QString();
    return words.isEmpty() ? line : words;
}

/// Whether a file's name says what a heading says, or a word of it: "ContentTypeParser" and "Content-Type Parser".
bool isCalledLike(const QByteArray &name, const QString &heading)
{
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}]+"));
    constexpr qsizetype ShortestWord = 4;
    const QStringList named = QString::fromUtf8(name).toLower().split(between, Qt::SkipEmptyParts), said = heading.toLower().split(between, Qt::SkipEmptyParts);
    return named.join(QString()) == said.join(QString())
           || std::ranges::any_of(named, [&said](const QString &word) { return word.size() >= ShortestWord && said.contains(word); });
}

/// The first heading; where a banner stands there that each page has, the one below it, which the file is called like.
QString headingOf(const Reading &reading, const QByteArray &name)
{
    const bool isBanner = !reading.belowFirst.isEmpty() && isCalledLike(name, reading.belowFirst) && !isCalledLike(name, reading.firstHeading);
    return isBanner ? reading.belowFirst : reading.firstHeading;
}

/// As a title; "{{ title }}" is what a template leaves to be filled in.
QString titleIn(const QString &text)
{
    const QString title = oneLine(text, LongestTitle);
    return title.startsWith(QLatin1String("{{")) && title.indexOf(QLatin1String("}}")) == title.size() - 2 ? QString() : title;
}

QDate dateIn(const QString &text)
{
    const QDate date = QDate::fromString(text.left(10), Qt::ISODate);
    return date.isValid() && date.year() > 1900 && date.year() < 2200 ? date : QDate();
}

QDate dateOf(const Value &keys, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (const QDate date = dateIn(keys[QString::fromLatin1(name)].text()); date.isValid())
            return date;
    }
    return {};
}

/// "3-plan-an-action_camp", or "3-1-plan…", as a title; the name of a day is one already.
QString titleOfName(const QByteArray &name)
{
    static const QRegularExpression day(QStringLiteral("^(\\d{4})[-_](\\d\\d)[-_](\\d\\d)$"));
    static const QRegularExpression number(QStringLiteral("^(\\d{4}[-_]\\d\\d[-_]\\d\\d|\\d{1,3}(?:[-_.]\\d{1,3})*)[-_. ]+(?=.)"));
    QString title = QString::fromUtf8(name);
    if (day.match(title).hasMatch())
        return title.replace(u'_', u'-');
    title.remove(number);
    title.replace(u'-', u' ').replace(u'_', u' ');
    title = title.simplified();
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    return title;
}

void findLanguage(Document &document, const PathParts &parts, const QString &said, const Shelf &shelf)
{
    Item &item = document.item;
    const QByteArray folder = languageFolderOf(parts.folder, shelf);
    item.lang = said;
    if (item.lang.isEmpty() && !parts.suffix.isEmpty())
        item.lang = languageNamed(parts.suffix);
    if (item.lang.isEmpty() && !folder.isEmpty())
        item.lang = languageOfFolder(QByteArrayView(folder).sliced(folder.lastIndexOf('/') + 1));
    if (item.lang.isEmpty() && shelf.languages.size() == 1)
        item.lang = shelf.languages.first();
    if (item.lang.isEmpty())
        item.lang = guessLanguage(QString::fromUtf8(firstBytes(document.reading.text, LongestSample)));
    if (item.lang.isEmpty())
        item.lang = shelf.mainLanguage;
    item.original = parts.suffix.isEmpty() && (folder.isEmpty() || shelf.mainLanguage.isEmpty() || item.lang == shelf.mainLanguage);
}

QString workOf(const Document &document, const PathParts &parts, const Shelf &shelf)
{
    const bool isElsewhere = placeOfTranslation(parts.folder) != parts.folder;
    const QString collection = isElsewhere ? QString() : firstOf(document.keys, {"languageCollectionID"});
    return collection.isEmpty() ? workAt(parts, shelf) : QStringLiteral("c:") + collection;
}

/// Folders that say where a site's content is, not what it is about.
bool isContainer(const QByteArray &folder)
{
    static const QSet<QByteArray> names{"docs", "doc", "src", "source", "content", "pages", "book", "posts", "articles", "topics", "website", "attachments", "assets"};
    constexpr qsizetype LongestTag = 7; // "nl", "pt-br", "zh-hans": among many other folders, too
    return names.contains(folder.mid(folder.startsWith('_') ? 1 : 0).toLower()) || (folder.size() <= LongestTag && !languageNamed(folder).isEmpty());
}

QStringList topicsOf(const Document &document, const PathParts &parts, const Shelf &shelf)
{
    QStringList topics;
    for (const char *key : {"topics", "tags", "categories", "keywords"}) {
        if (topics.isEmpty())
            topics = document.keys[QString::fromLatin1(key)].texts();
        if (topics.isEmpty()) // Zola
            topics = document.keys[u"taxonomies"][QString::fromLatin1(key)].texts();
    }
    static const QRegularExpression number(QStringLiteral("^\\d{1,2}[-_. ]+(?=\\p{L}{3})")); // its place among others; no 15-M
    if (topics.isEmpty() && !kindAt(document.item.ref.path)) {
        const QByteArray place = placeOfTranslation(parts.folder);
        const QByteArray folder = place == parts.folder ? languageFolderOf(place, shelf) : QByteArray();
        for (const QByteArray &part : place.mid(folder.size()).split('/')) {
            if (!part.isEmpty() && !isContainer(part))
                topics.append(QString::fromUtf8(part).remove(number).replace(u'-', u' ').replace(u'_', u' '));
        }
    }
    for (QString &topic : topics)
        topic = oneLine(topic, 60).toLower();
    topics.removeDuplicates();
    return topics.mid(0, MostTopics);
}

QStringList authorsOf(const Value &keys)
{
    QStringList authors;
    for (const char *key : {"authors", "author", "by"}) {
        const Value &value = keys[QString::fromLatin1(key)];
        if (!authors.isEmpty())
            break;
        authors = value.texts();
        for (const Value &person : value.list())
            authors.append(person[u"name"].text());
        authors.append(value[u"name"].text());
        authors.removeAll(QString());
    }
    for (QString &author : authors)
        author = oneLine(author, LongestTitle);
    return authors.mid(0, MostTopics);
}

/// Where a site has a text: Jekyll's permalink, the slug of Docusaurus and Zola, and without the numbers of its name and folders.
QStringList addressesOf(const Value &keys, const PathParts &parts)
{
    const QString folder = parts.folder.isEmpty() ? QString() : QString::fromUtf8(parts.folder) + u'/', stem = QString::fromUtf8(parts.stem);
    const QString plainFolder = withoutNumbers(folder), plain = withoutNumbers(folder + stem);
    QStringList addresses;
    if (const QString permalink = keys[u"permalink"].text(); !permalink.contains(u':'))
        addresses.append(permalink);
    if (const QString slug = keys[u"slug"].text(); !slug.isEmpty() && slug != stem)
        addresses += slug.startsWith(u'/') ? QStringList{slug} : QStringList{folder + slug, plainFolder + slug};
    if (plain != folder + stem)
        addresses.append(isNamedAsPage(parts.stem) ? plainFolder : plain);
    return addresses;
}

/// Paths as links from the root say them ("/old-address/" of a site too), or names.
QStringList aliasesOf(const Value &keys, const PathParts &parts)
{
    QStringList aliases;
    for (QString alias : keys[u"aliases"].texts() + keys[u"redirect_from"].texts() + addressesOf(keys, parts)) {
        while (alias.startsWith(u'/'))
            alias.remove(0, 1);
        while (alias.endsWith(u'/'))
            alias.chop(1);
        if (alias = oneLine(alias, LongestTitle); !alias.isEmpty())
            aliases.append(alias);
    }
    aliases.removeDuplicates();
    return aliases.mid(0, MostAliases);
}

} // namespace

QString saidSummary(const Value &keys)
{
    return summaryIn(firstOf(keys, {"summary", "description", "excerpt", "abstract"}));
}

Unsaid unsaidOf(const QByteArray &path, const QByteArray &bytes)
{
    const FrontMatter matter = readFrontMatter(bytes);
    const Item item = readDocument(path, bytes.sliced(matter.bodyAt), {}).item;
    const QString otherwise = summaryIn(firstOf(matter.keys, {"description", "excerpt", "abstract"}));
    return {item.title, otherwise.isEmpty() ? item.summary : otherwise};
}

Document readDocument(const QByteArray &path, const QByteArray &bytes, const Shelf &shelf)
{
    Document document;
    Item &item = document.item;
    item.ref.path = path;
    item.kind = kindAt(path).value_or(Kind::Guide);
    const auto problem = [&document, &path](const char *reason) { document.problems.append({path, reason}); };
    if (!bytes.isValidUtf8())
        problem("not-text");
    const FrontMatter matter = readFrontMatter(bytes);
    if (!matter.problem.isEmpty())
        problem("front-matter");
    document.keys = matter.keys;
    document.reading = readMarkdown(QByteArrayView(bytes).sliced(matter.bodyAt));
    if (document.reading.cut)
        problem("cut");

    const QString said = languageWritten(firstOf(document.keys, {"lang", "langCode", "language", "locale"}));
    const PathParts parts = partsOf(path, document.reading.text, said, shelf);
    const QString id = document.keys[u"id"].text();
    if (isItemId(id))
        item.id = id.toUpper();
    item.title = titleIn(plainText(firstOf(document.keys, {"title"})));
    if (item.title.isEmpty())
        item.title = titleIn(headingOf(document.reading, parts.stem));
    if (item.title.isEmpty())
        item.title = oneLine(titleOfName(isNamedAsPage(parts.stem) && !parts.folder.isEmpty() ? parts.folder.mid(parts.folder.lastIndexOf('/') + 1) : parts.stem), LongestTitle);
    item.summary = saidSummary(document.keys);
    if (item.summary.isEmpty())
        item.summary = oneLine(document.reading.firstParagraph, LongestSummary);
    findLanguage(document, parts, said, shelf);
    item.work = workOf(document, parts, shelf);
    item.topics = topicsOf(document, parts, shelf);
    item.authors = authorsOf(document.keys);
    document.aliases = aliasesOf(document.keys, parts);
    item.license = oneLine(firstOf(document.keys, {"license", "licence"}), LongestTitle);
    item.created = dateOf(document.keys, {"created", "date", "dateCreated", "dateFirstPublished"});
    if (!item.created.isValid())
        item.created = dateIn(QString::fromUtf8(parts.stem)); // 2022-11-30-soup-for-fifty.md
    item.updated = dateOf(document.keys, {"updated", "lastmod", "dateLastEdited", "last_updated", "modified", "reviewed"});
    item.minutes = qMax(1, (document.reading.words + WordsAMinute - 1) / WordsAMinute);
    return document;
}

} // namespace mycel::model
