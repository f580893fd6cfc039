#include "model/discuss/folding.h"

#include "model/discuss/replytree.h"

#include <algorithm>

namespace mycel::model {

namespace {

bool isBefore(const ThreadEvent &a, const ThreadEvent &b)
{
    return std::tuple(a.place.lamport, a.place.event, a.blob) < std::tuple(b.place.lamport, b.place.event, b.blob);
}

QString numberedId(qint64 number, const QString &id)
{
    return QString::number(number) + u'-' + id;
}

bool isShown(Act act)
{
    return act == Act::Open || act == Act::Comment || act == Act::Vote || act == Act::State || act == Act::Summary || act == Act::Outcome;
}

Decision decisionOf(Method method, const Tally &tally)
{
    if (method == Method::Temperature || method == Method::None)
        return Decision::None;
    if (!tally.hasQuorum || tally.voters == 0)
        return Decision::TooFew;
    if (method == Method::Consent)
        return tally.blocked ? Decision::Blocked : Decision::Agreed;
    const qsizetype yes = tally.answers.first().names.size(), no = tally.answers.last().names.size();
    return yes > no ? Decision::Accepted : yes < no ? Decision::Rejected : Decision::Tied;
}

/// Events become a thread in one pass in their order, and then the posts find their places.
class Folding {
public:
    Folding(QList<ThreadEvent> events, const ThreadRules &rules)
        : m_events(std::move(events))
        , m_rules(rules)
    {
        std::ranges::sort(m_events, isBefore);
    }

    Thread run()
    {
        m_thread.state = threadStates().first();
        dropUnusable();
        dropCopies();
        markTwins();
        for (const ThreadEvent &event : std::as_const(m_events)) {
            if (isShown(event.act))
                m_posts.insert(event.id(), m_thread.posts.size()), m_thread.posts.append(postOf(event));
        }
        for (Post &post : m_thread.posts)
            post.answers = postMeant(post.event);
        for (const ThreadEvent &event : std::as_const(m_events))
            follow(event);
        settle();
        countVotes();
        settleReactions();
        m_thread.posts = inReadingOrder(std::move(m_thread.posts));
        return std::move(m_thread);
    }

private:
    void ignore(const ThreadEvent &event, const char *why) { m_thread.ignored.append({pathOf(event.place), why}); }

    void dropUnusable()
    {
        for (const ThreadEvent &event : std::as_const(m_events)) {
            m_thread.id = event.place.thread;
            m_thread.highest = qMax(m_thread.highest, event.place.lamport);
        }
        m_events.removeIf([this](const ThreadEvent &event) {
            if (!event.problem.isEmpty())
                ignore(event, event.problem.constData());
            return !event.problem.isEmpty();
        });
    }

    /// The same letter is another number with everybody who brings it in from a mailbox. Only what is said: of what does something
    /// a copy with a lower number would change which counts last.
    void dropCopies()
    {
        QHash<std::pair<QString, sync::Id>, qsizetype> met;
        QList<ThreadEvent> single;
        for (const ThreadEvent &event : std::as_const(m_events)) {
            const std::pair said(event.place.event, event.blob);
            if (event.act != Act::Comment || !met.contains(said)) {
                if (event.act == Act::Comment)
                    met.insert(said, single.size());
                single.append(event);
                continue;
            }
            ThreadEvent &stays = single[met.value(said)];
            stays.alsoUnsigned = stays.alsoUnsigned || event.alsoUnsigned || stays.signers.isEmpty() != event.signers.isEmpty();
            for (const QByteArray &key : event.signers) {
                if (!stays.signers.contains(key))
                    stays.signers.append(key);
            }
            m_copies.insert(numberedId(event.place.lamport, event.place.event), numberedId(stays.place.lamport, stays.place.event));
        }
        m_events = std::move(single);
    }

    /// The opening alone is what its thread is called.
    void markTwins()
    {
        for (const ThreadEvent &event : std::as_const(m_events)) {
            if (isShown(event.act) && event.act != Act::Open)
                m_claims[event.place.event].append(event.place.lamport);
        }
        for (ThreadEvent &event : m_events)
            event.twin = event.act != Act::Open && isShown(event.act) && (m_claims.value(event.place.event).size() > 1 || event.place.event == event.place.thread);
    }

    /// The post that an event is about. An id that several claim means the last of those that were there before it: so that who
    /// comes later draws nothing to themselves.
    [[nodiscard]] QString postMeant(const ThreadEvent &event) const
    {
        const QString name = m_copies.value(event.replyTo, event.replyTo);
        if (m_posts.contains(name))
            return name;
        const QString id = withoutNumber(name);
        const QList<qint64> numbers = m_claims.value(id); // the lowest first
        if (id != name)
            return numbers.size() == 1 && name == numberedId(numbers.first(), id) ? id : QString();
        if (numbers.isEmpty() || id == m_thread.id)
            return {};
        const auto after = std::ranges::lower_bound(numbers, event.place.lamport);
        return numberedId(after == numbers.begin() ? *after : *(after - 1), id);
    }

    /// Those that an event about one may mean. What an author or a maintainer does to an id that several claim is done to each.
    [[nodiscard]] QList<Post *> postsMeant(const ThreadEvent &event)
    {
        QStringList names{postMeant(event)};
        if (const QList<qint64> numbers = m_claims.value(event.replyTo); numbers.size() > 1 && event.replyTo != m_thread.id) {
            names.clear();
            for (const qint64 number : numbers)
                names.append(numberedId(number, event.replyTo));
        }
        QList<Post *> posts;
        for (const QString &name : std::as_const(names)) {
            if (const auto at = m_posts.constFind(name); at != m_posts.constEnd())
                posts.append(&m_thread.posts[*at]);
        }
        return posts;
    }

    [[nodiscard]] Post postOf(const ThreadEvent &event) const
    {
        Post post;
        post.event = event;
        post.text = event.blob;
        post.waits = m_rules.waits(event.author);
        return post;
    }

    void follow(const ThreadEvent &event)
    {
        switch (event.act) {
        case Act::Open:
            m_thread.hasOpening = true;
            m_thread.title = m_thread.title.isEmpty() ? event.title : m_thread.title;
            [[fallthrough]];
        case Act::Comment:
            if (event.created.isValid() && (!m_thread.last.isValid() || event.created > m_thread.last))
                m_thread.last = event.created;
            return;
        case Act::State:
        case Act::Summary:
        case Act::Outcome:
        case Act::Vote:
        case Act::Approve: return; // they count when all is known; of the whole library
        default: break;
        }
        const QList<Post *> posts = postsMeant(event);
        if (posts.isEmpty())
            return ignore(event, "no-such-post");
        if (event.act == Act::React)
            return void(m_reactions[postMeant(event)].insert(event.author, event.value));
        if (event.act == Act::Edit || event.act == Act::Redact)
            return changeOwn(posts, event);
        if (!m_rules.decides(event))
            return ignore(event, "not-a-maintainer");
        for (Post *post : posts) {
            post->hidden = event.act == Act::Hide ? std::optional(Withheld{event.author, event.reason}) : std::nullopt;
            if (post->event.act == Act::Open)
                m_thread.hidden = post->hidden;
        }
    }

    void changeOwn(const QList<Post *> &posts, const ThreadEvent &event)
    {
        const char *why = nullptr;
        bool isDone = false;
        for (Post *post : posts) {
            const bool isOthers = !isOfAllKeys(event, post->event) && !(event.act == Act::Redact && isTakenBackByName(post->event));
            if (event.author != post->event.author || event.author.isEmpty() || isOthers) {
                why = isOthers && event.author == post->event.author && !event.author.isEmpty() ? "not-its-key" : why ? why : "not-its-author";
                continue;
            }
            isDone = true;
            if (event.act == Act::Edit)
                edit(*post, event);
            else
                post->redacted = Withheld{event.author, event.reason};
        }
        if (!isDone)
            ignore(event, why);
    }

    /// Where others brought the same file once more under a key of theirs, each of them would have to agree.
    static bool isOfAllKeys(const ThreadEvent &event, const ThreadEvent &of)
    {
        return std::ranges::all_of(of.signers, [&event](const QByteArray &key) { return event.signers.contains(key); });
    }

    /// Nothing shows who was first of one who signed a post and one who brought the same without a key. So nobody makes what was
    /// taken back readable again by signing it; its words still change by the keys alone, and so does what a maintainer signed.
    [[nodiscard]] bool isTakenBackByName(const ThreadEvent &post) const
    {
        const QList<QByteArray> its = m_rules.keys.value(post.author);
        return post.alsoUnsigned && std::ranges::none_of(post.signers, [&its](const QByteArray &key) { return its.contains(key); });
    }

    void edit(Post &post, const ThreadEvent &event)
    {
        post.text = event.blob;
        post.edited = true;
        post.editedIn = event.place;
        post.editedAt = event.created;
        if (post.event.act == Act::Open && !event.title.isEmpty())
            m_thread.title = event.title;
    }

    [[nodiscard]] const Post *theOpening() const { return m_posts.contains(m_thread.id) ? &m_thread.posts[m_posts.value(m_thread.id)] : nullptr; }

    /// What the thread comes to, of what still stands.
    void settle()
    {
        const ThreadEvent opening = theOpening() ? theOpening()->event : ThreadEvent();
        for (const ThreadEvent &event : std::as_const(m_events)) {
            const bool settles = event.act == Act::State || event.act == Act::Summary || event.act == Act::Outcome;
            if (!settles || !m_thread.posts[m_posts.value(event.id())].stands())
                continue;
            if (event.act == Act::State)
                m_thread.state = event.value, m_thread.stateBy = event.author;
            else
                (event.act == Act::Summary ? m_thread.summary : m_thread.outcome) = event;
            // Anybody may say what came of it; that ends a round only where it is theirs to say.
            const bool closes = event.act == Act::Outcome && ((!opening.author.isEmpty() && event.author == opening.author && isOfAllKeys(event, opening)) || m_rules.decides(event));
            if (closes && !m_thread.closed)
                m_thread.closed = true, m_closedAt = event.place.lamport;
        }
    }

    void countVotes()
    {
        const Post *opening = theOpening();
        const Method method = opening ? opening->event.method : Method::None;
        const QDateTime ends = opening ? opening->event.ends : QDateTime();
        const QStringList answers = answersOf(method);
        QHash<QString, Post *> last;
        for (Post &post : m_thread.posts) {
            if (post.event.act != Act::Vote || !answers.contains(post.event.value) || post.event.author.isEmpty())
                continue;
            const bool afterEnd = ends.isValid() && (!post.event.created.isValid() || post.event.created > ends);
            post.late = afterEnd || (m_thread.closed && post.event.place.lamport > m_closedAt);
            if (!post.late && !post.redacted && !post.waits)
                last.insert(post.event.author, &post);
        }
        if (method == Method::None)
            return;
        Tally tally;
        for (const QString &answer : answers)
            tally.answers.append({answer, {}});
        for (Post *vote : std::as_const(last))
            vote->counts = true;
        for (const Post &post : std::as_const(m_thread.posts)) {
            if (post.counts)
                tally.answers[answers.indexOf(post.event.value)].names.append(post.event.author);
        }
        tally.voters = int(last.size());
        tally.hasQuorum = tally.voters >= opening->event.quorum;
        tally.blocked = method == Method::Consent && !tally.answers.last().names.isEmpty();
        tally.decision = decisionOf(method, tally);
        m_thread.tally = tally;
    }

    void settleReactions()
    {
        for (auto post = m_reactions.constBegin(); post != m_reactions.constEnd(); ++post) {
            for (const QString &value : reactions()) {
                QStringList names = post->keys(value);
                names.sort();
                if (!names.isEmpty())
                    m_thread.posts[m_posts.value(post.key())].reactions.append({value, names});
            }
        }
    }

    QList<ThreadEvent> m_events;
    const ThreadRules &m_rules;
    Thread m_thread;
    QHash<QString, qsizetype> m_posts;                 ///< id → where it is in m_thread.posts
    QHash<QString, QList<qint64>> m_claims;            ///< id → the numbers of the posts that claim it
    QHash<QString, QString> m_copies;                  ///< the name of one with its number → that of the one that stays
    QHash<QString, QHash<QString, QString>> m_reactions; ///< post → name → what it says last
    qint64 m_closedAt = 0;                             ///< the number of what closed it
};

} // namespace

bool hasEnded(const Thread &thread, const QDateTime &now)
{
    const QDateTime ends = thread.hasOpening && !thread.posts.isEmpty() ? thread.posts.first().event.ends : QDateTime();
    return thread.closed || (ends.isValid() && ends <= now);
}

Thread fold(QList<ThreadEvent> events, const ThreadRules &rules)
{
    return Folding(std::move(events), rules).run();
}

} // namespace mycel::model
