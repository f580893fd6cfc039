#pragma once
// Undo in a form, over all its fields: what the keys were, from the opening of the draft on. A word that is typed is one step, as
// is whatever else changes a key. It takes the undo of the lines in the form, for theirs knows of no other field, and leaves
// them what is typed and no value yet.

#include "model/content/frontmatter.h"

#include <QObject>
#include <QPointer>

namespace mycel::ui {

class KeyField;

class FormUndo : public QObject {
    Q_OBJECT
public:
    explicit FormUndo(QWidget *form);
    /// `opening`: what undo ends at.
    void begin(const model::Value &opening, const model::Value &now);
    /// A field was changed by hand.
    void take(const model::Value &now, const KeyField *by);

Q_SIGNALS:
    /// A step back or forth was asked for: the keys are to be these.
    void stepped(const mycel::model::Value &keys);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watch(QWidget *focused);
    void forgetWord();

    QWidget *m_form;
    QList<model::Value> m_steps{{}};
    qsizetype m_at = 0;
    QPointer<QWidget> m_watched;        ///< what has the focus, where that is in the form
    const KeyField *m_by = nullptr;     ///< whose the last step was, as long as a word may go on
    bool m_isWord = false;              ///< letters were typed there
    bool m_joins = false;               ///< the key that was pressed last goes on with it
};

} // namespace mycel::ui
