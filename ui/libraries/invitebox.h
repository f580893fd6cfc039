#pragma once
// An invitation to a library, on its page: a text with all that somebody needs who has nothing yet, to be copied or saved. It is
// made here, of what this computer knows; nobody is told that it was.

#include "model/commons.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace mycel::ui {

class InviteBox : public QFrame {
    Q_OBJECT
public:
    InviteBox(model::Commons &commons, QWidget *parent);
    void open(const model::Library &library);

Q_SIGNALS:
    /// The whole library as a file is wanted, for somebody without a network.
    void fileAsked(const QString &name);

private:
    void show(const QByteArray &hostKey);
    void save();
    void copy(const QString &text, const QString &said);
    model::Commons &m_commons;
    model::Library m_library;
    QLabel *m_about = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_address = nullptr;
    QLabel *m_said = nullptr;
};

} // namespace mycel::ui
