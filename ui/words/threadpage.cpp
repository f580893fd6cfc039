#include "ui/words/threadpage.h"

#include "model/commons.h"
#include "ui/words/foldedpost.h"
#include "ui/words/historytext.h"
#include "ui/words/pagetext.h"
#include "ui/words/postlink.h"
#include "ui/words/statetext.h"
#include "ui/words/threadtext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

namespace mycel::words {

namespace {

constexpr int Deepest = 8; ///< further replies stand below each other

struct ThreadText {
    Q_DECLARE_TR_FUNCTIONS(ThreadText)
};

QString whenText(const QDateTime &moment)
{
    return moment.isValid() ? agoText(moment.date(), QDate::currentDate()) : ThreadText::tr("at an unknown time");
}

QString mark(const char *kind, const QString &words)
{
    return QStringLiteral(" <span class=\"mark %1\">%2</span>").arg(QLatin1String(kind), safe(words));
}

/// What stands behind a name: that it is new, was changed, what it answers in a round.
QString marksOf(const model::Post &post, const model::ThreadPage &page, const model::SaidPost &said)
{
    QString marks;
    if (page.unread.contains(post.event.id()))
        marks += mark("new", ThreadText::tr("new"));
    if (post.event.act == model::Act::Vote && !post.redacted)
        marks += mark(post.event.value == QLatin1String("block") ? "block" : "vote", answerText(post.event.value));
    if (const QString uncounted = uncountedText(post, page); !uncounted.isEmpty())
        marks += mark("quiet", uncounted);
    if (post.edited)
        marks += mark("quiet", ThreadText::tr("edited"));
    if (post.event.twin)
        marks += mark("quiet", ThreadText::tr("claims the number of another post"));
    if (post.waits)
        marks += mark("quiet", ThreadText::tr("waits for a maintainer"));
    if (said.changedItem)
        marks += QStringLiteral(" <a class=\"mark vote\" href=\"%1\" title=\"%2\">%3</a>").arg(model::itemAddress(said.changedItem->ref), safe(said.changedItem->title), safe(ThreadText::tr("changed the guide")));
    else if (!said.changed.isEmpty())
        marks += mark("vote", ThreadText::tr("changed the guide"));
    if (said.waits && !page.library.address.isEmpty()) // where there is nowhere to go nothing waits
        marks += mark("waits", ThreadText::tr("waits to be shared"));
    return marks;
}

QString reactionsHtml(const model::Post &post, const model::ThreadPage &page, const QString &token)
{
    QStringList given;
    bool hasMine = false;
    for (const model::Reaction &reaction : post.reactions) {
        QStringList names;
        hasMine = hasMine || reaction.names.contains(page.me);
        for (const QString &name : reaction.names)
            names.append(authorText(name));
        given.append(QStringLiteral("<bdi>%1: %2</bdi>").arg(safe(reactionText(reaction.value)), safe(QLocale().createSeparatedList(names))));
    }
    QString html, alike;
    for (const model::Reaction &reaction : post.reactions) {
        for (const QString &name : reaction.names)
            alike += alikeHtml(name, page);
    }
    for (const QString &value : model::reactions())
        html += QStringLiteral(" · ") + postLink("react", post.event.id(), value, token, reactionText(value), ThreadText::tr("Say “%1” to this post").arg(reactionText(value)));
    if (hasMine && !page.me.isEmpty())
        html += QStringLiteral(" · ") + postLink("react", post.event.id(), {}, token, ThreadText::tr("Nothing any more"), ThreadText::tr("Take back what you said to this post"));
    return QStringLiteral("<details class=\"reactions\"><summary>%1</summary>%2</details>").arg(given.isEmpty() ? safe(ThreadText::tr("React")) : given.join(QStringLiteral(" · ")), html.mid(3)) + alike;
}

/// What somebody signed is theirs by a key, which nobody has here: what was brought without one, too, is taken back, and no more.
bool isMineToChange(const model::Post &post, const model::ThreadPage &page)
{
    return post.event.author == page.me && post.event.signers.isEmpty();
}

/// One's own is taken back as if it had never been, or with a word in its place where somebody may have it.
QString takeBackLink(const model::Post &post, const model::ThreadPage &page, const model::SaidPost &said, const QString &token)
{
    const bool isMine = isMineToChange(post, page);
    if (isMine && said.canBeTakenBack)
        return u' ' + postLink("recall", post.event.id(), {}, token, ThreadText::tr("Take back"), ThreadText::tr("Take this back: nobody has it yet, and it becomes a draft again"));
    if ((isMine || (post.event.author == page.me && post.event.alsoUnsigned)) && !page.me.isEmpty() && post.event.act != model::Act::State)
        return u' ' + postLink("take-back", post.event.id(), {}, token, ThreadText::tr("Take back"), ThreadText::tr("Take back what you wrote"));
    return {};
}

QString hideLink(const model::Post &post, const QString &token)
{
    return postLink("hide", post.event.id(), {}, token, ThreadText::tr("Hide"), ThreadText::tr("Hide this post for everyone, with a reason"));
}

QString deedsHtml(const model::Post &post, const model::ThreadPage &page, const model::SaidPost &said, const QString &token)
{
    const QString id = post.event.id(), name = authorText(post.event.author);
    QString html = postLink("reply", id, {}, token, ThreadText::tr("Reply"), ThreadText::tr("Reply to %1").arg(name)) + u' ' + postLink("quote", id, {}, token, ThreadText::tr("Quote"), ThreadText::tr("Quote %1").arg(name));
    if (!page.me.isEmpty() && isMineToChange(post, page))
        html += u' ' + postLink("edit", id, {}, token, ThreadText::tr("Edit"), ThreadText::tr("Edit what you wrote"));
    html += takeBackLink(post, page, said, token);
    html += u' ' + postLink("section", id, {}, token, ThreadText::tr("Into a guide"), ThreadText::tr("Make what %1 wrote a section of a guide").arg(name));
    html += liveableDeedsHtml(post, page, token);
    if (page.decides)
        html += u' ' + hideLink(post, token);
    return QStringLiteral("<p class=\"deeds\">%1</p>%2").arg(html, reactionsHtml(post, page, token));
}

QString inLines(const QString &text)
{
    return safe(text).replace(u'\n', QLatin1String("<br>"));
}

/// A passage that is answered, with the way to the version that it was read in.
QString quoteHtml(const model::Post &post, const model::SaidPost &said, const QString &token)
{
    if (said.quote.text.isEmpty())
        return {};
    const QString title = said.quoted ? said.quoted->title : QString();
    const QString way = title.isEmpty() ? safe(ThreadText::tr("From an item that is not here")) : postLink("version", post.event.id(), {}, token, ThreadText::tr("“%1”, as it was then").arg(title), ThreadText::tr("Show “%1” as it was when this was written").arg(title));
    return QStringLiteral("<blockquote class=\"quoted\"><p><bdi>%1</bdi></p><p class=\"meta\">%2</p></blockquote>").arg(inLines(said.quote.text), way);
}

QString withheldHtml(const model::Post &post, const model::ThreadPage &page, const QString &token)
{
    const model::Withheld &what = post.redacted ? *post.redacted : *post.hidden;
    const QString by = post.redacted ? ThreadText::tr("%1 took this back.").arg(authorText(what.by)) : ThreadText::tr("%1 hid this.").arg(authorText(what.by));
    QString html = QStringLiteral("<p class=\"withheld\"><bdi>%1 %2</bdi></p>").arg(safe(by), safe(what.reason));
    if (page.decides && !post.redacted)
        html += QStringLiteral("<p class=\"deeds\">%1</p>").arg(postLink("show", post.event.id(), {}, token, ThreadText::tr("Show again"), ThreadText::tr("Show this post to everyone again")));
    return html;
}

bool standsOnTop(const model::Post &post, const model::ThreadPage &page)
{
    const model::Post *top = model::standing(page.thread, post.event.act);
    return top && top->event.id() == post.event.id();
}

/// What somebody did to the thread, in one line: a state; a summary or an outcome, whose text stands on top while it is the last.
QString lineOf(const model::Post &post, const model::ThreadPage &page)
{
    switch (post.event.act) {
    case model::Act::State: return ThreadText::tr("set this to: %1").arg(stateText(post.event.value));
    case model::Act::Summary: return standsOnTop(post, page) ? ThreadText::tr("wrote the summary above") : ThreadText::tr("wrote a summary, which does not stand on top");
    case model::Act::Outcome: return standsOnTop(post, page) ? ThreadText::tr("wrote the outcome above") : ThreadText::tr("wrote an outcome, which does not stand on top");
    default: return {};
    }
}

QString bodyHtml(const model::SaidPost &said)
{
    const QString cut = said.html.cut ? QStringLiteral("<p class=\"meta\">%1</p>").arg(safe(ThreadText::tr("This post is too long or too nested to be shown whole."))) : QString();
    return QStringLiteral("<div class=\"said\">%1</div>").arg(QString::fromUtf8(said.html.body)) + cut;
}

/// A line with what belongs to it: it is answered, hidden and taken back as every post is, and what it said is there to be read.
QString lineHtml(const QString &line, const model::Post &post, const model::ThreadPage &page, const model::SaidPost &said, const QString &token)
{
    const QString html = u' ' + safe(line) + marksOf(post, page, said) + QStringLiteral("</p>") + alikeHtml(post.event.author, page), back = takeBackLink(post, page, said, token);
    if (post.event.act == model::Act::State)
        return html + QStringLiteral("<p class=\"deeds\">%1</p>").arg(back);
    const QString id = post.event.id();
    QString deeds = postLink("reply", id, {}, token, ThreadText::tr("Reply"), ThreadText::tr("Reply to %1").arg(authorText(post.event.author))) + back + liveableDeedsHtml(post, page, token);
    if (page.decides)
        deeds += u' ' + hideLink(post, token);
    const QString earlier = standsOnTop(post, page) ? QString() : QStringLiteral("<details><summary>%1</summary>%2</details>").arg(safe(ThreadText::tr("Show what it says")), bodyHtml(said));
    return html + earlier + QStringLiteral("<p class=\"deeds\">%1</p>").arg(deeds);
}

QString postHtml(const model::Post &post, const model::ThreadPage &page, const model::SaidPost &said, const QString &token)
{
    const QString id = post.event.id(), name = authorText(post.event.author), line = lineOf(post, page);
    const QString head = QStringLiteral("<article class=\"post depth%1%2\" id=\"post-%3\"><p class=\"who\"><b><bdi>%4</bdi></b> <span class=\"when\">%5</span>").arg(qMin(post.depth, Deepest))
                             .arg(page.unread.contains(id) ? QStringLiteral(" unread") : QString(), id, safe(name), safe(whenText(post.event.created)));
    if (const QString folded = foldedPostHtml(post, page, token); !folded.isEmpty())
        return QStringLiteral("<article class=\"post depth%1\" id=\"post-%2\">%3</article>").arg(qMin(post.depth, Deepest)).arg(id, folded);
    if (!line.isEmpty() && !post.isWithheld())
        return head + lineHtml(line, post, page, said, token) + QStringLiteral("</article>");
    QString html = head + marksOf(post, page, said) + QStringLiteral("</p>") + alikeHtml(post.event.author, page);
    if (post.orphan)
        html += QStringLiteral("<p class=\"meta\">%1</p>").arg(safe(ThreadText::tr("What this answers has not arrived here.")));
    if (post.isWithheld())
        return html + withheldHtml(post, page, token) + QStringLiteral("</article>");
    return html + quoteHtml(post, said, token) + bodyHtml(said) + deedsHtml(post, page, said, token) + QStringLiteral("</article>");
}

/// What stands on top: how somebody summed it up, what came of it.
QString settledHtml(const char *deed, const QString &heading, const model::Post *post, const model::ThreadPage &page, const QHash<QString, model::SaidPost> &said, const QString &token)
{
    if (!post || !foldedPostHtml(*post, page, token).isEmpty())
        return {}; // what is folded below does not stand open above
    const QString by = ThreadText::tr("%1, %2").arg(authorText(post->event.author), whenText(post->event.created));
    return QStringLiteral("<section class=\"settled\"><h2>%1</h2>%2<p class=\"meta\"><bdi>%3</bdi> · %4</p>%5</section>")
        .arg(safe(heading), bodyHtml(said.value(post->event.id())), safe(by), postLink(deed, page.ref.id, {}, token, ThreadText::tr("Write it anew"), ThreadText::tr("Write anew: %1").arg(heading)), alikeHtml(post->event.author, page));
}

QString tallyHtml(const model::ThreadPage &page, const QString &token)
{
    const model::Tally &tally = *page.thread.tally;
    const model::ThreadEvent &asked = page.thread.posts.first().event;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool ended = model::hasEnded(page.thread, now);
    QString html = QStringLiteral("<section class=\"round\"><h2>%1</h2><dl>").arg(safe(methodText(asked.method)));
    for (const model::Reaction &answer : tally.answers) {
        QStringList names;
        for (const QString &name : answer.names)
            names.append(authorText(name));
        html += QStringLiteral("<div><dt>%1</dt><dd><bdi>%2</bdi></dd></div>").arg(safe(answerText(answer.value)), names.isEmpty() ? QStringLiteral("–") : safe(QLocale().createSeparatedList(names)));
    }
    html += QStringLiteral("</dl>");
    for (const model::Reaction &answer : tally.answers) {
        for (const QString &name : answer.names)
            html += alikeHtml(name, page);
    }
    html += QStringLiteral("<p class=\"meta\">");
    QStringList facts;
    if (asked.ends.isValid())
        facts.append((!ended ? ThreadText::tr("Ends on %1.") : asked.ends <= now ? ThreadText::tr("Ended on %1.") : ThreadText::tr("Closed by its outcome, before %1.")).arg(dayAndClockText(asked.ends)));
    if (ended)
        facts.append(decisionText(tally.decision));
    if (asked.quorum > 0 && !ended)
        facts.append(tally.hasQuorum ? ThreadText::tr("Enough have answered.") : ThreadText::tr("%n more answer(s) are needed.", nullptr, asked.quorum - tally.voters));
    if (tally.blocked && !ended)
        facts.append(ThreadText::tr("Somebody blocks: it is not decided as it stands."));
    html += safe(facts.join(u' ')) + QStringLiteral("</p>");
    if (!ended) {
        html += QStringLiteral("<p class=\"deeds\">");
        for (const model::Reaction &answer : tally.answers)
            html += postLink("answer", page.ref.id, answer.value, token, ownAnswerText(answer.value), ThreadText::tr("Answer: %1").arg(answerText(answer.value))) + u' ';
        html += QStringLiteral("</p>");
    } else if (!page.thread.outcome) {
        html += QStringLiteral("<p class=\"deeds\">%1</p>").arg(postLink("outcome", page.ref.id, {}, token, ThreadText::tr("Write this down as the outcome"), ThreadText::tr("Write down what came of the round, to be shown on top")));
    }
    return html + QStringLiteral("</section>");
}

} // namespace

std::optional<PostDeed> postDeedOf(const QUrl &url)
{
    if (url.scheme() != QLatin1String("mycel") || url.host() != QLatin1String("post"))
        return std::nullopt;
    const QStringList parts = url.path(QUrl::FullyDecoded).split(u'/', Qt::SkipEmptyParts);
    if (parts.size() < 2)
        return std::nullopt;
    return PostDeed{parts[0], parts[1], parts.value(2), url.query()};
}

QList<model::Post> postsShown(const model::Thread &thread, const QList<model::ShownPost> &shown)
{
    QList<model::Post> posts;
    for (const model::ShownPost &each : shown) {
        if (each.leftOut == 0)
            posts.append(thread.posts[each.post]);
    }
    for (const model::Post *top : {model::standing(thread, model::Act::Summary), model::standing(thread, model::Act::Outcome)}) {
        if (top && std::ranges::none_of(posts, [top](const model::Post &each) { return each.event.id() == top->event.id(); }))
            posts.append(*top);
    }
    return posts;
}

QString threadHtml(const model::ThreadPage &page, const QList<model::ShownPost> &shown, const QHash<QString, model::SaidPost> &said, const QString &token)
{
    const model::Thread &thread = page.thread;
    QString html = QStringLiteral("<h1>%1</h1>").arg(safe(headingText(page)));
    QStringList about;
    if (page.thread.hasOpening && !thread.posts.isEmpty() && !thread.posts.first().event.form.isEmpty())
        about.append(formText(thread.posts.first().event.form));
    if (!page.category.id.isEmpty())
        about.append(categoryText(page.category));
    about.append(page.library.name);
    if (thread.state != QLatin1String("open"))
        about.append(thread.stateBy.isEmpty() ? stateText(thread.state) : ThreadText::tr("%1, says %2").arg(stateText(thread.state), authorText(thread.stateBy)));
    html += QStringLiteral("<p class=\"meta\"><bdi>%1</bdi></p>").arg(safe(about.join(QStringLiteral(" · "))));
    html += alikeHtml(thread.stateBy, page);
    if (thread.hidden)
        html += QStringLiteral("<p class=\"withheld\"><bdi>%1 %2</bdi></p>").arg(safe(ThreadText::tr("%1 hid this thread.").arg(authorText(thread.hidden->by))), safe(thread.hidden->reason));
    if (model::isHidden(page))
        return withoutControls(html);
    html += threadNoteHtml(page, token);
    html += settledHtml("outcome", ThreadText::tr("Outcome"), model::standing(thread, model::Act::Outcome), page, said, token);
    html += settledHtml("summary", ThreadText::tr("Summary"), model::standing(thread, model::Act::Summary), page, said, token);
    if (thread.tally)
        html += tallyHtml(page, token);
    for (const model::ShownPost &each : shown) {
        if (each.leftOut == 0) {
            html += postHtml(thread.posts[each.post], page, said.value(thread.posts[each.post].event.id()), token);
            continue;
        }
        html += QStringLiteral("<p class=\"folded\"><a href=\"%1\">%2</a></p>").arg(postAddress("open", QString::number(each.post), {}, token), safe(ThreadText::tr("Show %n more post(s)", nullptr, each.leftOut)));
    }
    html += ignoredHtml(thread);
    return withoutControls(html);
}

} // namespace mycel::words
