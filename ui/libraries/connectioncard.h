#pragma once
// On a library's page: how one of its servers is reached and who one is there, in a sentence; unfolded, where both are chosen. It decides
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
    /// `choosesWay`: the way is the library's, and is chosen at one of its servers.
    void open(const QString &library, const QString &place, bool choosesWay);
    /// Nothing of what was typed in it stays.
    void leave();

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
    QString m_library, m_address;
    bool m_choosesWay = true;
    model::Connection m_connection;
    QLabel *m_summary = nullptr;
    QPushButton *m_change = nullptr;
    QPushButton *m_save = nullptr;
    QLabel *m_proxyName = nullptr;
    QWidget *m_unfolded = nullptr;
    ProxyChoice *m_proxy = nullptr;
    QLabel *m_signInName = nullptr;
    QComboBox *m_signIn = nullptr;
    OwnKeyBox *m_ownKey = nullptr;
    QPushButton *m_forget = nullptr;
    QLabel *m_said = nullptr;
};

} // namespace mycel::ui
