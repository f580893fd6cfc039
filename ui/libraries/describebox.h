#pragma once
// What a library says of itself, on its page, as a form: its name, languages and topics, who looks after it, in which categories
// people talk, and whether new names wait. It is published as everything else is.

#include "ui/editor/keyslots.h"

#include <QFrame>

class QHBoxLayout;
class QPushButton;

namespace mycel::ui {

class TroubleBox;

class DescribeBox : public QFrame {
    Q_OBJECT
public:
    DescribeBox(model::Commons &commons, QWidget *parent);
    void open(const model::Library &library);
    void close();

private:
    void makeForm(const model::Library &library);
    void publish();
    model::Commons &m_commons;
    QString m_key;
    model::LibrarySource m_source;
    model::Value m_before;         ///< what the form began with
    KeySlots m_slots;
    QWidget *m_form = nullptr;
    QHBoxLayout *m_room = nullptr; ///< for the form, which is made anew for each library
    TroubleBox *m_trouble = nullptr;
    QPushButton *m_publish = nullptr;
};

} // namespace mycel::ui
