#pragma once
// On a library's page: how it is reached and who one is there, in a sentence; unfolded, where both are chosen. It decides
// nothing: what is no proxy the model says, and what is chosen counts from the next sync.

#include "ui/libraries/libraries.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace mycel::ui {

class OwnKeyBox;
class ProxyChoice;

class ConnectionCard : public QWidget {
    Q_OBJECT
public:
    ConnectionCard(model::Commons &commons, Libraries &libraries, QWidget *parent);
    /// Hidden for a library that no server has.
    void open(const QString &library);

private:
    void read();
    void show(const model::Connection &connection);
    void showSummary();
    void showSignIn();
    void fold(bool folded);
    void save();
    void write(const model::Connection &connection, const QString &done, const QString &proxySecret = {});
    void say(const QString &sentence);
    [[nodiscard]] model::Connection::SignIn chosen() const;
    model::Commons &m_commons;
    Libraries &m_libraries;
    QString m_library;
    QString m_address;
    model::Connection m_connection;
    QLabel *m_summary = nullptr;
    QPushButton *m_change = nullptr;
    QWidget *m_unfolded = nullptr;
    ProxyChoice *m_proxy = nullptr;
    QLabel *m_signInName = nullptr;
    QComboBox *m_signIn = nullptr;
    OwnKeyBox *m_ownKey = nullptr;
    QPushButton *m_forget = nullptr;
    QLabel *m_said = nullptr;
};

} // namespace mycel::ui
