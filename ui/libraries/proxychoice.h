#pragma once
// Which way a library is reached, as a person chooses it: as the system says, straight, or through a proxy of theirs. It only
// asks; whether what was typed is a proxy, the model says.

#include "sync/access.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace mycel::ui {

class ProxyChoice : public QWidget {
    Q_OBJECT
public:
    explicit ProxyChoice(QWidget *parent);
    /// As sync/proxy.h writes it.
    void setProxy(const QString &text);
    [[nodiscard]] QString proxy() const;
    /// What was typed for the proxy that asks; `keep` where it is to be in the keychain.
    [[nodiscard]] sync::ProxyLogin login() const;
    void clearSecret();
    /// Whether there is a keychain.
    void offerKeeping(bool there);
    /// For a sentence: "Through Tor" …
    [[nodiscard]] static QString textOf(const QString &proxy);

private:
    void makeWho();
    void show(int index);
    QComboBox *m_way = nullptr;
    QLineEdit *m_address = nullptr;
    QWidget *m_who = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_secret = nullptr;
    QCheckBox *m_keep = nullptr;
    bool m_hasKeychain = false;
    QLabel *m_explains = nullptr;
};

} // namespace mycel::ui
