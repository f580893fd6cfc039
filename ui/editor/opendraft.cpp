#include "ui/editor/opendraft.h"

#include "model/content/naming.h"

namespace mycel::ui {

namespace {
constexpr int PauseMilliseconds = 700; // at most, from the first key that is not kept yet
constexpr int AgainMilliseconds = 10'000;
}

OpenDraft::OpenDraft(model::Commons &commons, const Writer &writer, QObject *parent)
    : QObject(parent)
    , m_commons(commons)
    , m_writer(writer)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMilliseconds);
    m_again.setSingleShot(true);
    m_again.setInterval(AgainMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &OpenDraft::keep);
    connect(&m_again, &QTimer::timeout, this, &OpenDraft::keep);
}

void OpenDraft::begin(const model::Draft &draft)
{
    end();
    m_draft = draft;
    m_stored = m_touched = !draft.id.isEmpty();
    if (!m_stored)
        m_draft.id = model::freshItemId();
    m_open = true;
}

void OpenDraft::addFile(const sync::Change &file)
{
    m_draft.files.removeIf([&file](const sync::Change &there) { return there.path == file.path; });
    m_draft.files.append(file);
    touch();
}

void OpenDraft::touch()
{
    if (!m_open)
        return;
    m_touched = m_dirty = true;
    if (!m_pause.isActive())
        m_pause.start();
}

void OpenDraft::keep()
{
    if (m_dirty && !m_underWay)
        send(); // else what is under way is followed by the rest
}

sync::Result<void> OpenDraft::send()
{
    const auto now = hold();
    if (!now) {
        Q_EMIT troubled(now.error());
        return sync::fail(now.error());
    }
    auto underWay = m_commons.keepDraft(m_draft); // one of our own: what follows may be at once, and lets the other go
    m_underWay = underWay;
    Q_EMIT keeping();
    underWay.then(this, [this, number = m_number](const sync::Result<model::Draft> &kept) {
        if (number == m_number)
            finish(kept);
    });
    return {};
}

void OpenDraft::finish(const sync::Result<model::Draft> &kept)
{
    m_underWay.reset();
    m_refused = kept ? std::nullopt : std::optional(kept.error());
    if (!kept) {
        m_dirty = true; // and tried again with the next change, or by itself
        m_again.start();
        Q_EMIT troubled(kept.error());
    } else if (m_dirty) {
        m_pause.start();
    } else {
        Q_EMIT this->kept(kept->changed, !m_stored);
        m_stored = true;
    }
}

sync::Result<model::Draft> OpenDraft::hold()
{
    m_pause.stop();
    const auto now = m_writer(m_draft);
    if (now) {
        m_draft = *now;
        m_dirty = false;
    }
    return now;
}

sync::Result<void> OpenDraft::settle()
{
    if (const auto sent = m_dirty ? send() : sync::Result<void>(); !sent)
        return sent;
    if (m_underWay) {
        const auto kept = m_underWay->result(); // some milliseconds, for a word that nobody has twice
        return kept ? sync::Result<void>() : sync::fail(kept.error());
    }
    return m_refused ? sync::fail(*m_refused) : sync::Result<void>(); // it may have ended within send()
}

void OpenDraft::end()
{
    m_pause.stop();
    m_again.stop();
    ++m_number;
    m_underWay.reset();
    m_open = m_touched = m_dirty = m_stored = false;
    m_refused.reset();
    m_draft = {};
}

} // namespace mycel::ui
