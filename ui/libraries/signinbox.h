#pragma once
// Asks in place for what a server wants, or for what we want of it: a name and a secret, a key, whether it is the right
// server, who vouches for it. What is typed is used until the program closes and written nowhere; what a server is known by is
// kept by the model once it has served.

#include "sync/access.h"
#include "sync/result.h"

#include <QFrame>

#include <optional>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace mycel::ui {

class SignInBox : public QFrame {
    Q_OBJECT
public:
    explicit SignInBox(QWidget *parent);
    /// False where this box cannot help with an error; else it asks. `address`: the library's.
    bool ask(const sync::Error &error, const QString &address);

Q_SIGNALS:
    void answered(const mycel::sync::Access &access);

private:
    enum class Asks { Secret, Key, Host, OtherHost, Authority };
    static std::optional<Asks> questionOf(const sync::Error &error);
    void makeForm();
    void showRow(QWidget *field, bool shown, const QString &name = {});
    void showQuestion();
    void chooseFile();
    void answer();
    QLabel *m_sentence = nullptr;
    QLabel *m_fingerprint = nullptr;
    QLabel *m_explains = nullptr;
    QLabel *m_kept = nullptr;
    QFormLayout *m_form = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_secret = nullptr;
    QLineEdit *m_file = nullptr;
    QLineEdit *m_passphrase = nullptr;
    QPushButton *m_chooseFile = nullptr;
    QPushButton *m_yes = nullptr;
    QPushButton *m_no = nullptr;
    Asks m_asks = Asks::Secret;
    sync::Error m_error;
};

} // namespace mycel::ui
