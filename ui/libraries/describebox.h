#pragma once
// What a library says of itself, on its page, as a form: its name, languages and topics, who looks after it, in which categories
// people talk, and whether new names wait. It is published as everything else is; what is not yet, stays in the form as long as
// the program runs.

#include "ui/editor/keyslots.h"

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace mycel::ui {

class TroubleBox;

class DescribeBox : public QFrame {
    Q_OBJECT
public:
    DescribeBox(model::Commons &commons, QWidget *parent);
    /// Goes on with what was left there.
    void open(const model::Library &library);
    /// These are the words that were taken back.
    void goOn(const model::Library &library, const model::Value &keys);
    /// Another library is shown.
    void leave();

Q_SIGNALS:
    void closed();

private:
    /// What the form began with, and what stands in it.
    struct Words {
        model::LibrarySource source;
        model::Value before, now;
    };
    void show(const model::Library &library, const sync::Result<model::LibrarySource> &source);
    void addFields(const model::Library &library, QVBoxLayout *column);
    void publish();
    /// It is published, or is not to be.
    void close();
    void putAway();
    model::Commons &m_commons;
    QString m_key;
    int m_opened = 0;              ///< how often: what comes for an earlier time is passed over
    Words m_words;
    QHash<QString, Words> m_left;
    KeySlots m_slots;
    QWidget *m_form = nullptr;
    QHBoxLayout *m_room = nullptr; ///< for the form, which is made anew each time
    TroubleBox *m_trouble = nullptr;
};

} // namespace mycel::ui
