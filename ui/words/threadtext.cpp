#include "ui/words/threadtext.h"

#include "ui/words/historytext.h"
#include "ui/words/pagetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace mycel::words {

namespace {

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
constexpr Row OwnAnswers[] = {{"agree", QT_TRANSLATE_NOOP("ThreadText", "I agree")}, {"stand-aside", QT_TRANSLATE_NOOP("ThreadText", "I stand aside")}, {"concerns", QT_TRANSLATE_NOOP("ThreadText", "I have concerns")}, {"block", QT_TRANSLATE_NOOP("ThreadText", "I block")},
                              {"abstain", QT_TRANSLATE_NOOP("ThreadText", "I abstain")}};
constexpr Row Matters[] = {{"guide", QT_TRANSLATE_NOOP("ThreadText", "about a guide")}, {"experience", QT_TRANSLATE_NOOP("ThreadText", "about an experience")}, {"campaign", QT_TRANSLATE_NOOP("ThreadText", "about a campaign")},
                           {"group", QT_TRANSLATE_NOOP("ThreadText", "about a group")}, {"opportunity", QT_TRANSLATE_NOOP("ThreadText", "about an opportunity")}};
constexpr Row Categories[] = {{"guidelines", QT_TRANSLATE_NOOP("ThreadText", "Guidelines")}, {"organising", QT_TRANSLATE_NOOP("ThreadText", "Organising")}, {"actions", QT_TRANSLATE_NOOP("ThreadText", "Actions")}, {"culture", QT_TRANSLATE_NOOP("ThreadText", "Culture")},
                              {"strategy-and-tactics", QT_TRANSLATE_NOOP("ThreadText", "Strategy and tactics")}, {"communication", QT_TRANSLATE_NOOP("ThreadText", "Communication")}, {"campaigning", QT_TRANSLATE_NOOP("ThreadText", "Campaigning")}, {"events", QT_TRANSLATE_NOOP("ThreadText", "Events")}};
constexpr Row Purposes[] = {{"guidelines", QT_TRANSLATE_NOOP("ThreadText", "How we write, translate and decide in this library.")}, {"organising", QT_TRANSLATE_NOOP("ThreadText", "Groups, meetings, newcomers: how we work together.")},
                            {"actions", QT_TRANSLATE_NOOP("ThreadText", "Preparing, carrying out and learning from actions. Nothing here that must stay secret.")},
                            {"culture", QT_TRANSLATE_NOOP("ThreadText", "How we treat each other, rest and celebrate.")}, {"strategy-and-tactics", QT_TRANSLATE_NOOP("ThreadText", "What leads to what, and how we know.")},
                            {"communication", QT_TRANSLATE_NOOP("ThreadText", "Newspapers, pictures, words, translation.")}, {"campaigning", QT_TRANSLATE_NOOP("ThreadText", "Goals, those who can decide on them, and next steps.")},
                            {"events", QT_TRANSLATE_NOOP("ThreadText", "Camps, trainings, evenings: planning them and finding hands.")}};

/// What kind of thing a thread is about.
QString matterText(const QString &matter)
{
    const auto row = std::ranges::find(Matters, matter, [](const Row &each) { return QString::fromLatin1(each.value); });
    return row == std::end(Matters) ? ThreadText::tr("about something that is not here") : QCoreApplication::translate("ThreadText", row->text);
}

} // namespace

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

QString ownAnswerText(const QString &value)
{
    const QString own = textIn(OwnAnswers, value);
    return own == value ? answerText(value) : own; // a yes is the same for both
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

QString decisionText(model::Decision decision)
{
    switch (decision) {
    case model::Decision::None: return {};
    case model::Decision::TooFew: return ThreadText::tr("Too few have answered, so nothing is decided.");
    case model::Decision::Blocked: return ThreadText::tr("Somebody blocks, so there is no consent.");
    case model::Decision::Agreed: return ThreadText::tr("Nobody blocks, so there is consent.");
    case model::Decision::Accepted: return ThreadText::tr("A majority is for it.");
    case model::Decision::Rejected: return ThreadText::tr("A majority is against it.");
    case model::Decision::Tied: return ThreadText::tr("As many are for it as against it, so nothing is decided.");
    }
    return {};
}

QString uncountedText(const model::Post &post, const model::ThreadPage &page)
{
    if (post.event.act != model::Act::Vote || post.redacted)
        return {};
    if (post.late)
        return ThreadText::tr("after the end");
    if (!page.thread.tally || post.counts || post.waits)
        return {};
    if (post.event.author.isEmpty())
        return ThreadText::tr("does not count without a name");
    const bool isOne = std::ranges::any_of(page.thread.tally->answers, [&post](const model::Reaction &answer) { return answer.value == post.event.value; });
    return isOne ? ThreadText::tr("answered anew since") : ThreadText::tr("is none of the answers");
}

QString headingText(const model::ThreadPage &page)
{
    const bool isUnreadable = std::ranges::any_of(page.thread.ignored, [&page](const model::IgnoredEvent &each) { return each.path == pathOf(model::ThreadPlace{page.ref.id, {}, 0}); });
    if (!page.thread.hasOpening)
        return isUnreadable ? ThreadText::tr("A thread whose beginning cannot be read") : ThreadText::tr("A thread whose beginning has not arrived");
    if (const QString title = model::titleOf(page); !title.isEmpty())
        return title;
    const model::Post &opening = page.thread.posts.first();
    if (opening.redacted)
        return ThreadText::tr("A thread that was taken back");
    return opening.hidden ? ThreadText::tr("A hidden thread") : ThreadText::tr("A thread that waits for a maintainer");
}

QString categoryText(const model::Category &category)
{
    // The usual ones are said in the reader's language, unless the library calls them otherwise.
    const auto usual = std::ranges::find(Categories, category.id, [](const Row &row) { return QString::fromLatin1(row.value); });
    const bool isUsual = usual != std::end(Categories) && (category.name.isEmpty() || category.name == category.id || category.name == QLatin1String(usual->text));
    return isUsual ? QCoreApplication::translate("ThreadText", usual->text) : category.name;
}

QString purposeText(const model::Category &category)
{
    const auto usual = std::ranges::find(Purposes, category.id, [](const Row &row) { return QString::fromLatin1(row.value); });
    return usual != std::end(Purposes) && category.purpose == QLatin1String(usual->text) ? QCoreApplication::translate("ThreadText", usual->text) : category.purpose;
}

QString replyText(const model::ThreadEvent &event, const model::ThreadPage &page)
{
    const auto post = std::ranges::find(page.thread.posts, event.replyTo, [](const model::Post &each) { return each.event.id(); });
    switch (event.act) {
    case model::Act::Edit: return ThreadText::tr("What you wrote, edited");
    case model::Act::Vote: return ThreadText::tr("Your answer: %1. You may say why.").arg(ownAnswerText(event.value));
    case model::Act::Summary: return ThreadText::tr("A summary of this thread, to be shown on top");
    case model::Act::Outcome: return ThreadText::tr("What came of this thread, to be shown on top");
    default: return post == page.thread.posts.end() ? QString() : ThreadText::tr("To %1").arg(authorText(post->event.author));
    }
}

QString cardText(const model::ThreadCard &card, const QString &library)
{
    QStringList parts{card.posts <= 1 ? ThreadText::tr("no replies") : ThreadText::tr("%n repl(y/ies)", nullptr, card.posts - 1)};
    if (!card.about.isEmpty())
        parts.append(matterText(card.matter));
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

} // namespace mycel::words
