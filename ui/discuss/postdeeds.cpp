#include "ui/discuss/postdeeds.h"

#include "model/discuss/discussions.h"
#include "ui/discuss/replybox.h"
#include "ui/parts/noticebar.h"
#include "ui/words/historytext.h"
#include "ui/words/threadtext.h"

#include <QInputDialog>

namespace mycel::ui {

PostDeeds::PostDeeds(model::Commons &commons, NoticeBar *notice, ReplyBox *reply, QWidget *parent)
    : QObject(parent)
    , m_commons(commons)
    , m_notice(notice)
    , m_reply(reply)
{
}

const model::Post *PostDeeds::postCalled(const QString &id) const
{
    const auto post = std::ranges::find(m_page.thread.posts, id, [](const model::Post &each) { return each.event.id(); });
    return post == m_page.thread.posts.end() ? nullptr : &*post;
}

void PostDeeds::carryOut(const words::PostDeed &deed)
{
    model::ThreadEvent event;
    event.value = deed.value;
    if (deed.deed == QLatin1String("answer")) {
        event.act = model::Act::Vote;
        return m_reply->begin(event, {});
    }
    if (deed.deed == QLatin1String("summary") || deed.deed == QLatin1String("outcome"))
        return writeOnTop(*model::actNamed(deed.deed));
    const model::Post *post = postCalled(deed.post);
    if (!post)
        return;
    if (deed.deed == QLatin1String("recall"))
        return recall(*post);
    if (deed.deed == QLatin1String("section"))
        return askSection(*post);
    if (deed.deed == QLatin1String("version"))
        return showVersion(*post);
    event.replyTo = deed.post;
    if (deed.deed == QLatin1String("reply"))
        return m_reply->begin(event, {});
    if (deed.deed == QLatin1String("quote"))
        return quote(*post);
    if (deed.deed == QLatin1String("edit"))
        return edit(*post);
    if (deed.deed == QLatin1String("react")) {
        event.act = model::Act::React;
        return publish(event);
    }
    if (deed.deed == QLatin1String("approve")) {
        event.act = model::Act::Approve;
        event.replyTo.clear();
        event.value = post->event.author;
        return publish(event);
    }
    if (deed.deed == QLatin1String("show")) {
        event.act = model::Act::Show;
        return publish(event);
    }
    if (deed.deed == QLatin1String("take-back"))
        return askReason(model::Act::Redact, deed.post, tr("Take back what you wrote? It stays in the history of the library, and is shown to nobody any more."), tr("Take back"));
    if (deed.deed == QLatin1String("hide"))
        askReason(model::Act::Hide, deed.post, tr("Hide this for everyone? The reason and your name are shown in its place."), tr("Hide"));
}

void PostDeeds::askReason(model::Act act, const QString &post, const QString &question, const QString &deed)
{
    m_notice->say(question, {}, {{deed, [this, act, post, deed, thread = m_page.ref] { // another may be open by then
                                      bool given = false;
                                      const QString reason = QInputDialog::getText(qobject_cast<QWidget *>(parent()), deed, tr("Reason (may stay empty):"), QLineEdit::Normal, {}, &given);
                                      model::ThreadEvent event;
                                      event.act = act;
                                      event.replyTo = post;
                                      event.reason = reason;
                                      if (given)
                                          publish({thread.library, thread.id, event, {}});
                                  }, true},
                                 {tr("Leave it"), {}}});
}

void PostDeeds::quote(const model::Post &post)
{
    textOf(post, [this, post](const QByteArray &text) {
        QString quoted;
        for (const QString &line : QString::fromUtf8(text).split(u'\n'))
            quoted += QStringLiteral("> ") + line + u'\n';
        model::ThreadEvent event;
        event.replyTo = post.event.id();
        m_reply->begin(event, quoted + u'\n', true);
    });
}

void PostDeeds::edit(const model::Post &post)
{
    textOf(post, [this, post](const QByteArray &text) {
        model::ThreadEvent event;
        event.act = model::Act::Edit;
        event.replyTo = post.event.id();
        event.title = post.event.act == model::Act::Open ? m_page.thread.title : QString();
        m_reply->begin(event, QString::fromUtf8(text));
    });
}

void PostDeeds::recall(const model::Post &post)
{
    // Of one that was edited since the edit alone may not have gone out yet: then it alone goes.
    const model::ThreadRef ref = m_page.ref;
    const auto gone = [this, ref](const sync::Result<model::Draft> &draft) {
        if (draft)
            Q_EMIT takenBack(ref, *draft);
        else
            Q_EMIT troubled(draft.error());
        Q_EMIT done(ref, {});
    };
    m_commons.discussions().takeBack(ref, post.event.id()).then(this, [this, ref, gone, post](const sync::Result<model::Draft> &draft) {
        if (draft || draft.error().why != "edit" || !post.edited)
            return gone(draft);
        m_commons.discussions().takeBack(ref, post.editedIn.event).then(this, gone);
    });
}

void PostDeeds::askSection(const model::Post &post)
{
    const bool isAboutGuide = m_page.about && m_page.about->kind == model::Kind::Guide;
    const QString source = tr("From the discussion “%1”: what %2 wrote").arg(m_page.thread.title, words::authorText(post.event.author));
    Q_EMIT sectionAsked({m_page.ref, post.event.id(), m_page.thread.title, source}, isAboutGuide ? m_page.about : std::nullopt);
}

void PostDeeds::showVersion(const model::Post &post)
{
    m_commons.discussions().said(m_page.ref, {post}).then(this, [this](const sync::Result<QList<model::SaidPost>> &said) {
        if (said && said->first().quoted)
            Q_EMIT versionAsked(said->first().quoted->ref, said->first().quote.rev);
    });
}

void PostDeeds::writeOnTop(model::Act act)
{
    model::ThreadEvent event;
    event.act = act;
    const model::Post *post = model::standing(m_page.thread, act);
    if (!post) {
        // What a round came to is the outcome's first sentence, for who wants to write it.
        const bool hasEnded = act == model::Act::Outcome && m_page.thread.tally && model::hasEnded(m_page.thread, QDateTime::currentDateTimeUtc());
        return m_reply->begin(event, hasEnded ? words::decisionText(m_page.thread.tally->decision) : QString());
    }
    textOf(*post, [this, event](const QByteArray &text) { m_reply->begin(event, QString::fromUtf8(text)); });
}

/// Of the thread that is open; nothing comes of it where another is by then.
void PostDeeds::textOf(const model::Post &post, const std::function<void(const QByteArray &text)> &use)
{
    m_commons.discussions().texts(m_page.ref.library, {post.text}).then(this, [this, use, thread = m_page.ref](const sync::Result<QList<QByteArray>> &texts) {
        if (!texts)
            Q_EMIT troubled(texts.error());
        else if (m_page.ref == thread)
            use(texts->first());
    });
}

void PostDeeds::publish(const model::NewPost &post, const std::function<void(bool accepted)> &then)
{
    auto [accepted, shown] = m_commons.discussions().post(post);
    accepted.then(this, [this, then](const sync::Result<model::Posting> &posted) {
        if (then)
            then(posted.has_value());
        if (!posted) {
            Q_EMIT troubled(posted.error());
            return;
        }
        // Who writes in a thread wants to know what is answered.
        if (m_page.ref == posted->thread && !m_page.followed)
            m_commons.discussions().setFollowed({model::Follow::What::Thread, posted->thread.library, posted->thread.id}, true);
    });
    const model::Act act = post.event.act;
    const bool adds = act == model::Act::Comment || act == model::Act::Vote || act == model::Act::Summary || act == model::Act::Outcome;
    shown.then(this, [this, ref = model::ThreadRef{post.library, post.thread}, adds, accepted = accepted](const sync::Result<void> &) {
        const auto posted = accepted.result();
        Q_EMIT done(ref, posted && adds ? posted->id : QString());
    });
}

} // namespace mycel::ui
