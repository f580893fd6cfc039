#include "ui/discuss/keptpost.h"

namespace mycel::ui {

KeptPost::KeptPost(model::Commons &commons, const Written &written, QObject *parent)
    : QObject(parent)
    , m_commons(commons)
    , m_written(written)
{
    m_draft = new OpenDraft(commons, [this](const model::Draft &before) -> sync::Result<model::Draft> {
        const auto [post, title] = m_written();
        return model::draftOf(post, title, before);
    }, this);
    connect(m_draft, &OpenDraft::kept, this, &KeptPost::kept);
    connect(m_draft, &OpenDraft::troubled, this, &KeptPost::troubled);
}

void KeptPost::begin(const model::Draft &draft)
{
    leave();
    if (draft.id.isEmpty())
        return;
    m_draft->begin(draft);
    if (OpenDraft *left = leftCalled(draft.id)) {
        forgetLeft(left);
        m_draft->touch(); // and is kept from here
    }
}

model::Draft KeptPost::newest(const model::Draft &draft) const
{
    const OpenDraft *left = leftCalled(draft.id);
    return left ? left->draft() : draft;
}

OpenDraft *KeptPost::leftCalled(const QString &draft) const
{
    const auto left = std::ranges::find(m_left, draft, [](const OpenDraft *each) { return each->draft().id; });
    return left == m_left.end() ? nullptr : *left;
}

void KeptPost::forgetLeft(OpenDraft *left)
{
    left->end();
    left->deleteLater();
    m_left.removeOne(left);
}

bool KeptPost::letGo(const QString &draft)
{
    if (OpenDraft *left = leftCalled(draft))
        forgetLeft(left);
    if (!m_draft->isOpen() || m_draft->draft().id != draft)
        return false;
    [[maybe_unused]] const auto kept = m_draft->settle(); // whoever does not get rid of it has all of it
    end();
    return true;
}

void KeptPost::changed(bool isEmpty)
{
    if (isEmpty && m_draft->isOpen()) {
        m_commons.dropDraft(m_draft->draft().id); // behind what is still being kept of it
        m_draft->end();
    }
    if (isEmpty)
        return;
    if (!m_draft->isOpen())
        m_draft->begin({});
    m_draft->touch();
}

bool KeptPost::settle()
{
    QList<sync::Result<void>> all{m_draft->settle()};
    for (OpenDraft *each : QList(m_left)) // one that is kept by that is taken out
        all.append(each->settle());
    const auto refused = std::ranges::find_if(all, [](const sync::Result<void> &each) { return !each; });
    if (refused == all.end())
        return true;
    Q_EMIT troubled(refused->error());
    return false;
}

model::Draft KeptPost::leave()
{
    if (const auto kept = m_draft->settle(); !kept) {
        Q_EMIT troubled(kept.error());
        keepTrying();
    }
    const model::Draft left = m_draft->draft();
    end();
    return left;
}

/// What could not be kept is kept as soon as it can be, although another is written by then.
void KeptPost::keepTrying()
{
    const auto [post, title] = m_written();
    auto *left = new OpenDraft(m_commons, [post = post, title = title](const model::Draft &before) -> sync::Result<model::Draft> { return model::draftOf(post, title, before); }, this);
    left->begin(m_draft->draft());
    left->touch();
    m_left.append(left);
    connect(left, &OpenDraft::kept, this, [this, left] {
        forgetLeft(left);
        Q_EMIT leftKept();
    });
}

void KeptPost::end()
{
    m_draft->end();
}

model::NewPost KeptPost::hold()
{
    [[maybe_unused]] const auto kept = m_draft->settle(); // whatever becomes of the post, and of us
    const bool isKept = m_draft->isOpen() && m_draft->hold();
    model::NewPost post = m_written().first;
    post.draft = isKept ? m_draft->draft().id : QString();
    return post;
}

} // namespace mycel::ui
