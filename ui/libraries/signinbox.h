#pragma once
// Asks in place for what a server wants, or for what we want of it: a name and a secret, a key, whether it is the right
// server, who vouches for it. What is typed is used until the program closes, or kept in the system's keychain where there is
// one and that was wanted; what a server is known by is kept by the model once it has served.

#include "model/commons.h"

#include <QFrame>

#include <optional>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace mycel::ui {

class KeyChoice;

class SignInBox : public QFrame {
    Q_OBJECT
public:
    SignInBox(model::Commons &commons, QWidget *parent);
    /// False where this box cannot help with an error; else it asks. `address`: of the place that asks.
    /// `mayGoOn`: what comes is here, and one can go on without an account.
    bool ask(const sync::Error &error, const QString &address, bool mayGoOn = false);

Q_SIGNALS:
    /// For the place that was asked for, and no other.
    void answered(const mycel::sync::Access &access, const QString &address);
    /// Whoever reads goes on without an account there.
    void guestChosen(const QString &address);

private:
    enum class Asks { Secret, Proxy, Key, Host, OtherHost, Authority };
    static std::optional<Asks> questionOf(const sync::Error &error);
    void makeForm();
    void forget();
    void showRow(QWidget *field, bool shown);
    void showQuestion();
    /// Whether what is typed is to be kept secret.
    [[nodiscard]] bool holdsSecret() const;
    void showKept();
    void askForKeychain();
    void chooseFile();
    void answer();
    model::Commons &m_commons;
    QString m_address;
    bool m_hasKeychain = false;
    QLabel *m_sentence = nullptr;
    QLabel *m_where = nullptr;
    QLabel *m_fingerprint = nullptr;
    QLabel *m_explains = nullptr;
    QLabel *m_kept = nullptr;
    QFormLayout *m_form = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_secret = nullptr;
    QLineEdit *m_file = nullptr;
    KeyChoice *m_key = nullptr;
    QCheckBox *m_keep = nullptr;
    QPushButton *m_chooseFile = nullptr;
    QPushButton *m_yes = nullptr;
    QPushButton *m_no = nullptr;
    QPushButton *m_guest = nullptr;
    bool m_mayGoOn = false;
    Asks m_asks = Asks::Secret;
    sync::Error m_error;
};

} // namespace mycel::ui
