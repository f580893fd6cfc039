#pragma once
// Hiding for oneself alone, from a thread's page: it asks whom or what, keeps it, and takes it back. What somebody wants to see
// once although it is hidden stays open until they leave the thread.

#include "model/commons.h"
#include "model/discuss/posting.h"

#include <QSet>

namespace mycel::ui {

class NoticeBar;

class Hiding : public QObject {
    Q_OBJECT
public:
    Hiding(model::Commons &commons, NoticeBar *notice, QObject *parent);
    /// Whether the deed was one of these. `page`: the one that stands there.
    bool carryOut(const QString &deed, const QString &post, model::ThreadPage &page);
    /// Opens what somebody opened in it.
    void openIn(model::ThreadPage &page) const;
    void forget() { m_opened.clear(); }

Q_SIGNALS:
    /// The page is another one now.
    void changed(const QString &post);
    void troubled(const mycel::sync::Error &error);

private:
    void ask(const model::Post &post, const model::ThreadPage &page);
    void set(const model::Muted &muted, bool is, const QString &post);
    model::Commons &m_commons;
    NoticeBar *m_notice = nullptr;
    QSet<QString> m_opened;
};

} // namespace mycel::ui
