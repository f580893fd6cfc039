#include "ui/words/foldedpost.h"

#include "ui/words/historytext.h"
#include "ui/words/liveabletext.h"
#include "ui/words/postlink.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>

namespace mycel::words {

namespace {

struct FoldedPost {
    Q_DECLARE_TR_FUNCTIONS(FoldedPost)
};

QString link(const char *deed, const QString &post, const QString &token, const QString &words, const QString &label)
{
    return u' ' + postLink(deed, post, {}, token, words, label);
}

QString line(const QString &text, const QString &links = {})
{
    return QStringLiteral("<p class=\"withheld\"><bdi>%1</bdi></p>").arg(safe(text)) + (links.isEmpty() ? QString() : QStringLiteral("<p class=\"deeds\">%1</p>").arg(links));
}

bool isMine(const model::Post &post, const model::ThreadPage &page)
{
    return !page.me.isEmpty() && post.event.author == page.me;
}

/// Why folding.h passes over something; of the rest each has a problem that its file has by itself.
QString whyIgnored(const QByteArray &why)
{
    if (why == "not-its-author")
        return FoldedPost::tr("Changes to what somebody else wrote");
    if (why == "not-its-key")
        return FoldedPost::tr("Changes without the key that what they change is signed with");
    if (why == "not-a-maintainer")
        return FoldedPost::tr("Hidden or shown again by somebody who is no maintainer, or without the maintainer’s key");
    if (why == "no-such-post")
        return FoldedPost::tr("About a post that is not here");
    return FoldedPost::tr("Files that cannot be read");
}

} // namespace

QString foldedPostHtml(const model::Post &post, const model::ThreadPage &page, const QString &token)
{
    const QString id = post.event.id();
    if (const auto by = page.hiddenByMe.constFind(id); by != page.hiddenByMe.constEnd())
        return line(hiddenByYou(*by), link("peek", id, token, FoldedPost::tr("Show this post"), FoldedPost::tr("Show this post, this once")) + link("unmute", id, token, FoldedPost::tr("Show again from now on"), FoldedPost::tr("Do not hide any more: %1").arg(mutedText(*by))));
    if (model::isKeptBack(post, page) && !post.hidden)
        return line(post.redacted ? FoldedPost::tr("A post under a new name was taken back.") : FoldedPost::tr("A post under a new name waits here until a maintainer lets it in."));
    return {};
}

QString alikeHtml(const QString &name, const model::ThreadPage &page)
{
    const auto other = page.alike.constFind(name);
    if (other == page.alike.constEnd())
        return {};
    return QStringLiteral("<details class=\"alike\"><summary>%1</summary><p class=\"meta\">%2</p></details>").arg(safe(FoldedPost::tr("This name looks like another")), safe(alikeText(name, *other)));
}

QString liveableDeedsHtml(const model::Post &post, const model::ThreadPage &page, const QString &token)
{
    const QString id = post.event.id(), name = authorText(post.event.author);
    QString links;
    if (post.waits && page.decides && !post.event.author.isEmpty())
        links += link("approve", id, token, FoldedPost::tr("Let in"), FoldedPost::tr("Show everybody what %1 writes, now and from now on").arg(name));
    if (!isMine(post, page))
        links += link("mute", id, token, FoldedPost::tr("Hide for me"), FoldedPost::tr("Hide what %1 writes, or this thread, for you alone").arg(name));
    return links;
}

QStringList ignoredTexts(const model::Thread &thread)
{
    QMap<QString, int> reasons;
    for (const model::IgnoredEvent &each : thread.ignored)
        ++reasons[whyIgnored(each.why)];
    QStringList texts;
    for (auto reason = reasons.constBegin(); reason != reasons.constEnd(); ++reason)
        texts.append(FoldedPost::tr("%1: %2", "why something was not taken into account, and how often").arg(reason.key(), QLocale().toString(reason.value())));
    return texts;
}

QString ignoredText(const model::Thread &thread)
{
    return FoldedPost::tr("%n thing(s) were not taken into account", nullptr, int(thread.ignored.size()));
}

QString ignoredHtml(const model::Thread &thread)
{
    if (thread.ignored.isEmpty())
        return {};
    QString list;
    for (const QString &text : ignoredTexts(thread))
        list += QStringLiteral("<li>%1</li>").arg(safe(text));
    return QStringLiteral("<details class=\"ignored\"><summary>%1</summary><ul class=\"meta\">%2</ul></details>").arg(safe(ignoredText(thread)), list);
}

QString threadNoteHtml(const model::ThreadPage &page, const QString &token)
{
    const auto hidden = page.hidden.thread(page.ref);
    QString notes;
    if (page.maintainer && !page.decides)
        notes += QStringLiteral("<p class=\"meta\">%1</p>").arg(safe(FoldedPost::tr("Your name has a key in this library. What you hide or let in counts only from a commit that is signed with it, and Mycel does not sign.")));
    if (hidden)
        notes += line(hiddenByYou(*hidden), link("unmute", page.ref.id, token, FoldedPost::tr("Show again from now on"), FoldedPost::tr("Show this thread in the lists again")));
    return notes;
}

} // namespace mycel::words
