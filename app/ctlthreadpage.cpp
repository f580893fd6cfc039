#include "app/ctltelling.h"

#include "model/content/markdown.h"
#include "model/discuss/leavingout.h"
#include "model/mail/letters.h"
#include "ui/words/liveabletext.h"
#include "ui/words/threadtext.h"

namespace mycel::ctl {

namespace {

constexpr int Deepest = 8;

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

QByteArray alikeOf(const QString &author, const model::ThreadPage &page)
{
    const QString other = page.alike.value(author);
    return other.isEmpty() ? QByteArray() : "<footer>" + escaped(words::alikeText(author, other)) + "</footer>";
}

QByteArray written(const QByteArray &text)
{
    const auto resolve = [](const QByteArray &destination, bool picture) {
        const bool isWeb = destination.startsWith("https://") || destination.startsWith("http://");
        return model::Target{isWeb && !picture ? model::Target::Is::Web : model::Target::Is::Dead, isWeb && !picture ? QString::fromUtf8(destination) : QString(), {}};
    };
    return model::toHtml(text, resolve).body;
}

/// How a proposal is decided and how it stands.
QByteArray roundOf(const model::ThreadPage &page)
{
    if (!page.thread.tally)
        return {};
    const model::ThreadEvent &asked = page.thread.posts.first().event;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool ended = model::hasEnded(page.thread, now);
    QByteArray html = "<section><h2>" + escaped(words::methodText(asked.method)) + "</h2><ul>";
    for (const model::Reaction &answer : page.thread.tally->answers) {
        html += "<li>" + escaped(words::answerText(answer.value)) + ": " + (answer.names.isEmpty() ? QByteArray("–") : escaped(answer.names.join(QStringLiteral(", "))));
        for (const QString &name : answer.names)
            html += alikeOf(name, page);
        html += "</li>";
    }
    html += "</ul><p>";
    if (asked.ends.isValid())
        html += (!ended ? "Ends on " : asked.ends <= now ? "Ended on " : "Closed by its outcome, before ") + escaped(asked.ends.toString(QStringLiteral("yyyy-MM-dd HH:mm"))) + " UTC. ";
    return html + escaped(ended ? words::decisionText(page.thread.tally->decision) : QString()) + "</p></section>\n";
}

QString aboutOf(const model::ThreadPage &page)
{
    const QString item = page.thread.hasOpening && !page.thread.posts.isEmpty() ? page.thread.posts.first().event.about : QString();
    if (!item.isEmpty())
        return QStringLiteral("about ") + (page.about ? page.about->title : item);
    return page.category.id.isEmpty() ? QString() : words::categoryText(page.category);
}

/// What stands on top: what it is about, the state, what came of it, how somebody summed it up.
QByteArray threadTop(const model::ThreadPage &page, const QList<QByteArray> &texts)
{
    QStringList facts{aboutOf(page), page.thread.state, page.thread.stateBy};
    facts.removeAll(QString());
    QByteArray top = "<p>" + escaped(facts.join(QStringLiteral(" · "))) + "</p>\n";
    for (const auto &[act, heading] : {std::pair{model::Act::Outcome, "Outcome"}, std::pair{model::Act::Summary, "Summary"}}) {
        if (const model::Post *post = model::standing(page.thread, act); post && model::isReadable(*post, page))
            top += QByteArray("<section><h2>") + heading + "</h2>" + written(texts.value(post - page.thread.posts.constData())) + "<p>" + escaped(writerOf(*post, page)) + "</p></section>\n";
    }
    return top + (model::isHidden(page) ? QByteArray() : roundOf(page));
}

QByteArray reactionsOf(const model::Post &post, const model::ThreadPage &page)
{
    QStringList given;
    QByteArray alike;
    for (const model::Reaction &reaction : post.reactions) {
        given.append(words::reactionText(reaction.value) + QStringLiteral(": ") + reaction.names.join(QStringLiteral(", ")));
        for (const QString &name : reaction.names)
            alike += alikeOf(name, page);
    }
    return given.isEmpty() ? QByteArray() : "<footer>" + escaped(given.join(QStringLiteral(" · "))) + "</footer>" + alike;
}

QByteArray quoteOf(const QString &passage)
{
    return passage.isEmpty() ? QByteArray() : "<blockquote>" + escaped(passage).replace("\n", "<br>") + "</blockquote>";
}

/// Whose it is, when, and what they answered.
QByteArray headOf(const model::Post &post, const model::ThreadPage &page)
{
    QByteArray head = "<header><b>" + escaped(writerOf(post, page)) + "</b> · " + post.event.created.toString(Qt::ISODate).toUtf8();
    const QString uncounted = words::uncountedText(post, page);
    if (model::isReadable(post, page) && !post.event.value.isEmpty())
        head += " · " + escaped(post.event.act == model::Act::State ? words::stateText(post.event.value) : words::answerText(post.event.value));
    return head + (uncounted.isEmpty() ? QByteArray() : " · " + escaped(uncounted)) + "</header>" + alikeOf(post.event.author, page);
}

QByteArray postOf(const Told &thread, qsizetype at)
{
    const model::Post &post = thread.page.thread.posts[at];
    const QString keptBack = keptBackText(post);
    QByteArray said = "<p>" + (keptBack.isEmpty() ? QByteArray("–") : escaped(keptBack)) + "</p>";
    if (model::isReadable(post, thread.page))
        said = quoteOf(thread.quotes.value(at).text) + written(thread.texts[at]);
    return "<article style=\"margin-left:" + QByteArray::number(qMin(post.depth, Deepest) * 24) + "px\">" + headOf(post, thread.page) + said + reactionsOf(post, thread.page) + "</article>\n";
}

} // namespace

QByteArray htmlPage(const QString &title, const QByteArray &body)
{
    return "<!doctype html>\n<html><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"><meta name=\"viewport\" content=\"width=device-width\">"
           "<title>" + escaped(title) + "</title><style>body{font:17px/1.5 sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}article{border-left:1px solid;padding-left:1rem;margin:1.2rem 0}"
           "header,footer{opacity:.7;font-size:14px}</style></head><body><h1>" + escaped(title) + "</h1>\n" + body + "</body></html>\n";
}

QByteArray threadBody(const Told &thread)
{
    QByteArray body = threadTop(thread.page, thread.texts);
    for (qsizetype i = 0; i < thread.texts.size(); ++i)
        body += postOf(thread, i);
    return body;
}

} // namespace mycel::ctl
