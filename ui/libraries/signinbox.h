#pragma once
// Asks in place for what a server wants: a name and a secret, a key, or whether it is the right server. What is typed is
// used until the program closes and written nowhere.

#include "sync/couriercall.h"
#include "sync/result.h"
#include "ui/theme.h"

#include <QFrame>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace mycel::ui {

class SignInBox : public QFrame {
    Q_OBJECT
public:
    explicit SignInBox(QWidget *parent);
    /// Whether this box can help with an error; it asks then.
    bool ask(const sync::Error &error, const QString &host);
    static bool helpsWith(const sync::Error &error);

Q_SIGNALS:
    void answered(const mycel::sync::Credentials &credentials);
    /// SHA-256 of the host's key, as it was shown.
    void hostAccepted(const QByteArray &key);
    void refused();

private:
    void answer();
    QLabel *m_sentence = nullptr;
    QLabel *m_fingerprint = nullptr;
    QLabel *m_kept = nullptr;
    QFormLayout *m_form = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_secret = nullptr;
    QLineEdit *m_key = nullptr;
    QPushButton *m_chooseKey = nullptr;
    QLineEdit *m_passphrase = nullptr;
    QPushButton *m_yes = nullptr;
    QPushButton *m_no = nullptr;
    QByteArray m_why, m_hostKey;
};

} // namespace mycel::ui
