#pragma once
// Below a page: what is done to the item as a whole. Says first what else links to it, does it, and offers to take it back.

#include "model/commons.h"

#include <QWidget>

class QLineEdit;
class QFrame;

namespace mycel::ui {

class NoticeBar;

class ItemDeeds : public QWidget {
    Q_OBJECT
public:
    /// What is read at that moment.
    using Open = std::function<std::optional<model::ItemRef>()>;
    ItemDeeds(model::Commons &commons, const Open &open, QWidget *parent);
    void askRemoval(const model::Page &page);
    void askName(const model::Page &page);
    /// Publishes what was asked for, says so and offers to take it back. `gone`: the item is not there afterwards.
    void carryOut(const model::ItemRef &before, model::Future<model::Reversible> asked, const QString &said, bool gone = false);
    /// Another page is shown: what was asked is asked no more. An undo stays.
    void leaveQuestion();

Q_SIGNALS:
    /// The item is there under this path now; no path: it is gone. `from`: what was read when somebody asked for that.
    void done(const mycel::model::ItemRef &ref, const std::optional<mycel::model::ItemRef> &from);
    void troubled(const mycel::sync::Error &error);

private:
    void rename();
    /// Shown, or as it cannot be: `whenShown` comes after it was accepted and after `done`.
    void publish(const model::Edition &edition, const model::ItemRef &after, const std::optional<model::ItemRef> &from, const std::function<void()> &whenAccepted = {}, const std::function<void()> &whenShown = {});
    void takeBack(const model::Reversible &deed, const model::ItemRef &before, const std::optional<model::ItemRef> &from);

    model::Commons &m_commons;
    Open m_open;
    NoticeBar *m_notice = nullptr;
    QFrame *m_nameRow = nullptr;
    QLineEdit *m_name = nullptr;
    std::optional<model::Page> m_page; ///< while something is asked
};

} // namespace mycel::ui
