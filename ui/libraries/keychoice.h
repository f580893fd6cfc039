#pragma once
// With which SSH key to sign in: one that Mycel makes for the library, a file of one's own, or the keys of one's own agent,
// where there is one.

#include "sync/access.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QRadioButton;

namespace mycel::model {
class Commons;
}

namespace mycel::ui {

class OwnKeyBox;

class KeyChoice : public QWidget {
    Q_OBJECT
public:
    KeyChoice(model::Commons &commons, QWidget *parent);
    /// For a server that wants a key.
    void ask(const QString &address);
    void chooseFile();
    [[nodiscard]] bool isFile() const;
    /// What was chosen; nothing where the own key is not there yet.
    [[nodiscard]] sync::Credentials credentials() const;
    void clearPassphrase();
    /// Where one goes on: the field for a passphrase where it was wrong.
    void focus(bool passphrase);

Q_SIGNALS:
    void changed();
    void answered();

private:
    void show();
    void pickFile();
    QString m_address;
    QRadioButton *m_own = nullptr;
    QRadioButton *m_ofFile = nullptr;
    QRadioButton *m_agent = nullptr;
    OwnKeyBox *m_ownKey = nullptr;
    QWidget *m_fileRows = nullptr;
    QLineEdit *m_file = nullptr;
    QLineEdit *m_passphrase = nullptr;
};

} // namespace mycel::ui
