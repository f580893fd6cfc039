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
    settle();
    end();
    if (!draft.id.isEmpty())
        m_draft->begin(draft);
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

void KeptPost::settle()
{
    if (const auto kept = m_draft->settle(); !kept)
        Q_EMIT troubled(kept.error());
}

void KeptPost::end()
{
    m_draft->end();
}

model::NewPost KeptPost::hold()
{
    const bool isKept = m_draft->isOpen() && m_draft->hold();
    model::NewPost post = m_written().first;
    post.draft = isKept ? m_draft->draft().id : QString();
    return post;
}

} // namespace mycel::ui
