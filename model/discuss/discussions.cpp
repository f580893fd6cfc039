#include "model/discuss/discussions.h"

#include "model/commons.h"
#include "model/index/threadreader.h"
#include "model/rooms.h"

namespace mycel::model {

Discussions::Discussions(Commons &commons, Rooms &rooms)
    : QObject(&commons)
    , m_commons(commons)
    , m_rooms(rooms)
{
    rooms.threadsChanged = [this](const QList<ThreadRef> &threads, const QHash<ThreadRef, int> &news) {
        QMetaObject::invokeMethod(this, [this, threads, news] {
            Q_EMIT changed(threads);
            Q_EMIT unreadChanged();
            if (news.isEmpty())
                return;
            m_rooms.reading.lane.run([this, news] { return m_rooms.followedOf(news); }).then(this, [this](const sync::Result<QList<Heard>> &followed) {
                if (followed && !followed->isEmpty())
                    Q_EMIT heard(*followed);
            });
        });
    };
}

sync::Future<QList<ThreadCard>> Discussions::threads(const ThreadQuery &query)
{
    return m_rooms.reading.lane.run([this, query] { return m_rooms.threads(query, m_rooms.reading); });
}

sync::Future<ThreadCounts> Discussions::counts(const ThreadQuery &query)
{
    return m_rooms.counting.lane.run([this, query] { return m_rooms.threadCounts(query); });
}

sync::Future<QList<OpenRound>> Discussions::unanswered()
{
    return m_rooms.reading.lane.run([this] { return m_rooms.unanswered(); });
}

sync::Future<ThreadPage> Discussions::thread(const ThreadRef &ref)
{
    return m_rooms.reading.lane.run([this, ref] { return m_rooms.thread(ref); });
}

sync::Future<QList<QByteArray>> Discussions::texts(const QString &library, const QList<sync::Id> &files)
{
    return m_rooms.reading.lane.run([this, library, files] { return m_rooms.postTexts(library, files); });
}

sync::Future<QList<SaidPost>> Discussions::said(const ThreadRef &thread, const QList<Post> &posts)
{
    return m_rooms.reading.lane.run([this, thread, posts] { return m_rooms.said(thread, posts); });
}

sync::Future<Draft> Discussions::takeBack(const ThreadRef &thread, const QString &event)
{
    return m_rooms.indexing.run([this, thread, event] {
        auto draft = m_rooms.takeBackPost(thread, event);
        QMetaObject::invokeMethod(&m_commons, [this] { Q_EMIT m_commons.draftsChanged(); });
        return draft;
    });
}

sync::Future<QList<ThreadRef>> Discussions::called(const QString &id)
{
    return m_rooms.reading.lane.run([this, id]() -> sync::Result<QList<ThreadRef>> {
        const auto reader = m_rooms.reading.reader();
        return reader ? (*reader)->threads().called(id) : sync::fail(reader.error());
    });
}

sync::Future<QHash<QString, QString>> Discussions::posts(const QString &library)
{
    return m_rooms.reading.lane.run([this, library]() -> sync::Result<QHash<QString, QString>> {
        const auto reader = m_rooms.reading.reader();
        return reader ? (*reader)->threads().posts(library) : sync::fail(reader.error());
    });
}

sync::Future<QStringList> Discussions::names(const QString &library)
{
    return m_rooms.reading.lane.run([this, library]() -> sync::Result<QStringList> {
        const auto reader = m_rooms.reading.reader();
        return reader ? (*reader)->threads().names(library) : sync::fail(reader.error());
    });
}

sync::Future<Draft> Discussions::draftOfSection(const ItemRef &guide, const NewSection &section)
{
    return m_rooms.reading.lane.run([this, guide, section] {
        auto draft = m_rooms.draftOfSection(guide, section);
        QMetaObject::invokeMethod(&m_commons, [this] { Q_EMIT m_commons.draftsChanged(); });
        return draft;
    });
}

sync::Future<QList<Category>> Discussions::categories(const QString &library)
{
    return m_rooms.reading.lane.run([this, library]() -> sync::Result<QList<Category>> {
        const auto reader = m_rooms.reading.reader();
        return reader ? (*reader)->threads().categories(library) : sync::fail(reader.error());
    });
}

std::pair<sync::Future<Posting>, sync::Future<void>> Discussions::post(const NewPost &post)
{
    const auto composed = m_rooms.reading.lane.run([this, post] { return m_rooms.compose(post); });
    const auto edition = m_rooms.reading.lane.run([composed] { return composed.result().transform([](const Posting &posting) { return posting.edition; }); });
    const auto [accepted, shown] = m_commons.publish(post.library, edition);
    return {m_rooms.desk.run([composed, accepted = accepted]() -> sync::Result<Posting> {
                const auto known = accepted.result();
                return known ? composed.result() : sync::fail(known.error());
            }),
            shown};
}

sync::Future<QList<Draft>> Discussions::drafts(const ThreadRef &thread)
{
    return m_rooms.desk.run([this, thread] {
        return Mine::open(m_rooms.folder).and_then([](Mine mine) { return Drafts(std::move(mine)).all(); }).map([&thread](QList<Draft> drafts) {
            const QByteArray path = thread.id.isEmpty() ? QByteArray() : pathOf({thread.id, {}, 0});
            drafts.removeIf([&](const Draft &draft) { return !draft.post || draft.path != path || (!thread.id.isEmpty() && draft.library != thread.library); });
            return drafts;
        });
    });
}

std::pair<sync::Future<void>, sync::Future<void>> Discussions::publish(const QString &library, const QList<sync::Change> &files, const QString &message)
{
    return m_commons.publish(library, m_rooms.reading.lane.run([this, library, files, message] { return m_rooms.threadsEdition(library, files, message); }));
}

/// On the desk, where everything private is written.
template <class F>
auto Discussions::marking(F deed)
{
    return m_rooms.desk.run([this, deed] { return Mine::open(m_rooms.folder).and_then([&deed](Mine mine) { return deed(ThreadMarks(std::move(mine))); }); });
}

sync::Future<void> Discussions::markRead(const ThreadRef &ref, const QStringList &posts)
{
    return marking([this, ref, posts](ThreadMarks marks) {
        const auto marked = marks.markRead(ref, posts);
        QMetaObject::invokeMethod(this, [this] { Q_EMIT unreadChanged(); });
        return marked;
    });
}

sync::Future<void> Discussions::setFollowed(const Follow &follow, bool followed)
{
    return marking([this, follow, followed](ThreadMarks marks) {
        const auto kept = marks.setFollowed(follow, followed);
        QMetaObject::invokeMethod(this, [this] { Q_EMIT marksChanged(); });
        return kept;
    });
}

sync::Future<QList<Follow>> Discussions::follows()
{
    return marking([](const ThreadMarks &marks) { return marks.follows(); });
}

sync::Future<void> Discussions::setMuted(const Muted &muted, bool is)
{
    // What it hides is looked for where there is an index; that it is hidden does not wait for one.
    const auto hidden = is && muted.what != Muted::What::Thread ? m_rooms.reading.lane.run([this, muted] { return m_rooms.hiddenBy(muted); }) : sync::Future<QHash<QString, QList<UnreadPost>>>();
    return marking([this, muted, is, hidden](ThreadMarks marks) -> sync::Result<void> {
        auto kept = marks.setMuted(muted, is);
        if (kept && is && muted.what == Muted::What::Thread)
            kept = marks.markRead({muted.library, muted.value}, {});
        const auto posts = hidden.isValid() ? hidden.result() : sync::Result<QHash<QString, QList<UnreadPost>>>();
        for (auto each = posts ? posts->constBegin() : decltype(posts->constBegin()){}; kept && posts && each != posts->constEnd(); ++each)
            kept = marks.markRead(each.key(), each.value());
        QMetaObject::invokeMethod(this, [this] {
            Q_EMIT marksChanged();
            Q_EMIT unreadChanged();
        });
        return kept;
    });
}

sync::Future<QList<Muted>> Discussions::muted()
{
    return marking([](const ThreadMarks &marks) { return marks.muted(); });
}

sync::Future<QHash<QString, int>> Discussions::unread()
{
    return marking([](const ThreadMarks &marks) { return marks.unread(); });
}

} // namespace mycel::model
