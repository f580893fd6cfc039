#include "app/ctltelling.h"

#include "app/ctlnaming.h"
#include "app/ctloutput.h"
#include "model/mail/letters.h"
#include "ui/words/foldedpost.h"
#include "ui/words/liveabletext.h"
#include "ui/words/threadtext.h"

namespace mycel::ctl {

namespace {

constexpr int Deepest = 8;

QJsonObject withheldJson(const model::Withheld &what)
{
    return {{QStringLiteral("by"), what.by}, {QStringLiteral("reason"), what.reason}};
}

QJsonObject answersJson(const QList<model::Reaction> &answers)
{
    QJsonObject json;
    for (const model::Reaction &each : answers)
        json.insert(each.value, QJsonArray::fromStringList(each.names));
    return json;
}

QString decisionName(model::Decision decision)
{
    constexpr const char *Names[] = {"", "too-few", "blocked", "agreed", "accepted", "rejected", "tied"};
    return QString::fromLatin1(Names[int(decision)]);
}

QJsonObject postJson(const Told &thread, qsizetype at)
{
    const model::Post &post = thread.page.thread.posts[at];
    const model::ThreadEvent &event = post.event;
    const bool readable = model::isReadable(post, thread.page);
    QJsonObject json{{QStringLiteral("id"), event.id()}, {QStringLiteral("reply_to"), event.replyTo}, {QStringLiteral("author"), event.author}, {QStringLiteral("created"), event.created.toString(Qt::ISODate)},
                     {QStringLiteral("action"), QString(model::nameOf(event.act))}, {QStringLiteral("value"), readable ? event.value : QString()}, {QStringLiteral("text"), readable ? QString::fromUtf8(thread.texts.value(at)) : QString()},
                     {QStringLiteral("edited"), post.edited}, {QStringLiteral("waits"), post.waits}, {QStringLiteral("twin"), event.twin}, {QStringLiteral("orphan"), post.orphan}};
    if (event.act == model::Act::Vote) {
        json.insert(QStringLiteral("late"), post.late);
        json.insert(QStringLiteral("counts"), post.counts);
    }
    if (post.redacted)
        json.insert(QStringLiteral("redacted"), withheldJson(*post.redacted));
    if (post.hidden)
        json.insert(QStringLiteral("hidden"), withheldJson(*post.hidden));
    if (!post.reactions.isEmpty())
        json.insert(QStringLiteral("reactions"), answersJson(post.reactions));
    if (const model::Quote quote = readable ? thread.quotes.value(at) : model::Quote(); quote != model::Quote())
        json.insert(QStringLiteral("quote"), QJsonObject{{QStringLiteral("item"), quote.item}, {QStringLiteral("rev"), quote.rev}, {QStringLiteral("text"), quote.text}});
    if (const QString other = thread.page.alike.value(event.author); !other.isEmpty())
        json.insert(QStringLiteral("looks_like"), other);
    return json;
}

/// Whose post it is and what became of it, in one line.
QString headOf(const model::Post &post, const model::ThreadPage &page)
{
    QStringList parts{writerOf(post, page), post.event.created.toString(QStringLiteral("yyyy-MM-dd HH:mm"))};
    if (post.event.act != model::Act::Comment && post.event.act != model::Act::Open)
        parts.append((QString(model::nameOf(post.event.act)) + u' ' + (model::isReadable(post, page) ? post.event.value : QString())).trimmed());
    parts.append(words::uncountedText(post, page));
    if (post.event.twin)
        parts.append(QStringLiteral("claims the number of another post"));
    parts.append(keptBackText(post));
    if (const QString other = page.alike.value(post.event.author); !other.isEmpty())
        parts.append(QStringLiteral("this name looks like another: %1").arg(other));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString writerOf(const model::Post &post, const model::ThreadPage &page)
{
    if (model::isKeptBack(post, page))
        return QStringLiteral("(a new name)");
    return post.event.author.isEmpty() ? QStringLiteral("(no name)") : post.event.author;
}

QString keptBackText(const model::Post &post)
{
    const QString withheld = model::withheldLine(post);
    return withheld.isEmpty() && post.waits ? QStringLiteral("waits for a maintainer") : withheld;
}

sync::Result<Told> told(model::Commons &commons, const model::ThreadRef &ref)
{
    const auto page = await(commons.discussions().thread(ref));
    if (!page)
        return sync::fail(page.error());
    QList<sync::Id> files;
    for (const model::Post &post : page->thread.posts)
        files.append(post.text);
    const auto texts = await(commons.discussions().texts(ref.library, files));
    const auto said = await(commons.discussions().said(ref, page->thread.posts));
    if (!texts || !said)
        return sync::fail(texts ? said.error() : texts.error());
    Told thread{*page, *texts, {}};
    for (const model::SaidPost &each : *said)
        thread.quotes.append(each.quote);
    return thread;
}

QJsonObject threadJson(const Told &thread)
{
    const model::ThreadPage &page = thread.page;
    const model::Thread &its = page.thread;
    const model::ThreadEvent opening = its.hasOpening && !its.posts.isEmpty() ? its.posts.first().event : model::ThreadEvent();
    QJsonArray posts;
    for (qsizetype i = 0; i < its.posts.size(); ++i)
        posts.append(postJson(thread, i));
    QJsonObject json{{QStringLiteral("library"), page.ref.library}, {QStringLiteral("id"), page.ref.id}, {QStringLiteral("title"), model::titleOf(page)}, {QStringLiteral("about"), opening.about}, {QStringLiteral("category"), opening.category},
                     {QStringLiteral("form"), opening.form}, {QStringLiteral("state"), its.state}, {QStringLiteral("ignored"), int(its.ignored.size())}, {QStringLiteral("posts"), posts}};
    if (its.tally)
        json.insert(QStringLiteral("round"), QJsonObject{{QStringLiteral("method"), QString(model::nameOf(opening.method))}, {QStringLiteral("ends"), opening.ends.toString(Qt::ISODate)}, {QStringLiteral("quorum"), opening.quorum},
                                                         {QStringLiteral("answers"), answersJson(its.tally->answers)}, {QStringLiteral("ended"), model::hasEnded(its, QDateTime::currentDateTimeUtc())}, {QStringLiteral("decision"), decisionName(its.tally->decision)}});
    return json;
}

QStringList threadLines(const Told &thread)
{
    QStringList lines{QStringLiteral("%1  [%2]").arg(words::headingText(thread.page), thread.page.thread.state)};
    for (qsizetype i = 0; i < thread.page.thread.posts.size(); ++i) {
        const model::Post &post = thread.page.thread.posts[i];
        const QString indent(2 * qMin(post.depth, Deepest), u' ');
        lines.append({QString(), indent + headOf(post, thread.page)});
        const QByteArray text = model::isReadable(post, thread.page) ? thread.texts.value(i) : QByteArray();
        for (const QString &line : QString::fromUtf8(text).split(u'\n'))
            lines.append(indent + line);
    }
    const QStringList reasons = words::ignoredTexts(thread.page.thread);
    if (!reasons.isEmpty())
        lines.append({QString(), words::ignoredText(thread.page.thread)});
    for (const QString &reason : reasons)
        lines.append(QStringLiteral("  ") + reason);
    return lines;
}

} // namespace mycel::ctl
