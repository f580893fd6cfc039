#include "ui/discuss/hiding.h"

#include "model/discuss/discussions.h"
#include "ui/parts/noticebar.h"
#include "ui/words/historytext.h"
#include "ui/words/liveabletext.h"

namespace mycel::ui {

Hiding::Hiding(model::Commons &commons, NoticeBar *notice, QObject *parent)
    : QObject(parent)
    , m_commons(commons)
    , m_notice(notice)
{
}

bool Hiding::carryOut(const QString &deed, const QString &post, model::ThreadPage &page)
{
    if (deed == QLatin1String("peek")) {
        m_opened.insert(post);
        Q_EMIT changed(post);
        return true;
    }
    if (deed == QLatin1String("unmute")) {
        const auto by = page.hiddenByMe.contains(post) ? std::optional(page.hiddenByMe.value(post)) : page.hidden.thread(page.ref);
        if (by)
            set(*by, false, post);
        return true;
    }
    if (deed != QLatin1String("mute"))
        return false;
    const auto whose = std::ranges::find(page.thread.posts, post, [](const model::Post &each) { return each.event.id(); });
    if (whose != page.thread.posts.end())
        ask(*whose, page);
    return true;
}

void Hiding::openIn(model::ThreadPage &page) const
{
    for (const QString &post : m_opened)
        page.hiddenByMe.remove(post);
}

void Hiding::ask(const model::Post &post, const model::ThreadPage &page)
{
    const QString name = post.event.author, id = post.event.id();
    QList<NoticeBar::Choice> choices;
    if (!name.isEmpty())
        choices.append({tr("What %1 writes").arg(words::authorText(name)), [this, name, id] { set({model::Muted::What::Person, {}, name}, true, id); }, true});
    choices.append({tr("This thread"), [this, ref = page.ref, id] { set({model::Muted::What::Thread, ref.library, ref.id}, true, id); }});
    choices.append({tr("Nothing"), {}});
    m_notice->say(tr("What is to be hidden for you?"), tr("Nobody learns of it, and “Hidden by you” above the list of threads shows it again. Words are hidden there."), choices);
}

void Hiding::set(const model::Muted &muted, bool is, const QString &post)
{
    m_commons.discussions().setMuted(muted, is).then(this, [this, post](const sync::Result<void> &kept) {
        if (kept)
            Q_EMIT changed(post);
        else
            Q_EMIT troubled(kept.error());
    });
}

} // namespace mycel::ui
