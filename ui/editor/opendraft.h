#pragma once
// The draft that is being written. It keeps itself, at most a second after the last change, and says so only when it is on the
// disk; what is typed meanwhile is kept next. It knows no widget.

#include "model/commons.h"

#include <QTimer>

namespace mycel::ui {

class OpenDraft : public QObject {
    Q_OBJECT
public:
    /// What the draft holds by now, or why it cannot be written down.
    using Writer = std::function<sync::Result<model::Draft>(const model::Draft &before)>;

    OpenDraft(model::Commons &commons, const Writer &writer, QObject *parent);

    void begin(const model::Draft &draft);
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] const model::Draft &draft() const { return m_draft; }
    /// Whether it is a draft at all, and not an item as it is.
    [[nodiscard]] bool isTouched() const { return m_touched; }
    void addFile(const sync::Change &file);
    /// Something was changed by hand.
    void touch();
    /// Keeps what is not kept yet and waits for that: before the window goes, or another draft is opened. What it could not keep
    /// is still here, and nowhere else.
    sync::Result<void> settle();
    /// It was published or thrown away: nothing of it is kept any more.
    void end();
    /// What is to be published. From here on nothing more is kept, until it is touched again.
    sync::Result<model::Draft> hold();

Q_SIGNALS:
    void keeping();
    /// On the disk, all of it. `first`: it was not there before.
    void kept(const QDateTime &when, bool first);
    void troubled(const mycel::sync::Error &error);

private:
    void keep();
    sync::Result<void> send();
    void finish(const sync::Result<model::Draft> &kept);

    model::Commons &m_commons;
    Writer m_writer;
    model::Draft m_draft;
    QTimer m_pause;
    QTimer m_again; ///< after it could not be kept
    std::optional<model::Future<model::Draft>> m_underWay;
    std::optional<sync::Error> m_refused; ///< why the last was not kept
    quint64 m_number = 0; ///< of the draft that is open: an answer to an older one says nothing here
    bool m_open = false;
    bool m_touched = false;
    bool m_dirty = false;
    bool m_stored = false;
};

} // namespace mycel::ui
