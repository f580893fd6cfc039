#pragma once
// The post that is being written in a box, as a draft that keeps itself: at most a second after a change, and gone when there is
// nothing in it any more. It knows no widget; what stands in the box it asks for.

#include "model/discuss/postdraft.h"
#include "ui/editor/opendraft.h"

namespace mycel::ui {

class KeptPost : public QObject {
    Q_OBJECT
public:
    /// What stands in the box, and what the thread is called.
    using Written = std::function<std::pair<model::NewPost, QString>()>;
    KeptPost(model::Commons &commons, const Written &written, QObject *parent);

    /// Goes on with a draft; an empty one begins with the first change.
    void begin(const model::Draft &draft = {});
    void changed(bool isEmpty);
    /// Keeps what is not kept yet and waits for that; also what could not be kept when it was left. Else it is said why.
    bool settle();
    /// It is written on later: it is kept, at once or as soon as that can be. What it is by now; without an id where none was open.
    model::Draft leave();
    /// The draft as it is by now, where it could not be kept when it was left.
    [[nodiscard]] model::Draft newest(const model::Draft &draft) const;
    /// It is not written here any more: nothing of it is kept from now on.
    void end();
    /// Of a draft that is thrown away nothing is kept any more; whether it was the open one.
    bool letGo(const QString &draft);
    [[nodiscard]] bool isOpen() const { return m_draft->isOpen(); }
    [[nodiscard]] const model::Draft &draft() const { return m_draft->draft(); }
    /// What is to be posted, with its draft; until the next change nothing more is kept.
    model::NewPost hold();

Q_SIGNALS:
    /// On the disk. `first`: it was not there before.
    void kept(const QDateTime &when, bool first);
    /// One that could not be kept when it was left.
    void leftKept();
    void troubled(const mycel::sync::Error &error);

private:
    void keepTrying();
    /// Of one that could not be kept when it was left; null where there is none.
    [[nodiscard]] OpenDraft *leftCalled(const QString &draft) const;
    void forgetLeft(OpenDraft *left);

    model::Commons &m_commons;
    Written m_written;
    OpenDraft *m_draft = nullptr;
    QList<OpenDraft *> m_left; ///< that could not be kept so far
};

} // namespace mycel::ui
