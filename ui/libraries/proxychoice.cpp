#include "ui/libraries/proxychoice.h"

#include "sync/proxy.h"
#include "ui/parts/columnplace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace mycel::ui {

namespace {

using Way = sync::Proxy::Way;

constexpr int WidestAddress = 260;

QString schemeOf(Way way)
{
    return way == Way::Tor ? QStringLiteral("tor://") : way == Way::Socks5 ? QStringLiteral("socks5://") : way == Way::Http ? QStringLiteral("http://") : QString();
}

/// "127.0.0.1:9050"
QString addressOf(const sync::Proxy &proxy)
{
    const sync::Proxy nobody{proxy.way, proxy.host, proxy.port, {}};
    return nobody.text().mid(schemeOf(proxy.way).size());
}

} // namespace

ProxyChoice::ProxyChoice(QWidget *parent)
    : QWidget(parent)
{
    m_way = new QComboBox(this);
    m_way->setAccessibleName(tr("Proxy"));
    m_way->addItem(tr("As the system says"), int(Way::System));
    m_way->addItem(tr("None, straight to the server"), int(Way::None));
    m_way->addItem(tr("Tor"), int(Way::Tor));
    m_way->addItem(tr("SOCKS5 proxy"), int(Way::Socks5));
    m_way->addItem(tr("HTTP proxy"), int(Way::Http));
    m_address = new QLineEdit(this);
    m_address->setAccessibleName(tr("Address of the proxy"));
    m_address->setMaximumWidth(WidestAddress);
    m_explains = textLabel({}, "small", this);
    makeWho();
    m_way->setMaximumWidth(WidestAddress);
    auto *row = new QHBoxLayout;
    row->addWidget(m_way, 1);
    row->addWidget(m_address, 1);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_who);
    column->addWidget(m_explains);
    connect(m_way, &QComboBox::activated, this, [this](int index) {
        m_address->setText(Way(m_way->itemData(index).toInt()) == Way::Tor ? QStringLiteral("%1:%2").arg(QLatin1String(sync::TorHost)).arg(sync::TorPort) : QString());
        show(index);
    });
    show(0);
}

void ProxyChoice::makeWho()
{
    m_who = new QWidget(this);
    const auto line = [this](const QString &name) {
        auto *edit = new QLineEdit(m_who);
        edit->setAccessibleName(name);
        edit->setPlaceholderText(name);
        edit->setMaximumWidth(WidestAddress);
        return edit;
    };
    m_user = line(tr("Name, if the proxy asks"));
    m_secret = line(tr("Password of the proxy"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_keep = new QCheckBox(tr("Remember it in the keychain"), m_who);
    m_keep->hide();
    auto *row = new QHBoxLayout(m_who);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_user, 1);
    row->addWidget(m_secret, 1);
    row->addWidget(m_keep);
    row->addStretch();
}

void ProxyChoice::offerKeeping(bool there)
{
    m_hasKeychain = there;
    m_keep->setVisible(there);
}

sync::ProxyLogin ProxyChoice::login() const
{
    return m_who->isHidden() || m_secret->text().isEmpty() ? sync::ProxyLogin() : sync::ProxyLogin{m_user->text().trimmed(), m_secret->text(), m_hasKeychain && m_keep->isChecked()};
}

void ProxyChoice::clearSecret()
{
    m_secret->clear();
}

void ProxyChoice::show(int index)
{
    const auto way = Way(m_way->itemData(index).toInt());
    const bool hasAddress = !schemeOf(way).isEmpty();
    m_address->setVisible(hasAddress);
    m_who->setVisible(way == Way::Http || way == Way::Socks5);
    m_address->setPlaceholderText(way == Way::Http ? QStringLiteral("proxy.example.org:8080") : QStringLiteral("127.0.0.1:1080"));
    QString explains;
    if (way == Way::System)
        explains = tr("By SSH a library is then reached through the same proxy as web pages are. Where it does not answer, nothing is sent another way.");
    else if (way == Way::None)
        explains = tr("Your network sees which server you go to, and the server sees where you are.");
    else if (way == Way::Tor)
        explains = tr("Tor must be running on this computer. It looks the names up, and keeps the connections of each library apart. Where it does not answer, nothing is sent another way.");
    else
        explains = tr("The proxy looks the names up, too. Where it does not answer, nothing is sent another way.");
    m_explains->setText(explains);
}

void ProxyChoice::setProxy(const QString &text)
{
    const sync::Proxy proxy = sync::readProxy(text).value_or(sync::Proxy());
    m_way->setCurrentIndex(qMax(0, m_way->findData(int(proxy.way))));
    m_address->setText(addressOf(proxy));
    m_user->setText(proxy.user);
    m_secret->clear();
    show(m_way->currentIndex());
}

QString ProxyChoice::proxy() const
{
    const auto way = Way(m_way->currentData().toInt());
    const QString typed = m_address->text().trimmed();
    if (way == Way::System || way == Way::None)
        return sync::Proxy{way, {}, 0, {}}.text();
    const QString whole = typed.contains(QLatin1String("://")) ? typed : schemeOf(way) + typed;
    auto proxy = sync::readProxy(whole);
    if (!proxy || m_who->isHidden() || m_user->text().trimmed().isEmpty())
        return whole; // what is none the model says
    proxy->user = m_user->text().trimmed();
    return proxy->text();
}

QString ProxyChoice::textOf(const QString &text)
{
    const auto proxy = sync::readProxy(text);
    switch (proxy ? proxy->way : Way::System) {
    case Way::System: return tr("It is reached as the system says.");
    case Way::None: return tr("It is reached straight, without a proxy.");
    case Way::Tor: return tr("It is reached through Tor.");
    case Way::Socks5:
    case Way::Http: break;
    }
    return proxy->user.isEmpty() ? tr("It is reached through the proxy %1.").arg(addressOf(*proxy)) : tr("It is reached through the proxy %1, as %2.").arg(addressOf(*proxy), proxy->user);
}

} // namespace mycel::ui
