#include "ui/libraries/connectioncard.h"

#include "sync/proxy.h"
#include "ui/libraries/ownkeybox.h"
#include "ui/libraries/proxychoice.h"
#include "ui/parts/columnplace.h"
#include "ui/words/errortext.h"

#include <QAccessible>
#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace mycel::ui {

namespace {

using SignIn = model::Connection::SignIn;

bool isSsh(const QString &address)
{
    const auto read = sync::readAddress(address);
    return read && read->way == sync::Address::Way::Ssh;
}

} // namespace

ConnectionCard::ConnectionCard(model::Commons &commons, Libraries &libraries, QWidget *parent)
    : QWidget(parent)
    , m_commons(commons)
    , m_libraries(libraries)
{
    auto *card = new QFrame(this);
    card->setObjectName(QStringLiteral("card"));
    m_summary = textLabel({}, "muted", card);
    m_change = new QPushButton(card);
    m_change->setObjectName(QStringLiteral("link"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_summary, 1);
    head->addWidget(m_change, 0, Qt::AlignTop);
    m_unfolded = new QWidget(card);
    m_proxy = new ProxyChoice(m_unfolded);
    m_signInName = textLabel(tr("Signing in"), "small", m_unfolded);
    m_signIn = new QComboBox(m_unfolded);
    m_signIn->setAccessibleName(tr("Signing in"));
    m_ownKey = new OwnKeyBox(commons, m_unfolded);
    m_save = new QPushButton(tr("Save"), m_unfolded);
    m_save->setObjectName(QStringLiteral("main"));
    m_forget = new QPushButton(tr("Forget what is remembered"), m_unfolded);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_forget);
    buttons->addStretch();
    auto *rows = new QVBoxLayout(m_unfolded);
    rows->setContentsMargins(0, 4, 0, 4);
    rows->setSpacing(8);
    m_proxyName = textLabel(tr("Proxy"), "small", m_unfolded);
    rows->addWidget(m_proxyName);
    rows->addWidget(m_proxy);
    rows->addWidget(m_signInName);
    rows->addWidget(m_signIn, 0, Qt::AlignLeading);
    rows->addWidget(m_ownKey);
    rows->addLayout(buttons);
    m_said = textLabel({}, "small", card);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(card);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(14, 8, 14, 8);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_unfolded);
    column->addWidget(m_said);
    connect(m_change, &QPushButton::clicked, this, [this] { fold(!m_unfolded->isHidden()); });
    connect(m_signIn, &QComboBox::activated, this, &ConnectionCard::showSignIn);
    connect(m_save, &QPushButton::clicked, this, &ConnectionCard::save);
    connect(m_forget, &QPushButton::clicked, this, [this] {
        m_libraries.forget(m_library, m_address);
        auto proxy = sync::readProxy(m_connection.proxy).value_or(sync::Proxy());
        if (m_choosesWay)
            proxy.user.clear();
        write({proxy.text(), {}, {}, {}, {}, !m_choosesWay && m_connection.proxyKept}, tr("It is forgotten. Mycel asks again when the server does."));
    });
    connect(&libraries, &Libraries::synced, this, &ConnectionCard::read); // which may have remembered who one is
    hide();
}

void ConnectionCard::open(const QString &library, const QString &place, bool choosesWay)
{
    if (library == m_library && place == m_address && choosesWay == m_choosesWay)
        return setVisible(true), read(); // and stays unfolded, with what was typed in it
    m_library = library;
    m_address = place;
    m_choosesWay = choosesWay;
    m_proxyName->setVisible(choosesWay);
    m_proxy->setVisible(choosesWay);
    m_save->setAccessibleName(choosesWay ? tr("Save the connection") : tr("Save how you sign in at %1").arg(place));
    m_summary->clear();
    m_change->setEnabled(false); // until it is known what there is to change
    setVisible(true);
    fold(true);
}

void ConnectionCard::leave()
{
    m_library.clear();
    hide();
    fold(true);
}

void ConnectionCard::read()
{
    if (isHidden() || !m_unfolded->isHidden())
        return;
    m_commons.connection(m_library, m_address).then(this, [this, library = m_library, place = m_address](const sync::Result<model::Connection> &connection) {
        if (library != m_library || place != m_address || !m_unfolded->isHidden())
            return;
        if (connection)
            show(*connection);
        else
            say(words::textOf(connection.error()).text());
    });
}

void ConnectionCard::show(const model::Connection &connection)
{
    m_connection = connection;
    m_change->setEnabled(true);
    m_proxy->setProxy(connection.proxy);
    m_signIn->clear();
    const bool ssh = isSsh(m_address);
    const auto offer = [&](SignIn kind, const QString &text, bool always) {
        if (always || connection.signIn == kind)
            m_signIn->addItem(text, int(kind));
    };
    offer(SignIn::Asked, tr("Ask me when the server does"), true);
    offer(SignIn::Secret, tr("As %1, with the password in the keychain").arg(connection.user), false);
    offer(SignIn::OwnKey, tr("A key that Mycel makes for this library"), ssh);
    offer(SignIn::KeyFile, tr("The key file %1").arg(connection.keyFile), false);
    offer(SignIn::Guest, tr("Without an account: I read, and what I write stays here as suggestions"), !ssh);
    offer(SignIn::Agent, tr("The keys of my SSH agent"), ssh && sync::hasAgent());
    m_signIn->setCurrentIndex(qMax(0, m_signIn->findData(int(connection.signIn))));
    m_signIn->setVisible(m_signIn->count() > 1);
    m_signInName->setVisible(m_signIn->count() > 1);
    m_forget->setVisible(connection.signIn != SignIn::Asked || (m_choosesWay && connection.proxyKept));
    showSummary();
    showSignIn();
}

void ConnectionCard::showSummary()
{
    QString who;
    switch (m_connection.signIn) {
    case SignIn::Asked: who = tr("Where the server asks who you are, Mycel asks you."); break;
    case SignIn::Secret: who = !m_connection.secret.isEmpty() ? tr("You sign in as %1, with a password in this computer's keychain.").arg(m_connection.user) : tr("You sign in as %1; Mycel asks for the password.").arg(m_connection.user); break;
    case SignIn::OwnKey: who = tr("You sign in with a key that Mycel made for this library."); break;
    case SignIn::KeyFile: who = tr("You sign in with the key %1.").arg(m_connection.keyFile); break;
    case SignIn::Agent: who = tr("You sign in with the keys of your SSH agent."); break;
    case SignIn::Guest: who = tr("You read it without an account; what you write stays here as suggestions."); break;
    }
    m_summary->setText(m_choosesWay ? ProxyChoice::textOf(m_connection.proxy) + u' ' + who : who);
}

void ConnectionCard::showSignIn()
{
    const bool own = chosen() == SignIn::OwnKey;
    m_ownKey->setVisible(own);
    if (own && !m_unfolded->isHidden())
        m_ownKey->showFor(m_address);
}

SignIn ConnectionCard::chosen() const
{
    return SignIn(m_signIn->currentData().toInt());
}

void ConnectionCard::fold(bool folded)
{
    m_unfolded->setVisible(!folded);
    m_change->setText(folded ? tr("Change…") : tr("Close"));
    if (m_choosesWay)
        m_change->setAccessibleName(folded ? tr("Change the connection") : tr("Close the connection"));
    else
        m_change->setAccessibleName(folded ? tr("Change how you sign in at %1").arg(m_address) : tr("Close how you sign in at %1").arg(m_address));
    m_said->hide();
    if (folded)
        return read();
    showSignIn();
    m_commons.hasKeychain().then(this, [this](const sync::Result<bool> &there) { m_proxy->offerKeeping(there.value_or(false)); });
}

void ConnectionCard::save()
{
    model::Connection wanted = m_connection;
    if (m_choosesWay)
        wanted.proxy = m_proxy->proxy();
    wanted.signIn = chosen();
    if (wanted.signIn != m_connection.signIn)
        m_libraries.forget(m_library, m_address); // what was typed for another way
    const sync::ProxyLogin login = m_proxy->login();
    if (!login.isEmpty())
        m_libraries.remember(m_library, m_address, {{}, {}, {}, {login.user, login.secret, false}});
    write(wanted, tr("It is saved, and counts from the next sync."), login.keep ? login.secret : QString());
}

void ConnectionCard::write(const model::Connection &connection, const QString &done, const QString &proxySecret)
{
    m_commons.setConnection(m_library, connection, proxySecret, m_address).then(this, [this, done, library = m_library, place = m_address](const sync::Result<void> &written) {
        if (library != m_library || place != m_address)
            return;
        if (!written) {
            say(words::textOf(written.error()).text());
            return;
        }
        fold(true);
        m_change->setFocus(Qt::OtherFocusReason);
        say(done);
    });
}

void ConnectionCard::say(const QString &sentence)
{
    m_said->setText(sentence);
    m_said->show();
    QAccessibleEvent said(m_said, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

} // namespace mycel::ui
