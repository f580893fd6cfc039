#include "ui/words/threadtext.h"

#include "ui/words/foldedpost.h"
#include "ui/words/historytext.h"
#include "ui/words/pagetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>
#include <QUrlQuery>

namespace mycel::words {

namespace {

constexpr int Deepest = 8; ///< further replies stand below each other

struct ThreadText {
    Q_DECLARE_TR_FUNCTIONS(ThreadText)
};

struct Row {
    const char *value;
    const char *text;
};

QString textIn(std::span<const Row> rows, const QString &value)
{
    const auto row = std::ranges::find(rows, value, [](const Row &each) { return QString::fromLatin1(each.value); });
    return row == rows.end() ? value : QCoreApplication::translate("ThreadText", row->text);
}

constexpr Row States[] = {{"open", QT_TRANSLATE_NOOP("ThreadText", "Open")}, {"decided", QT_TRANSLATE_NOOP("ThreadText", "Decided")}, {"done", QT_TRANSLATE_NOOP("ThreadText", "Done")}, {"archived", QT_TRANSLATE_NOOP("ThreadText", "Archived")}};
constexpr Row Forms[] = {{"question", QT_TRANSLATE_NOOP("ThreadText", "Question")}, {"proposal", QT_TRANSLATE_NOOP("ThreadText", "Proposal")}, {"experience", QT_TRANSLATE_NOOP("ThreadText", "Experience")}, {"announcement", QT_TRANSLATE_NOOP("ThreadText", "Announcement")}};
constexpr Row Reactions[] = {{"heart", QT_TRANSLATE_NOOP("ThreadText", "With you")}, {"thanks", QT_TRANSLATE_NOOP("ThreadText", "Thanks")}, {"worked", QT_TRANSLATE_NOOP("ThreadText", "Worked for us")}, {"unclear", QT_TRANSLATE_NOOP("ThreadText", "Unclear to me")}};
constexpr Row Answers[] = {{"agree", QT_TRANSLATE_NOOP("ThreadText", "Agrees")}, {"stand-aside", QT_TRANSLATE_NOOP("ThreadText", "Stands aside")}, {"concerns", QT_TRANSLATE_NOOP("ThreadText", "Has concerns")}, {"block", QT_TRANSLATE_NOOP("ThreadText", "Blocks")},
                           {"yes", QT_TRANSLATE_NOOP("ThreadText", "Yes")}, {"no", QT_TRANSLATE_NOOP("ThreadText", "No")}, {"abstain", QT_TRANSLATE_NOOP("ThreadText", "Abstains")},
                           {"hot", QT_TRANSLATE_NOOP("ThreadText", "All for it")}, {"warm", QT_TRANSLATE_NOOP("ThreadText", "Rather for it")}, {"cool", QT_TRANSLATE_NOOP("ThreadText", "Rather not")}, {"cold", QT_TRANSLATE_NOOP("ThreadText", "Not at all")}};
constexpr Row Categories[] = {{"guidelines", QT_TRANSLATE_NOOP("ThreadText", "Guidelines")}, {"organising", QT_TRANSLATE_NOOP("ThreadText", "Organising")}, {"actions", QT_TRANSLATE_NOOP("ThreadText", "Actions")}, {"culture", QT_TRANSLATE_NOOP("ThreadText", "Culture")},
                              {"strategy-and-tactics", QT_TRANSLATE_NOOP("ThreadText", "Strategy and tactics")}, {"communication", QT_TRANSLATE_NOOP("ThreadText", "Communication")}, {"campaigning", QT_TRANSLATE_NOOP("ThreadText", "Campaigning")}, {"events", QT_TRANSLATE_NOOP("ThreadText", "Events")}};

QString safe(const QString &text)
{
    return text.toHtmlEscaped();
}

QString address(const char *deed, const QString &post, const QString &value, const QString &token)
{
    return QStringLiteral("mycel://post/%1/%2%3?%4").arg(QLatin1String(deed), post, value.isEmpty() ? QString() : u'/' + value, token);
}

QString link(const char *deed, const QString &post, const QString &value, const QString &token, const QString &words, const QString &label)
{
    return QStringLiteral("<a class=\"deed\" href=\"%1\" title=\"%2\">%3</a>").arg(address(deed, post, value, token), safe(label), safe(words));
}

QString whenText(const QDateTime &moment)
{
    return moment.isValid() ? agoText(moment.date(), QDate::currentDate()) : ThreadText::tr("at an unknown time");
}

QString mark(const char *kind, const QString &words)
{
    return QStringLiteral(" <span class=\"mark %1\">%2</span>").arg(QLatin1String(kind), safe(words));
}

/// What stands behind a name: that it is new, was changed, what it answers in a round.
QString marksOf(const model::Post &post, const model::ThreadPage &page)
{
    QString marks;
    if (page.unread.contains(post.event.id()))
        marks += mark("new", ThreadText::tr("new"));
    if (post.event.act == model::Act::Vote)
        marks += mark(post.event.value == QLatin1String("block") ? "block" : "vote", answerText(post.event.value));
    if (post.event.act == model::Act::Vote && post.late)
        marks += mark("quiet", ThreadText::tr("after the end"));
    else if (post.event.act == model::Act::Vote && !post.counts && page.thread.tally)
        marks += mark("quiet", ThreadText::tr("answered anew since"));
    if (post.event.act == model::Act::Summary)
        marks += mark("vote", ThreadText::tr("summary"));
    if (post.event.act == model::Act::Outcome)
        marks += mark("vote", ThreadText::tr("outcome"));
    if (post.edited)
        marks += mark("quiet", ThreadText::tr("edited"));
    if (post.waits)
        marks += mark("quiet", ThreadText::tr("waits for a maintainer"));
    if (!post.event.changed.isEmpty())
        marks += mark("vote", ThreadText::tr("changed the guide"));
    return marks;
}

QString reactionsHtml(const model::Post &post, const QString &token)
{
    QStringList given;
    for (const model::Reaction &reaction : post.reactions) {
        QStringList names;
        for (const QString &name : reaction.names)
            names.append(authorText(name));
        given.append(QStringLiteral("<bdi>%1: %2</bdi>").arg(safe(reactionText(reaction.value)), safe(QLocale().createSeparatedList(names))));
    }
    QString html;
    for (const QString &value : model::reactions())
        html += QStringLiteral(" · ") + link("react", post.event.id(), value, token, reactionText(value), ThreadText::tr("Say “%1” to this post").arg(reactionText(value)));
    return QStringLiteral("<details class=\"reactions\"><summary>%1</summary>%2</details>").arg(given.isEmpty() ? safe(ThreadText::tr("React")) : given.join(QStringLiteral(" · ")), html.mid(3));
}

QString deedsHtml(const model::Post &post, const model::ThreadPage &page, const QString &token)
{
    const QString id = post.event.id(), name = authorText(post.event.author);
    QString html = link("reply", id, {}, token, ThreadText::tr("Reply"), ThreadText::tr("Reply to %1").arg(name)) + u' ' + link("quote", id, {}, token, ThreadText::tr("Quote"), ThreadText::tr("Quote %1").arg(name));
    if (!page.me.isEmpty() && post.event.author == page.me) {
        html += u' ' + link("edit", id, {}, token, ThreadText::tr("Edit"), ThreadText::tr("Edit what you wrote"));
        html += u' ' + link("take-back", id, {}, token, ThreadText::tr("Take back"), ThreadText::tr("Take back what you wrote"));
    }
    html += liveableDeedsHtml(post, page, token);
    if (page.maintainer)
        html += u' ' + link("hide", id, {}, token, ThreadText::tr("Hide"), ThreadText::tr("Hide this post for everyone, with a reason"));
    return QStringLiteral("<p class=\"deeds\">%1</p>%2").arg(html, reactionsHtml(post, token));
}

QString quoteHtml(const model::Quote &quote)
{
    return quote.text.isEmpty() ? QString() : QStringLiteral("<blockquote><p>%1</p></blockquote>").arg(safe(quote.text).replace(u'\n', QLatin1String("<br>")));
}

QString withheldHtml(const model::Post &post, const model::ThreadPage &page, const QString &token)
{
    const model::Withheld &what = post.redacted ? *post.redacted : *post.hidden;
    const QString by = post.redacted ? ThreadText::tr("%1 took this back.").arg(authorText(what.by)) : ThreadText::tr("%1 hid this.").arg(authorText(what.by));
    QString html = QStringLiteral("<p class=\"withheld\"><bdi>%1 %2</bdi></p>").arg(safe(by), safe(what.reason));
    if (page.maintainer && !post.redacted)
        html += QStringLiteral("<p class=\"deeds\">%1</p>").arg(link("show", post.event.id(), {}, token, ThreadText::tr("Show again"), ThreadText::tr("Show this post to everyone again")));
    return html;
}

QString postHtml(const model::Post &post, const model::ThreadPage &page, const QHash<sync::Id, model::Html> &bodies, const QString &token)
{
    const QString id = post.event.id(), name = authorText(post.event.author);
    const QString head = QStringLiteral("<article class=\"post depth%1%2\" id=\"post-%3\"><p class=\"who\"><b><bdi>%4</bdi></b> <span class=\"when\">%5</span>").arg(qMin(post.depth, Deepest))
                             .arg(page.unread.contains(id) ? QStringLiteral(" unread") : QString(), id, safe(name), safe(whenText(post.event.created)));
    if (const QString folded = foldedPostHtml(post, page, token); !folded.isEmpty())
        return QStringLiteral("<article class=\"post depth%1\" id=\"post-%2\">%3</article>").arg(qMin(post.depth, Deepest)).arg(id, folded);
    if (post.event.act == model::Act::State)
        return head + u' ' + safe(ThreadText::tr("set this to: %1").arg(stateText(post.event.value))) + QStringLiteral("</p></article>");
    QString html = head + marksOf(post, page) + QStringLiteral("</p>") + alikeHtml(post, page);
    if (post.orphan)
        html += QStringLiteral("<p class=\"meta\">%1</p>").arg(safe(ThreadText::tr("What this answers has not arrived here.")));
    if (post.redacted || post.hidden)
        return html + withheldHtml(post, page, token) + QStringLiteral("</article>");
    const model::Html body = bodies.value(post.text);
    html += quoteHtml(post.event.quote) + QStringLiteral("<div class=\"said\">%1</div>").arg(QString::fromUtf8(body.body));
    if (body.cut)
        html += QStringLiteral("<p class=\"meta\">%1</p>").arg(safe(ThreadText::tr("This post is too long or too nested to be shown whole.")));
    return html + deedsHtml(post, page, token) + QStringLiteral("</article>");
}

QString tallyHtml(const model::ThreadPage &page, const QString &token)
{
    const model::Tally &tally = *page.thread.tally;
    const model::ThreadEvent &asked = page.thread.posts.first().event;
    const bool ended = page.thread.outcome || (asked.ends.isValid() && asked.ends < QDateTime::currentDateTimeUtc());
    QString html = QStringLiteral("<section class=\"round\"><h2>%1</h2><dl>").arg(safe(methodText(asked.method)));
    for (const model::Reaction &answer : tally.answers) {
        QStringList names;
        for (const QString &name : answer.names)
            names.append(authorText(name));
        html += QStringLiteral("<div><dt>%1</dt><dd><bdi>%2</bdi></dd></div>").arg(safe(answerText(answer.value)), names.isEmpty() ? QStringLiteral("–") : safe(QLocale().createSeparatedList(names)));
    }
    html += QStringLiteral("</dl><p class=\"meta\">");
    QStringList facts;
    if (asked.ends.isValid())
        facts.append((ended ? ThreadText::tr("Ended on %1.") : ThreadText::tr("Ends on %1.")).arg(QLocale().toString(asked.ends.toLocalTime(), QLocale::ShortFormat)));
    if (asked.quorum > 0)
        facts.append(tally.hasQuorum ? ThreadText::tr("Enough have answered.") : ThreadText::tr("%n more answer(s) are needed.", nullptr, asked.quorum - tally.voters));
    if (tally.blocked)
        facts.append(ThreadText::tr("Somebody blocks: it is not decided as it stands."));
    html += safe(facts.join(u' ')) + QStringLiteral("</p>");
    if (!ended) {
        html += QStringLiteral("<p class=\"deeds\">");
        for (const model::Reaction &answer : tally.answers)
            html += link("answer", page.ref.id, answer.value, token, answerText(answer.value), ThreadText::tr("Answer: %1").arg(answerText(answer.value))) + u' ';
        html += QStringLiteral("</p>");
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

QString stateText(const QString &state)
{
    return textIn(States, state);
}

QString formText(const QString &form)
{
    return textIn(Forms, form);
}

QString reactionText(const QString &value)
{
    return textIn(Reactions, value);
}

QString answerText(const QString &value)
{
    return textIn(Answers, value);
}

QString methodText(model::Method method)
{
    switch (method) {
    case model::Method::None: return {};
    case model::Method::Consent: return ThreadText::tr("Consent round");
    case model::Method::Majority: return ThreadText::tr("Majority");
    case model::Method::Temperature: return ThreadText::tr("Temperature");
    }
    return {};
}

QString categoryText(const model::Category &category)
{
    // The usual ones are said in the reader's language, unless the library calls them otherwise.
    const auto usual = std::ranges::find(Categories, category.id, [](const Row &row) { return QString::fromLatin1(row.value); });
    const bool isUsual = usual != std::end(Categories) && (category.name.isEmpty() || category.name == category.id || category.name == QLatin1String(usual->text));
    return isUsual ? QCoreApplication::translate("ThreadText", usual->text) : category.name;
}

QString replyText(const model::ThreadEvent &event, const model::ThreadPage &page)
{
    const auto post = std::ranges::find(page.thread.posts, event.replyTo, [](const model::Post &each) { return each.event.id(); });
    switch (event.act) {
    case model::Act::Edit: return ThreadText::tr("What you wrote, edited");
    case model::Act::Vote: return ThreadText::tr("Your answer: %1. You may say why.").arg(answerText(event.value));
    case model::Act::Summary: return ThreadText::tr("A summary of this thread, to be shown on top");
    case model::Act::Outcome: return ThreadText::tr("What came of this thread, to be shown on top");
    default: return post == page.thread.posts.end() ? QString() : ThreadText::tr("To %1").arg(authorText(post->event.author));
    }
}

QString cardText(const model::ThreadCard &card, const QString &library)
{
    QStringList parts{card.posts <= 1 ? ThreadText::tr("no replies") : ThreadText::tr("%n repl(y/ies)", nullptr, card.posts - 1)};
    if (!library.isEmpty())
        parts.append(library);
    if (card.state != QLatin1String("open"))
        parts.append(stateText(card.state));
    if (card.last.isValid())
        parts.append(agoText(card.last.date(), QDate::currentDate()));
    return parts.join(QStringLiteral(" · "));
}

QString saidFacts(const model::ThreadCard &card, const QString &library)
{
    QStringList parts{ThreadText::tr("%n new post(s)", nullptr, card.unread)};
    if (!library.isEmpty())
        parts.append(library);
    return parts.join(QStringLiteral(" · "));
}

QString threadHtml(const model::ThreadPage &page, const QList<model::ShownPost> &shown, const QHash<sync::Id, model::Html> &bodies, const QString &token)
{
    const model::Thread &thread = page.thread;
    QString html = QStringLiteral("<h1>%1</h1>").arg(thread.hasOpening ? safe(thread.title) : safe(ThreadText::tr("A thread whose beginning has not arrived")));
    QStringList about;
    if (page.thread.hasOpening && !thread.posts.isEmpty() && !thread.posts.first().event.form.isEmpty())
        about.append(formText(thread.posts.first().event.form));
    if (!page.category.id.isEmpty())
        about.append(categoryText(page.category));
    about.append(page.library.name);
    if (thread.state != QLatin1String("open"))
        about.append(thread.stateBy.isEmpty() ? stateText(thread.state) : ThreadText::tr("%1, says %2").arg(stateText(thread.state), authorText(thread.stateBy)));
    html += QStringLiteral("<p class=\"meta\"><bdi>%1</bdi></p>").arg(safe(about.join(QStringLiteral(" · "))));
    if (thread.hidden)
        html += QStringLiteral("<p class=\"withheld\"><bdi>%1 %2</bdi></p>").arg(safe(ThreadText::tr("%1 hid this thread.").arg(authorText(thread.hidden->by))), safe(thread.hidden->reason));
    html += threadNoteHtml(page, token);
    if (thread.tally)
        html += tallyHtml(page, token);
    for (const model::ShownPost &each : shown) {
        if (each.leftOut == 0) {
            html += postHtml(thread.posts[each.post], page, bodies, token);
            continue;
        }
        html += QStringLiteral("<p class=\"folded\"><a href=\"%1\">%2</a></p>").arg(address("open", QString::number(each.post), {}, token), safe(ThreadText::tr("Show %n more post(s)", nullptr, each.leftOut)));
    }
    return withoutControls(html);
}

} // namespace mycel::words
