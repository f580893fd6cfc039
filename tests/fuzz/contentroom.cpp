// What a library's files bring: front matter, library.yaml, Markdown, links.
#include "tests/fuzz/targets.h"

#include "model/content/changedparts.h"
#include "model/content/document.h"
#include "model/content/libraryfile.h"
#include "model/content/links.h"
#include "model/content/manuscript.h"
#include "model/content/pastedhtml.h"
#include "model/content/pictureheader.h"
#include "tests/fuzz/allowedhtml.h"

namespace mycel::fuzz {

using namespace mycel::model;

namespace {

void holdBounded(const Value &value, int level)
{
    hold(level <= 18, "values are at most 16 levels deep");
    for (const Value &item : value.list())
        holdBounded(item, level + 1);
    for (const auto &[name, item] : value.map())
        holdBounded(item, level + 1);
}

model::Target asAPageWould(const QByteArray &to, bool picture)
{
    const Link link = resolveLink(to, "a/b.md", {[](const QByteArray &path) { return path.endsWith("a.md") || path.endsWith(".png"); }, {}, {}});
    switch (link.is) {
    case Link::Is::Web: return {picture ? model::Target::Is::RemotePicture : model::Target::Is::Web, link.url, {}};
    case Link::Is::Mail: return {model::Target::Is::Mail, link.url, {}};
    case Link::Is::Anchor: return {model::Target::Is::Anchor, u'#' + link.anchor, {}};
    case Link::Is::Dead: return {model::Target::Is::Dead, {}, {}};
    case Link::Is::Item: return {model::Target::Is::Inside, QStringLiteral("mycel://item"), QString::fromUtf8(link.path)};
    case Link::Is::File: return {picture ? model::Target::Is::Picture : model::Target::Is::File, QStringLiteral("mycel://file"), QString::fromUtf8(link.path)};
    default: return {};
    }
}

} // namespace

void frontMatter(const QByteArray &bytes)
{
    const FrontMatter matter = readFrontMatter(bytes);
    hold(matter.bodyAt >= 0 && matter.bodyAt <= bytes.size(), "the body begins in the file");
    hold(matter.written != FrontMatter::Written::None || matter.keys.isNone(), "there are no keys where there is no front matter");
    holdBounded(matter.keys, 0);
    const Document document = readDocument("guides/a/index.sv.md", bytes, {});
    hold(!document.item.title.isEmpty() && document.item.title.size() <= 300, "an item has a title");
    hold(document.item.summary.size() <= 500 && document.item.topics.size() <= 20 && document.item.authors.size() <= 20, "what a list shows is bounded");
    hold(matter.problem.isEmpty() || !document.problems.isEmpty(), "what cannot be read is named");
}

void libraryFile(const QByteArray &bytes)
{
    const LibraryFile file = readLibraryFile(bytes);
    hold(file.id.isEmpty() || isItemId(file.id), "an id is one");
    licenseOf(bytes);
}

void markdown(const QByteArray &bytes)
{
    const Html html = toHtml(bytes, asAPageWould);
    hold(html.body.size() <= (2 << 20) + 4 * bytes.size() + 4096, "a page is bounded");
    const QByteArray foreign = foreignIn(html.body);
    hold(foreign.isEmpty(), ("nothing foreign is in a page: " + foreign).constData());
    hold(!html.body.toLower().contains("<script"), "no script is in a page");
    QSet<QString> anchors;
    for (const Heading &heading : html.contents) {
        hold(!anchors.contains(heading.anchor), "an anchor leads to one place");
        anchors.insert(heading.anchor);
    }
    const Reading reading = readMarkdown(bytes);
    hold(reading.firstParagraph.size() <= 400 && reading.text.size() <= (2 << 20) + 2 * bytes.size(), "a reading is bounded");
}

void pastedHtml(const QByteArray &bytes)
{
    const QString markdown = markdownOfHtml(bytes);
    hold(markdown.size() <= 40 * bytes.size() + 4096, "what is pasted is bounded");
    // Read as a page, nothing is in it but what the list of the converter makes.
    const Html html = toHtml(markdown.toUtf8(), asAPageWould);
    hold(foreignIn(html.body).isEmpty(), "nothing foreign is in what was pasted");
    hold(!html.body.contains("<img") && html.remotePictures == 0, "no picture comes along");
    hold(!html.body.contains("href=\"javascript:"), "no link runs anything");
}

void manuscript(const QByteArray &bytes)
{
    const qsizetype line = bytes.indexOf('\n');
    const QByteArray file = line < 0 ? bytes : bytes.mid(line + 1);
    QString typed = QString::fromUtf8(bytes.left(qMax<qsizetype>(line, 0)));
    typed.remove(u'\r').remove(QChar(0)); // an editor's field gives neither
    const Manuscript before = readManuscript(file);
    hold(file.isEmpty() || writeManuscript(Kind::Guide, file, before) == file, "a file in which nothing was touched stays as it is");
    Manuscript titled = before;
    Value::Map keys = before.keys.map();
    keys.removeIf([](const auto &entry) { return entry.first == QLatin1String("title"); });
    Value title;
    title.is = typed;
    keys.append({QStringLiteral("title"), title});
    titled.keys.is = keys;
    const auto written = writeManuscript(Kind::Guide, file, titled);
    if (written && !file.isEmpty()) {
        const Manuscript after = readManuscript(*written);
        hold(after.keys.inKeyOrder() == titled.keys.inKeyOrder(), "a title reads as it was typed, and every other key as before");
        hold(after.text == before.text, "a title changes nothing of the text");
    }
    Manuscript told = before;
    told.text = QString(typed).replace(u'|', u'\n').toUtf8();
    const auto retold = writeManuscript(Kind::Guide, file, told);
    if (retold && !file.isEmpty()) {
        const Manuscript after = readManuscript(*retold);
        hold(after.keys.inKeyOrder() == before.keys.inKeyOrder(), "a text changes no key");
        hold(after.text == readManuscript('\n' + told.text).text, "and reads as it was typed");
    }
    const ChangedParts none = changedParts(file, file);
    hold(none.keys.isEmpty() && none.sections.isEmpty(), "nothing differs from itself");
    changedParts(file, written.value_or(QByteArray()));
}

void pictureHeader(const QByteArray &bytes)
{
    const auto header = readPictureHeader(bytes);
    hold(!header || (header->width > 0 && header->height > 0 && !header->mimeType().isEmpty()), "a picture has a size and a type");
    hold(!header || !header->isBearable() || header->width * header->height <= MostPixels, "what is drawn is bounded");
}

void links(const QByteArray &bytes)
{
    const QByteArrayList lines = bytes.split('\n');
    const QByteArray from = lines.value(1, "a.md");
    const QByteArrayList there = lines.mid(2);
    // A library like any: what has a name that the gate refuses is not in it.
    const auto has = [&there](const QByteArray &path) { return (there.contains(path) || path.endsWith("index.md")) && !path.startsWith('/') && !path.split('/').contains(".."); };
    const Paths paths{has,
                      [](const QString &name) { return name.size() == 3 ? std::optional<QByteArray>("named/" + name.toUtf8() + ".md") : std::nullopt; }, {QStringLiteral("https://example.org/guides")}};
    const Link link = resolveLink(lines.value(0), from, paths);
    switch (link.is) {
    case Link::Is::Item:
    case Link::Is::File:
        hold(has(link.path) || link.path.startsWith("named/"), "a link inside leads to what is there");
        break;
    case Link::Is::Web: hold(link.url.startsWith(QLatin1String("http://")) || link.url.startsWith(QLatin1String("https://")), "the web is http and https"); break;
    case Link::Is::Mail: hold(link.url.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive), "mail is mailto"); break;
    default: break;
    }
}

} // namespace mycel::fuzz
